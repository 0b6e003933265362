import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRepeatedCumulative } from '../../../src/core/checks/repeated-cumulative.ts';
import type { DatedValue } from '../../../src/core/checks/scale-slip.ts';
import { decimal, plainDigits } from '../../../src/core/decimal.ts';
import { monthOf } from '../../../src/core/time/month.ts';
import {
  halfYearPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  yearPeriod,
} from '../../../src/core/time/period.ts';
import { periodId } from '../../../src/core/time/period-id.ts';

const h1 = halfYearPeriod(2017, 1);
const h2 = halfYearPeriod(2017, 2);
const year = yearPeriod(2017);

function filed(...values: readonly (readonly [Period, number])[]): readonly DatedValue[] {
  return values.map(([period, value]) => ({ period, value: decimal(value) }));
}

function found([stated, ...others]: readonly DatedValue[]): string | null {
  if (!stated) throw new Error('a test without a value');
  const one = findRepeatedCumulative(stated, others);
  if (!one) return null;
  const rest = one.rest ? plainDigits(one.rest) : '?';
  return `${periodId(one.shorter)} = ${periodId(one.longer)} after ${periodId(one.earlier)}, rest ${rest}`;
}

describe('a cumulative count filed again as new', () => {
  test('is a second half that says what the year says, though the first half has something', () => {
    expect(found(filed([h2, 9], [year, 9], [h1, 4]))).toBe('2017H2 = 2017 after 2017H1, rest 5');
  });

  test('is found just as well when the year comes last', () => {
    expect(found(filed([year, 9], [h2, 9], [h1, 4]))).toBe('2017H2 = 2017 after 2017H1, rest 5');
  });

  test('is a second quarter that says what the half says', () => {
    const [q1, q2] = [quarterPeriod(2017, 1), quarterPeriod(2017, 2)];
    expect(found(filed([q2, 7], [h1, 7], [q1, 3]))).toBe('2017Q2 = 2017H1 after 2017Q1, rest 4');
  });

  test('is a month that says what the quarter says, known by any month before it', () => {
    const [january, march] = [monthPeriod(monthOf(2017, 1)), monthPeriod(monthOf(2017, 3))];
    const q1 = quarterPeriod(2017, 1);
    expect(found(filed([march, 7], [q1, 7], [january, 3]))).toBe(
      '2017-03 = 2017Q1 after 2017-01, rest ?',
    );
  });

  test('is none where nothing happened before', () => {
    expect(found(filed([h2, 9], [year, 9], [h1, 0]))).toBeNull();
    expect(found(filed([h2, 9], [year, 9]))).toBeNull();
    expect(found(filed([h2, 0], [year, 0], [h1, 4]))).toBeNull();
  });

  test('is none between two halves that happen to be alike', () => {
    expect(found(filed([h2, 9], [h1, 9]))).toBeNull();
  });

  test('is never seen where the year is the sum of its halves', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, fc.nat(2), (first, second, at) => {
        const all = filed([h1, first], [h2, second], [year, first + second]);
        expect(found([...all.slice(at), ...all.slice(0, at)])).toBeNull();
      }),
    );
  });
});
