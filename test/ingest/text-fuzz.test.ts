/** Words cut, joined and shaken at random: every parser of text gives an answer, and none that it cannot mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import { decimal } from '../../src/core/decimal.ts';
import { findUnit } from '../../src/core/names/find-unit.ts';
import { findUnitsInText } from '../../src/core/names/find-units-in-text.ts';
import { foldText, foldWithoutAccents } from '../../src/core/names/fold.ts';
import { buildUnitNames } from '../../src/core/names/unit-names.ts';
import { findDateRange } from '../../src/core/time/period-dates.ts';
import { findPeriods, titlePeriods } from '../../src/core/time/period-find.ts';
import { parsePeriod } from '../../src/core/time/period-grammar.ts';
import { convertText } from '../../src/ingest/legacy-text.ts';
import { readNumber } from '../../src/ingest/numbers.ts';
import { context } from '../core/time/period-context.ts';
import { register } from '../support/ky-anh.ts';
import { runs, seedOf } from '../support/runs.ts';

const bits = [
  ...[
    '6 tháng',
    'đầu năm',
    'cuối năm',
    'quý',
    'IV',
    'năm',
    '2018',
    '2017..',
    '9T',
    'T5/',
    '10 năm',
  ],
  ...['giữa nhiệm kỳ', '2015-2020', ':mid', 'từ tháng', 'đến ngày 31/2/2018', '10y..', 'H3', 'M9'],
  ...['xã', 'X.', 'UBND', 'Kỳ Bắc', 'KỲ ANH', 'huyện', 'thị xã', '(', ')', 'Ban Dân vận', 'Đ', 'ð'],
  ...[
    '1.115',
    '46.091.000.000',
    ',',
    '.',
    '%',
    'tỷ',
    'triệu đồng',
    'hơn',
    'gần',
    '12/21',
    '1.552.',
  ],
  ...[
    '-',
    '–',
    '…',
    '"',
    'x',
    'không',
    'e5',
    '0x1F',
    '١',
    '½',
    '²',
    '−3',
    '1e400',
    '\u00ad',
    '\u0301',
  ],
  ...['§', '®', 'µ', 'aù', 'Ö', '\u0000', '\u001b[2J', '\u202e', '😀', '\ud800', '\n', '\u00a0'],
];

const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 8,
    })
    .map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join('')),
);

const names = buildUnitNames(register, null);
const ids = new Set(register.units.map(({ id }) => id));
const seed = seedOf();
const check = (law: (text: string) => void) =>
  fc.assert(fc.property(text, law), { seed, numRuns: runs(2000) });

describe(`any text, from seed ${seed}`, () => {
  it('is a period of months that follow one another, or none', () => {
    check((text) => {
      const parsed = parsePeriod(text, context);
      const all = [...findPeriods(text, context), ...titlePeriods(text, context)];
      for (const period of [
        ...all.map((found) => found.period),
        ...(parsed.ok ? [parsed.period] : []),
      ]) {
        expect(period.end).toBeGreaterThan(period.start);
      }
      const range = findDateRange(text);
      expect(range === null || range.from <= range.to).toBe(true);
    });
  });
  it('names units of the register, or none', () => {
    check((text) => {
      const found = findUnit(names, text);
      if (found.kind === 'found') expect(ids).toContain(found.unit);
      for (const { start, end } of findUnitsInText(names, text)) {
        expect(end).toBeGreaterThan(start);
      }
    });
  });
  it('folds to what folds no further', () => {
    check((text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
      expect(foldWithoutAccents(foldWithoutAccents(text))).toBe(foldWithoutAccents(text));
    });
  });
  it('in a cell is a reading, or a problem, for every kind of indicator', () => {
    const origin = { file: 'a', sheet: null, cell: 'A1' };
    check((text) => {
      for (const indicator of builtInCatalogue.indicators.slice(0, 12)) {
        const cell = { kind: 'text', text } as const;
        const rules = { indicator, origin, scale: decimal(1), acceptDotThousands: false };
        const { reading, problems } = readNumber(cell, { ...rules, style: 'vietnamese' });
        const isRefused = problems.some(({ severity }) => severity === 'error');
        expect(reading === null || !isRefused).toBe(true);
        if (reading === null && text.trim() !== '') expect(problems).not.toEqual([]);
      }
    });
  });
  it('of old fonts converts to text of the same words', () => {
    check((text) => {
      for (const around of ['TCVN3', 'VNI', 'unicode', null] as const) {
        const converted = convertText(text, around);
        expect(converted.split(' ').length).toBe(text.split(' ').length);
      }
    });
  });
});
