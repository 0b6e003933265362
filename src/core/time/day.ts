/** Calendar days as `YYYY-MM-DD` text, so that no time zone can shift one. No `Date` leaves this file. */
import { addDays as addDaysToDate } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';

declare const dayBrand: unique symbol;

/** A day of the Gregorian calendar, `2018-06-14`. Sorts as text. */
export type Day = string & { readonly [dayBrand]: true };

/** The day of that year, month (1-12) and day of month; null where the calendar has none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | null {
  if (year < 1900 || year > 2199) return null;
  const date = new Date(year, month - 1, dayOfMonth);
  const exists = date.getMonth() === month - 1 && date.getDate() === dayOfMonth;
  return exists ? fromLocalDate(date) : null;
}

/** Reads `2018-06-14`; null for anything else. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function addDays(day: Day, count: number): Day {
  return fromLocalDate(addDaysToDate(toLocalDate(day), count));
}

/** `later - earlier` in days. */
export function daysBetween(earlier: Day, later: Day): number {
  return differenceInCalendarDays(toLocalDate(later), toLocalDate(earlier));
}

export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, dayOfMonth: dayOfMonth ?? 0 };
}

/** As people in Vietnam write it: `14/6/2018`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth}/${month}/${year}`;
}

function toLocalDate(day: Day): Date {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return new Date(year, month - 1, dayOfMonth);
}

function fromLocalDate(date: Date): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const text = `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
  return text as Day;
}
