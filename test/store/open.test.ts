import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { HostError } from '../../src/core/host-error.ts';
import { openDatabase } from '../../src/store/database.ts';
import { migrations } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open.ts';
import { saveBatch } from '../../src/store/save-batch.ts';
import { guarded } from '../../src/store/sqlite-errors.ts';
import { scratchFolder } from '../support/scratch.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';
import { newStore } from './new-store.ts';
import { fact, held, number, record, save, submission } from './support.ts';

const newest = migrations.length;

const reasonOf = async (opening: Promise<unknown>) => {
  const error: unknown = await opening.then(
    () => null,
    (failure: unknown) => failure,
  );
  return error instanceof HostError ? error.reason : error;
};
const pathIn = (folder = scratchFolder()) => join(folder, 'danvan.sqlite');

test('only create makes a database, readable by its owner only, side files included', async () => {
  const path = pathIn();
  expect(await reasonOf(openStore(path, { mode: 'write' }))).toBe('missing-database');
  expect(await reasonOf(openStore(path, { mode: 'read' }))).toBe('missing-database');
  expect(existsSync(path)).toBe(false);
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  const folder = join(path, '..');
  const files = readdirSync(folder);
  expect(files.sort()).toEqual(['danvan.sqlite', 'danvan.sqlite-shm', 'danvan.sqlite-wal']);
  expect(files.map((file) => statSync(join(folder, file)).mode & 0o777)).toEqual([
    0o600, 0o600, 0o600,
  ]);
  await store.close();
  expect(readdirSync(folder)).toEqual(['danvan.sqlite']);
});

test('a folder that is not there is named', async () => {
  const path = join(scratchFolder(), 'none', 'danvan.sqlite');
  expect(await reasonOf(openStore(path, { mode: 'create' }))).toBe('missing-folder');
});

test('a file that is not ours is refused and left as it is', async () => {
  const text = pathIn();
  writeFileSync(text, 'unit,period\n'.repeat(200));
  const short = pathIn();
  writeFileSync(short, 'x');
  const foreign = pathIn();
  const database = new Database(foreign);
  database.exec('CREATE TABLE other (a)');
  database.close();
  for (const path of [text, short, foreign, scratchFolder()]) {
    for (const mode of ['read', 'write', 'create'] as const) {
      expect([path, mode, await reasonOf(openStore(path, { mode }))]).toEqual([
        path,
        mode,
        'not-a-database',
      ]);
    }
  }
  expect(readFileSync(short, 'utf8')).toBe('x');
});

test('a newer schema is refused', async () => {
  const path = pathIn();
  await (await newStore(path)).close();
  const database = new Database(path);
  database.pragma('user_version = 99');
  database.close();
  for (const mode of ['read', 'write', 'create'] as const) {
    expect(await reasonOf(openStore(path, { mode }))).toBe('newer-database');
  }
});

test('an older database is migrated after a copy was made beside it', async () => {
  const path = pathIn();
  const old = await newStore(path);
  await save(old, 'a.xlsx', [fact(number('1'))]);
  await old.close();
  const next = [
    ...migrations,
    { version: newest + 1, name: 'more', sql: 'CREATE TABLE more (a INTEGER) STRICT' },
  ];
  const store = await openStore(path, { mode: 'read' }, next);
  expect(await held(store)).toEqual(['2 petitions_received unstated=1e-0']);
  await store.close();
  const copy = join(path, '..', `danvan.v${newest}.sqlite`);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const kept = await openStore(copy, { mode: 'read' });
  expect(await held(kept)).toEqual(['2 petitions_received unstated=1e-0']);
  expect(await reasonOf(openStore(path, { mode: 'read' }))).toBe('newer-database');
});

