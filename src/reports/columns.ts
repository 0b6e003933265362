/** The columns of each kind of table: what is shown, what it is compared with, and what sums it up. */
import { monthsIn, type Period } from '../core/period.ts';
import { periodId } from '../core/period-id.ts';
import { columnsOf, previousPeriod, samePeriodBefore, type TableKind } from '../core/table-kind.ts';
import type { ReportColumn } from './model.ts';
import type { SummaryQuery } from './query.ts';

/** Six-month and period tables: the period and what it is compared with. The others: a column a year. */
export function buildColumns(
  kind: TableKind,
  period: Period,
  compare: SummaryQuery['compare'],
): readonly ReportColumn[] {
  if (kind === 'six-month' || kind === 'period') {
    const before = comparedPeriod(period, compare);
    const current: ReportColumn = { id: periodId(period), role: 'current', period };
    return before
      ? [current, { id: periodId(before), role: 'compare', period: before }]
      : [current];
  }
  const parts = columnsOf(period).map(
    (part): ReportColumn => ({ id: periodId(part), role: 'part', period: part }),
  );
  return [
    ...parts,
    ...(['total', 'baseline', 'latest'] as const).map((role) => ({ id: role, role, period })),
  ];
}

function comparedPeriod(period: Period, compare: SummaryQuery['compare']): Period | null {
  if (compare === 'none' || monthsIn(period) > 12) return null;
  return compare === 'previous' ? previousPeriod(period) : samePeriodBefore(period);
}
