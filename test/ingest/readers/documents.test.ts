import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../src/ingest/grid.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { readWorkbook } from '../../../src/ingest/readers/read-workbook.ts';
import { factLines } from '../../support/ingest.ts';
import { contextFor } from '../../support/ky-anh.ts';
import { buildZip } from './build-zip.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function grids(bytes: Uint8Array) {
  const { workbook, problems } = await readWorkbook(bytes, 'a');
  expect(problems).toEqual([]);
  return (workbook?.grids ?? []).map(({ name, above, rows, merges }) => ({
    name,
    above,
    rows: rows.map((row) => row.map(cellText)),
    merges,
  }));
}

function word(body: string): Uint8Array {
  return buildZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
  });
}
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = '') =>
  `<w:tc><w:tcPr>${more}</w:tcPr>${text.split('|').map(paragraph).join('')}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('a Word document', () => {
  it('gives its tables by number, with the paragraphs above each and a cover', async () => {
    const found = await grids(
      word(
        paragraph('Kính trình') +
          table(row(cell('UBND xã'), cell('CỘNG HÒA'))) +
          paragraph('6 tháng đầu năm 2018') +
          table(row(cell('a|b'), cell('1'))),
      ),
    );
    expect(found.map(({ name, above }) => [name, above])).toEqual([
      ['bảng 1', ['Kính trình']],
      ['bảng 2', ['6 tháng đầu năm 2018']],
      [null, undefined],
    ]);
    expect(found[1]?.rows).toEqual([['a\nb', '1']]);
  });
  it('keeps cells in their columns where others are merged across and down', async () => {
    const [first] = await grids(
      word(
        table(
          row(cell('STT', '<w:vMerge w:val="restart"/>'), cell('Đơn', '<w:gridSpan w:val="2"/>')),
          row(cell('', '<w:vMerge/>'), cell('nhận'), cell('xong')),
          row(cell('1'), cell('5'), cell('4')),
        ),
      ),
    );
    expect(first?.rows).toEqual([
      ['STT', 'Đơn'],
      ['', 'nhận', 'xong'],
      ['1', '5', '4'],
    ]);
    expect(first?.merges).toEqual([
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ]);
  });
  it('reads no text that was deleted or moved away, and a table within a cell apart', async () => {
    const inner = table(row(cell('trong')));
    const found = await grids(
      word(
        table(
          row(
            `<w:tc><w:p><w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins><w:r><w:t>6</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom></w:p>${inner}<w:p/></w:tc>`,
          ),
        ),
      ),
    );
    expect(found.map(({ rows }) => rows)).toEqual([[['6']], [['trong']], []]);
  });
});

describe('a web page that calls itself a workbook', () => {
  it('gives its tables, spans as merges, entities as letters', async () => {
    const [first] = await grids(
      utf8(
        '<html><body><h3>X&atilde; K&#7923; B&#7855;c</h3><table><tr><th rowspan=2>STT<th colspan=2>Đơn</tr><tr><td>nhận<td>xong&nbsp;hết</tr><tr><td>1<td>5<br>6<td>4</table>',
      ),
    );
    expect(first).toEqual({
      name: 'bảng 1',
      above: ['Xã Kỳ Bắc'],
      rows: [
        ['STT', 'Đơn'],
        ['', 'nhận', 'xong hết'],
        ['1', '5\n6', '4'],
      ],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    });
  });
  it('is read in the encoding that it names', async () => {
    const head = utf8('<html><meta charset="windows-1252"><table><tr><td>n');
    const bytes = Buffer.concat([head, Uint8Array.from([0xad, 0xed]), utf8('c</td></table>')]);
    expect((await grids(bytes))[0]?.rows).toEqual([['n\u00adíc']]);
  });
  it('of frames holds no figures itself', async () => {
    const { problems } = await readWorkbook(utf8('<html><frameset><frame src="a.htm">'), 'a.xls');
    expect(problems[0]?.args).toEqual({ found: 'frameset' });
  });
});

describe('what a document states', () => {
  const rows = [
    ['STT', 'Nội dung', 'Thực hiện'],
    ['1', 'Số lượt tiếp công dân', '29'],
    ['2', 'Số đơn tiếp nhận trong kỳ', '4'],
  ];
  const expected = [
    'Xã Kỳ Bắc 2018H1 reception_turns = 29',
    'Xã Kỳ Bắc 2018H1 petitions_received = 4',
  ];
  const title = ['UBND xã Kỳ Bắc', 'Kết quả công tác dân vận 6 tháng đầu năm 2018'];
  it.each([
    [
      '.docx',
      word(
        title.map(paragraph).join('') +
          table(...rows.map((texts) => row(...texts.map((text) => cell(text))))),
      ),
    ],
    [
      '.html',
      utf8(
        `<html><body>${title.map((line) => `<p>${line}</p>`).join('')}<table>${rows.map((texts) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
    ],
  ])('is its table under its title, in %s', async (_, bytes) => {
    const result = await ingestFile(bytes, contextFor('bao-cao.xls'));
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(factLines(result)).toEqual(expected);
    expect(result.submissions[0]?.facts[0]?.origin).toMatchObject({ sheet: 'bảng 1', cell: 'C2' });
  });
  it('cut or changed anywhere, it is a problem and never an exception', async () => {
    const samples = [
      word(table(row(cell('a', '<w:gridSpan w:val="99999999"/>')))),
      utf8('<table><tr><td rowspan=999999999 colspan=99999999>a</td></tr></table>'),
      readFileSync(join(import.meta.dirname, '../../../fixtures/formats/cac-loai-o.xls')),
      readFileSync(join(import.meta.dirname, '../../../fixtures/formats/cac-loai-o.ods')),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.nat(255),
        async (good, share, byte) => {
          const at = Math.floor(good.length * share);
          const changed = Uint8Array.from(good);
          changed[at] = byte;
          for (const bytes of [good.subarray(0, at), changed]) {
            const read = await readWorkbook(bytes, 'a');
            expect(read.workbook === null).toBe(read.problems.length > 0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
