/** From an account to the figure that people see: value, basis, coverage and status. */

import type { Month } from '../time/month.ts';
import type { UnitId } from '../unit.ts';
import { type Account, type Contribution, gapsOf, sumOf } from './account.ts';
import type { Basis, Figure, FigureStatus } from './figure.ts';
import type { TargetAccounts } from './figure-account.ts';

export function figureFromAccount(
  account: Account,
  accounts: Pick<TargetAccounts, 'expected'>,
  unit: UnitId,
): Figure {
  const { contributions } = account;
  const sum = sumOf(contributions);
  // Whoever lacks something is expected, even where another way through the target would ask nothing of it.
  const others = [...account.missing.keys()].filter((id) => !accounts.expected.has(id));
  const expected = [...accounts.expected.keys(), ...others];
  const lacking =
    account.missing.size === 0 ? [] : expected.filter((id) => account.missing.has(id));
  const notApplicable = sum === null && contributions.length > 0 && lacking.length === 0;
  const value = expected.length > 0 ? sum : null;
  return {
    value,
    status: statusOf(account, value !== null, notApplicable, expected.length),
    basis: value === null ? null : basisOf(contributions, unit),
    estimated: contributions.some(({ estimated }) => estimated),
    unitsReported: expected.length - lacking.length,
    unitsExpected: expected.length,
    unitsStale: countStale(contributions, expected, unit),
    gaps: gapsOf(account),
    missing: lacking.map((id) => ({ unit: id, gaps: account.missing.get(id) ?? [] })),
    asOf: earliest(contributions),
    of: null,
    numerator: null,
    denominator: null,
    scope: value === null ? null : scopeOf(contributions, unit),
    notApplicable,
    text: null,
    unallocated: [],
  };
}

function statusOf(
  account: Account,
  hasValue: boolean,
  notApplicable: boolean,
  expectedCount: number,
): FigureStatus {
  if (expectedCount === 0) return 'no-unit';
  if (notApplicable) return 'complete';
  if (!hasValue) return 'not-filed';
  if (account.missing.size > 0) return 'partial';
  if (account.contributions.some(({ stale }) => stale)) return 'stale';
  return account.contributions.some(({ derived }) => derived) ? 'derived' : 'complete';
}

/** Seen from the unit asked for: only its own filed totals make a figure reported or mixed. */
function basisOf(contributions: readonly Contribution[], unit: UnitId): Basis {
  return basisBy(contributions, (part) => part.standsFor === unit && part.scope === 'total');
}

/** How much of a sum was taken from filed totals: nothing, all or some of it. */
export function basisBy(
  contributions: readonly Contribution[],
  isTotal: (part: Contribution) => boolean,
): Basis {
  const fromTotals = contributions.filter(isTotal).length;
  if (fromTotals === 0) return 'recomputed';
  return fromTotals === contributions.length ? 'reported' : 'mixed';
}

function scopeOf(contributions: readonly Contribution[], unit: UnitId): Figure['scope'] {
  const [first] = contributions;
  const alone = contributions.every(
    (part) => part.standsFor === unit && part.scope === first?.scope,
  );
  return alone ? (first?.scope ?? null) : null;
}

/** Where a stale total stands in, all that it contains are stale. */
function countStale(
  contributions: readonly Contribution[],
  expected: readonly UnitId[],
  unit: UnitId,
): number {
  const stale = contributions.filter((part) => part.stale);
  if (stale.length === 0) return 0;
  if (stale.some((part) => part.standsFor === unit && part.scope === 'total'))
    return expected.length;
  const units = new Set(stale.map((part) => part.standsFor));
  return expected.filter((id) => units.has(id)).length;
}

function earliest(contributions: readonly Contribution[]): Month | null {
  const months = contributions.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  return months.length > 0 ? (Math.min(...months) as Month) : null;
}
