/** Copies of a database: whole, private, and never over another file. */

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, held, number, save } from './support.ts';

test('a copy holds what the database holds, is sound, and only its owner may open it', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [fact(number('5'))]);
  const path = join(scratchFolder(), 'ban-sao.sqlite');
  expect(await store.copyTo(path)).toBe(statSync(path).size);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const copy = await openStore(path, { mode: 'read' });
  expect(await held(copy)).toEqual(await held(store));
  expect((await copy.check()).findings).toEqual([]);
});

test('a copy is made while another connection writes, and is of one moment', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('5'))]);
  const writer = await openStore(path, { mode: 'write' });
  const batch = await writer.openBatch({ at: dayAt(2), dryRun: false });
  const target = join(scratchFolder(), 'ban-sao.sqlite');
  await store.copyTo(target);
  await batch.abandon();
  await writer.close();
  expect(await held(await openStore(target, { mode: 'read' }))).toEqual(await held(store));
});

test('nothing is written over, and a refusal leaves no file behind', async () => {
  const store = await newStore();
  const folder = scratchFolder();
  const taken = join(folder, 'co-roi.sqlite');
  writeFileSync(taken, 'của người khác');
  await expect(store.copyTo(taken)).rejects.toMatchObject({ reason: 'file-exists', path: taken });
  expect(readFileSync(taken, 'utf8')).toBe('của người khác');
  const nowhere = join(folder, 'khong-co', 'x.sqlite');
  await expect(store.copyTo(nowhere)).rejects.toMatchObject({ reason: 'missing-copy-folder' });
  expect(readdirSync(folder)).toEqual(['co-roi.sqlite']);
  expect(existsSync(dirname(nowhere))).toBe(false);
});

function withSchema(path: string, sql: string): void {
  const meddler = new Database(path);
  meddler.unsafeMode(true);
  meddler.pragma('writable_schema = ON');
  const changed = meddler.prepare(`UPDATE sqlite_schema SET sql = ${sql} WHERE name = 'event'`);
  expect(changed.run().changes).toBe(1);
  meddler.close();
}

test('a damaged database is what is named, not the copy that could not be made of it', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const filed = await newStore(path);
  await save(filed, 'a.xlsx', [fact(number('5'))]);
  await filed.close();
  // Empty where nothing may be empty: SQLite copies such a row, and finds it amiss when it checks.
  withSchema(path, `replace(sql, 'file TEXT NOT NULL', 'file TEXT')`);
  const meddler = new Database(path);
  meddler.exec('UPDATE event SET file = NULL');
  meddler.close();
  withSchema(path, `replace(sql, 'file TEXT', 'file TEXT NOT NULL')`);
  const store = await openStore(path, { mode: 'read' });
  const folder = scratchFolder();
  const copying = store.copyTo(join(folder, 'ban-sao.sqlite'));
  await expect(copying).rejects.toMatchObject({ reason: 'damaged-database', path });
  expect(readdirSync(folder)).toEqual([]);
});

test.runIf(existsSync('/proc/self'))(
  'where a folder takes no files, the copy is named, not the database',
  async () => {
    const store = await newStore();
    const path = '/proc/danvan.sqlite';
    await expect(store.copyTo(path)).rejects.toMatchObject({ reason: 'copy-refused', path });
  },
);
