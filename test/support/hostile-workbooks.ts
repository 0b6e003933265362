/** Workbooks made to harm whoever reads them: their XML, their sectors, what they say of themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildZip, workbookOf, workbookParts } from '../ingest/readers/build-zip.ts';
import type { HostileFile } from './hostile-files.ts';

const megabyte = 1024 * 1024;
const sheet = (rows: string, after = '') =>
  `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
const oneRow = '<row><c><v>1</v></c></row>';
const spreadsheet = (rows: string) =>
  buildZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<document><body><spreadsheet><table name="a">${rows}</table></spreadsheet></body></document>`,
  });
/** Entities of entities, each ten times the one before. */
export const laughs = `<!DOCTYPE a [<!ENTITY b "ha">${Array.from(
  { length: 12 },
  (_, index) => `<!ENTITY b${index} "${`&b${index === 0 ? '' : index - 1};`.repeat(10)}">`,
).join('')}]>`;

function relating(relation: string): Uint8Array {
  const start = '<Relationships>';
  return workbookOf(sheet(oneRow), {
    'xl/_rels/workbook.xml.rels': `${start}${relation}</Relationships>`,
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

export const hostileWorkbooks: Readonly<Record<string, HostileFile>> = {
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
