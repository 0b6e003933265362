/** Values that are off by three or six places, judged by what the same unit states for other spans. */
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isZero,
  multiply,
  plainDigits,
} from '../decimal.ts';
import { monthsIn, type Period, samePeriod } from '../time/period.ts';

/** What a unit states of one series for one span. */
export type DatedValue = { readonly period: Period; readonly value: Decimal };

export type ScaleSlip = {
  /** The median of the values it was judged by. */
  readonly usual: Decimal;
  readonly times: Decimal;
  readonly isLarger: boolean;
};

/** So many of the nearest spans are the measure; older ones tell of other days. */
const comparedSpans = 5;
const leastSpans = 2;
/** What is fewer times another value is no slip beside it. */
export const leastSlip = 700;
/** A slip lies within these bounds of a whole factor, real growth hardly ever. */
const bounds = { lower: decimal(leastSlip, 3), upper: decimal(14, 1) };
/** A value within this factor of any other is no slip, however far from their median. */
const plausibleGrowth = decimal(20);
const half = decimal(5, 1);
const thousand = decimal(1000);
const million = decimal(1_000_000);

/**
 * A slip where at least two other spans of equal length have a value that is not zero, none of the five nearest
 * is within a factor of 20, and the value is 700 to 1.400 times their median, or that part of it (for money
 * also a million times).
 */
export function findScaleSlip(
  stated: DatedValue,
  others: readonly DatedValue[],
  { isMoney }: { readonly isMoney: boolean },
): ScaleSlip | null {
  if (isZero(stated.value)) return null;
  const near = nearestOf(stated, others);
  if (near.length < leastSpans) return null;
  if (near.some(({ value }) => isWithin(stated.value, value, plausibleGrowth))) return null;
  const usual = medianOf(near.map(({ value }) => value));
  for (const times of isMoney ? [thousand, million] : [thousand]) {
    if (isTimes(stated.value, usual, times)) return { usual, times, isLarger: true };
    if (isTimes(usual, stated.value, times)) return { usual, times, isLarger: false };
  }
  return null;
}

/** Spans as long as the stated one, each once, nearest first. */
function nearestOf(stated: DatedValue, others: readonly DatedValue[]): readonly DatedValue[] {
  const { period } = stated;
  const distance = (other: DatedValue) => Math.abs(other.period.start - period.start);
  return others
    .filter(
      (other) =>
        monthsIn(other.period) === monthsIn(period) &&
        !samePeriod(other.period, period) &&
        !isZero(other.value),
    )
    .sort((a, b) => distance(a) - distance(b) || a.period.start - b.period.start)
    .slice(0, comparedSpans);
}

function isWithin(value: Decimal, other: Decimal, factor: Decimal): boolean {
  return (
    compare(value, multiply(other, factor)) <= 0 && compare(other, multiply(value, factor)) <= 0
  );
}

function isTimes(large: Decimal, small: Decimal, times: Decimal): boolean {
  const whole = multiply(small, times);
  const isAbove = compare(large, multiply(whole, bounds.lower)) >= 0;
  return isAbove && compare(large, multiply(whole, bounds.upper)) <= 0;
}

function medianOf(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort(compare);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (!lower || !upper) throw new RangeError('the median of nothing');
  return multiply(add(lower, upper), half);
}

/** The median as people would write it: whole where it is of whole things. */
export function usualDigits({ usual }: ScaleSlip): string {
  return plainDigits(
    compare(usual, decimal(10)) < 0 ? usual : (divide(usual, decimal(1), 0) ?? usual),
  );
}
