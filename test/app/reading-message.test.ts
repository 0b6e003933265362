import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FileReading } from '../../src/app/file-reading.ts';
import { messageOf, readingOf } from '../../src/app/reading-message.ts';
import type { StatedFact, Submission } from '../../src/core/fact.ts';
import type { Month } from '../../src/core/time/month.ts';
import { seedOf } from '../support/runs.ts';

const words = fc.string({ unit: 'binary', maxLength: 8 });
const month = fc.integer({ min: 24_000, max: 24_400 }).map((number) => number as Month);
const period = fc.record({ start: month, end: month });

const reading: fc.Arbitrary<StatedFact['reading']> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.record({ mantissa: fc.bigInt(), scale: fc.nat(9) }),
    qualifier: fc.constantFrom('exact', 'over', 'under', 'about'),
    writtenIn: fc.constantFrom(1, 1e6, 1e9),
  }),
  fc.record({ kind: fc.constant('blank' as const), words: fc.option(words) }),
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.constantFrom({ kind: 'not-applicable' as const }, { kind: 'retraction' as const }),
);

const fact: fc.Arbitrary<StatedFact> = fc.record({
  unit: fc.nat(),
  indicator: words,
  category: fc.option(words),
  period,
  kind: fc.constantFrom('flow', 'stock', 'stock-at-start', 'ratio', 'unit-count', 'text'),
  scope: fc.constantFrom('own', 'total', 'unstated'),
  nature: fc.constantFrom('actual', 'estimate'),
  quoted: fc.boolean(),
  assumed: fc.boolean(),
  note: fc.option(words),
  reading,
  origin: fc.record({ sheet: fc.option(words), cell: fc.option(words), raw: words }),
});

const submission: fc.Arbitrary<Submission> = fc.record({
  filer: fc.nat(),
  form: words,
  period,
  facts: fc.array(fact, { maxLength: 4 }),
});

const rest = { newUnits: [], problems: [], mappings: [], hash: 'abc', context: '' };

test('what a file states is the same on the other side of a thread', () => {
  fc.assert(
    fc.property(fc.array(submission, { maxLength: 3 }), (submissions) => {
      const read: FileReading = { ...rest, submissions };
      expect(readingOf(structuredClone(messageOf(read)))).toEqual(read);
    }),
  );
});

test('facts that say the same share it there', () => {
  const [stated] = fc.sample(fact, { numRuns: 1, seed: seedOf() });
  const [filed] = fc.sample(submission, { numRuns: 1, seed: seedOf() });
  if (!stated || !filed) throw new RangeError('no sample');
  const facts = [stated, structuredClone(stated)];
  const read = readingOf(messageOf({ ...rest, submissions: [{ ...filed, facts }] }));
  const [first, second] = read.submissions[0]?.facts ?? [];
  expect(first?.reading).toBe(second?.reading);
  expect(first?.period).toBe(second?.period);
});
