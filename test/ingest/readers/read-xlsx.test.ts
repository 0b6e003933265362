import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellValue, cellText } from '../../../src/ingest/grid.ts';
import { readWorkbook } from '../../../src/ingest/readers/read-workbook.ts';
import { isDayFormat, isPercentFormat } from '../../../src/ingest/readers/styles.ts';
import { shortestDecimal } from '../../../src/ingest/readers/xlsx-number.ts';
import { buildZip, workbookOf, workbookParts } from './build-zip.ts';

async function read(bytes: Uint8Array) {
  const { workbook, problems } = await readWorkbook(bytes, 'bao-cao.xlsx');
  expect(problems).toEqual([]);
  if (!workbook) throw new Error('no workbook');
  return workbook;
}

async function firstGrid(bytes: Uint8Array) {
  const grid = (await read(bytes)).grids[0];
  if (!grid) throw new Error('no grid');
  return grid;
}

async function problemCode(bytes: Uint8Array) {
  const { workbook, problems } = await readWorkbook(bytes, 'bao-cao.xlsx');
  expect(workbook).toBeNull();
  expect(problems[0]?.origin).toEqual({ file: 'bao-cao.xlsx', sheet: null, cell: null });
  return problems.map(({ code }) => code).join();
}

const sheet = (data: string, after = '') =>
  `<worksheet><sheetData>${data}</sheetData>${after}</worksheet>`;

/** What exceljs reads a cell as, in this program's words. */
function asCellValue(cell: ExcelJS.Cell): CellValue {
  const { value } = cell;
  if (cell.isMerged && cell.master.address !== cell.address) return { kind: 'empty' };
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (value instanceof Date) return { kind: 'day', day: value.toISOString().slice(0, 10) as never };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number') {
    const literal = shortestDecimal(String(value)) ?? '';
    return { kind: 'number', literal, format: cell.numFmt ?? 'General' };
  }
  if (typeof value === 'string') return { kind: 'text', text: value };
  if ('richText' in value)
    return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('error' in value) return { kind: 'error', text: value.error };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    if (typeof result === 'number') {
      return { kind: 'number', literal: String(result), format: cell.numFmt ?? 'General' };
    }
    return result === undefined
      ? { kind: 'formula-without-result' }
      : { kind: 'text', text: String(result) };
  }
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

