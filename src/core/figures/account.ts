/** Accounts: what makes up a figure of one unit over one span, part by part, and who is missing from it. Types and sums. */

import type { Scope } from '../fact.ts';
import { type Amount, addAmounts } from '../reading.ts';
import type { Territory } from '../territory.ts';
import type { Month } from '../time/month.ts';
import {
  containsPeriod,
  intersection,
  lastMonth,
  mergePeriods,
  monthsIn,
  type Period,
} from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import type { Filing, Series } from './filing.ts';
import type { Piece } from './piece.ts';

/** One amount that no cut divides further: a stretch of one unit's cover, or one unit's stock. */
export type Contribution = {
  readonly unit: UnitId;
  /** The unit whose figure it is: the successor, where a predecessor's last stock stands in. */
  readonly standsFor: UnitId;
  readonly scope: Scope;
  readonly period: Period;
  /** Null: not applicable. */
  readonly amount: Amount | null;
  readonly pieces: readonly Piece[];
  readonly derived: boolean;
  readonly estimated: boolean;
  /** For stocks: the month at which it holds, and whether that is too old for the target. */
  readonly asOf: Month | null;
  readonly stale: boolean;
};

/** One filing that holds by itself, of no other unit and not too old. */
export function contributionOf(filing: Filing, unit: UnitId, scope: Scope): Contribution {
  return {
    unit,
    standsFor: unit,
    scope,
    period: filing.period,
    amount: filing.amount,
    pieces: [{ filing, sign: 1 }],
    derived: false,
    estimated: filing.estimated,
    asOf: null,
    stale: false,
  };
}

export type Missing = ReadonlyMap<UnitId, readonly Period[]>;

export type Account = {
  readonly contributions: readonly Contribution[];
  /** Expected units at or below the unit, with the spans they lack. */
  readonly missing: Missing;
};

export const emptyAccount: Account = { contributions: [], missing: new Map() };

/** Filed totals weighed against what lies below, never used, or used wherever they were filed. */
export type BasisChoice = 'auto' | 'recomputed' | 'reported';

/** What a roll-up of one indicator and category works on. */
export type RollUp = {
  readonly territory: Territory;
  readonly series: Series;
  /** The unit that the figure is of. */
  readonly root: UnitId;
  readonly basis: BasisChoice;
  /** Who owes what within the target. */
  readonly expected: Missing;
};

export function joinAccounts(accounts: readonly Account[]): Account {
  const [only, another] = accounts;
  if (only && !another) return only;
  const missing = new Map<UnitId, readonly Period[]>();
  for (const account of accounts) {
    for (const [unit, gaps] of account.missing) {
      const known = missing.get(unit);
      missing.set(unit, known ? [...known, ...gaps] : gaps);
    }
  }
  for (const [unit, gaps] of missing) if (gaps.length > 1) missing.set(unit, mergePeriods(gaps));
  return {
    contributions: emptyAccount.contributions.concat(
      ...accounts.map(({ contributions }) => contributions),
    ),
    missing,
  };
}

export function isWhole(account: Account): boolean {
  return account.missing.size === 0;
}

/** The spans that some expected unit lacks, merged. */
export function gapsOf(account: Account): readonly Period[] {
  // Units that lack the same mostly share the list of it.
  return mergePeriods([...new Set(account.missing.values())].flat());
}

export function missingMonths(account: Account): number {
  return gapsOf(account).reduce((months, gap) => months + monthsIn(gap), 0);
}

/** The months that each unit lacks, all added up. */
export function missingUnitMonths({ missing }: Account): number {
  const spans = [...missing.values()].flat();
  return spans.reduce((months, span) => months + monthsIn(span), 0);
}

/** What two sets of spans share. */
export function sharedSpans(some: readonly Period[], others: readonly Period[]): readonly Period[] {
  const shared = some.flatMap((one) =>
    others.flatMap((other) => {
      const both = intersection(one, other);
      return both ? [both] : [];
    }),
  );
  return mergePeriods(shared);
}

/** Null where no part has a value. */
export function sumOf(contributions: readonly Contribution[]): Amount | null {
  let sum: Amount | null = null;
  for (const { amount } of contributions) {
    if (amount) sum = sum ? addAmounts(sum, amount) : amount;
  }
  return sum;
}

/** What of an account belongs to the spans: stretches by their last month, gaps by their months. */
export function accountDuring(account: Account, spans: readonly Period[]): Account {
  const [only, another] = spans;
  // Most units are under one parent throughout.
  if (only && !another && isInside(account, only)) return account;
  const contributions = account.contributions.filter(({ period }) =>
    spans.some(({ start, end }) => start <= lastMonth(period) && lastMonth(period) < end),
  );
  const missing = [...account.missing].flatMap(([unit, gaps]) => {
    const shared = sharedSpans(gaps, spans);
    return shared.length > 0 ? [[unit, shared] as const] : [];
  });
  return { contributions, missing: new Map(missing) };
}

function isInside({ contributions, missing }: Account, span: Period): boolean {
  return (
    contributions.every(({ period }) => span.start < period.end && period.end <= span.end) &&
    [...missing.values()].every((gaps) => gaps.every((gap) => containsPeriod(span, gap)))
  );
}
