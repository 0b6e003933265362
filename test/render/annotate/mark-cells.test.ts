import { describe, expect, test } from 'vitest';
import { markCells } from '../../../src/render/annotate/mark-cells.ts';

const sheet = (data: string, prefix = '') =>
  `<${prefix}worksheet><${prefix}cols><${prefix}col min="3" max="3" style="7"/></${prefix}cols>${data}</${prefix}worksheet>`;

/** Styles a thousand higher, so that what they were can be read. */
function marked(data: string, ...cells: readonly (readonly [number, number])[]): string {
  const places = cells.map(([row, column]) => ({ row, column }));
  const xml = markCells(sheet(data), places, (style) => style + 1000);
  return xml.slice(sheet('').indexOf('</cols>') + '</cols>'.length, -'</worksheet>'.length);
}

describe('a cell of a sheet', () => {
  test('gets its new style and keeps the rest of its tag and all its content', () => {
    const data =
      '<sheetData><row r="2"><c r="B2" s="4" t="s"><f>A1</f><v>1</v></c></row></sheetData>';
    expect(marked(data, [1, 1])).toBe(data.replace('<c r="B2" s="4"', '<c s="1004" r="B2"'));
  });

  test('without an address of its own is counted from those before it', () => {
    const data = '<sheetData><row><c/><c/></row><row><c/><c><v>1</v></c></row></sheetData>';
    expect(marked(data, [1, 1])).toBe(
      '<sheetData><row><c/><c/></row><row><c/><c s="1000"><v>1</v></c></row></sheetData>',
    );
  });

  test('that is not there is put between its neighbours, in the style of its row or column', () => {
    const data = '<sheetData><row r="1" s="5"><c r="A1"/><c r="D1"/></row></sheetData>';
    expect(marked(data, [0, 2])).toContain('<c r="A1"/><c r="C1" s="1005"/><c r="D1"/>');
    const plain = data.replace(' s="5"', '');
    expect(marked(plain, [0, 2])).toContain('<c r="A1"/><c r="C1" s="1007"/><c r="D1"/>');
    expect(marked(plain, [0, 4])).toContain('<c r="D1"/><c r="E1" s="1000"/></row>');
  });

  test('in a row that is not there brings its row along', () => {
    const data = '<sheetData><row r="1"/><row r="5"/></sheetData>';
    expect(marked(data, [2, 0], [6, 0], [0, 0])).toBe(
      '<sheetData><row r="1"><c r="A1" s="1000"/></row><row r="3"><c r="A3" s="1000"/></row><row r="5"/><row r="7"><c r="A7" s="1000"/></row></sheetData>',
    );
    expect(marked('<sheetData/>', [0, 0])).toBe(
      '<sheetData><row r="1"><c r="A1" s="1000"/></row></sheetData>',
    );
  });

  test('is found whatever prefix its elements have', () => {
    const xml = sheet('<x:sheetData><x:row r="1"><x:c r="B1"/></x:row></x:sheetData>', 'x:');
    const places = [0, 1].map((column) => ({ row: 0, column }));
    expect(markCells(xml, places, () => 9)).toContain('<x:c r="A1" s="9"/><x:c s="9" r="B1"/>');
  });

  test('of a comment or of quoted text is none', () => {
    const data =
      '<sheetData><!--<c r="A1"/>--><row r="1"><c r="A1"><is><t><![CDATA[<c r="A1"/>]]></t></is></c></row></sheetData>';
    expect(marked(data, [0, 0])).toBe(data.replace('<row r="1"><c ', '<row r="1"><c s="1000" '));
  });
});
