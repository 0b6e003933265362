/** The whole check finds what someone or something did to the file, and names it. */

import { closeSync, copyFileSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { StoreCheck } from '../../src/core/store-check.ts';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, number, retraction, save } from './support.ts';

async function filedStore(): Promise<string> {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const store = await newStore(path);
  await save(store, 'a.xlsx', [fact(number('5')), fact(number('7'), { indicator: 'b' })]);
  await save(store, 'b.xlsx', [fact(number('6'))], { at: dayAt(2) });
  await save(store, 'c.xlsx', [fact(retraction, { indicator: 'b' })], { at: dayAt(3) });
  await store.undo({ kind: 'last' }, dayAt(4));
  await store.close();
  return path;
}

async function checked(path: string): Promise<StoreCheck> {
  const store = await openStore(path, { mode: 'read' });
  try {
    return await store.check();
  } finally {
    await store.close();
  }
}

/** What is found after statements that danvan itself would never make. */
/** Whether SQLite can still read the list of tables. */
function listsTables(path: string): boolean {
  const db = new Database(path, { readonly: true });
  try {
    db.prepare('SELECT name FROM sqlite_schema').all();
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
}

async function foundAfter(sql: string): Promise<StoreCheck['findings']> {
  const path = await filedStore();
  const database = new Database(path);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
  return (await checked(path)).findings;
}

test('a sound database has nothing to find, and is counted', async () => {
  const { findings, counts } = await checked(await filedStore());
  expect(findings).toEqual([]);
  expect(counts).toEqual({ events: 4, sealed: 4, facts: 2, versions: 4 });
});

describe('the check finds', () => {
  test.each([
    ['a changed value', 'UPDATE version SET mantissa = 9 WHERE id = 2'],
    ['a changed raw text', "UPDATE origin SET raw = '9' WHERE version = 1"],
    ['a changed file name', "UPDATE event SET file = 'x.xlsx' WHERE id = 1"],
    ['a version taken out', 'DELETE FROM version WHERE id = 1'],
  ])('%s by the seal of its event', async (_, sql) => {
    const findings = await foundAfter(sql);
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: 'broken-seal', event: expect.objectContaining({ id: 1 }) }),
    );
  });

  test('an undo taken back behind its back', async () => {
    const findings = await foundAfter('DELETE FROM undone');
    expect(findings).toContainEqual({ kind: 'broken-seal', event: { id: 4, file: 'b3' } });
    expect(findings).toContainEqual({ kind: 'effective-differs', unit: 2, lacking: 0, extra: 1 });
  });

  test('an event that is gone', async () => {
    const findings = await foundAfter('DELETE FROM event WHERE id = 2');
    expect(findings).toContainEqual({ kind: 'missing-events', ids: [2] });
    expect(findings).toContainEqual({ kind: 'dangling', table: 'filing', rows: 1 });
  });

  test('figures in force that do not follow from the history', async () => {
    expect(await foundAfter('UPDATE current SET mantissa = 9 WHERE version = 2')).toEqual([
      { kind: 'effective-differs', unit: 2, lacking: 1, extra: 1 },
    ]);
  });

  test.each([
    ['a changed sum', "UPDATE regular_sum SET sums = '9' WHERE sums = '7'", 1],
    ['other units than filed', 'UPDATE regular_sum SET units = 12 WHERE indicator = 2', 2],
    ['a sum taken out', 'DELETE FROM regular_sum WHERE indicator = 2', 1],
    ['a sum too many', "INSERT INTO regular_sum VALUES (7, 2, 0, '1', 3, '5')", 2],
  ])('kept sums that are not those of the figures in force: %s', async (_, sql, units) => {
    expect(await foundAfter(sql)).toEqual([{ kind: 'sums-differ', indicator: 'b', units }]);
  });

  const ofEvents = (...ids: readonly number[]) =>
    expect.objectContaining({
      kind: 'changed-names',
      events: ids.map((id) => expect.objectContaining({ id })),
    });

  test.each([
    ['a span', 'UPDATE span SET end_month = end_month - 1', [1, 2, 3]],
    ['an indicator', "UPDATE indicator SET code = 'c' WHERE code = 'b'", [1, 3]],
    ['a sheet', "UPDATE sheet SET name = 'Sheet2'", [1, 2, 3]],
    ['a form', "UPDATE submission SET form = 'tidy'", [1, 2, 3]],
  ])(
    'that %s says something else than when figures were filed under it',
    async (_, sql, events) => {
      const findings = await foundAfter(sql);
      expect(findings).toContainEqual(ofEvents(...events));
      expect(findings.map(({ kind }) => kind)).not.toContain('broken-seal');
    },
  );

  test('two indicators that changed places, though every row has its number', async () => {
    const findings = await foundAfter(`
      UPDATE indicator SET code = 'x' WHERE code = 'b';
      UPDATE indicator SET code = 'b' WHERE code = 'petitions_received';
      UPDATE indicator SET code = 'petitions_received' WHERE code = 'x';`);
    expect(findings).toContainEqual(ofEvents(1, 2, 3));
  });

  test('no changed names in events whose seals are from before names were sealed', async () => {
    const sql = "UPDATE seal SET hash = substr(hash, 1, 64); UPDATE sheet SET name = 'Sheet2'";
    const kinds = (await foundAfter(sql)).map(({ kind }) => kind);
    expect(kinds).not.toContain('changed-names');
  });

  test.each([
    ['span', 'UPDATE span SET end_month = 900000000000'],
    ['span', 'UPDATE span SET first_month = -1'],
    ['version', 'UPDATE version SET scale = 900000000000 WHERE id = 1'],
    ['current', 'UPDATE current SET scale = -1 WHERE version = 2'],
    ['version', 'UPDATE version SET stated_span = span WHERE id = 1'],
  ])('rows of the table %s that nothing can mean: %s', async (table, sql) => {
    expect(await foundAfter(sql)).toContainEqual({ kind: 'impossible-rows', table, rows: 1 });
  });

  test('nothing amiss in events from before seals were made', async () => {
    expect(await foundAfter('DELETE FROM seal WHERE event = 1')).not.toContainEqual(
      expect.objectContaining({ event: { id: 1, file: 'a.xlsx' } }),
    );
  });

  const changed = (fault: string, type: string, name: string) => ({
    kind: 'changed-schema',
    fault,
    type,
    name,
  });

  test.each(['mapping', 'signed_report', 'target', 'reading', 'setting'])(
    'that the table %s is gone, though nothing names its rows',
    async (table) => {
      expect(await foundAfter(`DROP TABLE ${table}`)).toEqual([changed('missing', 'table', table)]);
    },
  );

  test('that an index is gone, or is another one', async () => {
    const sql = 'DROP INDEX event_by_hash; CREATE INDEX event_by_hash ON event (file)';
    expect(await foundAfter(sql)).toEqual([changed('altered', 'index', 'event_by_hash')]);
    expect(await foundAfter('DROP INDEX event_by_hash')).toEqual([
      changed('missing', 'index', 'event_by_hash'),
    ]);
  });

  test('a column of another name, and goes on with what does not need it', async () => {
    const findings = await foundAfter(
      'ALTER TABLE seal RENAME COLUMN hash TO h; UPDATE current SET mantissa = 9 WHERE version = 2',
    );
    expect(findings).toEqual([
      changed('altered', 'table', 'seal'),
      { kind: 'effective-differs', unit: 2, lacking: 1, extra: 1 },
    ]);
  });

  test('every file whose figures were in a table that is gone', async () => {
    const findings = await foundAfter('DROP TABLE version');
    expect(findings).toContainEqual(changed('missing', 'table', 'version'));
    const events = [1, 2, 3].map((id) => expect.objectContaining({ id }));
    expect(findings).toContainEqual({ kind: 'lost-events', events });
  });

  test('nothing amiss in what someone added', async () => {
    expect(await foundAfter('CREATE TABLE my_notes (text TEXT)')).toEqual([]);
  });

  test('damaged pages, with the tables and files that are hit', async () => {
    const sound = await filedStore();
    const size = 4096;
    const kinds = new Set<string>();
    for (let page = 1; page < statSync(sound).size / size; page += 1) {
      const path = join(scratchFolder(), 'hong.sqlite');
      copyFileSync(sound, path);
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.alloc(size, 0xaa), 0, size, page * size);
      closeSync(file);
      const { findings, counts } = await checked(path);
      for (const { kind } of findings) kinds.add(kind);
      const worst = listsTables(path) ? 'damaged-pages' : 'unreadable';
      expect(findings[0]?.kind, `page ${page}`).toBe(worst);
      expect(counts).toBeNull();
    }
    expect([...kinds].sort()).toEqual([
      'damaged-pages',
      'lost-events',
      'unreadable',
      'unreadable-table',
    ]);
  });
});
