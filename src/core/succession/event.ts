/** A dated event with its units found: what a row of a file, or one kept earlier, does on its day. */
import { addDays, type Day } from '../time/day.ts';
import { type Succession, stateOn, type Unit, type UnitId } from '../unit.ts';
import type { CodeAndName, SuccessionRow } from './row.ts';

export type Event = Pick<Succession, 'kind' | 'from' | 'to' | 'decree'> & {
  /** What a rename calls its unit from now on. */
  readonly renamed: CodeAndName | null;
  /** Null for an event that the register already keeps. */
  readonly row: SuccessionRow | null;
};

/** A unit that begins with the events of the day; others that begin that day are in the register already. */
export type NewUnit = CodeAndName & { readonly id: UnitId };

/** All that happens on one day, over the units as they were known before it was applied. */
export type DayOfEvents = {
  readonly date: Day;
  readonly dayBefore: Day;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly newUnits: ReadonlyMap<UnitId, NewUnit>;
  readonly events: readonly Event[];
};

/** A merge or a split: its units hand on what they have. */
export function isGiving(event: Pick<Event, 'kind'>): boolean {
  return event.kind === 'merge' || event.kind === 'split';
}

/** The events of the day that the register keeps. */
export function keptEvents(
  successions: readonly Succession[],
  date: Day,
  units: ReadonlyMap<UnitId, Unit>,
): readonly Event[] {
  return successions
    .filter((kept) => kept.date === date)
    .map(({ kind, from, to, decree }) => {
      const unit = kind === 'rename' ? units.get(from[0] ?? 0) : undefined;
      return { kind, from, to, decree, renamed: unit ? stateOn(unit, date) : null, row: null };
    });
}

/** Two events say the same where kind, units and new name agree; the order of units and the decree do not matter. */
export function isSameEvent(one: Event, other: Event): boolean {
  return (
    one.kind === other.kind &&
    isSameSet(one.from, other.from) &&
    isSameSet(one.to, other.to) &&
    one.renamed?.code === other.renamed?.code &&
    one.renamed?.name === other.renamed?.name
  );
}

export function dayBeforeOf(date: Day): Day {
  return addDays(date, -1);
}

/** The unit's name for people, on the day before or, for one that begins, its new name. */
export function nameIn(day: DayOfEvents, id: UnitId): string {
  const unit = day.units.get(id);
  if (!unit) return day.newUnits.get(id)?.name ?? '';
  return stateOn(unit, day.dayBefore).name;
}

function isSameSet(some: readonly UnitId[], others: readonly UnitId[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
