/** Filings that lie across a day on which their unit received whole units and parts of others at once. */
import { monthOfDay } from '../calendar.ts';
import type { Day } from '../day.ts';
import type { Period } from '../period.ts';
import type { Territory } from '../territory.ts';
import type { UnitId } from '../unit.ts';
import { fullPredecessors } from './full-predecessors.ts';
import { partsGiven } from './parts-given.ts';

/** The days from which a unit is a successor and also has part of a unit that was split, by unit. */
export type MixedBoundaries = ReadonlyMap<UnitId, readonly Day[]>;

export function mixedBoundaries({ register }: Territory): MixedBoundaries {
  const parts = new Set(
    partsGiven(register).flatMap(({ unit, successors, date }) =>
      successors.filter((id) => id !== unit).map((id) => `${date} ${id}`),
    ),
  );
  const found = new Map<UnitId, readonly Day[]>();
  for (const [successor, predecessors] of fullPredecessors(register)) {
    const days = [...new Set(predecessors.map(({ date }) => date))].sort();
    const mixed = days.filter((date) => parts.has(`${date} ${successor}`));
    if (mixed.length > 0) found.set(successor, mixed);
  }
  return found;
}

/**
 * The first such day inside the span: a filing that begins before it and ends after it would have to cover
 * the unit's predecessors, and cannot, so the two stretches must be filed apart. Null where there is none.
 */
export function mixedBoundaryIn(
  boundaries: MixedBoundaries,
  unit: UnitId,
  span: Period,
  { scheme }: Territory,
): Day | null {
  const days = boundaries.get(unit) ?? [];
  return (
    days.find((day) => {
      const month = monthOfDay(day, scheme);
      return span.start < month && month < span.end;
    }) ?? null
  );
}
