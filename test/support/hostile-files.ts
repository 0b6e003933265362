/** Files made to harm whoever reads them, by what is wrong with each: made when they are needed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemCode } from '../../src/core/problem.ts';
import { buildZip, workbookOf, workbookParts } from '../ingest/readers/build-zip.ts';

export type HostileFile = {
  /** The file's name; where it is an archive, the problems are those of its files. */
  readonly file: string;
  readonly bytes: () => Uint8Array;
  /** What it is refused for. */
  readonly codes: readonly ProblemCode[];
};

const megabyte = 1024 * 1024;
const sheet = (rows: string, after = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const oneRow = '<row><c><v>1</v></c></row>';
const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => line(row)).join('\n');
const word = (body: string) =>
  buildZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': body });
const spreadsheet = (rows: string) =>
  buildZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<document><body><spreadsheet><table name="a">${rows}</table></spreadsheet></body></document>`,
  });
const laughs = `<!DOCTYPE a [<!ENTITY b "ha">${Array.from(
  { length: 12 },
  (_, index) => `<!ENTITY b${index} "${`&b${index === 0 ? '' : index - 1};`.repeat(10)}">`,
).join('')}]>`;

function relating(relation: string): Uint8Array {
  const start = '<Relationships>';
  return workbookOf(sheet(oneRow), {
    'xl/_rels/workbook.xml.rels': `${start}${relation}</Relationships>`,
  });
}

function archiveOf(names: readonly string[], content: Uint8Array): Uint8Array {
  const [first = '', ...others] = names;
  return buildZip({
    [first]: { content },
    ...Object.fromEntries(others.map((name) => [name, { content: '', sameAs: first }])),
  });
}

/** An old workbook whose chain of sectors comes back to where it began. */
function inCircles(): Uint8Array {
  const good = readFileSync(join(import.meta.dirname, '../../fixtures/formats/cac-loai-o.xls'));
  const bytes = Uint8Array.from(good);
  const view = new DataView(bytes.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  for (let sector = 0; sector < 128; sector += 1) {
    const next = view.getUint32(table + sector * 4, true);
    if (next < 0xfffffffa) view.setUint32(table + sector * 4, sector, true);
  }
  return bytes;
}

const workbooks: Readonly<Record<string, HostileFile>> = {
  'a sheet that inflates to gigabytes': {
    file: 'bom.xlsx',
    bytes: () =>
      buildZip({
        ...workbookParts(''),
        'xl/worksheets/odd-name.xml': new Uint8Array(400 * megabyte),
      }),
    codes: ['file-too-large'],
  },
  'a sheet that inflates to more than it says': {
    file: 'doi.xlsx',
    bytes: () =>
      buildZip({
        ...workbookParts(''),
        'xl/worksheets/odd-name.xml': { content: new Uint8Array(200 * megabyte), statedBytes: 9 },
      }),
    codes: ['file-too-large'],
  },
  'a sheet of elements within elements': {
    file: 'sau.xlsx',
    bytes: () => workbookOf('<a>'.repeat(4_000_000)),
    codes: ['file-too-large'],
  },
  'a sheet of more cells than anyone fills': {
    file: 'nhieu-o.xlsx',
    bytes: () => workbookOf(sheet(`<row>${'<c><v>12345</v></c>'.repeat(1000)}</row>`.repeat(2500))),
    codes: ['file-too-large'],
  },
  'entities that grow tenfold at each step': {
    file: 'cuoi.xlsx',
    bytes: () => workbookOf(`${laughs}${sheet('<row><c t="str"><v>&b11;</v></c></row>')}`),
    codes: ['damaged-file'],
  },
  'an entity that stands for a file of this machine': {
    file: 'ngoai.xlsx',
    bytes: () =>
      workbookOf(
        `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${sheet('<row><c t="str"><v>&b;</v></c></row>')}`,
      ),
    codes: ['damaged-file'],
  },
  'a sheet that lies on another machine': {
    file: 'xa.xlsx',
    bytes: () =>
      relating(
        '<Relationship Id="s1" Type="a/worksheet" TargetMode="External" Target="file://may/a.xml"/>',
      ),
    codes: ['damaged-file'],
  },
  'a sheet found outside the file': {
    file: 'len.xlsx',
    bytes: () =>
      relating('<Relationship Id="s1" Type="a/worksheet" Target="../../../../etc/passwd"/>'),
    codes: ['damaged-file'],
  },
  'a sheet that is its own workbook': {
    file: 'vong.xlsx',
    bytes: () => relating('<Relationship Id="s1" Type="a/worksheet" Target="workbook.xml"/>'),
    codes: ['no-table'],
  },
  'a size that is a lie, and a cell in the last corner': {
    file: 'goc.xlsx',
    bytes: () =>
      workbookOf(
        `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    codes: ['file-too-large'],
  },
  'merges by the million': {
    file: 'gop.xlsx',
    bytes: () =>
      workbookOf(
        sheet(
          oneRow,
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1_000_000)}</mergeCells>`,
        ),
      ),
    codes: ['file-too-large'],
  },
  'merges over the whole sheet, again and again': {
    file: 'gop-ca.xlsx',
    bytes: () =>
      workbookOf(
        sheet(
          '<row><c><v>1</v></c></row>'.repeat(100_000),
          `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(90_000)}</mergeCells>`,
        ),
      ),
    codes: ['file-too-large'],
  },
  'hidden columns, again and again': {
    file: 'an.xlsx',
    bytes: () =>
      workbookOf(
        `<worksheet><cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1_000_000)}</cols></worksheet>`,
      ),
    codes: ['file-too-large'],
  },
  'styles by the million': {
    file: 'kieu.xlsx',
    bytes: () =>
      workbookOf(sheet(oneRow), {
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf/>'.repeat(3_000_000)}</cellXfs></styleSheet>`,
      }),
    codes: ['file-too-large'],
  },
  'shared texts by the million': {
    file: 'chu.xlsx',
    bytes: () =>
      workbookOf(sheet(oneRow), {
        'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(3_000_000)}</sst>`,
      }),
    codes: ['file-too-large'],
  },
  'one text of sixty million letters': {
    file: 'dai.xlsx',
    bytes: () => workbookOf(sheet(`<row><c t="str"><v>${'a'.repeat(60_000_000)}</v></c></row>`)),
    codes: ['file-too-large'],
  },
  'one element of a million attributes': {
    file: 'thuoc-tinh.xlsx',
    bytes: () =>
      workbookOf(
        `<worksheet ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      ),
    codes: ['file-too-large'],
  },
  'a chain of sectors that runs in circles': {
    file: 'vong.xls',
    bytes: inCircles,
    codes: ['damaged-file'],
  },
  'one row that stands for a million, in OpenDocument': {
    file: 'lap.ods',
    bytes: () =>
      spreadsheet(
        '<table-row number-rows-repeated="1048576"><table-cell value-type="float" value="1" number-columns-repeated="16384"/></table-row>',
      ),
    codes: ['file-too-large'],
  },
  'entities in OpenDocument': {
    file: 'cuoi.ods',
    bytes: () =>
      buildZip({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `${laughs}<document>&b11;</document>`,
      }),
    codes: ['damaged-file'],
  },
};

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
  ...workbooks,
  ...documents,
  ...texts,
  ...archives,
};
