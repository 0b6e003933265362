/** Workbooks as they are kept for years: many sheets, notes beside the table, cells that nobody filled by hand. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { factLines, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';

const facts = ['Xã Kỳ Bắc 2018H1 reception_turns = 29', 'Xã Kỳ Bắc 2018H1 petitions_received = 4'];

function addForm(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  sheet.addRows([
    ['UBND xã Kỳ Bắc'],
    ['Kết quả công tác dân vận 6 tháng đầu năm 2018'],
    ['STT', 'Chỉ tiêu', 'Thực hiện'],
    [1, 'Số lượt tiếp công dân', 29],
    [2, 'Số đơn tiếp nhận trong kỳ', 4],
  ]);
  return sheet;
}

async function ingested(book: ExcelJS.Workbook) {
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return ingestFile(bytes, contextFor('bao-cao.xlsx'));
}

test('of eighty sheets the one with the table is read', async () => {
  const book = new ExcelJS.Workbook();
  for (let number = 1; number <= 40; number += 1) book.addWorksheet(`Sheet${number}`);
  addForm(book, 'Biểu');
  for (let number = 41; number <= 80; number += 1) {
    book.addWorksheet(`Sheet${number}`).getCell('Z90').value = number;
  }
  const result = await ingested(book);
  expect(factLines(result)).toEqual(facts);
  expect(problemLines(result.problems)).toEqual([]);
});

test('numbers and errors beside the table, and a hidden column without a header, are no figures', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = addForm(book, 'Biểu');
  sheet.getCell('G4').value = 7;
  sheet.getCell('H5').value = { error: '#REF!' };
  sheet.getCell('J5').value = { formula: 'C4+C5' };
  sheet.getColumn('G').hidden = true;
  const result = await ingested(book);
  expect(factLines(result)).toEqual(facts);
  expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a hidden row is read and told, and what is computed counts by its result', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = addForm(book, 'Biểu');
  sheet.getRow(5).hidden = true;
  sheet.getCell('C4').value = { formula: '20+9', result: 29 };
  const result = await ingested(book);
  expect(factLines(result)).toEqual(facts);
  expect(problemLines(result.problems)).toEqual(['info hidden-rows']);
});

test('an error and a formula that nobody computed are refused, each at its cell', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = addForm(book, 'Biểu');
  sheet.getCell('C4').value = { error: '#DIV/0!' };
  sheet.getCell('C5').value = { formula: 'C4+1' };
  const { problems } = await ingested(book);
  expect(problemLines(problems)).toEqual([
    'error error-cell C4',
    'error formula-without-result C5',
  ]);
});
