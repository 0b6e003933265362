/** Figures (số liệu tổng hợp): an aggregated value together with what it rests on and what it lacks. Types only. */

import type { Decimal } from '../decimal.ts';
import type { Scope } from '../fact.ts';
import type { Amount } from '../reading.ts';
import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';

/**
 * - `complete`: all that was expected is in it;
 * - `derived`: complete, but a subtraction was needed (tính từ hiệu hai kỳ);
 * - `stale`: nothing is missing, but some stock is older than the target's last month (số kỳ trước);
 * - `partial`: an expected unit or month is missing (chưa đầy đủ);
 * - `not-filed`: no part gave a value (chưa báo cáo);
 * - `no-unit`: nobody was expected.
 */
export type FigureStatus = 'complete' | 'derived' | 'stale' | 'partial' | 'not-filed' | 'no-unit';

/** Summed from the unit's own and those below it, taken from filed totals, or both in turn. */
export type Basis = 'recomputed' | 'reported' | 'mixed';

/** A unit that was expected and the spans it lacks. */
export type MissingUnit = { readonly unit: UnitId; readonly gaps: readonly Period[] };

/** What could not be given to one unit when history is re-based: the split unit and its decree. */
export type Unallocated = { readonly unit: UnitId; readonly decree: string };

export type Figure = {
  readonly value: Amount | null;
  readonly status: FigureStatus;
  /** Null where there is no value. */
  readonly basis: Basis | null;
  /** True where an estimate (ước) was used. */
  readonly estimated: boolean;
  readonly unitsReported: number;
  readonly unitsExpected: number;
  /** Of those reported, how many with a stock older than the target's last month. */
  readonly unitsStale: number;
  /** Spans that some expected unit lacks, merged. */
  readonly gaps: readonly Period[];
  readonly missing: readonly MissingUnit[];
  /** For stocks: the earliest month at which a part of the sum holds. */
  readonly asOf: Month | null;
  /** For unit-counts: the communes alive that count. */
  readonly of: number | null;
  /** For ratios: the two numbers behind the percentage. */
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  /** Where no child took part: whether it is the unit's own figure or its filed total. */
  readonly scope: Scope | null;
  /** Filed as not applicable by all: no value, and nothing is missing. */
  readonly notApplicable: boolean;
  /** The narrative, for text indicators. */
  readonly text: string | null;
  readonly unallocated: readonly Unallocated[];
};

export type ChangeReason = 'coverage' | 'territory' | 'zero-base' | 'missing';

/** A difference with its hedge, or why there is none. */
export type Change =
  | { readonly value: Decimal; readonly qualifier: Amount['qualifier'] }
  | { readonly value: null; readonly reason: ChangeReason };
