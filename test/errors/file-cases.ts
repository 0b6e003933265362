/** Files that can't be read, and sheets in which nothing is found. */
import { buildZip, workbookOf } from '../ingest/readers/build-zip.ts';
import type { Case } from './case.ts';
import { form, kyBac, tidy } from './sheets.ts';

const broken = 'fixtures/ky-anh/extra/khong-phai-bang-tinh';
const oneRow = tidy(['Xã Kỳ Bắc', '2018H1', 'reception_turns', null, 29]);

export const fileCases = {
  'empty-file': { line: `danvan import ${broken}/rong.xlsx` },
  'not-a-spreadsheet': { line: `danvan import ${broken}/anh.xlsx` },
  'unsupported-format': {
    files: { 'bao-cao.rar': 'Rar!\u001a\u0007\u0000' },
    line: 'danvan import bao-cao.rar',
  },
  'encrypted-file': { line: `danvan import ${broken}/mat-khau.xlsx` },
  'damaged-file': { line: `danvan import ${broken}/dut.xlsx` },
  'file-too-large': {
    files: { 'rong.csv': `Đơn vị${','.repeat(3000)}\n` },
    line: 'danvan import rong.csv',
  },
  'unreadable-text': {
    files: { 'hong.csv': halfDecoded() },
    line: 'danvan import hong.csv',
  },
  'converted-text': {
    files: {
      'cu.csv': form('X· Kú B¾c: kÕt qu¶ 6 th¸ng ®Çu n¨m 2018', ['Sè l­ît tiÕp c«ng d©n', 29]),
    },
    line: 'danvan import cu.csv --verbose',
  },
  'repeated-cell': {
    files: { 'hai-lan.xlsx': workbookOf(twiceGiven()) },
    line: 'danvan import hai-lan.xlsx',
  },
  'unsafe-name': {
    files: { 'la.zip': buildZip({ '../ngoai.csv': oneRow, 'a.csv': oneRow }) },
    line: 'danvan import la.zip',
  },
  'skipped-file': {
    files: { 'Nhan/quet.pdf': '%PDF-1.7', 'Nhan/a.csv': oneRow },
    line: 'danvan import Nhan',
  },
  'no-table': {
    files: { 'ghi-chu.csv': 'Gửi anh Nam,\nSố liệu chiều em gửi sau.,\n' },
    line: 'danvan import ghi-chu.csv',
  },
  'no-data': { files: { 'trong.csv': tidy() }, line: 'danvan import trong.csv' },
  'no-such-cell': {
    files: { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', 29]) },
    line: 'danvan import a.csv --set Z99=5 --note "xã báo lại qua điện thoại"',
  },
  'unknown-column': {
    files: {
      'a.csv': 'unit,period,indicator,category,value,nguồn\n18760,2018H1,reception_turns,,29,sổ\n',
    },
    line: 'danvan import a.csv',
  },
  'missing-column': {
    files: { 'don-vi.csv': 'code,name\n447,Huyện Kỳ Anh\n' },
    line: 'danvan units import don-vi.csv',
  },
  'hidden-rows': { line: 'danvan import "fixtures/ky-anh/2018H1/Ky Son.xlsx" --verbose' },
} satisfies Record<string, Case>;

/** A tidy sheet whose E2 is given as 29, and again below as 77. */
function twiceGiven(): string {
  const cell = (address: string, text: string) =>
    `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (number: number, texts: readonly string[]) =>
    `<row r="${number}">${texts.map((text, at) => cell(`${'ABCDE'[at]}${number}`, text)).join('')}</row>`;
  const rows = [
    row(1, ['unit', 'period', 'indicator', 'category', 'value']),
    row(2, ['18760', '2018H1', 'reception_turns', '', '29']),
    `<row r="2">${cell('E2', '77')}</row>`,
  ];
  return `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** Vietnamese in UTF-8 in which some bytes were lost, as after a bad copy. */
function halfDecoded(): Uint8Array {
  const bytes = new TextEncoder().encode(
    'Đơn vị,Kỳ,Chỉ tiêu,Giá trị\nXã Kỳ Bắc,6 tháng đầu năm 2018,Số lượt tiếp công dân,29\n',
  );
  return bytes.map((byte, index) => (index === 8 ? 0xff : byte));
}
