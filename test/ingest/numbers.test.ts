import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { decimal, plainDigits } from '../../src/core/decimal.ts';
import { type CellValue, cellText } from '../../src/ingest/grid.ts';
import { type NumberRules, readNumber } from '../../src/ingest/numbers.ts';
import { numberCell } from '../../src/ingest/readers/xlsx-number.ts';
import { parseScale } from '../../src/ingest/scale.ts';

const rulesOf = (code: string, more: Partial<NumberRules> = {}): NumberRules => {
  const indicator = builtInCatalogue.indicators.find((known) => known.code === code);
  if (!indicator) throw new Error(code);
  const origin = { file: 'Ky Bac.xlsx', sheet: 'Biểu 1', cell: 'D14' };
  return {
    indicator,
    origin,
    scale: decimal(1),
    style: 'vietnamese',
    acceptDotThousands: false,
    ...more,
  };
};

/** The reading in short: the number with its hedge and scale, else what it is. */
function short(cell: CellValue, rules: NumberRules): string {
  const { reading, problems } = readNumber(cell, rules);
  const codes = problems.map(({ code, severity }) => (severity === 'error' ? `!${code}` : code));
  if (reading === null) return codes.join(' ') || 'nothing';
  return [wordsOf(reading), ...codes].join(' ');
}

function wordsOf(reading: NonNullable<ReturnType<typeof readNumber>['reading']>): string {
  if (reading.kind === 'blank')
    return reading.words === null ? 'blank' : `blank (${reading.words})`;
  if (reading.kind !== 'number') return reading.kind;
  const hedge = reading.qualifier === 'exact' ? '' : `${reading.qualifier} `;
  const scale = reading.writtenIn === 1 ? '' : ` in ${reading.writtenIn}`;
  return `${hedge}${plainDigits(reading.value)}${scale}`;
}

const text = (value: string): CellValue => ({ kind: 'text', text: value });
const numeric = (literal: string, format = 'General'): CellValue => ({
  kind: 'number',
  literal,
  format,
});

const count = 'petitions_received';
const money = 'poor_fund_cash';
const percent = 'poverty_rate';
const area = 'land_donated';
const condition = 'ntm_commune';

describe('text is read as people write it', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [count, '1.115', '1115'],
    [count, '03', '3'],
    [count, ' 12 ', '12'],
    [count, '1 115', '1115'],
    [count, '1\u00a0115', '1115'],
    [count, '1.115 đơn', '1115'],
    [count, '1.552.', '1552 stray-mark'],
    [count, '-', '0'],
    [count, '–', '0'],
    [count, '0', '0'],
    [count, 'Không', '0'],
    [count, 'không có', '0'],
    [count, '…', 'blank'],
    [count, '...', 'blank'],
    [count, 'x', 'not-applicable'],
    [count, 'không có số liệu', 'blank (không có số liệu)'],
    [count, 'hơn 2.000', 'over 2000'],
    [count, 'Trên 200', 'over 200'],
    [count, '200+', 'over 200'],
    [count, 'gần 5.900', 'under 5900'],
    [count, 'dưới 10 đơn', 'under 10'],
    [count, 'khoảng 30', 'about 30'],
    [count, '≈ 30', 'about 30'],
    [count, '~30', 'about 30'],
    [count, 'hàng trăm', 'blank (hàng trăm)'],
    [count, 'hàng nghìn lượt ý kiến', 'blank (hàng nghìn lượt ý kiến)'],
    [count, '5,0', '5'],
    [count, '46,091,000', '46091000'],
    [count, '2 nghìn', '2000 in 1000'],
    ['reception_people', '5.900 công dân', '5900'],
    [money, '46.091.000.000', '46091000000'],
    [money, '46.091.000.000 đồng', '46091000000'],
    [money, '3.862.000.000đ', '3862000000'],
    [money, '3.862.000.000đ...', '3862000000 stray-mark'],
    [money, '52 tỷ', '52000000000 in 1000000000'],
    [money, '52 tỉ đồng', '52000000000 in 1000000000'],
    [money, 'trên 52.000 tỷ đồng', 'over 52000000000000 in 1000000000'],
    [money, 'gần 270 triệu đồng', 'under 270000000 in 1000000'],
    [money, '270tr', '270000000 in 1000000'],
    [money, '270 trđ', '270000000 in 1000000'],
    [money, '25,125 tỷ đồng', '25125000000 in 1000000000'],
    [money, '52,5 tỷ', '52500000000 in 1000000000'],
    [money, '52.5 tỷ', '52500000000 in 1000000000'],
    [money, '1,5 nghìn tỷ đồng', '1500000000000 in 1000000000000'],
    [percent, '59,22%', '59.22'],
    [percent, '59,22 %', '59.22'],
    [percent, '59.22', '59.22'],
    [percent, '100', '100'],
    [area, '1.234,5 m2', '1234.5'],
    [area, '12.345 m²', '12345'],
    [area, '0,115', '0.115'],
    [area, '1,5 ha', '15000 in 10000'],
    [condition, 'x', '1'],
    [condition, 'Đạt', '1'],
    [condition, '1', '1'],
    [condition, '0', '0'],
    [condition, 'chưa đạt', '0'],
    [condition, '12/21', '12'],
    [condition, '12/21 xã', '12'],
    [count, '', 'nothing'],
    [count, '  ', 'nothing'],
  ];
  for (const [code, seen, expected] of cases) {
    it(`"${seen}" of ${code}`, () => expect(short(text(seen), rulesOf(code))).toBe(expected));
  }
});