describe('a workbook that exceljs wrote', () => {
  it('reads as exceljs reads it: values, merges, days, rich text, formulas', async () => {
    const written = new ExcelJS.Workbook();
    const first = written.addWorksheet('Biểu 1');
    first.addRow(['STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện', null, 'Ghi chú']);
    first.addRow([
      1,
      'Số đơn tiếp nhận <trong kỳ> & "khác"',
      'đơn',
      1115,
      97.104,
      new Date('2018-06-14T00:00:00Z'),
    ]);
    first.addRow([
      2,
      { richText: [{ text: 'Kỳ ' }, { text: 'Bắc', font: { bold: true } }] },
      true,
      false,
    ]);
    first.addRow([
      3,
      { formula: 'A2+A3', result: 3 },
      { formula: 'D2*2' },
      { formula: 'B2&""', result: 'chữ' },
    ]);
    first.addRow([4, { error: '#REF!' }, 0.1 + 0.2, -5, 1e15, 123456789012]);
    first.mergeCells('D1:E1');
    first.mergeCells('A7:C8');
    first.getCell('A7').value = 'Người lập biểu';
    first.getCell('D2').numFmt = '#,##0';
    first.getCell('E2').numFmt = '0.00%';
    first.getCell('A1').numFmt = '@';
    first.getRow(3).hidden = true;
    first.getColumn(5).hidden = true;
    const second = written.addWorksheet('Ẩn', { state: 'veryHidden' });
    second.getCell('C3').value = 'xa';
    const bytes = new Uint8Array(await written.xlsx.writeBuffer());

    const { grids } = await read(bytes);
    const reread = new ExcelJS.Workbook();
    await reread.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Biểu 1', false],
      ['Ẩn', true],
    ]);
    for (const [index, expected] of reread.worksheets.entries()) {
      const grid = grids[index];
      for (let row = 1; row <= 10; row += 1) {
        for (let column = 1; column <= 8; column += 1) {
          const mine = grid?.rows[row - 1]?.[column - 1] ?? { kind: 'empty' };
          const theirs = asCellValue(expected.getCell(row, column));
          expect(mine, `${expected.name} ${row},${column}`).toEqual(theirs);
        }
      }
    }
    expect(grids[0]?.merges).toEqual([
      { top: 0, left: 3, bottom: 0, right: 4 },
      { top: 6, left: 0, bottom: 7, right: 2 },
    ]);
    expect([...(grids[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(grids[0]?.hiddenColumns ?? [])]).toEqual([4]);
  });

  it('gives back any texts and whole numbers that were put in', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.integer(),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 5 }),
        async (rows) => {
          const written = new ExcelJS.Workbook();
          const page = written.addWorksheet('S');
          for (const row of rows) page.addRow(row);
          const grid = await firstGrid(new Uint8Array(await written.xlsx.writeBuffer()));
          const said = (row: readonly unknown[]) => {
            const texts = row.map((cell) =>
              typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell),
            );
            return texts.join('|').replace(/\|+$/, '');
          };
          const got = grid.rows.map((row) => said(row.map(cellText)));
          const expected = rows.map(said);
          while (expected.at(-1) === '') expected.pop();
          while (got.at(-1) === '') got.pop();
          expect(got).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a workbook as other writers write it', () => {
  it('cells and rows without addresses come one after the other', async () => {
    const grid = await firstGrid(
      workbookOf(
        sheet('<row><c><v>1</v></c><c r="C1"><v>3</v></c></row><row><c><v>4</v></c></row>'),
      ),
    );
    expect(grid.rows.map((row) => row.map(cellText))).toEqual([['1', '', '3'], ['4']]);
  });
  it('a cell stands in the column that its address names, however that is spelt', async () => {
    const row = ['A1', '$C$1', 'd1', 'AA7', '$BZ9999999']
      .map((address) => `<c r="${address}"><v>1</v></c>`)
      .join('');
    const grid = await firstGrid(workbookOf(sheet(`<row r="1">${row}</row>`)));
    const filled = grid.rows[0]?.flatMap(({ kind }, column) => (kind === 'empty' ? [] : [column]));
    expect(filled).toEqual([0, 2, 3, 26, 77]);
    for (const address of ['A', '1', 'A0', 'A01', 'A1B', 'A12345678', 'ABCD1', 'Ă1', '', ' A1']) {
      const one = workbookOf(sheet(`<row r="1"><c r="${address}"><v>1</v></c></row>`));
      expect(await problemCode(one), address).toBe('damaged-file');
    }
  });
  it('a formula that nobody computed is no zero', async () => {
    const grid = await firstGrid(
      workbookOf(
        sheet(
          '<row r="1"><c r="A1"><f>1+1</f><v/></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>1</f><v>1</v></c></row>',
        ),
      ),
    );
    expect(grid.rows[0]?.map(({ kind }) => kind)).toEqual([
      'formula-without-result',
      'formula-without-result',
      'empty',
      'number',
    ]);
  });
  it('prefixed XML, shared and inline strings without phonetics, escapes and booleans are read', async () => {
    const strings =
      '<x:sst><x:si><x:r><x:t>Kỳ </x:t></x:r><x:r><x:t>Bắc</x:t></x:r><x:rPh><x:t>ky</x:t></x:rPh></x:si></x:sst>';
    const rows =
      '<x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="B2" t="inlineStr"><x:is><x:t>a_x000D_b</x:t></x:is></x:c><x:c r="C2" t="b"><x:v>1</x:v></x:c><x:c r="D2" t="e"><x:v>#N/A</x:v></x:c></x:row>';
    const grid = await firstGrid(
      workbookOf(`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`, {
        'xl/sharedStrings.xml': strings,
      }),
    );
    expect(grid.rows).toEqual([
      [],
      [
        { kind: 'text', text: 'Kỳ Bắc' },
        { kind: 'text', text: 'a\rb' },
        { kind: 'boolean', value: true },
        { kind: 'error', text: '#N/A' },
      ],
    ]);
  });
  it('numbers lose the noise of binary fractions and keep their format', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="#,##0 &quot;ngày&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const grid = await firstGrid(
      workbookOf(
        sheet(
          '<row><c s="1"><v>0.97103999999999999</v></c><c s="2"><v>43265</v></c><c s="9"><v>1.115</v></c><c><v>46091000000</v></c><c><v>5.2E+13</v></c></row>',
        ),
        {
          'xl/styles.xml': styles,
        },
      ),
    );
    expect(grid.rows[0]).toEqual([
      { kind: 'number', literal: '0.97104', format: '0.00%' },
      { kind: 'number', literal: '43265', format: '#,##0 "ngày"' },
      { kind: 'number', literal: '1.115', format: 'General' },
      { kind: 'number', literal: '46091000000', format: 'General' },
      { kind: 'number', literal: '52000000000000', format: 'General' },
    ]);
  });
  it('the same digits are what each format makes of them, however often they come back', async () => {
    const styles =
      '<styleSheet><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>';
    const row = '<row><c><v>61</v></c><c s="1"><v>61</v></c><c s="2"><v>61</v></c></row>';
    const grid = await firstGrid(workbookOf(sheet(row + row), { 'xl/styles.xml': styles }));
    const once = [
      { kind: 'number', literal: '61', format: 'General' },
      { kind: 'day', day: '1900-03-01' },
      { kind: 'number', literal: '61', format: '0%' },
    ];
    expect(grid.rows).toEqual([once, once]);
  });
  it('days count from 1900 or from 1904', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
    const row =
      '<row><c><v>43265</v></c><c><v>1</v></c><c><v>59</v></c><c><v>61.5</v></c><c t="d"><v>2018-06-14T00:00:00</v></c></row>';
    const days = async (more: Record<string, string>) =>
      (await firstGrid(workbookOf(sheet(row), { 'xl/styles.xml': styles, ...more }))).rows[0]?.map(
        cellText,
      );
    expect(await days({})).toEqual(['14/6/2018', '1/1/1900', '28/2/1900', '1/3/1900', '14/6/2018']);
    const from1904 =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets></workbook>';
    expect((await days({ 'xl/workbook.xml': from1904 }))?.[0]).toBe('15/6/2022');
  });
  it('what a merge covers is not seen, and formatting far below is no row', async () => {
    const grid = await firstGrid(
      workbookOf(
        sheet(
          '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>',
          '<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>',
        ),
      ),
    );
    expect(grid.rows.map((row) => row.map(cellText))).toEqual([['1', '']]);
  });
  it('sheets come in the workbook’s order, whatever their files are called', async () => {
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = workbookParts(sheet('<row><c><v>1</v></c></row>'), {
      'xl/workbook.xml':
        '<workbook><sheets><sheet name="B" r:id="b"/><sheet name="Đồ thị" r:id="c"/><sheet name="A" r:id="a" state="hidden"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="worksheets/odd-name.xml"/><Relationship Id="b" Type="${relations}/worksheet" Target="../xl/worksheets/two.xml"/><Relationship Id="c" Type="${relations}/chartsheet" Target="chart.xml"/></Relationships>`,
      'xl/worksheets/two.xml': sheet('<row><c><v>2</v></c></row>'),
    });
    const { grids } = await read(buildZip(parts));
    expect(grids.map(({ name, hidden, rows }) => [name, hidden, rows[0]?.map(cellText)])).toEqual([
      ['B', false, ['2']],
      ['A', true, ['1']],
    ]);
  });
});

