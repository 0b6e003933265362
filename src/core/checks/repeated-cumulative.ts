/** Flows filed as counted from the start of the year where only the span's own were asked for. */
import { compare, type Decimal, isZero, subtract } from '../decimal.ts';
import { containsPeriod, type Period, yearOf } from '../time/period.ts';
import type { DatedValue } from './scale-slip.ts';

export type RepeatedCumulative = {
  readonly shorter: Period;
  readonly longer: Period;
  /** A span between the two starts in which something happened already. */
  readonly earlier: Period;
  readonly before: Decimal;
  readonly rest: Decimal | null;
};

/**
 * Two spans of one year with one end say the same, though a filing between their starts is above zero: then
 * one of the three is wrong, most often the shorter, which was counted from the start of the longer.
 */
export function findRepeatedCumulative(
  stated: DatedValue,
  others: readonly DatedValue[],
): RepeatedCumulative | null {
  if (isZero(stated.value)) return null;
  for (const other of others) {
    if (other.period.end !== stated.period.end || compare(other.value, stated.value) !== 0)
      continue;
    if (other.period.start === stated.period.start) continue;
    const [longer, shorter] =
      other.period.start < stated.period.start
        ? [other.period, stated.period]
        : [stated.period, other.period];
    if (!containsPeriod(yearOf(longer.start), longer)) continue;
    const gap: Period = { start: longer.start, end: shorter.start };
    const inside = others.filter(
      ({ period, value }) => containsPeriod(gap, period) && !isZero(value),
    );
    const earlier =
      inside.find(({ period }) => period.start === gap.start && period.end === gap.end) ??
      inside[0];
    if (!earlier) continue;
    const isAll = containsPeriod(earlier.period, gap);
    const rest = isAll ? subtract(stated.value, earlier.value) : null;
    const isPossible = rest !== null && rest.mantissa >= 0n;
    return {
      shorter,
      longer,
      earlier: earlier.period,
      before: earlier.value,
      rest: isPossible ? rest : null,
    };
  }
  return null;
}
