/** Merging a pack is kept whole or not at all, and what is undone counts as never merged. */
import { expect, test } from 'vitest';
import type { PackMerge } from '../../src/core/filed-event.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, h1, number, record, submission, unit } from './support.ts';

function mergeOf(unitOfFact: number): PackMerge {
  return {
    pack: {
      unit: 2,
      source: 's',
      number: 3,
      madeAt: dayAt(1),
      seal: 'seal',
      file: 'goi.zip',
      period: h1,
      without: ['rural'],
    },
    units: [unit(4, 'Xã Mới', 'commune', 1)],
    successions: [],
    catalogue: null,
    settings: new Map([['calendar', 'calendar']]),
    records: [
      record('goi.zip › a.xlsx', [submission([fact(number('5'))])]),
      record('goi.zip › b.xlsx', [submission([fact(number('6'), { unit: unitOfFact })])]),
    ],
  };
}

test('a merge is one batch, and its pack is remembered with what it covers', async () => {
  const store = await newStore();
  const merge = mergeOf(4);
  const { batch, receipts } = await store.savePackMerge(merge, dayAt(2));
  expect([batch, receipts.map(({ event }) => event)]).toEqual([1, [1, 2]]);
  expect(await store.mergedPacks()).toEqual([merge.pack]);
  expect((await store.settings()).get('calendar')).toBe('calendar');
});

test('a merge that fails at its last file leaves nothing of itself', async () => {
  const store = await newStore();
  const before = await store.counts();
  await expect(store.savePackMerge(mergeOf(99), dayAt(2))).rejects.toThrow();
  expect(await store.counts()).toEqual(before);
  expect(await store.mergedPacks()).toEqual([]);
  expect((await store.settings()).size).toBe(0);
  expect((await store.check()).findings).toEqual([]);
});

test('an undone merge is forgotten, so that an older pack may come', async () => {
  const store = await newStore();
  await store.savePackMerge(mergeOf(4), dayAt(2));
  await store.undo({ kind: 'batch', id: 1 }, dayAt(3));
  expect(await store.mergedPacks()).toEqual([]);
});