describe('text that may be wrong is refused', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [count, '1,115', '!ambiguous-number'],
    [money, '1,115', '!ambiguous-number'],
    [percent, '12.345', '!ambiguous-number'],
    [count, '59,22', '!not-whole'],
    [count, '1.5', '!not-whole'],
    [count, '-5', '!negative-number'],
    [count, '19.5.2023', '!not-a-number'],
    [count, '30-10', '!not-a-number'],
    [count, '14/6/2018', '!not-a-number'],
    [count, '12/21', '!not-a-number'],
    [count, '5%', '!not-a-number'],
    [count, '5 đồng', '!not-a-number'],
    [count, '5 hộ', '!not-a-number'],
    [count, '15 (KN 10, TC 5)', '!not-a-number'],
    [count, 'nhiều đơn thư', 'blank (nhiều đơn thư)'],
    [count, 'mười hai', '!not-a-number'],
    [count, '1.11', '!not-whole'],
    [count, '1.115.22', '!not-a-number'],
    [condition, '22/21', '!not-a-number'],
    [condition, 'có lẽ', '!not-yes-or-no'],
  ];
  for (const [code, seen, expected] of cases) {
    it(`"${seen}" of ${code}`, () => expect(short(text(seen), rulesOf(code))).toBe(expected));
  }
  it('with both readings named where there are two', () => {
    expect(readNumber(text('1,115'), rulesOf(count)).problems[0]).toMatchObject({
      severity: 'error',
      origin: { file: 'Ky Bac.xlsx', sheet: 'Biểu 1', cell: 'D14' },
      args: { seen: '1,115', thousands: '1115', decimal: '1.115' },
    });
  });
});

describe('a numeric cell', () => {
  const cases: readonly (readonly [string, CellValue, string])[] = [
    [count, numeric('1115'), '1115'],
    [count, numeric('1.115'), '!dot-thousands'],
    [money, numeric('46.091'), '!dot-thousands'],
    [count, numeric('1.5'), '!not-whole'],
    [count, numeric('-3'), '!negative-number'],
    [money, numeric('46091000000'), '46091000000'],
    [percent, numeric('0.9710', '0.00%'), '97.1'],
    [percent, numeric('97.1'), '97.1'],
    [area, numeric('1.115'), '1.115'],
    [condition, numeric('1'), '1'],
    [condition, { kind: 'boolean', value: true }, '1'],
    [count, { kind: 'boolean', value: true }, '!not-a-number'],
    [count, { kind: 'error', text: '#REF!' }, '!error-cell'],
    [count, { kind: 'formula-without-result' }, '!formula-without-result'],
    [count, { kind: 'day', day: '2018-06-14' as never }, '!not-a-number'],
    [count, { kind: 'empty' }, 'nothing'],
  ];
  for (const [code, cell, expected] of cases) {
    it(`${cell.kind} ${cellText(cell)} of ${code}: ${expected}`, () =>
      expect(short(cell, rulesOf(code))).toBe(expected));
  }
  it('with a dot typed for thousands is taken as such where the user accepts it, and says so', () => {
    const rules = rulesOf(count, { acceptDotThousands: true });
    expect(short(numeric('1.115'), rules)).toBe('1115 accepted-reading');
    expect(short(numeric('1.5'), rules)).toBe('!not-whole');
  });
});

