/** The same sheet in another format says the same: compared with its .xlsx twin, cell by cell and fact by fact. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellText, type Workbook } from '../../../src/ingest/grid.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { readWorkbook } from '../../../src/ingest/readers/read-workbook.ts';
import { factLines } from '../../support/ingest.ts';
import { contextFor } from '../../support/ky-anh.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');

async function read(path: string): Promise<Workbook> {
  const { workbook, problems } = await readWorkbook(readFileSync(join(fixtures, path)), path);
  expect(problems).toEqual([]);
  if (!workbook) throw new Error(path);
  return workbook;
}

async function facts(path: string): Promise<readonly string[]> {
  const result = await ingestFile(readFileSync(join(fixtures, path)), contextFor(path));
  expect(result.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  return factLines(result);
}

/** All that a reader tells of a workbook, but for number formats, which no format keeps alike. */
function told({ grids }: Workbook) {
  return grids.map(({ name, rows, merges, hiddenRows, hiddenColumns, hidden }) => ({
    name,
    hidden,
    rows: rows.map((row) => row.map((cell) => `${cell.kind} ${cellText(cell)}`)),
    merges: [...merges].sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: [...hiddenRows],
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
  }));
}

describe('a workbook saved again by LibreOffice', () => {
  for (const format of ['xls', 'ods']) {
    it(`has every kind of cell in .${format} as in .xlsx`, async () => {
      const twin = told(await read('formats/cac-loai-o.xlsx'));
      expect(told(await read(`formats/cac-loai-o.${format}`))).toEqual(twin);
    });
    it.each(['Ky Son', 'cum-trung-tam'])(`states the facts of %s in .${format}`, async (name) => {
      const twin = await facts(`ky-anh/2018H1/${name}.xlsx`);
      expect(twin.length).toBeGreaterThan(5);
      expect(await facts(`formats/${name}.${format}`)).toEqual(twin);
    });
  }
});
