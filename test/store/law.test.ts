import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newStore } from './new-store.ts';
import { dayAt, fact, held, number, retraction, save } from './support.ts';

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      form: fc.constantFrom('form', 'matrix'),
      facts: fc.uniqueArray(
        fc.record({
          value: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }),
          unit: fc.constantFrom(1, 2),
          indicator: fc.constantFrom('a', 'b'),
          category: fc.constantFrom(null, 'economy'),
          scope: fc.constantFrom('own' as const, 'total' as const, 'unstated' as const),
          nature: fc.constantFrom('actual' as const, 'actual' as const, 'estimate' as const),
          quoted: fc.constantFrom(false, false, true),
        }),
        { selector: ({ value: _, ...subject }) => JSON.stringify(subject), maxLength: 5 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'undo' as const }) },
);

test('what holds is what the versions in force say, and undoing all leaves nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const store = await newStore();
      const past: (readonly string[])[] = [];
      for (const [index, one] of steps.entries()) {
        const at = dayAt(index + 1);
        if (one.kind === 'undo') await store.undo({ kind: 'last' }, at);
        else {
          const facts = one.facts.map(({ value, ...subject }) =>
            fact(value === null ? retraction : number(String(value)), subject),
          );
          await save(store, `${index}.xlsx`, facts, { at, submission: { form: one.form } });
        }
        past.push(await held(store));
      }
      for (const [index, then] of past.entries()) {
        expect(await held(store, dayAt(index + 1))).toEqual(then);
      }
      while ((await store.undo({ kind: 'last' }, dayAt(28))) !== null);
      expect(await held(store)).toEqual([]);
      await store.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('importing everything twice adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
      const store = await newStore();
      const imports = steps.flatMap((one) => (one.kind === 'import' ? [one] : []));
      const run = async () => {
        const statuses = [];
        for (const [index, { form, facts }] of imports.entries()) {
          const stated = facts.map(({ value, ...subject }) =>
            fact(value === null ? retraction : number(String(value)), subject),
          );
          const receipt = await save(store, `${index}.xlsx`, stated, { submission: { form } });
          statuses.push(receipt.status);
        }
        return statuses;
      };
      await run();
      const before = await held(store);
      const events = (await store.events()).length;
      expect((await run()).every((status) => status === 'unchanged')).toBe(true);
      expect((await store.events()).length).toBe(events);
      expect(await held(store)).toEqual(before);
      await store.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