test('a migration that fails leaves the schema as it was', async () => {
  const path = pathIn();
  await (await newStore(path)).close();
  const broken = [
    ...migrations,
    {
      version: newest + 1,
      name: 'broken',
      sql: 'CREATE TABLE more (a INTEGER) STRICT; SELECT nonsense',
    },
  ];
  await expect(openStore(path, { mode: 'write' }, broken)).rejects.toThrow();
  const database = new Database(path);
  expect(database.pragma('user_version', { simple: true })).toBe(newest);
  expect(database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'more'").all()).toEqual([]);
  database.close();
});

test('the tables are strict, the migration is recorded and the mark is ours', async () => {
  const path = pathIn();
  await (await newStore(path)).close();
  const database = new Database(path, { readonly: true });
  const loose = database
    .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
    .all();
  expect(loose).toEqual([]);
  expect(database.prepare('SELECT version, name FROM migration').all()).toEqual(
    migrations.map(({ version, name }) => ({ version, name })),
  );
  expect(database.pragma('application_id', { simple: true })).toBe(0x6476616e);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});

test('a read-only file in a read-only folder is read, and writing says why not', async () => {
  const folder = scratchFolder();
  const path = pathIn(folder);
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  await store.close();
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  await withoutPrivileges(folder, path, async () => {
    const reader = await openStore(path, { mode: 'read' });
    expect(await held(reader)).toEqual(['2 petitions_received unstated=1e-0']);
    expect(await reasonOf(reader.saveSettings(new Map([['unit', 'x']]), '2018-01-01'))).toBe(
      'read-only',
    );
    const trial = await save(reader, 'b.xlsx', [fact(number('2'))], { dryRun: true });
    expect(trial.changes).toHaveLength(1);
    expect(await held(reader)).toEqual(['2 petitions_received unstated=1e-0']);
    await reader.close();
    expect(await reasonOf(openStore(path, { mode: 'write' }))).toBe('read-only');
  });
  expect(readdirSync(folder)).toEqual(['danvan.sqlite']);
  chmodSync(folder, 0o755);
});

test('a read-only folder with changes not yet merged into the file still shows them', async () => {
  const source = pathIn();
  const store = await newStore(source);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  const folder = scratchFolder();
  const path = pathIn(folder);
  copyFileSync(source, path);
  copyFileSync(`${source}-wal`, `${path}-wal`);
  await store.close();
  chmodSync(folder, 0o555);
  await withoutPrivileges(folder, path, async () => {
    const reader = await openStore(path, { mode: 'read' });
    expect(await held(reader)).toEqual(['2 petitions_received unstated=1e-0']);
    await reader.close();
  });
  chmodSync(folder, 0o755);
});

test('a dry run works all out and leaves the file byte for byte', async () => {
  const path = pathIn();
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('1'))]);
  await store.close();
  const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = digest();
  const again = await openStore(path, { mode: 'write' });
  const receipt = await save(
    again,
    'b.xlsx',
    [fact(number('2'), { indicator: 'new_one' }), fact(number('3'))],
    {
      dryRun: true,
    },
  );
  expect([receipt.status, receipt.event, receipt.added, receipt.changes.length]).toEqual([
    'replaced',
    null,
    1,
    1,
  ]);
  await again.close();
  expect(digest()).toBe(before);
  expect(readdirSync(join(path, '..'))).toEqual(['danvan.sqlite']);
});

test('a database cut short is called damaged', async () => {
  const path = pathIn();
  const store = await newStore(path);
  const facts = Array.from({ length: 2000 }, (_, index) =>
    fact(number('1'), { indicator: `indicator_${index}` }),
  );
  await save(store, 'a.xlsx', facts);
  await store.close();
  truncateSync(path, statSync(path).size / 2);
  const reading = async () => held(await openStore(path, { mode: 'read' }));
  expect(await reasonOf(reading())).toBe('damaged-database');
});

test('a full disk keeps nothing of the batch and the database usable', async () => {
  const path = pathIn();
  await (await newStore(path)).close();
  const database = openDatabase(path, 'write', migrations);
  const pages = Number(database.pragma('page_count', { simple: true }));
  database.pragma(`max_page_count = ${pages + 5}`);
  const records = Array.from({ length: 50 }, (_, file) => {
    const facts = Array.from({ length: 60 }, (_, index) =>
      fact(number('1'), { indicator: `indicator_${file}_${index}` }),
    );
    return record(`${file}.xlsx`, [submission(facts, { form: `form-${file}` })]);
  });
  const saving = async () =>
    guarded(path, () =>
      saveBatch(database, records, { at: '2018-06-01T00:00:00Z', dryRun: false }, () => {}),
    );
  expect(await reasonOf(saving())).toBe('disk-full');
  expect(database.inTransaction).toBe(false);
  database.close();
  const store = await openStore(path, { mode: 'write' });
  expect(await store.events()).toEqual([]);
  expect((await save(store, 'a.xlsx', [fact(number('1'))])).event).toBe(1);
  await store.close();
});
