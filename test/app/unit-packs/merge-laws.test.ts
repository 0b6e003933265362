/** Laws of packs, tried on random histories of a district: the province comes to hold what the district holds. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { StatedFact } from '../../../src/core/fact.ts';
import type { Store } from '../../../src/core/store.ts';
import { dayAt, fact, number, retraction, save } from '../../store/support.ts';
import { runs } from '../../support/runs.ts';
import { holds, merged, newDistrict, newOffice, newProvince, packed, taken } from './offices.ts';

vi.setConfig({ testTimeout: 600_000 });

const filed = fc.record({
  kind: fc.constant('import' as const),
  form: fc.constantFrom('form', 'matrix'),
  facts: fc.uniqueArray(
    fc.record({
      value: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }),
      unit: fc.constantFrom(1, 2),
      indicator: fc.constantFrom('petitions_received', 'models_built'),
      scope: fc.constantFrom('own' as const, 'total' as const, 'unstated' as const),
      nature: fc.constantFrom('actual' as const, 'actual' as const, 'estimate' as const),
      quoted: fc.constantFrom(false, false, true),
    }),
    { selector: ({ value: _, ...subject }) => JSON.stringify(subject), maxLength: 5 },
  ),
});
const undone = fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) });
const handed = fc.constant({ kind: 'pack' as const });
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: filed },
    { weight: 2, arbitrary: undone },
    { weight: 3, arbitrary: handed },
  ),
  { maxLength: 12 },
);

type Step = Exclude<ReturnType<typeof steps.generate>['value'][number], { kind: 'pack' }>;

async function work(store: Store, step: Step, day: number): Promise<void> {
  if (step.kind === 'undo') {
    const open = (await store.events()).filter(
      ({ kind, state }) => kind !== 'undo' && state !== 'undone',
    );
    const event = open.at(-1 - step.back) ?? open[0];
    if (event) await store.undo({ kind: 'event', id: event.id }, dayAt(day));
    return;
  }
  const facts = step.facts.map(({ value, ...subject }): StatedFact => {
    const reading = value === null ? retraction : number(String(value));
    return fact(reading, { ...subject, origin: { sheet: 'Biểu', cell: `D${day}`, raw: 'x' } });
  });
  await save(store, `${day}.xlsx`, facts, { at: dayAt(day), submission: { form: step.form } });
}

async function isPackable(store: Store): Promise<boolean> {
  return (await store.filedEvents([1, 2, 3])).length > 0;
}

test('after each pack the province holds what the district holds, with its files and cells', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const [here, there] = [await newDistrict(), await newProvince()];
      for (const [index, step] of history.entries()) {
        const day = index + 1;
        if (step.kind !== 'pack') {
          await work(here, step, day);
          continue;
        }
        if (!(await isPackable(here))) continue;
        const bytes = await packed(here, dayAt(day));
        await taken(there, bytes, dayAt(day));
        expect(await holds(there)).toEqual(await holds(here));
        const again = await taken(there, bytes, dayAt(day));
        expect(again).toMatchObject({ kind: 'unchanged', batch: null, changes: [] });
      }
      expect((await there.check()).findings).toEqual([]);
      await Promise.all([here.close(), there.close()]);
    }),
    { numRuns: runs(60) },
  );
});

test('a file that said again what another had said is the one that the province names too', async () => {
  const [here, there] = [await newDistrict(), await newProvince()];
  const [received, built] = [
    fact(number('0'), { unit: 1, indicator: 'petitions_received' }),
    fact(number('1'), { unit: 2, indicator: 'models_built' }),
  ];
  await save(here, '1.xlsx', [built], { at: dayAt(1) });
  await taken(there, await packed(here, dayAt(1)), dayAt(1));
  await save(here, '2.xlsx', [received, built], { at: dayAt(2) });
  await save(here, '3.xlsx', [{ ...received, reading: retraction }], { at: dayAt(3) });
  await taken(there, await packed(here, dayAt(3)), dayAt(3));
  expect(await holds(here)).toEqual([expect.stringContaining('2.xlsx')]);
  expect(await holds(there)).toEqual(await holds(here));
  await Promise.all([here.close(), there.close()]);
});

test('packs merged one by one or only the last come to the same', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const [here, there, late] = [await newDistrict(), await newProvince(), await newOffice()];
      let last: Uint8Array | null = null;
      for (const [index, step] of history.entries()) {
        const day = index + 1;
        if (step.kind !== 'pack') await work(here, step, day);
        else if (await isPackable(here)) {
          last = await packed(here, dayAt(day));
          await taken(there, last, dayAt(day));
        }
      }
      if (last === null) return;
      await taken(late, last, dayAt(28));
      expect(await holds(late)).toEqual(await holds(there));
      await Promise.all([here.close(), there.close(), late.close()]);
    }),
    { numRuns: runs(40) },
  );
});

test('undoing the merges one by one brings back what held before each', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      const [here, there] = [await newDistrict(), await newProvince()];
      const past: (readonly string[])[] = [];
      for (const [index, step] of history.entries()) {
        const day = index + 1;
        if (step.kind !== 'pack') await work(here, step, day);
        else if (await isPackable(here)) {
          const before = await holds(there);
          const outcome = await merged(there, await packed(here, dayAt(day)), dayAt(day));
          if (outcome.kind === 'merged' && outcome.batch !== null) past.push(before);
        }
      }
      for (const before of past.reverse()) {
        await there.undo({ kind: 'last' }, dayAt(28));
        expect(await holds(there)).toEqual(before);
      }
      await Promise.all([here.close(), there.close()]);
    }),
    { numRuns: runs(40) },
  );
});
