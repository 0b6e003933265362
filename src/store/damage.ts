/** Tells damage of the file from everything else that may go wrong while it is read. */
import { type Period, periodOfMonths } from '../core/time/period.ts';

/** A row that no danvan ever wrote: SQLite reads it, and it means nothing. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
}

/** More decimals than the longest cell has letters. */
const mostDecimals = 100_000;

export function isScale(decimals: number): boolean {
  return decimals >= 0 && decimals <= mostDecimals;
}

/** How many decimals a number of a row has; a damaged one would be digits without end. */
export function storedScale(scale: number): number {
  if (isScale(scale)) return scale;
  throw new DamagedRow(`no number of decimals: ${scale}`);
}

/** The span of a row; a damaged one would be months without end. */
export function storedPeriod(start: number, end: number): Period {
  const period = periodOfMonths(start, end);
  if (period === null) throw new DamagedRow(`no span of months: ${start} to ${end}`);
  return period;
}

/** True for what SQLite throws where a table or a column is not there, or not as it was made. */
export function isLack(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';
}

/** True for what SQLite throws where a page is not what it must be. */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code));
}
