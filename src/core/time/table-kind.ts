/** Which table a period calls for, and its columns: by span, never by how the period was written (DESIGN §4). */
import { yearOfMonth } from './month.ts';
import { intersection, monthsIn, type Period, shiftMonths, yearPeriod } from './period.ts';
import { namedSpan } from './period-id.ts';
import { type Terms, termOfPeriod } from './terms.ts';

export type TableKind = 'six-month' | 'period' | 'mid-term' | 'multi-year' | 'ten-year';

export function tableKind(period: Period, terms: Terms): TableKind {
  if (namedSpan(period)?.kind === 'half') return 'six-month';
  if (termOfPeriod(period, terms)) return 'mid-term';
  const months = monthsIn(period);
  if (months <= 24) return 'period';
  return months < 96 ? 'multi-year' : 'ten-year';
}

/** A column a reporting year; what is left at the ends is a column of its own (2013H2, 2014, …, 2023H1). */
export function columnsOf(period: Period): readonly Period[] {
  const columns: Period[] = [];
  const lastYear = yearOfMonth(period.end);
  for (let year = yearOfMonth(period.start); year <= lastYear; year += 1) {
    const column = intersection(period, yearPeriod(year));
    if (column) columns.push(column);
  }
  return columns;
}

/** Cùng kỳ: the same period a year before. Spans over 12 months have none, as they would meet it. */
export function samePeriodBefore(period: Period): Period | null {
  return monthsIn(period) <= 12 ? shiftMonths(period, -12) : null;
}

/** The span of the same length that ends where this one starts. */
export function previousPeriod(period: Period): Period {
  return shiftMonths(period, -monthsIn(period));
}
