/** Reporting months as whole numbers. Which calendar days one covers is the calendar scheme's business. */

declare const monthBrand: unique symbol;

/**
 * A reporting month, counted from January of year 0 (`year * 12 + month - 1`). The same number also
 * names the boundary at which that month begins, so a half-open span is two of them.
 */
export type Month = number & { readonly [monthBrand]: true };

/** @param month 1 to 12 */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

/**
 * Periods are written in years from 1900 to 2199; a span of up to 99 years that ends there begins in
 * 1801 at the earliest. Loops run over months, so what comes from a file is held to this.
 */
export function isMonth(value: number): value is Month {
  return Number.isInteger(value) && value >= monthOf(1801, 1) && value <= monthOf(2200, 1);
}

export function addMonths(month: Month, count: number): Month {
  return (month + count) as Month;
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12);
}

/** 1 to 12. */
export function monthOfYear(month: Month): number {
  return (month % 12) + 1;
}
