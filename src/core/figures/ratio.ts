/**
 * Ratios: the quotient of two other indicators over what both cover. Where one of the two figures has
 * gaps, numerator and denominator are paired unit by unit and stretch by stretch, never averaged.
 */

import { decimal, divide, isZero, multiply } from '../decimal.ts';
import type { Scope } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import { type Amount, addAmounts, joinQualifiers, turnQualifier } from '../reading.ts';
import { containsPeriod, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Account, type Contribution, isWhole, sumOf } from './account.ts';

/** One side of a pair: its amount and what that is the sum of. */
export type PairSide = {
  readonly amount: Amount;
  readonly contributions: readonly Contribution[];
};

/** Numerator and denominator over the same units and months. */
export type Pair = { readonly numerator: PairSide; readonly denominator: PairSide };

/** What pairing asks of the accounts and series of any unit. */
export type PairSource = {
  readonly numerator: (unit: UnitId) => Account;
  readonly denominator: (unit: UnitId) => Account;
  /** The pairs within one unit's series of one scope, where neither has a gap, that end in the spans. */
  readonly seriesPairs: (unit: UnitId, scope: Scope, spans: readonly Period[]) => readonly Pair[];
  /** Its children, each with those of the spans in which it is one. */
  readonly childrenOf: (unit: UnitId, spans: readonly Period[]) => readonly Belonging[];
  /** Whether the spans hold all months of the target in which the unit lives. */
  readonly isThroughout: (belonging: Belonging) => boolean;
};

/** A unit with the spans in which it lies below the unit that a ratio is of. */
export type Belonging = { readonly unit: UnitId; readonly spans: readonly Period[] };

/**
 * The pair of a unit: its two figures where both are whole, else the sum over its own and its children.
 * One that was below for some of the target only gives what was paired then.
 */
export function pairOf(belonging: Belonging, source: PairSource): Pair | null {
  const { unit, spans } = belonging;
  const whole = source.isThroughout(belonging)
    ? wholePair(source.numerator(unit), source.denominator(unit))
    : null;
  if (whole) return whole;
  const children = source.childrenOf(unit, spans).flatMap((child) => {
    const pair = pairOf(child, source);
    return pair ? [pair] : [];
  });
  const parts = [...source.seriesPairs(unit, 'own', spans), ...children];
  return addPairs(parts.length > 0 ? parts : source.seriesPairs(unit, 'total', spans));
}

/** Percent with two decimals, half away from zero; null where the denominator is zero. */
export function percentage(pair: Pair): Amount | null {
  const numerator = pair.numerator.amount;
  const denominator = pair.denominator.amount;
  if (isZero(denominator.value)) return null;
  const value = divide(multiply(numerator.value, decimal(100)), denominator.value, 2);
  const qualifier = joinQualifiers(numerator.qualifier, turnQualifier(denominator.qualifier));
  return value === null ? null : { value, qualifier, writtenIn: 1 };
}

/** The stretches between common boundaries of two covers where neither has a gap. */
export function pairFlowSeries(numerator: Account, denominator: Account): readonly Pair[] {
  const tops = numerator.contributions;
  const bottoms = denominator.contributions;
  const boundaries = commonBoundaries(tops, bottoms);
  return boundaries.slice(1).flatMap((end, index) => {
    const start = boundaries[index];
    if (start === undefined) return [];
    const span: Period = { start, end };
    const top = tiling(tops, span);
    const bottom = tiling(bottoms, span);
    return top && bottom ? [{ numerator: top, denominator: bottom }] : [];
  });
}

/** Two accounts as they stand: whole as they are, else paired source by source (for re-based history). */
export function pairAccounts(
  numerator: Account,
  denominator: Account,
  isStock: boolean,
): Pair | null {
  const whole = wholePair(numerator, denominator);
  if (whole) return whole;
  const sourceOf = ({ unit, scope, asOf }: Contribution) =>
    `${unit} ${scope} ${isStock ? asOf : ''}`;
  const bottoms = groupBy(denominator.contributions, sourceOf);
  const sources = [...groupBy(numerator.contributions, sourceOf)];
  return addPairs(
    sources.flatMap(([source, tops]) => {
      const below = bottoms.get(source) ?? [];
      if (!isStock) return pairFlowSeries(accountWith(tops), accountWith(below));
      const [top, bottom] = [pairSide(tops), pairSide(below)];
      return top && bottom ? [{ numerator: top, denominator: bottom }] : [];
    }),
  );
}

function accountWith(contributions: readonly Contribution[]): Account {
  return { contributions, missing: new Map() };
}

export function wholePair(numerator: Account, denominator: Account): Pair | null {
  const isSound = (account: Account) =>
    isWhole(account) && !account.contributions.some(({ stale }) => stale);
  if (!isSound(numerator) || !isSound(denominator)) return null;
  const top = pairSide(numerator.contributions);
  const bottom = pairSide(denominator.contributions);
  return top && bottom ? { numerator: top, denominator: bottom } : null;
}

/** Null where none of them has a value. */
export function pairSide(contributions: readonly Contribution[]): PairSide | null {
  const amount = sumOf(contributions);
  return amount && { amount, contributions };
}

function addPairs(pairs: readonly Pair[]): Pair | null {
  const [first, ...rest] = pairs;
  if (!first) return null;
  return rest.reduce(
    (sum, pair) => ({
      numerator: addSides(sum.numerator, pair.numerator),
      denominator: addSides(sum.denominator, pair.denominator),
    }),
    first,
  );
}

function addSides(a: PairSide, b: PairSide): PairSide {
  return {
    amount: addAmounts(a.amount, b.amount),
    contributions: [...a.contributions, ...b.contributions],
  };
}

function commonBoundaries(
  some: readonly Contribution[],
  others: readonly Contribution[],
): readonly Period['start'][] {
  const boundariesOf = (contributions: readonly Contribution[]) =>
    new Set(contributions.flatMap(({ period }) => [period.start, period.end]));
  const second = boundariesOf(others);
  return [...boundariesOf(some)].filter((month) => second.has(month)).sort((a, b) => a - b);
}

/** The contributions that fill the span without a gap; null where they don't. */
function tiling(contributions: readonly Contribution[], span: Period): PairSide | null {
  const inside = contributions.filter(({ period }) => containsPeriod(span, period));
  const months = inside.reduce((sum, { period }) => sum + period.end - period.start, 0);
  return months === span.end - span.start ? pairSide(inside) : null;
}
