import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, monthOf } from '../../../src/core/time/month.ts';
import type { Period } from '../../../src/core/time/period.ts';
import { findPeriods, titlePeriods } from '../../../src/core/time/period-find.ts';
import { parsePeriod } from '../../../src/core/time/period-grammar.ts';
import { periodId } from '../../../src/core/time/period-id.ts';
import { periodLabel, shortPeriodLabel, termLabel } from '../../../src/core/time/period-label.ts';
import { context, period } from './period-context.ts';

/**
 * Any span of 1 to 150 months between 1990 and 2110, with those that have names coming up
 * often.
 */
const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(
    fc.integer({ min: 1990, max: 2095 }),
    fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 4, 7, 10)),
    fc.oneof(
      fc.integer({ min: 1, max: 150 }),
      fc.constantFrom(1, 3, 6, 9, 12, 18, 24, 36, 60, 120),
    ),
  )
  .map(([year, month, length]) => {
    const start = monthOf(year, month);
    return { start, end: addMonths(start, length) };
  });

function reads(write: (period: Period) => string): void {
  fc.assert(
    fc.property(anyPeriod, (span) => {
      const parsed = parsePeriod(write(span), context);
      expect(parsed.ok ? parsed.period : [write(span), parsed]).toEqual(span);
    }),
    { numRuns: 2000 },
  );
}

const part = fc.tuple(
  fc.integer({ min: 1890, max: 2210 }),
  fc.constantFrom('', 'H1', 'H2', 'H3', 'Q1', 'Q4', 'Q5', 'M6', 'M9', '-01', '-12', '-13', '-7'),
);
/** What ids are made of, in any order: spans that were never, and some that end before they begin. */
const likeIds = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((one) => one.join('')).join('..'));

describe('what is written is read back as the same period', () => {
  test('ids', () => reads(periodId));
  test('what looks like an id is read alone as it is after a word', () => {
    fc.assert(
      fc.property(likeIds, (text) => {
        expect(parsePeriod(text, context)).toEqual(parsePeriod(`kỳ ${text}`, context));
      }),
      { numRuns: 2000 },
    );
  });
  test('ids in lower case', () => reads((span) => periodId(span).toLowerCase()));
  test('Vietnamese labels', () => reads((span) => periodLabel(span, 'vi')));
  test('English labels', () => reads((span) => periodLabel(span, 'en')));
  test('short Vietnamese labels', () => reads((span) => shortPeriodLabel(span, 'vi')));
  test('short English labels', () => reads((span) => shortPeriodLabel(span, 'en')));
  test('decomposed labels', () => reads((span) => periodLabel(span, 'vi').normalize('NFD')));
  test('labels in capitals', () =>
    reads((span) => periodLabel(span, 'vi').toLocaleUpperCase('vi')));
  test('labels without accents', () =>
    reads((span) =>
      periodLabel(span, 'vi').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'),
    ));

  test('labels and ids inside a title are found where they stand', () => {
    fc.assert(
      fc.property(anyPeriod, fc.boolean(), (span, isLabel) => {
        const words = isLabel ? periodLabel(span, 'vi') : periodId(span);
        const title = `KẾT QUẢ CÔNG TÁC DÂN VẬN ${words} - xã Kỳ Bắc`;
        const found = findPeriods(title, context);
        expect(found.map((one) => one.period)).toEqual([span]);
        for (const { index, length, text } of found) {
          expect(title.slice(index, index + length)).toBe(text);
          expect(text.startsWith(words.replace(/^từ /, '')) || text === words).toBe(true);
        }
        expect(titlePeriods(title, context).map((one) => one.period)).toEqual([span]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('periodLabel', () => {
  test.each([
    ['2018', 'năm 2018', '2018', '2018', '2018'],
    ['2018H1', '6 tháng đầu năm 2018', 'first half of 2018', '6T 2018', 'H1 2018'],
    ['2018H2', '6 tháng cuối năm 2018', 'second half of 2018', '6TCN 2018', 'H2 2018'],
    ['2019Q1', 'quý I năm 2019', 'first quarter of 2019', 'QI/2019', 'Q1 2019'],
    ['2020M9', '9 tháng năm 2020', 'first nine months of 2020', '9T 2020', '9M 2020'],
    ['2018-05', 'tháng 5 năm 2018', 'May 2018', 'T5/2018', 'May 2018'],
    [
      '2017..2018H1',
      'năm 2017 và 6 tháng đầu năm 2018',
      '2017 and the first half of 2018',
      '2017 và 6T 2018',
      '2017 and H1 2018',
    ],
    ['2016..2020', 'từ năm 2016 đến năm 2020', '2016 to 2020', '2016 đến 2020', '2016 to 2020'],
    [
      '2013H2..2023H1',
      'từ 6 tháng cuối năm 2013 đến 6 tháng đầu năm 2023',
      'second half of 2013 to the first half of 2023',
      '6TCN 2013 đến 6T 2023',
      'H2 2013 to H1 2023',
    ],
    [
      '2017-03..2018-08',
      'từ tháng 3/2017 đến tháng 8/2018',
      'March 2017 to August 2018',
      'T3/2017 đến T8/2018',
      'Mar 2017 to Aug 2018',
    ],
    [
      '2018Q1..2018-05',
      'từ tháng 1/2018 đến tháng 5/2018',
      'January 2018 to May 2018',
      'T1/2018 đến T5/2018',
      'Jan 2018 to May 2018',
    ],
  ])('%s', (id, vi, en, shortVi, shortEn) => {
    const span = period(id);
    expect(periodId(span)).toBe(id);
    expect(periodLabel(span, 'vi')).toBe(vi);
    expect(periodLabel(span, 'en')).toBe(en);
    expect(shortPeriodLabel(span, 'vi')).toBe(shortVi);
    expect(shortPeriodLabel(span, 'en')).toBe(shortEn);
  });

  test('terms are named by their years, and read back', () => {
    for (const term of context.terms) {
      for (const language of ['vi', 'en'] as const) {
        const whole = parsePeriod(termLabel(term, 'whole', language), context);
        const mid = parsePeriod(termLabel(term, 'mid', language), context);
        expect(whole).toEqual({ ok: true, period: term.period, spelled: 'term' });
        expect(mid).toEqual({ ok: true, period: term.mid, spelled: 'mid' });
      }
    }
  });
});
