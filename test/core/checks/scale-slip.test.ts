import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedValue, findScaleSlip } from '../../../src/core/checks/scale-slip.ts';
import { decimal, multiply, plainDigits } from '../../../src/core/decimal.ts';
import { halfYearPeriod, yearPeriod } from '../../../src/core/time/period.ts';

const money = { isMoney: true };
const counts = { isMoney: false };

/** Values of first halves, 2018 first and the years before it after. */
function halves(...values: readonly number[]): readonly DatedValue[] {
  return values.map((value, index) => ({
    period: halfYearPeriod(2018 - index, 1),
    value: decimal(value),
  }));
}

function slip([stated, ...others]: readonly DatedValue[], kind: { readonly isMoney: boolean }) {
  if (!stated) throw new Error('a test without a value');
  const found = findScaleSlip(stated, others, kind);
  return (
    found && `${plainDigits(found.usual)} ${found.isLarger ? '*' : '/'} ${plainDigits(found.times)}`
  );
}

describe('a slip of scale', () => {
  test('is a value a thousand times the usual one, or a thousandth of it', () => {
    expect(slip(halves(5000, 4, 5, 6), counts)).toBe('5 * 1000');
    expect(slip(halves(5, 4000, 6000), counts)).toBe('5000 / 1000');
  });

  test('is a million times only of money', () => {
    expect(slip(halves(46, 45_000_000, 47_000_000), money)).toBe('46000000 / 1000000');
    expect(slip(halves(46, 45_000_000, 47_000_000), counts)).toBeNull();
  });

  test('needs two other values that are not zero', () => {
    expect(slip(halves(5000, 5), counts)).toBeNull();
    expect(slip(halves(5000, 5, 0), counts)).toBeNull();
    expect(slip(halves(0, 5000, 5000), counts)).toBeNull();
  });

  test('is not looked for among spans of another length', () => {
    const years = [2016, 2017].map((year) => ({ period: yearPeriod(year), value: decimal(5) }));
    expect(slip([...halves(5000), ...years], counts)).toBeNull();
  });

  test('lies between 700 and 1.400 times the median', () => {
    expect(slip(halves(700, 1, 1, 1), counts)).toBe('1 * 1000');
    expect(slip(halves(1400, 1, 1, 1), counts)).toBe('1 * 1000');
    expect(slip(halves(699, 1, 1, 1), counts)).toBeNull();
    expect(slip(halves(1401, 1, 1, 1), counts)).toBeNull();
  });

  test('leaves the good values alone when the slip is among those they are compared with', () => {
    expect(slip(halves(5, 5000, 6), counts)).toBeNull();
    expect(slip(halves(5, 5000, 4000, 6), counts)).toBeNull();
  });

  test('is judged by the five nearest spans', () => {
    expect(slip(halves(5000, 5, 5, 5, 5, 5, 4800), counts)).toBe('5 * 1000');
  });

  test('is never seen in growth up to twenty times between neighbours', () => {
    const value = fc.integer({ min: 1, max: 10 ** 9 });
    const factors = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(value, factors, fc.boolean(), (base, grown, isMoney) => {
        const others = grown.map((factor, index) => ({
          period: halfYearPeriod(2017 - index, 1),
          value: multiply(decimal(base), decimal(factor)),
        }));
        const stated = { period: halfYearPeriod(2018, 1), value: decimal(base) };
        expect(findScaleSlip(stated, others, { isMoney })).toBeNull();
      }),
    );
  });
});
