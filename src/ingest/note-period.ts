/** Notes in brackets after a name: "Đồng Nai (b/c quý III)" says that the figures beside it are of another period. */
import { yearOfMonth } from '../core/time/month.ts';
import { lastMonth, type Period, samePeriod } from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { findPeriods, findPeriodsWithoutYear } from '../core/time/period-find.ts';
import { inYear } from '../core/time/period-words.ts';
import type { Collector } from './filing.ts';

/** Tells of a note that names another period than the sheet's; true where it did. */
export function tellOtherPeriod(
  label: string,
  cell: string,
  period: Period,
  context: PeriodContext,
  collector: Collector,
): boolean {
  const note = /\(([^()]*)\)\s*$/u.exec(label)?.[1];
  if (note === undefined) return false;
  const year = yearOfMonth(lastMonth(period));
  const named = findPeriods(note, context).map((found) => found.period);
  const parts = findPeriodsWithoutYear(note, context).map(({ part }) => inYear(part, year));
  const other = [...named, ...parts].find((found) => !samePeriod(found, period));
  if (other) collector.report('note-names-period', 'error', cell, { seen: label, period: other });
  return other !== undefined;
}
