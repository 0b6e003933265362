import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Decimal, decimal, parseDecimal, plainDigits } from '../../src/core/decimal.ts';
import {
  formatDecimal,
  formatPercent,
  formatPoints,
  formatWrittenAmount,
} from '../../src/messages/number-format.ts';
import { numberInWords } from '../../src/messages/number-words.ts';

const number = (digits: string): Decimal => parseDecimal(digits) ?? decimal(0);

test('thousands are grouped by dots in Vietnamese and by commas in English', () => {
  expect(formatDecimal(number('46091000000'), 'vi')).toBe('46.091.000.000');
  expect(formatDecimal(number('46091000000'), 'en')).toBe('46,091,000,000');
  expect(formatDecimal(number('-1234567.891'), 'vi')).toBe('-1.234.567,891');
  expect(formatDecimal(number('999'), 'vi')).toBe('999');
});

test('numbers past 2^53 keep every digit', () => {
  expect(formatDecimal(number('12345678901234567890'), 'vi')).toBe('12.345.678.901.234.567.890');
});

test('taking the marks away gives the plain digits again', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat({ max: 8 }), (mantissa, scale) => {
      const value = decimal(mantissa, scale);
      const plain = formatDecimal(value, 'vi').replaceAll('.', '').replace(',', '.');
      expect(plain).toBe(plainDigits(value));
    }),
  );
});

test('a percentage has two decimals, and none where they are zeros', () => {
  expect(formatPercent(number('97.1'), 'vi')).toBe('97,10');
  expect(formatPercent(number('5.9119'), 'vi')).toBe('5,91');
  expect(formatPercent(number('25'), 'vi')).toBe('25');
  expect(formatPercent(number('59.225'), 'en')).toBe('59.23');
});

test('a change shows its sign', () => {
  expect(formatDecimal(number('47'), 'vi', { signed: true })).toBe('+47');
  expect(formatPercent(number('-8.1081'), 'vi', { signed: true })).toBe('-8,11');
  expect(formatPercent(number('0'), 'vi', { signed: true })).toBe('0');
  expect(formatPoints(number('1.23'), 'vi')).toBe('+1,23 điểm %');
});

test('a hedged amount keeps the scale it was written in', () => {
  const amount = { value: number('52000000000000'), qualifier: 'over', writtenIn: 1e9 } as const;
  expect(formatWrittenAmount(amount, 'vi')).toBe('trên 52.000 tỷ');
  expect(formatWrittenAmount(amount, 'en')).toBe('over 52,000 billion');
  const half = { value: number('1500000'), qualifier: 'under', writtenIn: 1e6 } as const;
  expect(formatWrittenAmount(half, 'vi')).toBe('gần 1,5 triệu');
  const plain = { value: number('5900'), qualifier: 'about', writtenIn: 1 } as const;
  expect(formatWrittenAmount(plain, 'vi')).toBe('khoảng 5.900');
});

test('numbers are read aloud in both languages', () => {
  const check = (digits: string, vi: string, en: string) => {
    expect(numberInWords(digits, 'vi')).toBe(vi);
    expect(numberInWords(digits, 'en')).toBe(en);
  };
  check('1115', 'một nghìn một trăm mười lăm', 'one thousand one hundred and fifteen');
  check('1005', 'một nghìn không trăm linh năm', 'one thousand and five');
  check(
    '21024',
    'hai mươi mốt nghìn không trăm hai mươi tư',
    'twenty-one thousand and twenty-four',
  );
  check('2558', 'hai nghìn năm trăm năm mươi tám', 'two thousand five hundred and fifty-eight');
  check('3000000', 'ba triệu', 'three million');
  check('0', 'không', 'zero');
  check('15', 'mười lăm', 'fifteen');
});

test('what is no whole number of readable length has no words', () => {
  expect(numberInWords('1.5', 'vi')).toBeNull();
  expect(numberInWords('-3', 'vi')).toBeNull();
  expect(numberInWords('1234567890', 'vi')).toBeNull();
});
