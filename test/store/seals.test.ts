/** An import is sealed from what it is about to store; the check makes the seal again from what lies there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReading } from './any-reading.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, h1, h2, save } from './support.ts';

/** Also halves of characters, NUL and what JSON escapes. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'ỳ', '"', '\\', '\n', '\0', '\ud800', '\udc00', '😀'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
});
const reading = anyReading(words);
const stated = fc
  .record({
    reading,
    note: fc.option(words),
    unit: fc.constantFrom(1, 2),
    indicator: fc.constantFrom('a', 'b'),
    category: fc.constantFrom(null, 'economy'),
    period: fc.constantFrom(h1, h2),
    kind: fc.constantFrom('flow' as const, 'stock' as const),
    origin: fc.record({ sheet: fc.option(words), cell: fc.option(words), raw: words }),
  })
  .map(({ reading: said, ...over }) => fact(said, over));

test('what is stored is what was sealed', async () => {
  const files = fc.array(fc.tuple(words, fc.array(stated, { maxLength: 6 })), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(files, async (filed) => {
      const store = await newStore();
      for (const [index, [name, facts]] of filed.entries()) {
        await save(store, `${name}${index}`, facts, { at: dayAt(index + 1) });
      }
      const { findings, counts } = await store.check();
      expect(findings).toEqual([]);
      expect(counts?.sealed).toBe(counts?.events);
      await store.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('halves of characters in the names of sheets are the same sheet in every import', async () => {
  const origin = { sheet: '\udc00', cell: null, raw: '' };
  const store = await newStore();
  await save(store, 'một', [fact({ kind: 'text', text: 'một' }, { origin })], { at: dayAt(1) });
  const later = { origin, indicator: 'b' };
  await save(store, 'hai', [fact({ kind: 'text', text: 'hai' }, later)], { at: dayAt(2) });
  expect((await store.check()).findings).toEqual([]);
  await store.close();
});
