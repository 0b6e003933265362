/** Calendar schemes: which calendar days a reporting month covers (NĐ 09/2019 and what offices use beside it). */
import { addDays, type Day, dayOf, partsOfDay } from './day.ts';
import { addMonths, type Month, monthOf, monthOfYear, yearOfMonth } from './month.ts';
import { lastMonth, type Period } from './period.ts';

/**
 * - `nd09`: month M runs from the 15th of the month before to the 14th of M (half-year 1 from 15/12 to 14/6);
 * - `calendar`: the calendar's own months;
 * - `cutoff:DD`: month M ends on day DD of M (1 to 28) and begins the day after in the month before.
 */
export type CalendarScheme = 'nd09' | 'calendar' | `cutoff:${number}`;

/** Reads a scheme's name; null where it is none. */
export function parseCalendarScheme(text: string): CalendarScheme | null {
  if (text === 'nd09' || text === 'calendar') return text;
  const match = /^cutoff:(\d{1,2})$/.exec(text);
  const dayOfMonth = Number(match?.[1]);
  return dayOfMonth >= 1 && dayOfMonth <= 28 ? `cutoff:${dayOfMonth}` : null;
}

/** Last days already worked out: tables ask for the same few hundred over and over. */
const lastDays = new Map<CalendarScheme, Map<Month, Day>>();

/** The last calendar day of the reporting month. */
export function lastDayOfMonth(month: Month, scheme: CalendarScheme): Day {
  const known = lastDays.get(scheme) ?? new Map<Month, Day>();
  lastDays.set(scheme, known);
  const day = known.get(month) ?? findLastDay(month, scheme);
  known.set(month, day);
  return day;
}

function findLastDay(month: Month, scheme: CalendarScheme): Day {
  const cutoff = cutoffDay(scheme);
  if (cutoff !== null) return existing(yearOfMonth(month), monthOfYear(month), cutoff);
  const next = addMonths(month, 1);
  return addDays(existing(yearOfMonth(next), monthOfYear(next), 1), -1);
}

/** The reporting month that the calendar day lies in: the first whose last day is on or after it. */
export function monthOfDay(day: Day, scheme: CalendarScheme): Month {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const cutoff = cutoffDay(scheme);
  const own = monthOf(year, month);
  return cutoff !== null && dayOfMonth > cutoff ? addMonths(own, 1) : own;
}

/** First and last calendar day of the span, both inclusive ("Số liệu tính từ ngày … đến ngày …"). */
export function daysOfPeriod(period: Period, scheme: CalendarScheme): { from: Day; to: Day } {
  return {
    from: addDays(lastDayOfMonth(addMonths(period.start, -1), scheme), 1),
    to: lastDayOfMonth(lastMonth(period), scheme),
  };
}

function cutoffDay(scheme: CalendarScheme): number | null {
  if (scheme === 'calendar') return null;
  return scheme === 'nd09' ? 14 : Number(scheme.slice('cutoff:'.length));
}

function existing(year: number, month: number, dayOfMonth: number): Day {
  const day = dayOf(year, month, dayOfMonth);
  if (day === null) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`);
  return day;
}
