/** Targets (chỉ tiêu kế hoạch): what a unit was set to reach in a span. Its own only; never summed over units. */
import type { Decimal } from '../decimal.ts';
import { decimal, divide, multiply } from '../decimal.ts';
import type { Amount } from '../reading.ts';
import type { Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';

export type Target = {
  readonly unit: UnitId;
  readonly indicator: string;
  readonly period: Period;
  /** In the indicator's measure: đồng, đơn, percent. */
  readonly value: Decimal;
};

export type TargetFinder = (
  subject: Pick<Target, 'unit' | 'indicator' | 'period'>,
) => Decimal | null;

/** Finds a unit's target for exactly a span; null where none was set. The first holds where two are alike. */
export function targetFinder(targets: readonly Target[]): TargetFinder {
  const keyOf = ({ unit, indicator, period }: Parameters<TargetFinder>[0]) =>
    `${unit} ${indicator} ${period.start} ${period.end}`;
  const values = new Map(targets.toReversed().map((target) => [keyOf(target), target.value]));
  return (subject) => values.get(keyOf(subject)) ?? null;
}

/** How much of the target was reached, in percent with two decimals; null where there is no telling. */
export function percentOfTarget(value: Amount | null, target: Decimal | null): Decimal | null {
  if (value === null || target === null) return null;
  return divide(multiply(value.value, decimal(100)), target, 2);
}
