/** Files made to harm whoever reads them, by what is wrong with each: made when they are needed. */
import type { ProblemCode } from '../../src/core/problem.ts';
import { buildZip } from '../ingest/readers/build-zip.ts';
import { hostileWorkbooks, laughs } from './hostile-workbooks.ts';

export type HostileFile = {
  /** The file's name; where it is an archive, the problems are those of its files. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** What it is refused for. */
  readonly codes: readonly ProblemCode[];
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => line(row)).join('\n');
const word = (body: string) =>
  buildZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body });

function archiveOf(names: readonly string[], content: Uint8Array): Uint8Array {
  const [first = '', ...others] = names;
  return buildZip({
    [first]: { content },
    ...Object.fromEntries(others.map((name) => [name, { content: '', sameAs: first }])),
  });
}

const documents: Readonly<Record<string, HostileFile>> = {
  'entities in a Word document': {
    file: 'cuoi.docx',
    bytes: () => word(`${laughs}<document>&b11;</document>`),
    codes: ['damaged-file'],
  },
  'tables within tables in a Word document': {
    file: 'sau.docx',
    bytes: () => word(`<document>${'<tbl><tr><tc><p/>'.repeat(400_000)}`),
    codes: ['file-too-large'],
  },
  'cells that go on from above, by the million': {
    file: 'noi.docx',
    bytes: () =>
      word(
        `<document><tbl>${`<tr>${'<tc><tcPr><vMerge/></tcPr><p/></tc>'.repeat(1000)}</tr>`.repeat(1500)}</tbl></document>`,
      ),
    codes: ['no-table'],
  },
  'a web page of tags that nobody closes': {
    file: 'sau.html',
    bytes: () => utf8(`<html>${'<div>'.repeat(8_000_000)}`),
    codes: ['file-too-large'],
  },
  'a web page whose cells reach over everything': {
    file: 'rong.html',
    bytes: () => utf8(`<table>${'<tr><td rowspan=99999 colspan=2048>a'.repeat(300_000)}</table>`),
    codes: ['file-too-large'],
  },
};

const texts: Readonly<Record<string, HostileFile>> = {
  'one line of fifty million letters': {
    file: 'mot-dong.csv',
    bytes: () => utf8('a'.repeat(50_000_000)),
    codes: ['file-too-large'],
  },
  'one line of fifty million commas': {
    file: 'phay.csv',
    bytes: () => utf8(','.repeat(50_000_000)),
    codes: ['file-too-large'],
  },
  'a quotation mark that is never closed': {
    file: 'ngoac.csv',
    bytes: () => utf8(`a,b\n"${'đ,\n'.repeat(10_000_000)}`),
    codes: ['file-too-large'],
  },
  'nothing but line ends': {
    file: 'trong.csv',
    bytes: () => utf8(`a${'\n'.repeat(50_000_000)}`),
    codes: ['file-too-large'],
  },
  'NUL among the letters': {
    file: 'nul.csv',
    bytes: () => utf8('unit,period\n\0\0Xã,2018\n'),
    codes: ['not-a-spreadsheet'],
  },
  'more than a file may have on the disk': {
    file: 'to.csv',
    bytes: () => utf8('đơn vị,kỳ\n'.repeat(6_000_000)),
    codes: ['file-too-large'],
  },
  'a list of units that nobody knows': {
    file: 'la-don-vi.csv',
    bytes: () =>
      utf8(
        `unit,period,indicator,category,value\n${lines(40_000, (row) => `Xã Lạ ${row * 7919},2018H1,reception_turns,,${row}`)}`,
      ),
    codes: ['unknown-unit'],
  },
  'a form whose lines nobody knows, without end': {
    file: 'la-chi-tieu.csv',
    bytes: () =>
      utf8(
        `UBND xã Kỳ Bắc\nKết quả 6 tháng đầu năm 2018\nSTT,Chỉ tiêu,Thực hiện\n${lines(190_000, (row) => `${row},Số đơn lạ ${row * 7919} đã làm,${row}`)}`,
      ),
    codes: ['file-too-large'],
  },
  'many rows of words that mean nothing': {
    file: 'vo-nghia.csv',
    bytes: () => utf8(lines(190_000, (row) => `${row},xã ${row * 7919} lạ,${row * 31} đơn,${row}`)),
    codes: ['no-table'],
  },
};

const archives: Readonly<Record<string, HostileFile>> = {
  'an archive within archives': {
    file: 'long.zip',
    bytes: () => buildZip({ 'b.zip': buildZip({ 'a.zip': buildZip({ 'a.csv': 'a' }) }) }),
    codes: ['unsupported-format'],
  },
  'files that share their bytes': {
    file: 'chung.zip',
    bytes: () =>
      archiveOf(
        Array.from({ length: 1500 }, (_, index) => `${index}.csv`),
        utf8('a,b\n'.repeat(5_000_000)),
      ),
    codes: ['file-too-large'],
  },
  'names that lead elsewhere, devices and links': {
    file: 'loi-ra.zip',
    bytes: () =>
      buildZip({
        '../../a.csv': 'a',
        '/etc/a.csv': 'a',
        'C:\\a.csv': 'a',
        'b/CON.csv': 'a',
        nul: 'a',
        '\u001b[2J.csv': 'a',
        'z-lien-ket.csv': { content: '/etc/passwd', mode: 0o120777 },
      }),
    codes: ['unsafe-name', 'unsupported-format'],
  },
  'more files than an archive may have': {
    file: 'dong.zip',
    bytes: () =>
      archiveOf(
        Array.from({ length: 9000 }, (_, index) => `${index}.csv`),
        utf8('a,b\n'),
      ),
    codes: ['file-too-large'],
  },
};

export const hostileFiles: Readonly<Record<string, HostileFile>> = {
  ...hostileWorkbooks,
  ...documents,
  ...texts,
  ...archives,
};
