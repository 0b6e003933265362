/** What the events of one day lead to that cannot be, or that is worth a second look: told at the row at fault. */
import type { SuccessionFault } from '../list-fault.ts';
import type { Problem } from '../problem.ts';
import { aliveOn, type Level, parentOn, stateOn, type Unit, type UnitId } from '../unit.ts';
import type { Applied } from './apply-day.ts';
import { type DayOfEvents, type Event, nameIn } from './event.ts';
import { type Fates, follow, parentBefore } from './fates.ts';
import { rowFault, type SuccessionRow } from './row.ts';

/** `after` are all units as the day leaves them. */
export type DayResult = {
  readonly day: DayOfEvents;
  readonly fates: Fates;
  readonly applied: Applied;
  readonly after: ReadonlyMap<UnitId, Unit>;
};

export function checkDay(result: DayResult): readonly Problem[] {
  const { applied, day } = result;
  const circles = cycles(result);
  return [
    ...deadMembers(result),
    ...applied.unplaced.flatMap(({ unit, parent }) =>
      told(result, parent, 'from', 'unplaced-child', nameIn(day, unit), [nameIn(day, parent)]),
    ),
    ...circles,
    // Whoever stands above itself has no level below its parent's: that is told once.
    ...(circles.length > 0 ? [] : levels(result)),
    ...acrossProvinces(result),
  ];
}

/** Units that must go on and do not: the register says that they ended, or they begin later. */
function deadMembers({ day, after }: DayResult): readonly Problem[] {
  return day.events.flatMap((event) => {
    const { row, kind, from, to } = event;
    if (!row) return [];
    const mustLive = kind === 'rename' || kind === 'move' ? [...from, ...to] : to;
    const dead = mustLive.filter((id) => {
      const unit = after.get(id);
      return !unit || !aliveOn(unit, day.date);
    });
    return [...new Set(dead)].map((id) =>
      rowFault(row, from.includes(id) ? 'from' : 'to', 'ended-unit', nameIn(day, id)),
    );
  });
}

function cycles(result: DayResult): readonly Problem[] {
  const { day, after, applied } = result;
  return [...applied.changed.keys()].flatMap((start) => {
    const seen = new Set<UnitId>();
    let at = parentAfter(result, start);
    while (at !== null && at !== start && !seen.has(at)) {
      seen.add(at);
      at = parentAfter(result, at);
    }
    const isCycle = at === start && after.get(start) !== undefined;
    return isCycle ? told(result, start, 'to', 'cycle', nameIn(day, start)) : [];
  });
}

const ranks: { readonly [L in Level]: number } = { province: 0, district: 1, commune: 2, body: 3 };

/** Units that would stand under one of their own level or below: those changed, and those under them. */
function levels(result: DayResult): readonly Problem[] {
  const { day, after, applied } = result;
  const changed = applied.changed;
  return [...after.values()].flatMap((unit) => {
    if (!aliveOn(unit, day.date)) return [];
    const parent = parentOn(unit, day.date);
    const above = parent === null ? undefined : after.get(parent);
    if (!above || !(changed.has(unit.id) || changed.has(above.id))) return [];
    const level = stateOn(unit, day.date).level;
    if (ranks[level] > ranks[stateOn(above, day.date).level]) return [];
    const culprit = eventOf(result, unit.id)?.row ? unit.id : above.id;
    const name = stateOn(unit, day.date).name;
    return told(result, culprit, 'to', 'level-not-below-parent', name, [
      stateOn(above, day.date).name,
    ]);
  });
}

/** Units merged into one of a province that theirs did not become. */
function acrossProvinces(result: DayResult): readonly Problem[] {
  const { day, fates } = result;
  return day.events.flatMap(({ kind, row, from, to }) => {
    if (kind !== 'merge' || !row) return [];
    const provinces = to.map((id) => provinceAfter(result, id));
    const strangers = from.filter((id) => {
      const before = provinceBefore(day, id);
      const home = before === null ? null : follow(day, fates, before);
      return provinces.every((province) => home !== null && province !== null && home !== province);
    });
    return strangers.map((id) => {
      const { code } = stateOn(day.units.get(id) ?? unknown(id), day.dayBefore);
      const label = code === '' ? nameIn(day, id) : `${nameIn(day, id)} (${code})`;
      return rowFault(row, 'from', 'across-provinces', label);
    });
  });
}

function provinceBefore(day: DayOfEvents, id: UnitId): UnitId | null {
  return upTo(id, (at) => {
    const unit = day.units.get(at);
    const level = unit ? stateOn(unit, day.dayBefore).level : null;
    return level === 'province' ? 'here' : parentBefore(day, at);
  });
}

function provinceAfter(result: DayResult, id: UnitId): UnitId | null {
  return upTo(id, (at) => {
    const unit = result.after.get(at);
    const level = unit ? stateOn(unit, result.day.date).level : null;
    return level === 'province' ? 'here' : parentAfter(result, at);
  });
}

function upTo(start: UnitId, step: (at: UnitId) => UnitId | null | 'here'): UnitId | null {
  const seen = new Set<UnitId>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    const next = step(at);
    if (next === 'here') return at;
    if (next === null) return null;
    at = next;
  }
  return null;
}

function parentAfter({ after, day }: DayResult, id: UnitId): UnitId | null {
  const unit = after.get(id);
  return unit ? parentOn(unit, day.date) : null;
}

/** A fault told at the row that concerns the unit, or at the first of the day where none does. */
export function told(
  result: DayResult,
  unit: UnitId,
  side: 'from' | 'to',
  reason: SuccessionFault,
  seen: string,
  others: readonly string[] = [],
): readonly Problem[] {
  const row: SuccessionRow | null =
    eventOf(result, unit)?.row ?? result.day.events.find((event) => event.row)?.row ?? null;
  return row === null ? [] : [rowFault(row, side, reason, seen, others)];
}

function eventOf({ fates }: DayResult, id: UnitId): Event | undefined {
  const concerning = [
    fates.moves.get(id),
    fates.renames.get(id),
    ...(fates.receipts.get(id) ?? []),
    ...(fates.givings.get(id) ?? []),
    fates.abolitions.get(id),
  ];
  return concerning.find((event) => event?.row) ?? concerning.find((event) => event !== undefined);
}

function unknown(id: UnitId): never {
  throw new RangeError(`no unit ${id} in the register`);
}
