import { expect, it } from 'vitest';
import { openArchive } from '../../../src/ingest/readers/archive.ts';
import { pathNames } from '../../../src/ingest/sheet-title.ts';
import { buildZip } from './build-zip.ts';

function told(bytes: Uint8Array) {
  return openArchive(bytes, '2018H1/la.zip')?.entries.map(({ path, read }) => {
    const content = read();
    return content instanceof Uint8Array ? path : `${content.origin.file} ${content.code}`;
  });
}

it('an archive gives its files by name, and a folder in it no file', () => {
  expect(told(buildZip({ 'b/Ky Bac.csv': 'b', 'a.csv': 'a', 'b/': '' }))).toEqual([
    '2018H1/la.zip › a.csv',
    '2018H1/la.zip › b/Ky Bac.csv',
  ]);
});

it('a workbook is no archive, nor is any other file', () => {
  expect(told(buildZip({ 'xl/workbook.xml': '<a/>' }))).toBeUndefined();
  expect(told(new TextEncoder().encode('a,b'))).toBeUndefined();
});

it('names that lead out of the archive, and archives within it, are refused one by one', () => {
  const inner = buildZip({ 'a.csv': 'a' });
  expect(
    told(buildZip({ '../a.csv': 'a', 'C:\\b.csv': 'b', 'c.zip': inner, 'd.csv': 'd' })),
  ).toEqual([
    '2018H1/la.zip › ../a.csv unsafe-name',
    '2018H1/la.zip › C:/b.csv unsafe-name',
    '2018H1/la.zip › c.zip unsupported-format',
    '2018H1/la.zip › d.csv',
  ]);
});

it('an archive cut short, empty or of too many files is refused as a whole', () => {
  const good = buildZip({ 'a.csv': 'a' });
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.csv`, '']));
  expect(told(good.subarray(0, 40))).toEqual(['2018H1/la.zip damaged-file']);
  expect(told(buildZip({}))).toEqual(['2018H1/la.zip empty-file']);
  expect(told(buildZip(many))).toEqual(['2018H1/la.zip file-too-large']);
});

it('a pack of another office is told from an archive of spreadsheets', () => {
  const pack = { 'manifest.json': '{}', 'seal.txt': '', 'events.jsonl': '' };
  expect(told(buildZip(pack))).toEqual(['2018H1/la.zip not-a-spreadsheet']);
});

it('the archive around a file counts as its folder', () => {
  expect(pathNames('2018H1/cum.zip › Ky Bac.xlsx')).toEqual(['Ky Bac', 'cum', '2018H1']);
});