describe('scales', () => {
  it('of the column or the sheet hold where the cell has none', () => {
    const rules = rulesOf(money, { scale: decimal(1_000_000) });
    expect(short(numeric('1.115'), rules)).toBe('1115000 in 1000000');
    expect(short(text('1.115'), rules)).toBe('1115000000 in 1000000');
    expect(short(text('1,115'), rules)).toBe('1115000 in 1000000');
    expect(short(text('2 tỷ'), rules)).toBe('2000000000 in 1000000000');
    expect(short(text('3.000.000 đồng'), rules)).toBe('3000000');
  });
  const cases: readonly (readonly [string, string, string])[] = [
    ['ĐVT: triệu đồng', '1000000', 'đồng'],
    ['(Đơn vị tính: Nghìn đồng)', '1000', 'đồng'],
    ['Đơn vị: tỷ đồng', '1000000000', 'đồng'],
    ['Trđ', '1000000', 'đồng'],
    ['Tr.đ', '1000000', 'đồng'],
    ['triệu VNĐ', '1000000', 'đồng'],
    ['nghìn tỷ đồng', '1000000000000', 'đồng'],
    ['1.000 đồng', '1000', 'đồng'],
    ['1000đ', '1000', 'đồng'],
    ['đồng', '1', 'đồng'],
    ['ĐVT: lượt', '1', 'lượt'],
    ['ĐVT: 1.000 lượt', '1000', 'lượt'],
    ['nghìn hộ', '1000', 'hộ'],
    ['1.000 m2', '1000', 'm2'],
    ['m²', '1', 'm2'],
    ['ĐVT: ha', '10000', 'm2'],
    ['nghìn ha', '10000000', 'm2'],
    ['Tr. USD', '1000000', 'usd'],
  ];
  for (const [seen, scale, measure] of cases) {
    it(`"${seen}"`, () => {
      const read = parseScale(seen);
      expect(read && [plainDigits(read.scale), read.measure]).toEqual([scale, measure]);
    });
  }
  it('are not seen in other words', () => {
    for (const seen of ['lượt', 'trang, nhóm', 'Số tiền', '', 'ĐVT', 'hà']) {
      expect(parseScale(seen), seen).toBeNull();
    }
  });
});

describe('tidy files', () => {
  it('begin decimals with a point, whole counts and money apart', () => {
    const plain = { style: 'plain' } as const;
    expect(short(text('1.115'), rulesOf(area, plain))).toBe('1.115');
    expect(short(text('97.104'), rulesOf(percent, plain))).toBe('97.104');
    expect(short(text('1.115'), rulesOf(count, plain))).toBe('1115');
    expect(short(text('1.115'), rulesOf(money, plain))).toBe('1115');
  });
});

/** Dots for thousands, a comma for decimals. */
function vietnamese(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

it('what is written in the Vietnamese way reads back exactly', () => {
  const mantissa = fc.bigInt({ min: 0n, max: 10n ** 24n });
  fc.assert(
    fc.property(mantissa, fc.nat(6), (value, scale) => {
      const written = plainDigits(decimal(value, scale));
      expect(short(text(vietnamese(written)), rulesOf(area))).toBe(written);
    }),
  );
  fc.assert(
    fc.property(mantissa, (value) => {
      expect(short(text(vietnamese(String(value))), rulesOf(count))).toBe(String(value));
    }),
  );
});

it('any text is a reading or a problem, never both an error and a number', () => {
  const pieces = fc.constantFrom(
    '1',
    '115',
    '.',
    ',',
    ' ',
    'tỷ',
    '%',
    'hơn',
    '-',
    '/',
    'đ',
    '…',
    'x',
    '(',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 8 }),
      fc.constantFrom(count, money, percent, area, condition),
      (parts, code) => {
        const { reading, problems } = readNumber(text(parts.join('')), rulesOf(code));
        const isRefused = problems.some(({ severity }) => severity === 'error');
        expect(isRefused && reading !== null).toBe(false);
        if (reading?.kind === 'number') expect(reading.value.mantissa >= 0n).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

describe('digits without end', () => {
  const count = rulesOf('reception_turns');
  const text = (written: string): CellValue => ({ kind: 'text', text: written });
  const stored = (literal: string): CellValue => ({ kind: 'number', literal, format: 'General' });
  const thirty = '123456789012345678901234567890';

  it.each([thirty, `${thirty}.${'0'.repeat(40)}`])('%s is still a number', (digits) => {
    expect(short(stored(digits), count)).toBe(thirty);
    expect(short(text(digits), count)).toBe(thirty);
  });

  it.each([
    `${thirty}1`,
    '1e999',
    '1e-400',
    '1e-9999999',
    '9'.repeat(150),
    '9'.repeat(99_000),
    '1'.repeat(150).concat('.5'),
    Array.from({ length: 60 }, () => '111').join('.'),
  ])('%s is refused from a sheet and from a text alike', (digits) => {
    expect(short(text(digits), count)).toBe('!too-many-digits');
    expect(short(numberCell(digits, 'General', false), count)).toBe('!too-many-digits');
  });

  it('are refused by what the column scales them to', () => {
    const inThousands = rulesOf('reception_turns', { scale: decimal(1, -3) });
    expect(short(text(thirty), inThousands)).toBe('!too-many-digits');
    expect(short(stored(thirty), inThousands)).toBe('!too-many-digits');
  });
});
