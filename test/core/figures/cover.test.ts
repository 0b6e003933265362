/** Covers against every path there is: what `coverPeriod` finds is the cheapest, with the ties of DESIGN §4. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { coverPeriod } from '../../../src/core/figures/cover.ts';
import { disagreeingFilings } from '../../../src/core/figures/disagreeing-filings.ts';
import { agree, type Count, sum } from '../../support/reference/amount.ts';
import {
  type Covered,
  cover,
  coverByAllPaths,
  coverForward,
  type Filed,
  type Span,
} from '../../support/reference/cover.ts';
import {
  amountText,
  asFiling,
  asMonth,
  asPeriod,
  countText,
  monthsText,
  periodsText,
} from '../../support/reference/filed.ts';
import { runs } from '../../support/runs.ts';

// Many runs on a slow machine are no failure.
vi.setConfig({ testTimeout: 600_000 });

/** Months 100 to 108; spans may stick out of the target on both sides. */
const first = 100;
const spans = fc
  .tuple(fc.nat(8), fc.nat(8))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): Span => ({ start: first + Math.min(a, b), end: first + Math.max(a, b) }));

const amounts: fc.Arbitrary<Count | null> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(9).map((n): Count => ({ n, q: 'exact' })) },
  {
    weight: 2,
    arbitrary: fc.record({ n: fc.nat(9), q: fc.constantFrom('over', 'under', 'about') }),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

const filings: fc.Arbitrary<readonly Filed[]> = fc.uniqueArray(
  fc.tuple(spans, amounts, fc.nat(5)).map(
    ([span, amount, chance]): Filed => ({
      ...span,
      amount,
      quoted: chance === 0,
      estimated: chance === 1,
    }),
  ),
  { maxLength: 6, selector: ({ start, end }) => `${start}..${end}` },
);

const changes = fc.uniqueArray(
  fc.nat(8).map((month) => first + month),
  { maxLength: 2 },
);

const cases = fc.record({ target: spans, filings, changes });

function expected(covered: Covered) {
  return {
    runs: covered.runs.map((run) => ({
      span: periodsText([run]),
      amount: countText(run.amount),
      pieces: run.pieces,
      derived: run.derived,
      estimated: run.estimated,
    })),
    gaps: monthsText(covered.gaps),
    disagrees: covered.disagrees,
    negative: covered.negative.map((run) => `${periodsText([run])} ${countText(run.amount)}`),
    unused: covered.negative.length > 0 ? [] : covered.unused,
  };
}

function found(target: Span, filed: readonly Filed[], months: readonly number[]) {
  const covered = coverPeriod(asPeriod(target), filed.map(asFiling), months.map(asMonth));
  return {
    runs: covered.stretches.map((stretch) => ({
      span: periodsText([stretch.period]),
      amount: amountText(stretch.amount),
      pieces: stretch.pieces
        .map(({ filing, sign }) => (sign < 0 ? '-' : '+') + periodsText([filing.period]))
        .sort(),
      derived: stretch.derived,
      estimated: stretch.estimated,
    })),
    gaps: periodsText(covered.gaps),
    disagrees: covered.disagreement !== null,
    negative: covered.negative.map(
      ({ period, amount }) => `${periodsText([period])} ${amountText(amount)}`,
    ),
    unused:
      covered.negative.length > 0
        ? []
        : [...new Set(covered.unused.map(({ filing }) => periodsText([filing.period])))].sort(),
  };
}

describe('a cover', () => {
  it('is the cheapest of all paths', () => {
    fc.assert(
      fc.property(cases, ({ target, filings: filed, changes: months }) => {
        const reference = coverByAllPaths(target, filed, months);
        expect(found(target, filed, months)).toEqual(expected(reference));
      }),
      { numRuns: runs(1500) },
    );
  });

  it('is found alike by the reference’s two searches', () => {
    fc.assert(
      fc.property(cases, ({ target, filings: filed, changes: months }) => {
        expect(cover(target, filed, months)).toEqual(coverByAllPaths(target, filed, months));
      }),
      { numRuns: runs(300) },
    );
  });

  it('tiles the target: its stretches and its gaps hold every month once', () => {
    fc.assert(
      fc.property(cases, ({ target, filings: filed, changes: months }) => {
        const covered = coverPeriod(asPeriod(target), filed.map(asFiling), months.map(asMonth));
        const count = new Map<number, number>();
        // A stretch may hold a gap inside it, where a walk turned back over it.
        const gaps = covered.gaps.flatMap(monthsOf);
        for (const month of gaps) count.set(month, 1);
        for (const { period } of covered.stretches) {
          for (const month of monthsOf(period)) {
            if (!gaps.includes(month)) count.set(month, (count.get(month) ?? 0) + 1);
          }
        }
        expect([...count].sort()).toEqual(monthsOf(asPeriod(target)).map((month) => [month, 1]));
      }),
      { numRuns: runs(500) },
    );
  });

  it('does not depend on the order of the filings', () => {
    fc.assert(
      fc.property(cases, ({ target, filings: filed, changes: months }) => {
        const turned = [...filed].reverse();
        expect(found(target, turned, months)).toEqual(found(target, filed, months));
      }),
      { numRuns: runs(300) },
    );
  });

  it('of filings that do not overlap is the same whether summed or searched', () => {
    const disjoint = filings.map((all) => {
      const kept: Filed[] = [];
      for (const one of all) {
        if (kept.every((other) => one.end <= other.start || other.end <= one.start)) kept.push(one);
      }
      return kept;
    });
    fc.assert(
      fc.property(spans, disjoint, (target, filed) => {
        const summed = found(target, filed, []);
        // A filing far off that overlaps another one there makes the same series irregular.
        const far = [500, 501].map((start): Filed => ({ ...nothing, start, end: start + 2 }));
        expect(found(target, [...filed, ...far], [])).toEqual(summed);
      }),
      { numRuns: runs(500) },
    );
  });

  it('may turn back over a gap, and then subtracts what it walked back over', () => {
    // Months 0-4 and 3-7 were quoted; 2-5 was filed. Only 2 and 4 are not known from their sum.
    const filed: Filed[] = [
      { ...nothing, start: 100, end: 104, amount: { n: 40, q: 'exact' }, quoted: true },
      { ...nothing, start: 102, end: 105, amount: { n: 30, q: 'exact' } },
      { ...nothing, start: 103, end: 107, amount: { n: 50, q: 'exact' }, quoted: true },
    ];
    const covered = found({ start: 100, end: 107 }, filed, []);
    expect(covered.gaps).toBe('102..103 104..105');
    expect(covered.runs).toEqual([
      {
        span: '100..107',
        amount: '60',
        pieces: ['+100..104', '+103..107', '-102..105'],
        derived: true,
        estimated: false,
      },
    ]);
  });

  it('disagrees with any of its equally cheap paths, and not only with the second', () => {
    const filed: Filed[] = [
      { ...nothing, start: 102, end: 106, amount: { n: 1, q: 'exact' } },
      { ...nothing, start: 103, end: 107, amount: null },
      { ...nothing, start: 104, end: 108, amount: { n: 0, q: 'exact' } },
    ];
    expect(found({ start: 100, end: 108 }, filed, []).disagrees).toBe(true);
  });

  it('disagrees where two filings are of one span, as a unit’s beginning may cut them', () => {
    const filed: Filed[] = [
      { ...nothing, start: 101, end: 102, amount: null },
      { ...nothing, start: 101, end: 102, amount: { n: 12, q: 'exact' } },
      { ...nothing, start: 102, end: 108, amount: { n: 0, q: 'exact' } },
    ];
    const covered = found({ start: 101, end: 108 }, filed, []);
    expect(covered.disagrees).toBe(true);
    expect(covered).toEqual(expected(coverByAllPaths({ start: 101, end: 108 }, filed, [])));
  });

  it('names the whole gap that a filing could not be used for', () => {
    const filed: Filed[] = [
      { ...nothing, start: 101, end: 103, amount: null },
      { ...nothing, start: 102, end: 103, amount: null },
    ];
    const { unused } = coverPeriod(asPeriod({ start: 100, end: 102 }), filed.map(asFiling));
    expect(unused.map(({ gap }) => gap)).toEqual([{ start: 100, end: 102 }]);
  });

  it('disagrees also where ways that come to a sum and to none go on over months of their own', () => {
    const filed = [
      { start: 102, end: 104, amount: { n: 1, q: 'exact' }, quoted: false, estimated: false },
      { start: 103, end: 105, amount: null, quoted: false, estimated: false },
      { start: 105, end: 106, amount: { n: 0, q: 'exact' }, quoted: true, estimated: false },
    ] satisfies readonly Filed[];
    const covered = found({ start: 100, end: 106 }, filed, []);
    expect(covered.disagrees).toBe(true);
    expect(covered).toEqual(expected(coverByAllPaths({ start: 100, end: 106 }, filed, [])));
  });
});

describe('a filing', () => {
  it('is compared with its cheapest forward tiling by strictly shorter filings', () => {
    fc.assert(
      fc.property(filings, (filed) => {
        const disagreeing = disagreeingFilings(filed.map(asFiling)).map(
          ({ filing, parts }) => `${periodsText([filing.period])} ${amountText(parts)}`,
        );
        const expectedOnes = filed.flatMap((one) => {
          const parts = tiling(one, filed);
          const differs = parts && one.amount && !agree(one.amount, parts);
          return differs ? [`${periodsText([one])} ${countText(parts)}`] : [];
        });
        expect(disagreeing).toEqual(expectedOnes);
      }),
      { numRuns: runs(1000) },
    );
  });
});

/** The value of the cheapest forward tiling; null where there is none or where it has no value. */
function tiling(whole: Filed, filed: readonly Filed[]): Count | null {
  const shorter = filed.filter(
    (one) =>
      whole.start <= one.start &&
      one.end <= whole.end &&
      one.end - one.start < whole.end - whole.start,
  );
  const covered = coverForward(whole, shorter);
  return covered.gaps.size > 0 ? null : sum(covered.runs.map(({ amount }) => amount));
}

const nothing: Filed = {
  start: 0,
  end: 1,
  amount: { n: 0, q: 'exact' },
  quoted: false,
  estimated: false,
};

function monthsOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
