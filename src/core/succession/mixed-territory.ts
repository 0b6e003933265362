/** Filings that lie across a day on which their unit received whole units and parts of others at once. */

import type { Territory } from '../territory.ts';
import { monthOfDay } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import type { Register, UnitId } from '../unit.ts';
import { fullPredecessors } from './full-predecessors.ts';
import { partsGiven } from './parts-given.ts';

/** The days from which a unit is a successor and also has part of a unit that was split, by unit. */
type MixedBoundaries = ReadonlyMap<UnitId, readonly Day[]>;

/**
 * The first such day inside the span: a filing that begins before it and ends after it would have to cover
 * the unit's predecessors, and cannot, so the two stretches must be filed apart. Null where there is none.
 */
export function mixedBoundaryIn(
  { register, scheme }: Territory,
  unit: UnitId,
  span: Period,
): Day | null {
  const days = boundariesOf(register).get(unit) ?? [];
  return (
    days.find((day) => {
      const month = monthOfDay(day, scheme);
      return span.start < month && month < span.end;
    }) ?? null
  );
}

const known = new WeakMap<Register, MixedBoundaries>();

/** Worked out once for a register: a run may read thousands of files. */
function boundariesOf(register: Register): MixedBoundaries {
  const made = known.get(register) ?? findBoundaries(register);
  known.set(register, made);
  return made;
}

function findBoundaries(register: Register): MixedBoundaries {
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
