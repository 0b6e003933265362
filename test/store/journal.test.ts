/** Databases where the disk won't share memory, as network drives don't: they work, and it is said. */

import { lstatSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { HostError } from '../../src/core/host-error.ts';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newStore } from './new-store.ts';
import { fact, held, number, save } from './support.ts';

/** Byte 18 of the file: 1 where it is kept with a rollback journal, 2 with a shared log. */
const journalOf = (path: string) => readFileSync(path)[18];

/** SQLite can't make its shared memory through a link that leads nowhere, whoever runs it. */
function refuseSharedMemory(path: string): void {
  symlinkSync(join(path, 'nowhere'), `${path}-shm`);
}

test('where memory can be shared, the log is used and nothing is said', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const store = await newStore(path);
  expect(store.notices).toEqual([]);
  await store.close();
  expect(journalOf(path)).toBe(2);
});

test('a new database falls back to the rollback journal and says so each time it is written', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  refuseSharedMemory(path);
  const store = await newStore(path);
  expect(store.notices).toEqual([{ kind: 'not-shared' }]);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  await store.close();
  expect(journalOf(path)).toBe(1);
  const again = await openStore(path, { mode: 'write' });
  expect(again.notices).toEqual([{ kind: 'not-shared' }]);
  expect(await held(again)).toEqual(['2 petitions_received unstated=1e-0']);
  await again.close();
  const reader = await openStore(path, { mode: 'read' });
  expect(reader.notices).toEqual([]);
  expect(await held(reader)).toEqual(['2 petitions_received unstated=1e-0']);
  await reader.close();
});

test('a database that comes from a disk with shared memory is read, and turned when written', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  await store.close();
  refuseSharedMemory(path);
  const reader = await openStore(path, { mode: 'read' });
  expect(await held(reader)).toEqual(['2 petitions_received unstated=1e-0']);
  await reader.close();
  expect(journalOf(path)).toBe(2);
  const writer = await openStore(path, { mode: 'write' });
  expect(writer.notices).toEqual([{ kind: 'not-shared' }]);
  await save(writer, 'b.xlsx', [fact(number('2'))]);
  expect(await held(writer)).toEqual(['2 petitions_received unstated=2e-0']);
  expect(journalOf(path)).toBe(1);
  await writer.close();
});

test('two programs still take turns there, and lose nothing', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  refuseSharedMemory(path);
  const one = await newStore(path);
  const other = await openStore(path, { mode: 'write' });
  await save(one, 'a.xlsx', [fact(number('1'))]);
  await save(other, 'b.xlsx', [fact(number('2'), { indicator: 'petitions_resolved' })]);
  const both = ['2 petitions_received unstated=1e-0', '2 petitions_resolved unstated=2e-0'];
  expect(await held(one)).toEqual(both);
  expect(await held(other)).toEqual(both);
  await one.close();
  await other.close();
});

test('back on a disk with shared memory the log is used again', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  refuseSharedMemory(path);
  await (await newStore(path)).close();
  if (lstatSync(`${path}-shm`).isSymbolicLink()) rmSync(`${path}-shm`);
  const store = await openStore(path, { mode: 'write' });
  expect(store.notices).toEqual([]);
  expect(journalOf(path)).toBe(2);
  await store.close();
});

test('another program’s database is refused there too and left byte for byte', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'danvan.sqlite');
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE other (a)');
  database.close();
  const before = readFileSync(path);
  refuseSharedMemory(path);
  const opening = openStore(path, { mode: 'write' });
  await expect(opening).rejects.toThrow(new HostError('not-a-database', path));
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('what an interrupted migration left is taken over by the next, and its copy is whole', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'danvan.sqlite');
  const older = [{ version: 1, name: 'one', sql: migrationTable }];
  const newer = [...older, { version: 2, name: 'two', sql: 'CREATE TABLE two (a) ' }];
  await (await openStore(path, { mode: 'create' }, older)).close();
  writeFileSync(`${path}.tmp`, 'half a copy');
  const store = await openStore(path, { mode: 'write' }, newer);
  const backup = join(folder, 'danvan.v1.sqlite');
  expect(store.notices).toEqual([{ kind: 'migrated', backup }]);
  await store.close();
  expect(readdirSync(folder).sort()).toEqual(['danvan.sqlite', 'danvan.v1.sqlite']);
  await (await openStore(backup, { mode: 'read' }, older)).close();
});

const migrationTable =
  'CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT';
