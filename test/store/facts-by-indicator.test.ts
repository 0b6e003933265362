/** A table's facts come small out of the store; unpacked they are the facts that it gives one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReading } from './any-reading.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, h1, h2, save } from './support.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 5 });
const reading = anyReading(words);
const stated = fc
  .record({
    reading,
    note: fc.option(words),
    unit: fc.constantFrom(1, 2, 3),
    indicator: fc.constantFrom('a', 'b', 'c'),
    category: fc.constantFrom(null, 'economy'),
    period: fc.constantFrom(h1, h2),
    scope: fc.constantFrom('unstated' as const, 'own' as const, 'total' as const),
    nature: fc.constantFrom('actual' as const, 'estimate' as const),
    quoted: fc.boolean(),
    assumed: fc.boolean(),
  })
  .map(({ reading: said, ...over }) => fact(said, over));

test('facts given by indicator are the facts that hold, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(stated, { maxLength: 8 }), { maxLength: 4 }),
      fc.subarray([1, 2, 3]),
      fc.subarray(['a', 'b', 'c']),
      fc.constantFrom(null, dayAt(1), dayAt(2)),
      async (files, units, indicators, asOf) => {
        const store = await newStore();
        for (const [index, facts] of files.entries()) {
          await save(store, `${index}`, facts, { at: dayAt(index + 1) });
        }
        const query = { units, indicators, asOf };
        const facts = await store.effectiveFacts(query);
        const source = await store.factsByIndicator(query);
        for (const code of ['a', 'b', 'c']) {
          const expected = facts.filter(({ indicator }) => indicator === code);
          expect(source.of(code)).toEqual(expected);
          expect(source.of(code)).toEqual(expected);
        }
        expect([...source.units].sort()).toEqual([...new Set(facts.map((one) => one.unit))].sort());
        await store.close();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
