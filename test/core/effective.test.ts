import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  betterStanding,
  chooseEffective,
  effectiveVersions,
  type FactVersion,
  heldVersions,
} from '../../src/core/effective.ts';
import { exactAmount } from '../../src/core/reading.ts';

const number = (value: number) =>
  ({ kind: 'number', ...exactAmount({ mantissa: BigInt(value), scale: 0 }) }) as const;
const retraction = { kind: 'retraction' } as const;

/** Version n of event n, first hand and actual, of submission 1, unless said otherwise. */
function version(n: number, over: Partial<FactVersion> = {}): FactVersion {
  return {
    event: n,
    version: n,
    submission: 1,
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    reading: number(n),
    ...over,
  };
}

const numbersOf = (versions: readonly FactVersion[]) => versions.map((one) => one.version).sort();

test('a later file of the same submission replaces whatever scope either stated', () => {
  expect(numbersOf(heldVersions([version(1), version(2, { scope: 'own' })]))).toEqual([2]);
  expect(numbersOf(heldVersions([version(1, { scope: 'total' }), version(2)]))).toEqual([2]);
});

test('a later file that stands lower replaces nothing', () => {
  const actual = version(1);
  expect(numbersOf(heldVersions([actual, version(2, { nature: 'estimate' })]))).toEqual([1, 2]);
  expect(numbersOf(heldVersions([actual, version(2, { quoted: true })]))).toEqual([1, 2]);
  expect(numbersOf(effectiveVersions([actual, version(2, { quoted: true })]))).toEqual([1]);
});

test('an actual replaces the estimate of the same submission', () => {
  expect(numbersOf(heldVersions([version(1, { nature: 'estimate' }), version(2)]))).toEqual([2]);
});

test('of a file that stated own and total only what is restated is replaced', () => {
  const own = version(1, { event: 1, scope: 'own' });
  const total = version(2, { event: 1, scope: 'total' });
  const restated = version(3, { scope: 'total' });
  expect(numbersOf(heldVersions([own, total, restated]))).toEqual([1, 3]);
  const again = version(4, { scope: 'total' });
  expect(numbersOf(heldVersions([own, total, restated, again]))).toEqual([1, 4]);
  const withdrawn = version(5, { scope: 'own', reading: retraction });
  expect(numbersOf(heldVersions([own, total, withdrawn]))).toEqual([2]);
});

test('a file that states own and total replaces an unstated one', () => {
  const own = version(2, { event: 2, scope: 'own' });
  const total = version(3, { event: 2, scope: 'total' });
  expect(numbersOf(heldVersions([version(1), own, total]))).toEqual([2, 3]);
});

test('a retraction replaces and says nothing, in its own submission only', () => {
  const other = version(2, { submission: 2 });
  const withdrawn = version(3, { reading: retraction });
  expect(numbersOf(effectiveVersions([version(1), other, withdrawn]))).toEqual([2]);
  expect(effectiveVersions([version(1), withdrawn])).toEqual([]);
});

test('a retraction in an estimate column leaves the actual alone', () => {
  const withdrawn = version(2, { nature: 'estimate', reading: retraction });
  expect(numbersOf(effectiveVersions([version(1), withdrawn]))).toEqual([1]);
});

test('across submissions each stated scope has its own', () => {
  const versions = [
    version(1, { scope: 'own' }),
    version(2, { submission: 2, scope: 'total' }),
    version(3, { submission: 3, scope: 'own' }),
  ];
  expect(numbersOf(effectiveVersions(versions))).toEqual([2, 3]);
});

test('first hand before quoted, then actual before estimate, then the latest', () => {
  const order = [
    version(9, { quoted: true, nature: 'estimate' }),
    version(8, { quoted: true }),
    version(7, { nature: 'estimate' }),
    version(1),
    version(2),
  ];
  order.forEach((better, index) => {
    for (const worse of order.slice(0, index)) {
      expect(betterStanding(worse, better)).toBe(better);
      expect(betterStanding(better, worse)).toBe(better);
    }
  });
  expect(chooseEffective(order)?.version).toBe(2);
  expect(chooseEffective([])).toBeNull();
});

const anyVersions = fc
  .array(
    fc.record({
      submission: fc.integer({ min: 1, max: 3 }),
      gap: fc.boolean(),
      scope: fc.constantFrom('own' as const, 'total' as const, 'unstated' as const),
      nature: fc.constantFrom('actual' as const, 'estimate' as const),
      quoted: fc.boolean(),
      retracts: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => {
    let event = 1;
    return drawn.map(({ gap, retracts, ...rest }, index): FactVersion => {
      if (gap) event += 1;
      const reading = retracts ? retraction : number(index);
      return version(index + 1, { ...rest, event, reading });
    });
  });

test('the order in which versions are handed over does not matter', () => {
  fc.assert(
    fc.property(
      anyVersions.chain((versions) =>
        fc.tuple(
          fc.constant(versions),
          fc.shuffledSubarray(versions, { minLength: versions.length }),
        ),
      ),
      ([versions, mixed]) => {
        expect(numbersOf(effectiveVersions(mixed))).toEqual(numbersOf(effectiveVersions(versions)));
      },
    ),
  );
});

test('what is effective is stated, held by its submission, and one for each scope', () => {
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const effective = effectiveVersions(versions);
      expect(new Set(effective.map((one) => one.scope)).size).toBe(effective.length);
      for (const one of effective) {
        const own = versions.filter((other) => other.submission === one.submission);
        expect(heldVersions(own)).toContain(one);
        expect(one.reading.kind).not.toBe('retraction');
      }
    }),
  );
});

test('a later first-hand actual is always held, and alone where nothing was paired', () => {
  fc.assert(
    fc.property(anyVersions, (versions) => {
      const own = versions.filter((one) => one.submission === 1);
      const last = version(99);
      const held = heldVersions([...own, last]);
      expect(held).toContain(last);
      const pairs =
        own.some((one) => one.scope === 'own') && own.some((one) => one.scope === 'total');
      if (!pairs) expect(held).toEqual([last]);
    }),
  );
});
