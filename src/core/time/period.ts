/** Spans of whole reporting months: half-open inside, inclusive in everything people see. */
import { addMonths, isMonth, type Month, monthOf, monthOfYear, yearOfMonth } from './month.ts';

/** A span of at least one reporting month: from `start` up to, not including, `end`. */
export type Period = { readonly start: Month; readonly end: Month };

/** The span between two boundaries; null where it would hold no month. */
export function periodBetween(start: Month, end: Month): Period | null {
  return start < end ? { start, end } : null;
}

/** A span that was kept as two numbers; null where they are none that a period was ever made of. */
export function periodOfMonths(start: number, end: number): Period | null {
  return isMonth(start) && isMonth(end) ? periodBetween(start, end) : null;
}

export function yearPeriod(year: number): Period {
  return { start: monthOf(year, 1), end: monthOf(year + 1, 1) };
}

/** @param half 1 or 2 */
export function halfYearPeriod(year: number, half: 1 | 2): Period {
  const start = monthOf(year, half === 1 ? 1 : 7);
  return { start, end: addMonths(start, 6) };
}

/** @param quarter 1 to 4 */
export function quarterPeriod(year: number, quarter: number): Period {
  const start = monthOf(year, quarter * 3 - 2);
  return { start, end: addMonths(start, 3) };
}

export function monthPeriod(month: Month): Period {
  return { start: month, end: addMonths(month, 1) };
}

export function monthsIn(period: Period): number {
  return period.end - period.start;
}

/** The last reporting month inside the span: a stock filed for the span holds at its end. */
export function lastMonth(period: Period): Month {
  return addMonths(period.end, -1);
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Strictly: at neither end. */
export function isInside(month: Month, { start, end }: Period): boolean {
  return start < month && month < end;
}

export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What the two spans share, or null. */
export function intersection(a: Period, b: Period): Period | null {
  const start = Math.max(a.start, b.start) as Month;
  const end = Math.min(a.end, b.end) as Month;
  return periodBetween(start, end);
}

export function shiftMonths(period: Period, count: number): Period {
  return { start: addMonths(period.start, count), end: addMonths(period.end, count) };
}

/** Spans as few as possible that hold the same months, in order: touching and overlapping ones join. */
export function mergePeriods(periods: readonly Period[]): readonly Period[] {
  const sorted = [...periods].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Period[] = [];
  for (const period of sorted) {
    const last = merged.at(-1);
    if (last && period.start <= last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, period.end) as Month,
      };
    } else merged.push(period);
  }
  return merged;
}

/** The whole reporting year that the month lies in, from its January. */
export function yearOf(month: Month): Period {
  return yearPeriod(yearOfMonth(month));
}

/** True where the month is the last of a reporting year (its stocks print "cuối năm"). */
export function endsYear(month: Month): boolean {
  return monthOfYear(month) === 12;
}
