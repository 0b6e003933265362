/** Exact numbers: sums as whole numbers make them, rounding half away from zero, past 2^53. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isInteger,
  multiply,
  parseDecimal,
  plainDigits,
  round,
  subtract,
} from '../../src/core/decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(6))
  .map(([mantissa, scale]) => decimal(mantissa, scale));

/** The number over 10^12, which all of these can be written over. */
function overTrillion({ mantissa, scale }: Decimal): bigint {
  return mantissa * 10n ** BigInt(12 - scale);
}

describe('a decimal', () => {
  it('adds, subtracts and compares as whole numbers over one denominator do', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(overTrillion(add(a, b))).toBe(overTrillion(a) + overTrillion(b));
        expect(overTrillion(subtract(a, b))).toBe(overTrillion(a) - overTrillion(b));
        const difference = overTrillion(a) - overTrillion(b);
        expect(Math.sign(compare(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        const product = multiply(a, b);
        expect(product.mantissa * 10n ** BigInt(12 - product.scale)).toBe(
          (a.mantissa * b.mantissa * 10n ** 12n) / 10n ** BigInt(a.scale + b.scale),
        );
      }),
    );
  });

  it('is written in one way only, so that equal ones are equal', () => {
    fc.assert(
      fc.property(decimals, fc.nat(4), (a, zeros) => {
        expect(decimal(a.mantissa * 10n ** BigInt(zeros), a.scale + zeros)).toEqual(a);
      }),
    );
  });

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(parseDecimal(plainDigits(a))).toEqual(a);
      }),
    );
  });

  it('divides to the nearest, half away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 10n }),
        fc.boolean(),
        (top, bottom, negative) => {
          const under = negative ? -bottom : bottom;
          const quotient = divide(decimal(top), decimal(under), 2);
          const hundredths = quotient === null ? 0n : overTrillion(quotient) / 10n ** 10n;
          // |hundredths × bottom − 100 × top| ≤ bottom / 2, and a tie lies further from zero.
          const rest = (hundredths * under - 100n * top) * 2n;
          const distance = rest < 0n ? -rest : rest;
          expect(distance <= bottom).toBe(true);
          if (distance === bottom) {
            const size = hundredths < 0n ? -hundredths : hundredths;
            expect(size * bottom > (top < 0n ? -top : top) * 100n).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['97.0999', 2, '97.1'],
    ['12', 2, '12'],
  ])('%s rounded to %i decimals is %s', (text, decimals_, rounded) => {
    const value = parseDecimal(text);
    expect(value && plainDigits(round(value, decimals_))).toBe(rounded);
  });

  it('has no quotient by zero', () => {
    expect(divide(decimal(1), decimal(0), 2)).toBeNull();
  });

  it('stays right past 2^53', () => {
    const sum = add(decimal(9007199254740993n), decimal(2));
    expect(plainDigits(sum)).toBe('9007199254740995');
    expect(isInteger(sum)).toBe(true);
  });

  it('has as many digits as can be reckoned with, told before they are written out', () => {
    const nines = '9'.repeat(100);
    const written = (text: string) => {
      const value = parseDecimal(text);
      return value && plainDigits(value);
    };
    expect(written(nines)).toBe(nines);
    expect(written(`0.${nines}`)).toBe(`0.${nines}`);
    expect(written('1e99')).toBe(`1${'0'.repeat(99)}`);
    for (const endless of [`9${nines}`, `0.9${nines}`, '1e100', '1e-101', '1e999']) {
      expect(written(endless)).toBeNull();
    }
  });

  it.each(['', '1,5', '1.', '.5', '1 000', '0x1', 'NaN', '1e9999'])(
    'is not read from %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});
