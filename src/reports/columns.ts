/** The columns of each kind of table: what is shown, what it is compared with, and what sums it up. */
import { addMonths } from '../core/time/month.ts';
import { intersection, monthsIn, type Period, yearOf } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import {
  columnsOf,
  previousPeriod,
  samePeriodBefore,
  type TableKind,
} from '../core/time/table-kind.ts';
import type { ReportColumn } from './model.ts';
import type { SummaryQuery } from './query.ts';

/** Six-month and period tables: the period and what it is compared with. The others: a column a year. */
export function buildColumns(
  kind: TableKind,
  { period, compare, by }: Pick<SummaryQuery, 'period' | 'compare' | 'by'>,
): readonly ReportColumn[] {
  const isCut = by === 'year' || by === 'half';
  if (!isCut && (kind === 'six-month' || kind === 'period')) {
    const before = comparedPeriod(period, compare);
    const current: ReportColumn = { id: periodId(period), role: 'current', period };
    return before
      ? [current, { id: periodId(before), role: 'compare', period: before }]
      : [current];
  }
  const spans = by === 'half' ? columnsOf(period).flatMap(halvesOf) : columnsOf(period);
  const parts = spans.map(
    (part): ReportColumn => ({ id: periodId(part), role: 'part', period: part }),
  );
  return [
    ...parts,
    ...(['total', 'baseline', 'latest'] as const).map((role) => ({ id: role, role, period })),
  ];
}

/** A year's span cut at its middle. */
function halvesOf(span: Period): readonly Period[] {
  const year = yearOf(span.start);
  const halves = [
    { start: year.start, end: addMonths(year.start, 6) },
    { start: addMonths(year.start, 6), end: year.end },
  ];
  return halves.flatMap((half) => intersection(half, span) ?? []);
}

function comparedPeriod(period: Period, compare: SummaryQuery['compare']): Period | null {
  if (compare === 'none' || monthsIn(period) > 12) return null;
  return compare === 'previous' ? previousPeriod(period) : samePeriodBefore(period);
}
