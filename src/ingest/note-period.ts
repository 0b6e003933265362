/** Notes in brackets after a name: "Đồng Nai (b/c quý III)" says that the figures beside it are of another period. */
import { foldText } from '../core/names/fold.ts';
import { yearOfMonth } from '../core/time/month.ts';
import { lastMonth, monthsIn, type Period, samePeriod } from '../core/time/period.ts';
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
  const bracket = /\(([^()]*)\)\s*$/u.exec(label)?.[1];
  if (bracket === undefined) return false;
  // "Gửi ngày 12 tháng 6" is when, and not of when.
  const note = bracket.normalize('NFC').replace(/ngày\s*\d+\s*(?:tháng\s*|[/.-])\d+/giu, ' ');
  const year = yearOfMonth(lastMonth(period));
  const named = findPeriods(note, context).map((found) => found.period);
  const parts = findPeriodsWithoutYear(note, context).map(({ part }) => inYear(part, year));
  const other = [...named, ...parts].find((found) => !samePeriod(found, period));
  const isOther =
    other !== undefined || (named.length + parts.length === 0 && countsOthers(note, period));
  if (isOther) {
    const args = { seen: label, period: other ?? null };
    collector.report('note-names-period', 'error', cell, args);
  }
  return isOther;
}

/** "b/c 5 tháng" names no period of any calendar, but is another than one of six months. */
function countsOthers(note: string, period: Period): boolean {
  const count = /(?:^|[^\d/])(\d{1,2}) tháng(?!\p{L}|\s*\d)/u.exec(foldText(note))?.[1];
  return count !== undefined && Number(count) !== monthsIn(period);
}
