import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, type Workbook } from '../../src/ingest/grid.ts';
import { findGarbledText } from '../../src/ingest/legacy-garbled.ts';
import { isSyllable } from '../../src/ingest/legacy-syllable.ts';
import { decodeLegacy } from '../../src/ingest/legacy-tables.ts';
import { convertLegacyText } from '../../src/ingest/legacy-text.ts';
import { encodeTcvn3, encodeVni } from './legacy-encode.ts';

function sheetOf(rows: readonly (readonly string[])[]): Workbook {
  const none = new Set<number>();
  const grid = {
    ...{ name: 'A', merges: [], hiddenRows: none, hiddenColumns: none, hidden: false },
    rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }) as const)),
  };
  return { format: 'xls', grids: [grid] };
}

function converted(...rows: readonly (readonly string[])[]) {
  const { workbook, problems } = convertLegacyText(sheetOf(rows), 'a.xls');
  return { rows: workbook.grids[0]?.rows.map((row) => row.map(cellText)), problems };
}

const words =
  'Số lượt tiếp công dân đơn đủ điều kiện giải quyết xã phường huyện Kỳ Bắc Thượng ủy ban nhân hoà thuỷ quý nghiệp giữa những khuyến Ưu Đảng Ê ở ý uyên yếu mệt bé vườn mẫu đạt chuẩn tỷ lệ hộ nghèo'.split(
    ' ',
  );
const word = fc.constantFrom(...words);
const beside = fc.constantFrom(
  'm²',
  '«',
  '»',
  '½',
  '§ 3',
  '20 %',
  'USD',
  'R’Lấp',
  'Café',
  '©',
  '·',
);

describe('text of old fonts', () => {
  it.each([
    ['TCVN3', 'Sè l­ît tiÕp c«ng d©n', 'Số lượt tiếp công dân'],
    ['VNI', 'Soá löôït tieáp coâng daân', 'Số lượt tiếp công dân'],
    ['VNI capitals', 'UÛY BAN NHAÂN DAÂN QUAÄN', 'ỦY BAN NHÂN DÂN QUẬN'],
    ['both beside Unicode', 'tại QuyÕt ®ịnh sè 5', 'tại Quyết định số 5'],
    ['capitals by the font', 'TOµN HUYÖN Hµ TÜNH', 'TOÀN HUYỆN HÀ TĨNH'],
    ['capitals by the keyboard', 'UBND x· Kú B¾c', 'UBND xã Kỳ Bắc'],
    ['abbreviations', 'Tæng côc TC§LCL', 'Tổng cục TCĐLCL'],
  ])('is converted: %s', (_, text, expected) => {
    expect(converted([text]).rows).toEqual([[expected]]);
  });
  it('that could be either is decided by its cell, then its column', () => {
    expect(converted(['bé', 'bé'], ['§¬n vÞ', 'Đơn vị']).rows).toEqual([
      ['bộ', 'bé'],
      ['Đơn vị', 'Đơn vị'],
    ]);
  });
  it('is counted in one info line', () => {
    expect(converted(['§¬n', 'vÞ', 'a']).problems.map(({ args }) => args)).toEqual([{ count: 2 }]);
  });
  it('leaves Unicode alone, whatever stands beside it and however it is composed', () => {
    const text = fc.array(fc.oneof(word, beside), { maxLength: 8 }).map((some) => some.join(' '));
    const either = fc
      .tuple(text, fc.constantFrom('NFC', 'NFD'))
      .map(([one, form]) => one.normalize(form));
    fc.assert(
      fc.property(fc.array(fc.array(either, { maxLength: 3 }), { maxLength: 5 }), (rows) => {
        expect(converted(...rows)).toEqual({ rows, problems: [] });
      }),
      { numRuns: 500 },
    );
  });
  it('written and read again is the same word', () => {
    for (const one of words) {
      expect(isSyllable(one), one).toBe(true);
      if (!/[ÊƯỦ]/.test(one)) expect(decodeLegacy(encodeTcvn3(one), 'TCVN3')).toBe(one);
      expect(decodeLegacy(encodeVni(one), 'VNI')).toBe(one);
    }
  });
});

describe('text that was garbled', () => {
  it.each([
    ['cp437', 'Quß║¡n Ba ─É├¼nh', 'Quận'],
    ['windows-1252', 'Xã Ká»³ Báº¯c', 'Kỳ'],
    ['lost-letters', 'K? B?c, huy?n K? Anh, t?nh H? T?nh', undefined],
  ])('is refused with its cause: %s', (detail, text, meant) => {
    const [problem] = findGarbledText(sheetOf([['STT', text, text]]), 'a.csv');
    expect(problem?.origin.cell).toMatch(/^[BC]1$/);
    expect(problem?.args).toMatchObject(meant === undefined ? { detail } : { detail, meant });
  });
  it('is not seen in text that is whole', () => {
    const text = fc.array(fc.oneof(word, beside), { maxLength: 8 }).map((some) => some.join(' '));
    fc.assert(fc.property(text, (one) => findGarbledText(sheetOf([[one]]), 'a').length === 0));
    expect(findGarbledText(sheetOf([['X· Kú B¾c', 'Thế nào?', 'QUAÄN']]), 'a')).toEqual([]);
  });
});
