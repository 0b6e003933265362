import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { quarterPeriod } from '../../src/core/time/period.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import {
  dayNamed,
  exact,
  figureView,
  firstHalf,
  gapsOf,
  halfBefore,
  kyBac,
  kyPhu,
  reportModel,
  reportRow,
  sixMonthReport,
} from '../support/sample-report.ts';
import { xlsxOf } from '../support/table-workbook.ts';

const today = dayNamed('2018-06-20');

async function sheetOf(model: ReportModel, name = 'Tổng hợp'): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await xlsxOf(model, today);
  // exceljs asks for its own Buffer type; bytes are bytes.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function rowOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(2).text === label) found = row;
  });
  if (!found) throw new Error(`no row ${label}`);
  return found;
}

test('numbers are numeric cells with their format', async () => {
  const sheet = await sheetOf(sixMonthReport);
  const turns = rowOf(sheet, 'Số lượt tiếp công dân');
  expect(turns.getCell(4).value).toBe(842);
  expect(turns.getCell(4).numFmt).toBe('#,##0');
  const rate = rowOf(sheet, 'Tỷ lệ giải quyết đơn đủ điều kiện');
  expect(rate.getCell(4).value).toBe(97.06);
  expect(rate.getCell(4).numFmt).toBe('#,##0.00');
});

test('changes are signed numbers in columns of their own', async () => {
  const row = rowOf(await sheetOf(sixMonthReport), 'Số đơn tiếp nhận trong kỳ');
  expect(row.getCell(6).value).toBe(-6);
  expect(row.getCell(7).value).toBe(-8.11);
});

test('a hedge and a footnote mark live in the format, so the cell still counts', async () => {
  const hedged = figureView(5900);
  const model = reportModel([
    reportRow('người', {
      '2018H1': { ...hedged, value: { value: exact(5900), qualifier: 'under', writtenIn: 1 } },
      '2017H1': figureView(7, { status: 'derived' }),
    }),
  ]);
  const row = rowOf(await sheetOf(model), 'người');
  expect(row.getCell(4).value).toBe(5900);
  expect(row.getCell(4).numFmt).toBe('"gần "#,##0');
  expect(row.getCell(5).value).toBe(7);
  expect(row.getCell(5).numFmt).toBe('#,##0" (1)"');
});

test('a number longer than Excel keeps stays text with all its digits', async () => {
  const model = reportModel([reportRow('đồng', { '2018H1': figureView('12345678901234567') })]);
  expect(rowOf(await sheetOf(model), 'đồng').getCell(4).value).toBe('12.345.678.901.234.567');
});

test('text that begins like a formula is text', async () => {
  const model = reportModel([reportRow('=1+2', { '2018H1': figureView(1) })]);
  const cell = rowOf(await sheetOf(model), '=1+2').getCell(2);
  expect(cell.type).toBe(ExcelJS.ValueType.String);
});

test('the page is A4, as wide as the paper, its heading on every page', async () => {
  const { pageSetup } = await sheetOf(sixMonthReport);
  expect(pageSetup.paperSize).toBe(9);
  expect(pageSetup.fitToWidth).toBe(1);
  expect(pageSetup.printTitlesRow).toBe('4:4');
});

test('the coverage stands beside the figures and the notes below them', async () => {
  const sheet = await sheetOf(sixMonthReport);
  expect(rowOf(sheet, 'Vườn mẫu đạt chuẩn').getCell(8).text).toMatch(/^20\/21 \(\d\)$/);
  const texts = sheet.getColumn(1).values.map(String);
  expect(texts.some((text) => text.includes('Chưa có: Xã Kỳ Bắc.'))).toBe(true);
});

test('columns that lack the same units share a line, and only parts of a column are told by month', async () => {
  const lacking = (...missing: readonly ReturnType<typeof gapsOf>[]) =>
    figureView(5, { status: 'partial', unitsReported: 20, missing });
  const model = reportModel([
    reportRow('Số cuộc đối thoại', {
      '2018H1': lacking(gapsOf(kyBac, firstHalf)),
      '2017H1': lacking(gapsOf(kyBac, halfBefore)),
    }),
    reportRow('Số hoà giải', {
      '2018H1': lacking(gapsOf(kyBac, firstHalf), gapsOf(kyPhu, quarterPeriod(2018, 2))),
      '2017H1': lacking(gapsOf(kyBac, halfBefore)),
    }),
  ]);
  const sheet = await sheetOf(model, 'Tình hình báo cáo');
  const told: unknown[] = [];
  sheet.eachRow((row) => {
    const cells = [2, 3, 4, 5].map((column) => row.getCell(column).text);
    if (cells[2] === '20/21') told.push(cells);
  });
  expect(told).toEqual([
    ['Số cuộc đối thoại', '6T 2018, 6T 2017', '20/21', 'Xã Kỳ Bắc'],
    ['Số hoà giải', '6T 2018', '20/21', 'Xã Kỳ Bắc, Xã Kỳ Phú (QII/2018)'],
    ['Số hoà giải', '6T 2017', '20/21', 'Xã Kỳ Bắc'],
  ]);
});
