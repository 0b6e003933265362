/**
 * Regular series: what the leaves of a tree filed plainly, each over the same disjoint spans. Their
 * covers are just the filings inside a target, so that a store may add them up without core.
 */

import type { Decimal } from '../decimal.ts';
import type { Indicator } from '../indicator.ts';
import type { Month } from '../time/month.ts';
import { containsPeriod, overlaps, type Period } from '../time/period.ts';
import type { Level, UnitId } from '../unit.ts';

/** One indicator's whole, without categories. */
export type RegularSeries = {
  /** Leaves that filed exactly these spans, exact first-hand numbers all. */
  readonly units: number;
  /** In order and disjoint, as facts are kept (a stock under its as-of month), with the leaves' sum. */
  readonly spans: readonly { readonly period: Period; readonly sum: Decimal }[];
  /** All other leaves: their facts go through core, and are joined with the sums. */
  readonly irregular: readonly UnitId[];
};

export type RegularSums = {
  /** By indicator; the facts of all others are needed. */
  readonly series: ReadonlyMap<string, RegularSeries>;
  /** Indicators of which anybody asked for has filed anything. */
  readonly filed: ReadonlySet<string>;
};

/** What a table knows without facts. */
export type RegularTable = {
  readonly series: ReadonlyMap<string, RegularSeries>;
  /** Of what is never summed over units: nobody above regular leaves asks for their facts. */
  readonly unasked: ReadonlyMap<string, RegularSeries>;
  /** The leaves' level, which is the reporting level of every regular indicator. */
  readonly level: Level;
};

/** What is added up: the leaves below a unit, and those above them, who must have filed nothing. */
export type RegularQuery = {
  readonly leaves: readonly UnitId[];
  readonly above: readonly UnitId[];
  /** Spans outside it matter to no column. */
  readonly window: Period;
};

/** Months before a target that a yearly stock may hold from, and that last year's filings are looked for in. */
export const lookBack = 12;

/**
 * Whether the sums say all that core would say of these targets: nothing crosses a target's ends, and
 * stocks hold at its very end or are not there at all.
 */
export function answersAll(
  { kind, overUnits }: Indicator,
  { spans }: RegularSeries,
  targets: readonly Period[],
): boolean {
  if (overUnits !== 'sum') return false;
  const filed = spans.map(({ period }) => period);
  switch (kind) {
    case 'flow':
      return targets.every((target) =>
        filed.every((span) => containsPeriod(target, span) || !overlaps(target, span)),
      );
    case 'stock':
      return targets.every(
        (target) =>
          filed.some(({ end }) => end === target.end) ||
          !filed.some((span) => mayHold(span, target)),
      );
    case 'stock-at-start':
      return true;
    case 'ratio':
    case 'unit-count':
    case 'text':
      return false;
  }
}

/** Whether a unit's figure is the unit's own alone, and its checks are those of other kinds. */
export function isUnasked({ kind, overUnits }: Indicator): boolean {
  return overUnits === 'none' && (kind === 'stock' || kind === 'stock-at-start');
}

function mayHold(asOf: Period, target: Period): boolean {
  const earliest = Math.min(target.start, target.end - lookBack) as Month;
  return earliest <= asOf.start && asOf.end <= target.end;
}
