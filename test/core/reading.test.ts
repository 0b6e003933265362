/** Hedges ("hơn", "gần", "khoảng") through sums and differences, and when two of them agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, decimal } from '../../src/core/decimal.ts';
import {
  type Amount,
  addAmounts,
  amountsAgree,
  joinQualifiers,
  type Qualifier,
  subtractAmounts,
  turnQualifier,
} from '../../src/core/reading.ts';
import { agree, minus, plus } from '../support/reference/amount.ts';
import { amountText, asAmount, countText } from '../support/reference/filed.ts';

const qualifiers: readonly Qualifier[] = ['exact', 'over', 'under', 'about'];
const counts = fc.record({ n: fc.nat(20), q: fc.constantFrom(...qualifiers) });
const qualifier = fc.constantFrom(...qualifiers);

const billion = 10 ** 9;

function inBillions(value: number, hedge: Qualifier = 'over'): Amount {
  return { value: decimal(BigInt(value) * BigInt(billion)), qualifier: hedge, writtenIn: billion };
}

describe('hedges', () => {
  it('join as the table of DESIGN says, whatever the order', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(amountText(addAmounts(asAmount(a), asAmount(b)))).toBe(countText(plus(a, b)));
        expect(amountText(subtractAmounts(asAmount(a), asAmount(b)))).toBe(countText(minus(a, b)));
        expect(amountsAgree(asAmount(a), asAmount(b))).toBe(agree(a, b));
        expect(amountsAgree(asAmount(b), asAmount(a))).toBe(agree(a, b));
      }),
    );
  });

  it('form a commutative monoid with exact as the neutral one', () => {
    fc.assert(
      fc.property(qualifier, qualifier, qualifier, (a, b, c) => {
        expect(joinQualifiers(a, b)).toBe(joinQualifiers(b, a));
        expect(joinQualifiers(a, joinQualifiers(b, c))).toBe(
          joinQualifiers(joinQualifiers(a, b), c),
        );
        expect(joinQualifiers(a, 'exact')).toBe(a);
        expect(turnQualifier(turnQualifier(a))).toBe(a);
      }),
    );
  });

  it.each([
    ['over', 'exact', 'over'],
    ['under', 'exact', 'under'],
    ['over', 'under', 'about'],
    ['about', 'over', 'about'],
    ['exact', 'exact', 'exact'],
  ] as const)('%s with %s is %s', (a, b, both) => {
    expect(joinQualifiers(a, b)).toBe(both);
  });

  it('turn round when they are subtracted: exact less over is under', () => {
    const difference = subtractAmounts(
      asAmount({ n: 9, q: 'exact' }),
      asAmount({ n: 4, q: 'over' }),
    );
    expect(amountText(difference)).toBe('5 under');
  });

  it('let "over 19.200" agree with 19.300 and not with 19.100', () => {
    const over = asAmount({ n: 19200, q: 'over' });
    expect(amountsAgree(over, asAmount({ n: 19300, q: 'exact' }))).toBe(true);
    expect(amountsAgree(over, asAmount({ n: 19100, q: 'exact' }))).toBe(false);
  });
});

describe('the scale a number was written in', () => {
  it('stays where all hedged parts share it: trên 2 tỷ and trên 3 tỷ are trên 5 tỷ', () => {
    expect(addAmounts(inBillions(2), inBillions(3))).toEqual(inBillions(5));
  });

  it('goes where it does not divide the value', () => {
    const odd: Amount = { value: decimal(1), qualifier: 'exact', writtenIn: 1 };
    expect(addAmounts(inBillions(2), odd).writtenIn).toBe(1);
  });

  it('is not asked of exact parts', () => {
    const plain: Amount = { value: decimal(3n * 10n ** 9n), qualifier: 'exact', writtenIn: 1 };
    expect(addAmounts(inBillions(2), plain)).toEqual(inBillions(5));
  });

  it('never changes the value', () => {
    const scales = fc.constantFrom(1, 1000, 10 ** 6, billion);
    const amounts = fc
      .tuple(fc.nat(10 ** 6), qualifier, scales)
      .map(
        ([n, q, writtenIn]): Amount => ({ value: decimal(n * writtenIn), qualifier: q, writtenIn }),
      );
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const sum = addAmounts(a, b);
        expect(sum.value).toEqual(add(a.value, b.value));
        expect(sum.value.mantissa % BigInt(sum.writtenIn)).toBe(0n);
      }),
    );
  });
});
