import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type AnnotatedFile, annotateFile, isOwnCopy } from '../../src/app/annotate-file.ts';
import type { IngestResult } from '../../src/ingest/context.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { packageParts } from '../../src/ingest/readers/package-parts.ts';
import { csvOf, factLines, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';

const title = 'Xã Kỳ Bắc: kết quả 6 tháng đầu năm 2018';
const heading = ['STT', 'Nội dung', 'Thực hiện'];

/** A commune's form with a style, a merge, a rule for typing, a hidden row, a link and a comment of its own. */
async function faultyWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Biểu 1');
  sheet.addRow([title]);
  sheet.mergeCells('A1:C1');
  sheet.addRow(heading);
  sheet.addRow([1, 'Số lượt tiếp công dân', '12a']);
  sheet.addRow([2, 'Số công dân được tiếp', 1.115]);
  sheet.addRow([3, 'Số đơn tiếp nhận trong kỳ', { formula: '2+3', result: 5 }]);
  sheet.getCell('C3').font = { bold: true };
  sheet.getCell('C3').numFmt = '#,##0';
  sheet.getCell('C3').note = 'hỏi chị Lan';
  sheet.getCell('C5').dataValidation = { type: 'whole', operator: 'greaterThan', formulae: [0] };
  sheet.getColumn(2).width = 44;
  sheet.addRow([4, 'Đơn đã giải quyết', 4]).hidden = true;
  sheet.addConditionalFormatting({
    ref: 'C3:C6',
    rules: [{ type: 'expression', priority: 1, formulae: ['C3>100'], style: {} }],
  });
  workbook.definedNames.add("'Biểu 1'!$C$3:$C$6", 'so_lieu');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function ingest(bytes: Uint8Array, file: string): Promise<IngestResult> {
  return ingestFile(bytes, contextFor(file));
}

async function annotated(bytes: Uint8Array, file: string): Promise<AnnotatedFile> {
  const { problems } = await ingest(bytes, file);
  const { catalogue } = contextFor(file);
  const outcome = { file, submissions: [], stated: [], problems };
  const copy = await annotateFile(bytes, outcome, { lang: 'vi', catalogue });
  if (!copy) throw new Error(`${file} was not annotated`);
  return copy;
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs types its input as its own Buffer; it takes any bytes.
  await workbook.xlsx.load(bytes.slice().buffer as ExcelJS.Buffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function fillOf({ fill }: ExcelJS.Cell): string | undefined {
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
}

function noteOf({ note }: ExcelJS.Cell): string {
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

/** The workbook after an officer of the commune has typed into it and saved it with another program. */
async function corrected(bytes: Uint8Array, cells: Readonly<Record<string, number>>, name: string) {
  const workbook = await opened(bytes);
  for (const [cell, value] of Object.entries(cells)) {
    sheetOf(workbook, name).getCell(cell).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('the copy of a faulty workbook', () => {
  it('has its faulty cells coloured, with the problem and its cure as a comment', async () => {
    const copy = await annotated(await faultyWorkbook(), 'Ky Bac.xlsx');
    const sheet = sheetOf(await opened(copy.bytes), 'Biểu 1');
    expect(fillOf(sheet.getCell('C4'))).toBe('FFFFC9C9');
    expect(noteOf(sheet.getCell('C4'))).toMatch(/^Lỗi: 1,115 không phải số nguyên.*\n.*gõ 1115/);
    expect(fillOf(sheet.getCell('C5'))).toBeUndefined();
    expect(copy.isConverted).toBe(false);
  });

  it('keeps what a cell was: its value, formula, font, format, and its own comment first', async () => {
    const copy = await annotated(await faultyWorkbook(), 'Ky Bac.xlsx');
    const sheet = sheetOf(await opened(copy.bytes), 'Biểu 1');
    const cell = sheet.getCell('C3');
    expect([cell.value, cell.font.bold, cell.numFmt]).toEqual(['12a', true, '#,##0']);
    expect(noteOf(cell)).toMatch(/^hỏi chị Lan\nLỗi: "12a" không phải là số/);
    expect(sheet.getCell('C5').formula).toBe('2+3');
  });

  it('keeps every part that it need not change, byte by byte', async () => {
    const bytes = await faultyWorkbook();
    const before = packageParts(bytes);
    const after = packageParts((await annotated(bytes, 'Ky Bac.xlsx')).bytes);
    const changed = [...(before ?? [])].filter(
      ([path, part]) => !Buffer.from(part).equals(Buffer.from(after?.get(path) ?? [])),
    );
    expect(changed.map(([path]) => path).sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('keeps the merges, widths, hidden rows, names and rules of its sheets', async () => {
    const bytes = await faultyWorkbook();
    const rest = (sheet: ExcelJS.Worksheet) => {
      const { merges, dataValidations, conditionalFormattings, cols } = sheet.model as unknown as {
        readonly [part: string]: unknown;
      };
      const hidden = sheet.getRow(6).hidden;
      return { merges, dataValidations, conditionalFormattings, cols, hidden };
    };
    const before = await opened(bytes);
    const after = await opened((await annotated(bytes, 'Ky Bac.xlsx')).bytes);
    expect(rest(sheetOf(after, 'Biểu 1'))).toEqual(rest(sheetOf(before, 'Biểu 1')));
    expect(after.definedNames.model).toEqual(before.definedNames.model);
  });

  it('begins with a list of every problem, each with a link to its cell', async () => {
    const copy = await annotated(await faultyWorkbook(), 'Ky Bac.xlsx');
    const [list] = (await opened(copy.bytes)).worksheets;
    expect(list?.name).toBe('Lỗi cần sửa');
    const rows = [6, 7].map((row) =>
      ['B', 'C', 'D', 'F'].map((at) => list?.getCell(`${at}${row}`).text),
    );
    expect(rows).toEqual([
      ['1', 'Lỗi', 'Biểu 1', '12a'],
      ['2', 'Lỗi', 'Biểu 1', '1,115'],
    ]);
    const xml = new TextDecoder().decode(packageParts(copy.bytes)?.get('xl/worksheets/sheet2.xml'));
    expect(xml).toContain('<hyperlink ref="E6" location="\'Biểu 1\'!C3" display="C3"/>');
  });

  it('is the same bytes every time, and known as untouched until a program saves it', async () => {
    const bytes = await faultyWorkbook();
    const copy = await annotated(bytes, 'Ky Bac.xlsx');
    const again = await annotated(bytes, 'Ky Bac.xlsx');
    expect(Buffer.from(again.bytes).equals(Buffer.from(copy.bytes))).toBe(true);
    expect(isOwnCopy(copy.bytes)).toBe(true);
    expect(isOwnCopy(bytes)).toBe(false);
    expect(isOwnCopy(await corrected(copy.bytes, {}, 'Biểu 1'))).toBe(false);
  });

  it('is imported without a word about its list once it is corrected', async () => {
    const copy = await annotated(await faultyWorkbook(), 'Ky Bac.xlsx');
    const fixed = await corrected(copy.bytes, { C3: 12, C4: 1115 }, 'Biểu 1');
    const result = await ingest(fixed, 'Ky Bac.xlsx');
    expect(problemLines(result.problems)).toEqual(['info hidden-rows']);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 12',
      'Xã Kỳ Bắc 2018H1 reception_people = 1115',
      'Xã Kỳ Bắc 2018H1 petitions_received = 5',
      'Xã Kỳ Bắc 2018H1 petitions_resolved = 4',
    ]);
  });

  it('gets a new list in the place of the old one when it is still faulty', async () => {
    const copy = await annotated(await faultyWorkbook(), 'Ky Bac.xlsx');
    const half = await corrected(copy.bytes, { C3: 12 }, 'Biểu 1');
    const workbook = await opened((await annotated(half, 'Ky Bac.xlsx')).bytes);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Lỗi cần sửa', 'Biểu 1']);
    const list = sheetOf(workbook, 'Lỗi cần sửa');
    expect([list.getCell('F6').text, list.getCell('F7').text]).toEqual(['1,115', '']);
  });
});

describe('the copy of a file of another format', () => {
  const rows = [[title], heading, [1, 'Số lượt tiếp công dân', '12a'], [2, 'Vườn mẫu', '1.115']];
  const csv = new TextEncoder().encode(csvOf(rows));

  it('is a workbook of what was read, marked in the same cells', async () => {
    const copy = await annotated(csv, 'Ky Bac.csv');
    const workbook = await opened(copy.bytes);
    expect(copy.isConverted).toBe(true);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Lỗi cần sửa', 'Sheet1']);
    const cell = sheetOf(workbook, 'Sheet1').getCell('C3');
    expect([cell.value, fillOf(cell)]).toEqual(['12a', 'FFFFC9C9']);
  });

  it('reads to what the file itself would have said, once it is corrected', async () => {
    const copy = await annotated(csv, 'Ky Bac.csv');
    const fixed = await corrected(copy.bytes, { C3: 12 }, 'Sheet1');
    const twin = new TextEncoder().encode(csvOf(rows).replace('12a', '12'));
    expect(factLines(await ingest(fixed, 'Ky Bac.xlsx'))).toEqual(
      factLines(await ingest(twin, 'Ky Bac.csv')),
    );
  });
});
