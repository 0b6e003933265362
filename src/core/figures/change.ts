/** Changes between two figures: only where both are complete and of the same territory. */
import { absolute, decimal, divide, multiply } from '../decimal.ts';
import type { IndicatorKind } from '../indicator.ts';
import { type Amount, joinQualifiers, subtractAmounts, turnQualifier } from '../reading.ts';
import type { Change, ChangeReason, Figure } from './figure.ts';

export type Changes = {
  readonly change: Change | null;
  readonly changePercent: Change | null;
  /** Ratios only: the difference of the printed percentages. */
  readonly changePoints: Change | null;
};

export const noChanges: Changes = { change: null, changePercent: null, changePoints: null };

export function changesBetween(
  before: Figure,
  after: Figure,
  kind: IndicatorKind,
  sameTerritory: boolean,
): Changes {
  if (kind === 'text') return noChanges;
  const reason = reasonAgainst(before, after, kind, sameTerritory);
  if (reason) return withReason(kind, reason);
  const [from, to] = [before.value, after.value];
  if (!from || !to) return withReason(kind, 'missing');
  const difference = subtractAmounts(to, from);
  const change: Change = { value: difference.value, qualifier: difference.qualifier };
  if (kind === 'ratio') return { change: null, changePercent: null, changePoints: change };
  return { change, changePercent: relative(difference, from), changePoints: null };
}

/** Percent with two decimals of the earlier figure. */
function relative(difference: Amount, from: Amount): Change {
  const hundredfold = multiply(difference.value, decimal(100));
  const value = divide(hundredfold, absolute(from.value), 2);
  if (value === null) return { value: null, reason: 'zero-base' };
  return {
    value,
    qualifier: joinQualifiers(difference.qualifier, turnQualifier(from.qualifier)),
  };
}

function withReason(kind: IndicatorKind, reason: ChangeReason): Changes {
  const none: Change = { value: null, reason };
  return kind === 'ratio'
    ? { change: null, changePercent: null, changePoints: none }
    : { change: none, changePercent: none, changePoints: null };
}

function reasonAgainst(
  before: Figure,
  after: Figure,
  kind: IndicatorKind,
  sameTerritory: boolean,
): ChangeReason | null {
  if (before.value === null || after.value === null) return 'missing';
  const sound = new Set(['complete', 'derived', ...(kind === 'flow' ? [] : ['stale'])]);
  if (!sound.has(before.status) || !sound.has(after.status)) return 'coverage';
  return sameTerritory ? null : 'territory';
}
