/**
 * What a span is called in codes: the id of a period, and the named spans that ids and labels
 * are made of.
 */
import { addMonths, type Month, monthOf, monthOfYear, yearOfMonth } from './month.ts';
import {
  halfYearPeriod,
  lastMonth,
  monthPeriod,
  monthsIn,
  type Period,
  quarterPeriod,
  yearPeriod,
} from './period.ts';

/** A span that has a name of its own. `number` is the half (1-2), quarter (1-4) or month (1-12). */
export type NamedSpan =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half' | 'quarter' | 'month'; readonly year: number; readonly number: number }
  | { readonly kind: 'nine-months'; readonly year: number };

/** The months of each span that may stand at the end of an id, coarsest first. */
const LENGTHS = [12, 6, 3, 1] as const;

/** The one name the whole span has, or null: a year, half, quarter, first nine months or month. */
export function namedSpan(period: Period): NamedSpan | null {
  const months = monthsIn(period);
  const year = yearOfMonth(period.start);
  const first = monthOfYear(period.start);
  if (months === 9 && first === 1) return { kind: 'nine-months', year };
  if ((first - 1) % months !== 0) return null;
  if (months === 12) return { kind: 'year', year };
  if (months === 6) return { kind: 'half', year, number: (first + 5) / 6 };
  if (months === 3) return { kind: 'quarter', year, number: (first + 2) / 3 };
  return months === 1 ? { kind: 'month', year, number: first } : null;
}

/**
 * The coarsest year, half, quarter or month lying wholly inside the span at its start, and at
 * its end.
 */
export function endSpans(period: Period): { readonly first: Period; readonly last: Period } {
  const first = LENGTHS.map((length) => ({
    start: period.start,
    end: addMonths(period.start, length),
  }));
  const last = LENGTHS.map((length) => ({
    start: addMonths(period.end, -length),
    end: period.end,
  }));
  return { first: coarsest(first, period), last: coarsest(last, period) };
}

/**
 * The id of a period: `2018`, `2018H1`, `2018Q3`, `2018M9`, `2018-05`, else `start..end`
 * (`2017..2018H1`). `parsePeriod` reads every id back as the same period.
 */
export function periodId(period: Period): string {
  const named = namedSpan(period);
  if (named) return spanId(named);
  const { first, last } = endSpans(period);
  return `${periodId(first)}..${periodId(last)}`;
}

const ID = /^((?:19|20|21)\d\d)(?:H([12])|Q([1-4])|-(0[1-9]|1[0-2])|(M9))?$/;

/**
 * The period of an id, or null for any other text, which `parsePeriod` may understand. The whole
 * grammar takes a hundred times as long to get ready.
 */
export function periodOfId(text: string): Period | null {
  const [first, last, ...others] = text.split('..').map(spanOfId);
  if (!first || last === null || others.length > 0) return null;
  if (!last) return first;
  const isOrdered = first.start <= last.start && first.end <= last.end;
  return isOrdered ? { start: first.start, end: last.end } : null;
}

function spanOfId(text: string): Period | null {
  const [, digits, half, quarter, month, nineMonths] = ID.exec(text) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  if (half) return halfYearPeriod(year, half === '1' ? 1 : 2);
  if (quarter) return quarterPeriod(year, Number(quarter));
  if (month) return monthPeriod(monthOf(year, Number(month)));
  return nineMonths ? { start: monthOf(year, 1), end: monthOf(year, 10) } : yearPeriod(year);
}

function spanId(span: NamedSpan): string {
  switch (span.kind) {
    case 'year':
      return `${span.year}`;
    case 'half':
      return `${span.year}H${span.number}`;
    case 'quarter':
      return `${span.year}Q${span.number}`;
    case 'nine-months':
      return `${span.year}M9`;
    case 'month':
      return `${span.year}-${String(span.number).padStart(2, '0')}`;
  }
}

function coarsest(candidates: readonly Period[], period: Period): Period {
  const month: Month = lastMonth(period);
  const fits = candidates.find(
    (span) => span.start >= period.start && span.end <= period.end && isAligned(span),
  );
  return fits ?? { start: month, end: period.end };
}

function isAligned(span: Period): boolean {
  return span.start % monthsIn(span) === 0;
}
