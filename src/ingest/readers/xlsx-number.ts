/** What a cell's stored number says: a day by its format, else the shortest decimal that it was. */

import { parseDecimal, plainDigits } from '../../core/decimal.ts';
import { remember } from '../../core/remember.ts';
import { addDays, type Day, dayOf, parseDay } from '../../core/time/day.ts';
import type { CellValue } from '../grid.ts';
import { isDayFormat } from './styles.ts';

/**
 * Binary floating point holds 15 decimal digits for sure; more are noise ("97.103999999999999").
 */
const sureDigits = 15;
/** Days counted from 1900 up to the end of 2199, the last that this program knows. */
const lastSerial = 109_574;

const isKnownDayFormat = remember(isDayFormat);

export function numberCell(raw: string, format: string, from1904: boolean): CellValue {
  const literal = shortestDecimal(raw);
  if (literal === null) return { kind: 'text', text: raw };
  const day = isKnownDayFormat(format) ? dayOfSerial(Number(literal), from1904) : null;
  return day === null ? { kind: 'number', literal, format } : { kind: 'day', day };
}

/** Longer digits seldom come back, and each would keep the long text alive that it was cut from. */
const longestShared = 12;

/** As `numberCell`, but the same digits in one format are one cell: a large sheet repeats its figures. */
export function numberCells(from1904: boolean): (raw: string, format: string) => CellValue {
  const byFormat = new Map<string, (raw: string) => CellValue>();
  return (raw, format) => {
    if (raw.length > longestShared) return numberCell(raw, format, from1904);
    const known = byFormat.get(format);
    if (known) return known(raw);
    const shared = remember((text) => numberCell(text, format, from1904));
    byFormat.set(format, shared);
    return shared(raw);
  };
}

/** `shortestDecimal('97.103999999999999') === '97.104'`; null where it is no number. */
export function shortestDecimal(raw: string): string | null {
  // Most figures are whole numbers of few digits, and stand there as they are to be read.
  if (/^(?:0|[1-9]\d{0,11})$/.test(raw)) return raw;
  const exact = parseDecimal(raw.trim());
  if (exact === null) return null;
  const written = plainDigits(exact);
  const digits = written.replace(/^-?0*\.?0*/, '').replace('.', '').length;
  if (digits <= sureDigits || exact.scale === 0) return written;
  const short = parseDecimal(String(Number(Number(raw).toPrecision(sureDigits))));
  return short === null ? written : plainDigits(short);
}

/** A cell of type d: `2018-06-14T00:00:00`. */
export function isoDayCell(raw: string): CellValue {
  const day = parseDay(raw.slice(0, 10));
  return day === null ? { kind: 'text', text: raw } : { kind: 'day', day };
}

/** Excel counts days from 1/1/1900, and counts a 29/2/1900 that never was. */
function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const whole = Math.floor(serial + 1e-6) + (from1904 ? 1462 : 0);
  if (whole < 1 || whole > lastSerial || whole === 60) return null;
  const newYear = dayOf(1900, 1, 1);
  return newYear === null ? null : addDays(newYear, whole - (whole > 60 ? 2 : 1));
}
