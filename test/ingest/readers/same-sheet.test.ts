/** One sheet in every format, encoding and manner states the same facts; what cannot be read is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingestBatch, type ReadFile } from '../../../src/app/ingest-batch.ts';
import { factLines } from '../../support/ingest.ts';
import { contextFor } from '../../support/ky-anh.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const inFolder = (folder: string) => readdirSync(join(fixtures, folder)).sort();

/** The file as an import would read it, an archive by what it holds. */
async function ingest(path: string) {
  const { file: _, ...settings } = contextFor(path);
  const { files, skipped } = ingestBatch(
    [{ path, read: async () => readFileSync(join(fixtures, path)) }],
    { ...settings, newRoot: null },
    { again: false, receivedOn: null },
  );
  const read: ReadFile[] = [];
  // Without readings known from before, every file is read.
  for await (const file of files) if ('submissions' in file) read.push(file);
  expect(skipped).toEqual([]);
  return read;
}

let expected: readonly string[] = [];

beforeAll(async () => {
  const [twin] = await ingest('ky-anh/2018H1/Ky Son.xlsx');
  expected = factLines({ submissions: twin?.submissions ?? [], newUnits: [], problems: [] });
  expect(expected.length).toBeGreaterThan(10);
});

describe('a report states the same facts', () => {
  it.each(inFolder('formats/mot-bieu'))('in %s', async (name) => {
    const files = await ingest(`formats/mot-bieu/${name}`);
    const problems = files.flatMap((file) => file.problems);
    expect(problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const submissions = files.flatMap((file) => file.submissions);
    expect(factLines({ submissions, newUnits: [], problems: [] })).toEqual(expected);
  });
});

describe('names in archives are read', () => {
  it.each([
    ['ten-utf-8.zip', 'Xã Kỳ Sơn.csv'],
    ['ten-1258.zip', 'Xã Kỳ Sơn.csv'],
    ['ten-437.zip', 'béa.csv'],
  ])('in %s', async (name, inside) => {
    const path = `formats/mot-bieu/${name}`;
    expect((await ingest(path)).map((file) => file.path)).toEqual([`${path} › ${inside}`]);
  });
});

describe('what cannot be read is named for what it is', () => {
  const refusals: Readonly<Record<string, readonly [string, object]>> = {
    'ban-in.xlsx': ['not-a-spreadsheet', { found: 'pdf' }],
    'doc-nham-1252.csv': ['unreadable-text', { detail: 'windows-1252', meant: 'ĐẢNG' }],
    'mat-chu.csv': ['unreadable-text', { detail: 'lost-letters' }],
    'mat-khau.xls': ['encrypted-file', {}],
    'nen-trong-nen.zip': ['unsupported-format', { found: 'nested-zip' }],
    'nen.7z': ['unsupported-format', { found: '7z' }],
    'nen.rar': ['unsupported-format', { found: 'rar' }],
    'van-ban.doc': ['unsupported-format', { found: 'doc' }],
  };
  it.each(inFolder('formats/khong-doc-duoc'))('%s', async (name) => {
    const [file] = await ingest(`formats/khong-doc-duoc/${name}`);
    const [code, args] = refusals[name] ?? [];
    expect(file?.problems.map((problem) => problem.code)).toEqual([code]);
    expect(file?.problems[0]?.args).toMatchObject(args ?? {});
    expect(file?.record).toBeNull();
  });
});
