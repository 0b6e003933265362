import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/app/open-database.ts';
import type { Store } from '../../src/core/store.ts';
import { scratchFolder } from '../support/scratch.ts';

const at = '2018-06-20T03:00:00.000Z';
const options = { at, dryRun: false };
const everything = { units: 'all', indicators: 'all', asOf: null } as const;

async function newStore(): Promise<Store> {
  return openDatabase(join(scratchFolder(), 'danvan.sqlite'), 'create');
}

it('leaves the store free to write again, whether finished or abandoned', async () => {
  const store = await newStore();
  const empty = await store.openBatch(options);
  expect(await empty.finish()).toBeNull();
  const left = await store.openBatch(options);
  expect(await left.effectiveFacts(everything)).toEqual([]);
  await left.abandon();
  await store.saveSettings(new Map([['unit', '1']]), at);
  expect((await store.settings()).get('unit')).toBe('1');
  await store.close();
});
