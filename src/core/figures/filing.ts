/** Filings: the effective facts of one unit, one indicator, one category and one scope, as covers and roll-ups read them. */

import type { Amount } from '../reading.ts';
import type { Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';

export type Filing = {
  readonly unit: UnitId;
  readonly period: Period;
  /** Null: not applicable; it covers its months without a value. */
  readonly amount: Amount | null;
  readonly quoted: boolean;
  readonly estimated: boolean;
  /** Rows of the store to ask where it came from; several for a whole summed from its categories. */
  readonly versions: readonly number[];
};

/** What one unit filed of one indicator and category, by resolved scope. */
export type UnitFilings = {
  readonly own: readonly Filing[];
  readonly total: readonly Filing[];
};

export const noFilings: UnitFilings = { own: [], total: [] };

/** All that was filed of one indicator and category, by unit. */
export type Series = ReadonlyMap<UnitId, UnitFilings>;

/** An exact number, which a cover may also subtract. */
export function isPlain(filing: Filing): boolean {
  return filing.amount !== null && filing.amount.qualifier === 'exact' && !filing.quoted;
}

export function areDisjoint(filings: readonly Filing[]): boolean {
  // Series come in order, and most are disjoint: one look at neighbours tells.
  if (filings.every((filing, index) => endsBefore(filing, filings[index + 1]))) return true;
  const sorted = startingInOrder(filings);
  return sorted.every((filing, index) => endsBefore(filing, sorted[index + 1]));
}

function endsBefore({ period }: Filing, next: Filing | undefined): boolean {
  return next === undefined || period.end <= next.period.start;
}

/** Series come in order; what comes otherwise is put in it. */
export function startingInOrder(filings: readonly Filing[]): readonly Filing[] {
  const isNext = ({ period }: Filing, index: number) =>
    period.start <= (filings[index + 1]?.period.start ?? period.start);
  if (filings.every(isNext)) return filings;
  return [...filings].sort((a, b) => a.period.start - b.period.start);
}
