/** Databases as earlier schemas kept them: brought up after a copy, and they say what they said. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { migrations } from '../../src/store/migrate.ts';
import { memoryHost } from '../support/memory-host.ts';
import { scratchFolder } from '../support/scratch.ts';
import { fixtures } from '../support/terminal.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';

const kept = join(fixtures, 'schema');
const newest = migrations.length;
const versions = readdirSync(kept)
  .flatMap((name) => /^v(\d+)\.sqlite\.gz$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

function officeOf(version: number) {
  const folder = scratchFolder();
  const bytes = gunzipSync(readFileSync(join(kept, `v${version}.sqlite.gz`)));
  writeFileSync(join(folder, 'danvan.sqlite'), bytes);
  const danvan = async (...words: readonly string[]) => {
    const host = memoryHost({ cwd: folder });
    return { exit: await run(words, host), out: host.outText(), told: host.errorText() };
  };
  return { folder, danvan };
}

test('there is a database of every schema before today’s', () => {
  const earlier = Array.from({ length: newest - 1 }, (_, index) => index + 1);
  expect(versions.filter((version) => version < newest)).toEqual(earlier);
});

const table = ['summarize', '--period', '2018H1', '--json'];
const indicators = ['--indicator', 'petitions_received', '--indicator', 'petitions_pending'];

type Row = {
  readonly indicator: string;
  readonly category: string | null;
  readonly values: Readonly<Record<string, { readonly value: number | null }>>;
};

/** `indicator/category value of this period` of every row. */
function figuresIn(json: string): readonly string[] {
  const { rows } = JSON.parse(json);
  return rows.map(
    ({ indicator, category, values }: Row) =>
      `${indicator}${category ? `/${category}` : ''} ${values['2018H1']?.value}`,
  );
}

/** With the correction of Kỳ Châu, and without the mistake of Kỳ Khang that was taken back. */
const figures = [
  'petitions_received 45',
  'petitions_received/complaint 5',
  'petitions_received/denunciation 2',
  'petitions_received/proposal 7',
  'petitions_pending 4',
];

describe.each(versions)('a database of schema %i', (version) => {
  const isOld = version < newest;

  test('says what it said, and is brought up after a copy that can still be read', async () => {
    const { folder, danvan } = officeOf(version);
    const { exit, out, told } = await danvan(...table, ...indicators);
    expect(exit).toBe(0);
    expect(figuresIn(out)).toEqual(figures);
    const database = new Database(join(folder, 'danvan.sqlite'), { readonly: true });
    expect(database.pragma('user_version', { simple: true })).toBe(newest);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(database.pragma('foreign_key_check')).toEqual([]);
    database.close();
    const copy = `danvan.v${version}.sqlite`;
    expect(readdirSync(folder).includes(copy)).toBe(isOld);
    expect(told.includes(copy)).toBe(isOld);
    if (!isOld) return;
    expect((await danvan('--db', copy, ...table, ...indicators)).out).toBe(out);
  });

  test('is sound to a whole check, whatever its seals cover', async () => {
    const { exit, out } = await officeOf(version).danvan('verify', '--json');
    expect(JSON.parse(out)).toMatchObject({ status: 'sound', findings: [] });
    expect(exit).toBe(0);
  });

  test('is sound once it is brought up, with the sums that follow from it', async () => {
    const { folder, danvan } = officeOf(version);
    expect(JSON.parse((await danvan('verify', '--json')).out).findings).toEqual([]);
    const database = new Database(join(folder, 'danvan.sqlite'), { readonly: true });
    expect(database.prepare('SELECT count(*) FROM regular_sum').pluck().get()).toBeGreaterThan(0);
    database.close();
  });

  test('says what it said also where nothing may be written, and is left as it is', async () => {
    const { folder, danvan } = officeOf(version);
    const path = join(folder, 'danvan.sqlite');
    const before = readFileSync(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    await withoutPrivileges(folder, path, async () => {
      const { exit, out } = await danvan(...table, ...indicators);
      expect(exit).toBe(0);
      expect(figuresIn(out)).toEqual(figures);
      const undone = await danvan('undo', '--yes');
      expect(undone.exit).toBe(3);
    });
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['danvan.sqlite']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('keeps its history, and what was taken back stays so', async () => {
    const { danvan } = officeOf(version);
    const { events } = JSON.parse((await danvan('history', '--json')).out);
    const told = events.map(
      ({ file, state }: { file: string; state: string }) => `${file} ${state}`,
    );
    expect(told.slice(0, 3)).toEqual([
      'bao-cao.csv in-force',
      'dinh-chinh.csv in-force',
      'nham.csv undone',
    ]);
  });

  test('takes in files, and lets them be taken back', async () => {
    const { folder, danvan } = officeOf(version);
    writeFileSync(
      join(folder, 'them.csv'),
      'unit,period,indicator,value\nXã Kỳ Bắc,2018H1,petitions_pending,8\n',
    );
    const before = (await danvan(...table, ...indicators)).out;
    expect((await danvan('import', 'them.csv')).exit).toBe(0);
    expect((await danvan(...table, ...indicators)).out).not.toBe(before);
    expect((await danvan('undo', '--yes')).exit).toBe(0);
    expect((await danvan(...table, ...indicators)).out).toBe(before);
  });
});
