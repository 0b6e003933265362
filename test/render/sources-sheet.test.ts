/** The sheet of sources where there are more of them than a sheet has rows. */
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lexicon } from '../../src/messages/lexicon.ts';
import { writeSourcesSheet } from '../../src/render/xlsx/sources-sheet.ts';
import type { ReportPack } from '../../src/reports/pack.ts';
import { type CasePack, openCase, publishedCases } from '../support/case-pack.ts';

let opened: CasePack;
let pack: ReportPack;

beforeAll(async () => {
  const [published] = publishedCases;
  if (!published) throw new Error('no case');
  opened = await openCase(published);
  pack = await opened.pack();
});

afterAll(() => opened.close());

/** What stands in the first cells of the rows, and how many lines are listed. */
function listed(mostLines: number | undefined) {
  const sheet = new ExcelJS.Workbook().addWorksheet('Nguồn số liệu');
  const bulk = [...writeSourcesSheet(sheet, pack, [], lexicon('vi'), mostLines)];
  const texts: string[] = [];
  let lines = bulk.length;
  sheet.eachRow((row) => {
    texts.push(row.getCell(1).text);
    if (typeof row.getCell(12).value === 'number') lines += 1;
  });
  return { texts, lines, lastRow: sheet.rowCount };
}

test('a sheet lists as many readings as it has room for, and says how many it leaves out', () => {
  const whole = listed(undefined);
  expect(whole.lines).toBeGreaterThan(20);
  expect(whole.texts.join('\n')).not.toContain('không ghi ở đây');
  const cut = listed(10);
  expect(cut.lines).toBe(10);
  expect(cut.texts).toContain(
    `Trang tính không đủ chỗ: còn ${whole.lines - 10} ô đã đọc không ghi ở đây; xem từng số bằng lệnh danvan explain.`,
  );
  // One row more than before the lines themselves: the one that says it.
  expect(cut.lastRow).toBe(whole.lastRow - whole.lines + 10 + 1);
  expect(listed(whole.lines)).toEqual(whole);
});
