/** Whether enough of the units that are to file have done so for the report to be written. */

import { compare, type Decimal, decimal, parseDecimal } from '../core/decimal.ts';
import { addDays, type Day, parseDay } from '../core/time/day.ts';
import type { UnitId } from '../core/unit.ts';
import type { FilingStatus } from './filing-status.ts';

export type Readiness = {
  readonly filed: number;
  readonly expected: number;
  readonly missing: readonly UnitId[];
  readonly partial: readonly UnitId[];
  /** True where the share asked for is reached; without one, always. */
  readonly isReady: boolean;
};

/** @param share in percent; null where any will do */
export function readinessOf({ filers }: FilingStatus, share: Decimal | null): Readiness {
  const inState = (...states: readonly string[]) =>
    filers.filter(({ state }) => states.includes(state)).map(({ unit }) => unit);
  const filed = inState('filed', 'late').length;
  const expected = filers.length;
  const reached = decimal(BigInt(filed) * 100n);
  const wanted = (of: Decimal) => ({ ...of, mantissa: of.mantissa * BigInt(expected) });
  return {
    filed,
    expected,
    missing: inState('missing'),
    partial: inState('partial'),
    isReady: share === null || (expected > 0 && compare(reached, wanted(share)) >= 0),
  };
}

/** "95%", "97,5%", "95"; null for anything that is no share above 0 and up to 100 percent. */
export function parseShare(text: string): Decimal | null {
  const [, digits = ''] = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*$/.exec(text) ?? [];
  const share = parseDecimal(digits.replace(',', '.'));
  if (share === null || share.mantissa === 0n) return null;
  return compare(share, decimal(100)) <= 0 ? share : null;
}

/**
 * The last day of waiting: `deadline`, `deadline+2`, `deadline-1` or a day of its own; null for anything
 * else.
 */
export function parseLastDay(text: string, deadline: Day): Day | null {
  const relative = /^\s*deadline\s*(?:([+-])\s*(\d{1,3}))?\s*$/i.exec(text);
  if (!relative) return parseDay(text.trim());
  const [, sign = '+', days = '0'] = relative;
  return addDays(deadline, sign === '-' ? -Number(days) : Number(days));
}
