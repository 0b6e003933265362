/** One process at a time writes: another waits as long as it is told to, and says that it does. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, number, record, submission } from './support.ts';

/** A store whose file someone else is writing to. */
async function takenStore(seconds: number) {
  const path = join(scratchFolder(), 'danvan.sqlite');
  await (await newStore(path)).close();
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  const waited: string[] = [];
  const patience = { seconds, onWait: () => waited.push('waiting') };
  const store = await openStore(path, { mode: 'write', patience });
  return { path, store, waited, other };
}

const records = [record('a.xlsx', [submission([fact(number('5'))])])];
const options = { at: dayAt(1), dryRun: false };

test('what waits says so once, goes on living, and writes when the other has ended', async () => {
  const { store, waited, other } = await takenStore(30);
  const saving = store.saveBatch(records, options);
  // Only where this process is not held up does the other ever end.
  setTimeout(() => other.exec('COMMIT'), 350);
  expect((await saving).receipts[0]?.event).toBe(1);
  expect(waited).toEqual(['waiting']);
});

test('who may not wait is refused at once, whatever it is that would be written', async () => {
  const { path, store, waited } = await takenStore(0);
  const refusal = { reason: 'locked', path };
  await expect(store.saveBatch(records, options)).rejects.toMatchObject(refusal);
  await expect(store.openBatch(options)).rejects.toMatchObject(refusal);
  await expect(store.undo({ kind: 'last' }, dayAt(2))).rejects.toMatchObject(refusal);
  await expect(store.saveSettings(new Map(), dayAt(2))).rejects.toMatchObject(refusal);
  expect(waited).toEqual([]);
});

test('patience ends', async () => {
  const { store, waited } = await takenStore(0.3);
  await expect(store.saveBatch(records, options)).rejects.toMatchObject({ reason: 'locked' });
  expect(waited).toEqual(['waiting']);
});

test('where nobody writes, nothing is said', async () => {
  const { store, waited, other } = await takenStore(30);
  other.exec('COMMIT');
  await store.saveBatch(records, options);
  expect(waited).toEqual([]);
});

test('who only tries what writing would do waits in the same way, and no longer', async () => {
  const { path, waited, other } = await takenStore(0);
  const patience = { seconds: 0.3, onWait: () => waited.push('waiting') };
  const opening = openStore(path, { mode: 'scratch', patience });
  await expect(opening).rejects.toMatchObject({ reason: 'locked', path });
  expect(waited).toEqual(['waiting']);
  other.exec('COMMIT');
  await (await openStore(path, { mode: 'scratch', patience })).close();
  expect(waited).toEqual(['waiting']);
});
