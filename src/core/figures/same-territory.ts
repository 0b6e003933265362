/** Whether two spans of one unit are of the same territory, so that their figures may be compared. */

import { type Territory, unitsDuring } from '../territory.ts';
import { monthOfDay } from '../time/calendar.ts';
import type { Month } from '../time/month.ts';
import { lastMonth, monthPeriod, type Period } from '../time/period.ts';
import type { Succession, UnitId } from '../unit.ts';

/**
 * Every unit on one side is on the other or has all its full predecessors there, and no part was given
 * or received in between; a survivor that absorbed others in between is another territory.
 */
export function isSameTerritory(
  territory: Territory,
  unit: UnitId,
  before: Period,
  after: Period,
): boolean {
  const earlier = unitsDuring(territory, unit, monthPeriod(lastMonth(before)));
  const later = unitsDuring(territory, unit, monthPeriod(lastMonth(after)));
  const between = territory.register.successions.filter((event) => {
    const month = effectiveMonth(territory, event);
    return lastMonth(before) < month && month <= lastMonth(after);
  });
  const touching = between.filter(({ kind, from, to }) => {
    const members = [...from, ...to];
    return kind !== 'rename' && members.some((id) => earlier.has(id) || later.has(id));
  });
  if (touching.length === 0) return sameUnits(earlier, later);
  const traced = new Set<UnitId>();
  for (const id of later) for (const origin of originsOf(id, touching)) traced.add(origin);
  const partial = touching.some(
    (event) => event.kind === 'split' || isPartialMerge(event, between),
  );
  const absorbed = touching.some(
    ({ kind, from, to }) => kind === 'merge' && to.some((id) => earlier.has(id)) && from.length > 0,
  );
  return !partial && !absorbed && sameUnits(earlier, traced);
}

/** The first reporting month whose last day is on or after the event's date. */
export function effectiveMonth(territory: Territory, event: Succession): Month {
  return monthOfDay(event.date, territory.scheme);
}

/** A row with several receivers, or a unit that another row of the day gives elsewhere too. */
function isPartialMerge(event: Succession, others: readonly Succession[]): boolean {
  if (event.kind !== 'merge') return false;
  const isGivenTwice = others.some(
    (other) =>
      other !== event &&
      (other.kind === 'merge' || other.kind === 'split') &&
      other.date === event.date &&
      other.from.some((id) => event.from.includes(id)),
  );
  return event.to.length > 1 || isGivenTwice;
}

/** A unit, or where it was made by a full merge its full predecessors, back to before all events. */
function originsOf(id: UnitId, events: readonly Succession[]): readonly UnitId[] {
  const making = events.filter(({ kind, to }) => kind === 'merge' && to.includes(id));
  const predecessors = making.flatMap(({ from }) => from.filter((unit) => unit !== id));
  if (predecessors.length === 0) return [id];
  return predecessors.flatMap((unit) => originsOf(unit, events));
}

function sameUnits(some: ReadonlySet<UnitId>, others: ReadonlySet<UnitId>): boolean {
  return some.size === others.size && [...some].every((id) => others.has(id));
}
