/**
 * Stocks, openings and unit-counts: read at one month, never summed over time; summed over the units
 * alive then. A filed total stands in where a part is missing or old and no reading below is later.
 */

import type { Scope } from '../fact.ts';
import { isAlive, type Merged } from '../territory.ts';
import { addMonths, type Month } from '../time/month.ts';
import { lastMonth, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import {
  type Account,
  type Contribution,
  contributionOf,
  emptyAccount,
  isWhole,
  joinAccounts,
  type Missing,
  type RollUp,
} from './account.ts';
import { type Filing, noFilings } from './filing.ts';

/** How a reading of the target is found among the filings of one unit and scope. */
export type StockReading = {
  /** The month whose units are summed: the target's last, or its first for openings. */
  readonly at: Month;
  /** The filing that holds for the target, if any. */
  readonly find: (filings: readonly Filing[]) => Filing | null;
  readonly isStale: (filing: Filing) => boolean;
  /** The month at which the filing holds: the last of its span, for openings the first. */
  readonly holdsAt: (filing: Filing) => Month;
  /** False for a unit whose readings do not count (communes of another type in a unit-count). */
  readonly counts: (unit: UnitId) => boolean;
  /** False for a unit whose predecessors' readings say nothing of it (openings, communes that are counted). */
  readonly takesTogether: (unit: UnitId) => boolean;
};

export type OfTarget = Omit<StockReading, 'counts' | 'takesTogether'>;

/** The latest as-of inside the target; for yearly stocks also inside the twelve months that end with it. */
export function closingReading(
  target: Period,
  options: { readonly yearly: boolean; readonly carryForward: boolean },
): OfTarget {
  const at = lastMonth(target);
  const yearBefore = addMonths(target.end, -12);
  const inTime = options.yearly ? Math.min(yearBefore, target.start) : target.start;
  const earliest = options.carryForward ? 0 : inTime;
  const isUsable = ({ period }: Filing) =>
    lastMonth(period) >= earliest && period.end <= target.end;
  return {
    at,
    find: (filings) => latest(filings.filter(isUsable)),
    isStale: ({ period }) =>
      options.yearly ? lastMonth(period) < yearBefore : lastMonth(period) < at,
    holdsAt: ({ period }) => lastMonth(period),
  };
}

/** The filing that starts where the target starts. */
export function openingReading(target: Period): OfTarget {
  return {
    at: target.start,
    find: (filings) => filings.find(({ period }) => period.start === target.start) ?? null,
    isStale: () => false,
    holdsAt: ({ period }) => period.start,
  };
}

export type StockAccounts = {
  readonly consolidated: (unit: UnitId) => Account;
  readonly own: (unit: UnitId) => Account;
  readonly below: (unit: UnitId) => Account;
  /** Own and below, whatever totals were filed. */
  readonly recomputed: (unit: UnitId) => Account;
  /** Only what was filed as its total. */
  readonly total: (unit: UnitId) => Account;
};

export function stockAccounts(
  rollUp: RollUp,
  reading: StockReading,
  target: Period,
): StockAccounts {
  const { territory, series, expected } = rollUp;
  const known = new Map<UnitId, Account>();

  const filed = (unit: UnitId, scope: Scope, until: Month): Contribution | null => {
    const all = (series.get(unit) ?? noFilings)[scope];
    const filing = reading.find(all.filter((one) => reading.holdsAt(one) < until));
    if (!filing) return null;
    const found = stockContribution(filing, unit, scope, reading.isStale(filing));
    return { ...found, asOf: reading.holdsAt(filing) };
  };

  /** A reading older than a full merge, or none yet, goes together with those of what was merged in. */
  const readings = (unit: UnitId, scope: Scope, into: Merged | null = null): Readings => {
    const found = filed(unit, scope, into ? into.month : addMonths(reading.at, 1));
    const mergers = reading.takesTogether(unit)
      ? territory.mergedInto(unit).filter(({ month, date }) => {
          // What came to a predecessor on the day it was merged, or later, did not go on with it.
          const inTime = into === null ? month <= reading.at : date < into.date;
          return inTime && (!found?.asOf || found.asOf < month);
        })
      : [];
    if (mergers.length === 0) {
      return { contributions: found ? [found] : [], isComplete: found !== null };
    }
    const merged = mergers.map((merger) => readings(merger.unit, scope, merger));
    // A unit that one of these merges made has no reading of its own to lack.
    const existedBefore = mergers.every(({ month }) => territory.life(unit).start < month);
    const parts = [...(found ? [found] : []), ...merged.flatMap((one) => one.contributions)];
    return {
      contributions: parts.map((part) => ({ ...part, standsFor: unit, stale: true })),
      isComplete: (found !== null || !existedBefore) && merged.every((one) => one.isComplete),
    };
  };

  const totalOf = (unit: UnitId): Readings =>
    reading.counts(unit) ? readings(unit, 'total') : { contributions: [], isComplete: false };

  const own = (unit: UnitId): Account => {
    if (!isAlive(territory, unit, reading.at) || !reading.counts(unit)) return emptyAccount;
    const { contributions, isComplete } = readings(unit, 'own');
    const owes = expected.has(unit) && !isComplete;
    const missing: Missing = owes ? new Map([[unit, [target]]]) : new Map();
    return { contributions, missing };
  };

  const below = (unit: UnitId): Account =>
    joinAccounts(territory.childrenIn(unit, reading.at).map(consolidated));

  const recomputed = (unit: UnitId): Account => joinAccounts([own(unit), below(unit)]);

  const consolidated = (unit: UnitId): Account => {
    const found = known.get(unit);
    if (found) return found;
    const parts = recomputed(unit);
    const totals = totalOf(unit);
    const standIn = rollUp.basis !== 'recomputed' && totals.isComplete;
    const account =
      standIn && standsIn(totals.contributions, parts, rollUp.basis === 'reported')
        ? { contributions: totals.contributions, missing: new Map() }
        : parts;
    known.set(unit, account);
    return account;
  };

  const total = (unit: UnitId): Account => {
    const { contributions, isComplete } = totalOf(unit);
    return { contributions: isComplete ? contributions : [], missing: new Map() };
  };

  return { consolidated, own, below, recomputed, total };
}

type Readings = { readonly contributions: readonly Contribution[]; readonly isComplete: boolean };

/** A total stands in where parts are missing or older than it, and never where a reading below is later. */
function standsIn(totals: readonly Contribution[], parts: Account, preferred: boolean): boolean {
  if (preferred) return true;
  const asOf = Math.min(...totals.map((total) => total.asOf ?? 0));
  if (parts.contributions.some((part) => (part.asOf ?? 0) > asOf)) return false;
  // Where nobody below owes a reading and none filed one, the total is all there is.
  if (!isWhole(parts) || parts.contributions.length === 0) return true;
  return parts.contributions.some((part) => part.stale && (part.asOf ?? 0) < asOf);
}

export function stockContribution(
  filing: Filing,
  unit: UnitId,
  scope: Scope,
  stale: boolean,
): Contribution {
  return { ...contributionOf(filing, unit, scope), asOf: lastMonth(filing.period), stale };
}

function latest(filings: readonly Filing[]): Filing | null {
  let found: Filing | null = null;
  for (const filing of filings) {
    if (!found || filing.period.end > found.period.end) found = filing;
  }
  return found;
}
