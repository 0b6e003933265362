/** Twenty files that cannot go in, each for another reason: the code that it is refused with, and the cell. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../src/core/problem.ts';
import { buildZip, workbookOf } from '../ingest/readers/build-zip.ts';
import { csvOf } from './ingest.ts';

export type FaultyFile = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly code: ProblemCode;
  /** Null where the whole file is at fault. */
  readonly cell: string | null;
};

const fixtures = join(import.meta.dirname, '../../fixtures');
const of = (path: string) => readFileSync(join(fixtures, path));
const text = (content: string) => new TextEncoder().encode(content);
const tidy = (...row: readonly (string | number)[]) =>
  text(csvOf([['unit', 'period', 'indicator', 'category', 'value'], row]));
const sheet = (cell: string) =>
  workbookOf(
    `<worksheet><sheetData><row>${['UBND xã Kỳ Bắc: kết quả 6 tháng đầu năm 2018'].map(inline).join('')}</row><row>${['STT', 'Nội dung', 'Thực hiện'].map(inline).join('')}</row><row>${['1', 'Số lượt tiếp công dân'].map(inline).join('')}${cell}</row></sheetData></worksheet>`,
  );
const inline = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;

export const faultyFiles: readonly FaultyFile[] = [
  { file: 'rong.xlsx', bytes: new Uint8Array(), code: 'empty-file', cell: null },
  {
    file: 'quet.xlsx',
    bytes: of('formats/khong-doc-duoc/ban-in.xlsx'),
    code: 'not-a-spreadsheet',
    cell: null,
  },
  {
    file: 'van-ban.doc',
    bytes: of('formats/khong-doc-duoc/van-ban.doc'),
    code: 'unsupported-format',
    cell: null,
  },
  {
    file: 'khoa.xls',
    bytes: of('formats/khong-doc-duoc/mat-khau.xls'),
    code: 'encrypted-file',
    cell: null,
  },
  {
    file: 'dut.xlsx',
    bytes: of('ky-anh/2018H1/Ky Bac.xlsx').subarray(0, 3000),
    code: 'damaged-file',
    cell: null,
  },
  {
    file: 'rong-ngang.csv',
    bytes: text(`Đơn vị${','.repeat(3000)}\n`),
    code: 'file-too-large',
    cell: null,
  },
  {
    file: 'hong-chu.csv',
    bytes: of('formats/khong-doc-duoc/doc-nham-1252.csv'),
    code: 'unreadable-text',
    cell: 'A1',
  },
  {
    file: 'nen.zip',
    bytes: buildZip({ '../ra-ngoai.csv': 'a' }),
    code: 'unsafe-name',
    cell: null,
  },
  {
    file: 'loi-nhan.csv',
    bytes: text('Gửi anh Nam,\nSố liệu chiều em gửi sau.,\n'),
    code: 'no-table',
    cell: null,
  },
  {
    file: 'trong.csv',
    bytes: text('unit,period,indicator,category,value\n'),
    code: 'no-data',
    cell: null,
  },
  {
    file: 'don-vi-la.csv',
    bytes: tidy('Xã Không Có', '2018H1', 'reception_turns', '', 3),
    code: 'unknown-unit',
    cell: 'A2',
  },
  {
    file: 'ky-la.csv',
    bytes: tidy('Xã Kỳ Bắc', 'mùa xuân', 'reception_turns', '', 3),
    code: 'unknown-period',
    cell: 'B2',
  },
  {
    file: 'chi-tieu-la.csv',
    bytes: tidy('Xã Kỳ Bắc', '2018H1', 'khong_co_ma_nay', '', 3),
    code: 'unknown-indicator',
    cell: 'C2',
  },
  {
    file: 'muc-la.csv',
    bytes: tidy('Xã Kỳ Bắc', '2018H1', 'petitions_received', 'khong_co', 3),
    code: 'unknown-category',
    cell: 'D2',
  },
  {
    file: 'khong-phai-so.csv',
    bytes: tidy('Xã Kỳ Bắc', '2018H1', 'reception_turns', '', '5l'),
    code: 'not-a-number',
    cell: 'E2',
  },
  {
    file: 'le.csv',
    bytes: tidy('Xã Kỳ Bắc', '2018H1', 'reception_turns', '', '2,5'),
    code: 'not-whole',
    cell: 'E2',
  },
  {
    file: 'am.csv',
    bytes: tidy('Xã Kỳ Bắc', '2018H1', 'reception_turns', '', '-3'),
    code: 'negative-number',
    cell: 'E2',
  },
  {
    file: 'cham.xlsx',
    bytes: sheet('<c><v>1.115</v></c>'),
    code: 'dot-thousands',
    cell: 'C3',
  },
  {
    file: 'loi-o.xlsx',
    bytes: sheet('<c t="e"><v>#REF!</v></c>'),
    code: 'error-cell',
    cell: 'C3',
  },
  {
    file: 'chua-tinh.xlsx',
    bytes: sheet('<c><f>SUM(A1:A2)</f></c>'),
    code: 'formula-without-result',
    cell: 'C3',
  },
];
