/** Targets (chỉ tiêu kế hoạch): what a unit was set to reach in a span. Its own only; never summed over units. */
import type { Decimal } from './decimal.ts';
import { decimal, divide, multiply } from './decimal.ts';
import { type Period, samePeriod } from './period.ts';
import type { Amount } from './reading.ts';
import type { UnitId } from './unit.ts';

export type Target = {
  readonly unit: UnitId;
  readonly indicator: string;
  readonly period: Period;
  /** In the indicator's measure: đồng, đơn, percent. */
  readonly value: Decimal;
};

/** The unit's target for exactly that span; null where none was set. */
export function targetFor(
  targets: readonly Target[],
  subject: Pick<Target, 'unit' | 'indicator' | 'period'>,
): Decimal | null {
  const found = targets.find(
    ({ unit, indicator, period }) =>
      unit === subject.unit &&
      indicator === subject.indicator &&
      samePeriod(period, subject.period),
  );
  return found?.value ?? null;
}

/** How much of the target was reached, in percent with two decimals; null where there is no telling. */
export function percentOfTarget(value: Amount | null, target: Decimal | null): Decimal | null {
  if (value === null || target === null) return null;
  return divide(multiply(value.value, decimal(100)), target, 2);
}
