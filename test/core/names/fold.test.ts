import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWithoutAccents, normaliseText } from '../../../src/core/names/fold.ts';

const syllables = [
  'Hoà',
  'hòa',
  'uỷ',
  'ỦY',
  'thuý',
  'Khoẻ',
  'toàn',
  'tòan',
  'Huỳnh',
  'quí',
  'Quý',
  'qúy',
  'Kì',
  'Kỳ',
  'Mĩ',
  'vỹ',
  'Đắk',
  'Ðồng',
  "R'Lấp",
  '“khéo”',
  '–',
  'xã',
  '\u00a0',
  ' ',
  '.',
  ':',
  '…',
  '\u200b',
  'İ',
  'ǰ',
];
const vietnamese = fc
  .array(fc.constantFrom(...syllables), { maxLength: 12 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  vietnamese,
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('folding', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Hoà Bình', 'Hòa Bình'],
    ['UỶ BAN', 'Ủy ban'],
    ['Thuý', 'Thúy'],
    ['Khoẻ', 'khỏe'],
    ['hòan thành', 'hoàn thành'],
    ['Kì Khang', 'Kỳ Khang'],
    ['Mĩ Lí', 'Mỹ Lý'],
    ['Quí I', 'Quý I'],
    ['Ðồng', 'Đồng'],
    ['  Kỳ\u00a0 Bắc. ', 'Kỳ Bắc'],
    ['“Dân vận khéo”', '"Dân vận khéo"'],
    ['văn hoá – xã hội', 'Văn hóa - xã hội'],
    ['Lũy kế:', 'luỹ kế'],
  ];
  for (const [one, other] of same) {
    it(`"${one}" and "${other}" are one`, () => expect(foldText(one)).toBe(foldText(other)));
  }

  it('keeps the usual spelling, so that patterns can be written in it', () => {
    const usual = 'đơn vị tính cùng kỳ lũy kế tỷ lệ quý tháng hòa giải xử lý toàn huyện thủy lợi';
    expect(foldText(usual)).toBe(usual);
  });

  it('leaves a code as it is, whether or not it ends a sentence', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,9}$/), (code) => {
        expect([foldText(code), foldText(`${code}.`)]).toEqual([code, code]);
      }),
    );
  });

  it('keeps different words apart', () => {
    expect(foldText('Kỳ Tân')).not.toBe(foldText('Kỳ Tấn'));
    expect(foldText('thúi')).not.toBe(foldText('thúy'));
  });

  it('takes accents off only where asked', () => {
    expect(foldWithoutAccents('ĐẢNG UỶ xã Kì Bắc')).toBe('dang uy xa ky bac');
  });

  it('is idempotent, with and without accents', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldWithoutAccents(foldWithoutAccents(text))).toBe(foldWithoutAccents(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives one result for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('stored text', () => {
  it('is composed and single-spaced, its letters as they were', () => {
    expect(normaliseText('  Xã\u00a0Kì \n Bắc '.normalize('NFD'))).toBe('Xã Kì Bắc');
  });

  it('is idempotent where a mark stood alone', () => {
    for (const text of ['\u0000\t\ufe00', 'a \u0300', 'a. \u0301', 'a \u0323 b']) {
      const once = foldWithoutAccents(text);
      expect(foldWithoutAccents(once)).toBe(once);
    }
  });
});
