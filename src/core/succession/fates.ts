/** What the events of one day mean for each unit: who ends, who receives, who is placed where. */
import type { Unit, UnitId } from '../unit.ts';
import { parentOn } from '../unit.ts';
import { type DayOfEvents, type Event, isGiving } from './event.ts';

export type Fates = {
  /** Merges and splits by each unit in their `from`, and by each in their `to`. */
  readonly givings: ReadonlyMap<UnitId, readonly Event[]>;
  readonly receipts: ReadonlyMap<UnitId, readonly Event[]>;
  readonly abolitions: ReadonlyMap<UnitId, Event>;
  readonly renames: ReadonlyMap<UnitId, Event>;
  readonly moves: ReadonlyMap<UnitId, Event>;
  /** In `from` of some merge or split of the day and in `to` of none, or abolished. */
  readonly ends: (id: UnitId) => boolean;
};

export function fatesOf(events: readonly Event[]): Fates {
  const givings = eventsBy(events.filter(isGiving), ({ from }) => from);
  const receipts = eventsBy(events.filter(isGiving), ({ to }) => to);
  const one = (kind: Event['kind']) =>
    new Map(
      events
        .filter((event) => event.kind === kind)
        .flatMap((event) => event.from.map((id) => [id, event] as const)),
    );
  const abolitions = one('abolish');
  return {
    givings,
    receipts,
    abolitions,
    renames: one('rename'),
    moves: one('move'),
    ends: (id) => abolitions.has(id) || (givings.has(id) && !receipts.has(id)),
  };
}

/** Everything that the unit went into, itself too where it goes on. */
export function receiversOf(fates: Fates, id: UnitId): readonly UnitId[] {
  return [...new Set((fates.givings.get(id) ?? []).flatMap(({ to }) => to))];
}

/**
 * Where those stand that stood under the unit: under it while it lives, under what it merged into, under
 * its own parent where it was abolished. `undecided` where it ended in several units.
 */
export function follow(
  day: DayOfEvents,
  fates: Fates,
  above: UnitId | null,
): UnitId | null | 'undecided' {
  const seen = new Set<UnitId>();
  let at = above;
  while (at !== null && fates.abolitions.has(at) && !seen.has(at)) {
    seen.add(at);
    at = parentBefore(day, at);
  }
  if (at === null || !fates.ends(at)) return at;
  const receivers = receiversOf(fates, at);
  return receivers.length === 1 ? (receivers[0] ?? null) : 'undecided';
}

/** The parent on the day before; of a unit that begins on the day, the one it was registered with. */
export function parentBefore(day: DayOfEvents, id: UnitId): UnitId | null {
  const unit = day.units.get(id);
  return unit ? parentOn(unit, isBorn(unit, day) ? day.date : day.dayBefore) : null;
}

export function isBorn(unit: Unit, day: DayOfEvents): boolean {
  return unit.validFrom === day.date;
}

function eventsBy(
  events: readonly Event[],
  side: (event: Event) => readonly UnitId[],
): ReadonlyMap<UnitId, readonly Event[]> {
  const found = new Map<UnitId, Event[]>();
  for (const event of events) {
    for (const id of side(event)) {
      const known = found.get(id);
      if (known) known.push(event);
      else found.set(id, [event]);
    }
  }
  return found;
}
