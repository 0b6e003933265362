import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualAllowance } from '../../../src/ingest/allowance.ts';
import { cellText } from '../../../src/ingest/grid.ts';
import { readDelimited, sniffDelimiter } from '../../../src/ingest/readers/delimited.ts';
import { startBounds } from '../../../src/ingest/readers/limits.ts';
import { readWorkbook } from '../../../src/ingest/readers/read-workbook.ts';
import { UnreadableFile } from '../../../src/ingest/readers/unreadable-file.ts';
import { runs, seedOf } from '../../support/runs.ts';

async function rowsOf(bytes: Uint8Array) {
  const { workbook, problems } = await readWorkbook(bytes, 'bao-cao.csv');
  expect(problems).toEqual([]);
  return workbook?.grids[0]?.rows.map((row) => row.map(cellText));
}

async function problemOf(bytes: Uint8Array) {
  const { workbook, problems } = await readWorkbook(bytes, 'bao-cao.csv');
  expect(workbook).toBeNull();
  return problems
    .map(({ code, args }) => ('found' in args ? `${code} ${args.found}` : code))
    .join();
}

type Rows = readonly (readonly string[])[];

/** Null where the text is refused. */
function readByUs(lines: string): Rows | null {
  try {
    const { grids } = readDelimited(utf8(`sep=;\n${lines}`), startBounds(usualAllowance));
    return grids[0]?.rows.map((row) => row.map(cellText)) ?? [];
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return null;
  }
}

function readByParser(lines: string): Rows | null {
  try {
    return parse(lines, { delimiter: ';', relax_column_count: true, relax_quotes: true });
  } catch (error) {
    expect(error).toBeInstanceOf(CsvError);
    return null;
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const big = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const table = 'Xã;Số đơn\nKỳ Bắc;1,5\nKỳ Đồng;"2;0"\n';
const expected = [
  ['Xã', 'Số đơn'],
  ['Kỳ Bắc', '1,5'],
  ['Kỳ Đồng', '2;0'],
];

describe('delimited text', () => {
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', utf8(table)],
    ['UTF-8 with its mark', utf8(`\ufeff${table}`)],
    ['UTF-16 with its mark', utf16(`\ufeff${table}`)],
    ['UTF-16 without', utf16(table)],
    ['big-endian UTF-16 with its mark', big(`\ufeff${table}`)],
    ['big-endian UTF-16 without', big(table)],
    ['CRLF', utf8(table.replaceAll('\n', '\r\n'))],
    ['a line that declares the delimiter', utf8(`sep=;\n${table}`)],
  ];
  for (const [title, bytes] of encodings) {
    it(`is read from ${title}`, async () => expect(await rowsOf(bytes)).toEqual(expected));
  }
  it('is read from windows-1258, its tones joined to their letters', async () => {
    // "Xã Kỳ Bắc": ã is a letter of its own there, ỳ and ắ are a letter and a tone.
    const bytes = Uint8Array.from([
      0x58, 0xe3, 0x3b, 0x4b, 0x79, 0xcc, 0x20, 0x42, 0xe3, 0xec, 0x63, 0x0a,
    ]);
    const rows = await rowsOf(bytes);
    expect(rows?.[0]?.[1]?.startsWith('Kỳ')).toBe(true);
  });
  it('keeps ragged rows, empty lines and stray quotes where they stand', async () => {
    expect(await rowsOf(utf8('a,b\n\nMô hình "khéo",1,2\n'))).toEqual([
      ['a', 'b'],
      [''],
      ['Mô hình "khéo"', '1', '2'],
    ]);
  });
  it('is cut where most lines agree', () => {
    expect(sniffDelimiter('Xã;a\nKỳ Bắc;1,5\nKỳ Đồng;2,5\n')).toBe(';');
    expect(sniffDelimiter('unit,aliases\na,"b;c"\nd,e;f\n')).toBe(',');
    expect(sniffDelimiter('a\tb, c\nd\te\n')).toBe('\t');
    expect(sniffDelimiter('a|b\nc|d\n')).toBe('|');
    expect(sniffDelimiter('một dòng')).toBe(',');
  });
  it('written and read again is the same, with any delimiter', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ỳ', '1', ',', ';', '"', ' ', '\n', '.') });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(',', ';', '\t', '|'), async (records, delimiter) => {
        const header = `sep=${delimiter}\nđ${delimiter}b${delimiter}c\n`;
        const text = header + stringify(records, { delimiter, quoted: true });
        expect((await rowsOf(utf8(text)))?.slice(1)).toEqual(records);
      }),
      { numRuns: 200 },
    );
  });
  it('cut by hand before its first quote is what the parser makes of all of it', () => {
    const pieces = ['a', 'Kỳ Bắc', ';', ';', '\n', '\n', '\r\n', '\r', '"', '"a;b"', '"\n"', ' '];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, (lines) => {
        expect(readByUs(lines)).toEqual(readByParser(lines));
      }),
      { seed: seedOf(), numRuns: runs(2000) },
    );
  });
});

describe('what is no delimited text is named', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['nothing', new Uint8Array(), 'empty-file'],
    ['spaces and a mark', utf8('\ufeff \n\n'), 'empty-file'],
    ['a PDF', utf8('%PDF-1.4'), 'not-a-spreadsheet pdf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'not-a-spreadsheet image'],
    ['bytes', Uint8Array.from([1, 2, 0, 3, 65, 66, 0, 0, 200]), 'not-a-spreadsheet binary'],
    ['a rar', utf8('Rar!\u001a'), 'unsupported-format rar'],
    ['an old workbook cut short', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'damaged-file'],
    [
      'an encrypted workbook',
      Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), utf16('EncryptedPackage')]),
      'encrypted-file',
    ],
    ['a text cut within a letter', utf8('Kỳ Bắc;Kỳ').subarray(0, -1), 'damaged-file'],
    [
      'a text of two encodings',
      Buffer.concat([utf8('Kỳ Bắc, Kỳ Đồng, Kỳ Tây, huyện Kỳ Anh'), Uint8Array.from([0xe3, 0x20])]),
      'unreadable-text',
    ],
    ['an open quote', utf8('a,b\n"c,d\n'), 'damaged-file'],
  ];
  for (const [title, bytes, code] of cases) {
    it(title, async () => expect(await problemOf(bytes)).toBe(code));
  }
  it.each([
    ['a,b\n"c,d\n5,6\n', 2],
    ['a,b\n"p\nq",2\n1,"x,3\n4,5\n', 4],
    ['sep=,\r\na,b\r\n\r\n1,"x\r\n4,5\r\n', 4],
  ])('an open quote is told with its line: %j', async (text, openQuote) => {
    const { problems } = await readWorkbook(utf8(text), 'bao-cao.csv');
    expect(problems[0]?.args).toEqual({ detail: 'csv: CSV_QUOTE_NOT_CLOSED', openQuote });
  });
  it.each([
    ['unit,value\nKỳ Bắc,5\nKỳ\0 Châu,6\n', { code: 0, line: 3 }],
    ['unit,value\n\u001b\u001bKỳ Bắc,5\nKỳ Châu,6\n', { code: 27, line: 2 }],
  ])('a text but for a character is told by that: %j', async (text, control) => {
    const { problems } = await readWorkbook(utf8(text), 'bao-cao.csv');
    expect(problems[0]?.args).toEqual({ found: 'binary', control });
  });
  it('any bytes give a workbook or a problem, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { workbook, problems } = await readWorkbook(bytes, 'x');
        expect(workbook === null).toBe(problems.length > 0);
      }),
    );
  });
});