describe('a workbook that cannot be read is told so', () => {
  const good = workbookOf(sheet('<row><c><v>1</v></c></row>'));
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['cut short', good.subarray(0, good.length - 30), 'damaged-file'],
    ['cut shorter', good.subarray(0, 200), 'damaged-file'],
    ['broken XML', workbookOf('<worksheet><sheetData><row>'), 'damaged-file'],
    [
      'a document type',
      workbookOf('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
      'damaged-file',
    ],
    [
      'an entity of nobody’s',
      workbookOf(sheet('<row><c t="str"><v>&b;</v></c></row>')),
      'damaged-file',
    ],
    [
      'a missing shared string',
      workbookOf(sheet('<row><c t="s"><v>7</v></c></row>')),
      'damaged-file',
    ],
    [
      'a part that is not there',
      workbookOf('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }),
      'damaged-file',
    ],
    [
      'a cell too far down',
      workbookOf(sheet('<row r="1048576"><c><v>1</v></c></row>')),
      'file-too-large',
    ],
    [
      'a cell too far right',
      workbookOf(sheet('<row><c r="XFD1"><v>1</v></c></row>')),
      'file-too-large',
    ],
    ['a zip of other things', buildZip({ 'a.txt': 'a' }), 'unsupported-format'],
    ['a Word document cut short', buildZip({ 'word/document.xml': '<a>' }), 'damaged-file'],
    [
      'an .ods without a content',
      buildZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'damaged-file',
    ],
  ];
  for (const [title, bytes, code] of cases) {
    it(title, async () => expect(await problemCode(bytes)).toBe(code));
  }
  it.each([
    ['<row r="300000"><c r="C300000"><v>1</v></c></row>', 'rows 200000', 'C300000'],
    ['<row><c r="XFD1"><v>1</v></c></row>', 'columns 2048', 'XFD1'],
  ])('what is over a limit is told with its sheet and cell: %s', async (rows, limit, cell) => {
    const { problems } = await readWorkbook(workbookOf(sheet(rows)), 'bao-cao.xlsx');
    expect(problems[0]?.args).toEqual({ limit, reached: expect.stringMatching(`.!${cell}$`) });
  });
  it('a cell given twice is told where its values differ, and the last holds', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>6</v></c></row><row r="1"><c r="A1"><v>77</v></c><c r="B1"><v>6</v></c></row>';
    const { workbook } = await readWorkbook(workbookOf(sheet(rows)), 'bao-cao.xlsx');
    const [grid] = workbook?.grids ?? [];
    expect(grid?.repeats?.map(({ address }) => address)).toEqual(['A1']);
    expect(grid?.rows[0]?.[0]).toMatchObject({ literal: '77' });
  });
  it('what inflates beyond the limit', async () => {
    const bomb = buildZip({
      ...workbookParts(''),
      'xl/worksheets/odd-name.xml': new Uint8Array(260 * 1024 * 1024),
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await problemCode(bomb)).toBe('file-too-large');
  });
  it('cut anywhere, it is a problem and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const cut = await readWorkbook(good.subarray(0, at), 'a.xlsx');
        expect(cut.workbook === null).toBe(cut.problems.length > 0);
        const changed = Uint8Array.from(good);
        changed[at] = byte;
        const read = await readWorkbook(changed, 'a.xlsx');
        expect(read.workbook === null).toBe(read.problems.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

it('a whole number is the digits that it has, however it is written', () => {
  const written = fc.tuple(fc.constantFrom('', ' ', '+', '-', '0', '000'), fc.bigInt({ min: 0n }));
  const said = (text: string) => shortestDecimal(text);
  fc.assert(
    fc.property(written, fc.constantFrom('', ' ', '.0', 'E0'), ([before, number], after) => {
      const digits = before === '-' && number !== 0n ? `-${number}` : String(number);
      expect(said(`${before}${number}${after}`)).toBe(digits);
    }),
  );
  expect(['', '-', '1.', '.5', '1 000', '0x10', '１'].map(said)).toEqual(Array(7).fill(null));
});

it('formats of days, of times and of numbers are told apart', () => {
  for (const format of [
    'dd/mm/yyyy',
    '[$-42A]dd mmmm yyyy;@',
    'mmm-yy',
    'd-m',
    '"ngày" dd',
    'yyyy\\-mm\\-dd h:mm',
  ]) {
    expect(isDayFormat(format), format).toBe(true);
  }
  for (const format of [
    'General',
    '@',
    '#,##0 "đồng"',
    '[Red]#,##0',
    '0.00%',
    'h:mm:ss',
    '[h]:mm',
    'mm:ss',
    '0 "m2"',
    '0\\d',
    '',
  ]) {
    expect(isDayFormat(format), format).toBe(false);
  }
  expect(['0%', '0.00%', '0 "%"', '#,##0'].map(isPercentFormat)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
