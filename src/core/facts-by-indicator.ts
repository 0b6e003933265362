/** A table's facts, given out indicator by indicator: a nation's need never all be there at once. */
import type { EffectiveFact } from './fact.ts';
import { groupBy } from './group-by.ts';
import type { UnitId } from './unit.ts';

export type FactsByIndicator = {
  /** Units that filed something, each once. */
  readonly units: readonly UnitId[];
  /** The same facts in the same order each time; none of an indicator that nobody filed. */
  readonly of: (indicator: string) => readonly EffectiveFact[];
  /** All are in the memory anyway, so that what is made of them may be too. */
  readonly areAtHand: boolean;
};

export function factsByIndicator(facts: readonly EffectiveFact[]): FactsByIndicator {
  const groups = groupBy(facts, ({ indicator }) => indicator);
  return {
    units: [...new Set(facts.map(({ unit }) => unit))],
    of: (indicator) => groups.get(indicator) ?? [],
    areAtHand: true,
  };
}

/** Several sources of different facts as one. */
export function joinFacts(sources: readonly FactsByIndicator[]): FactsByIndicator {
  return {
    units: [...new Set(sources.flatMap(({ units }) => units))],
    of: (indicator) => sources.flatMap((source) => source.of(indicator)),
    areAtHand: sources.every(({ areAtHand }) => areAtHand),
  };
}
