/** The units after the events of one day: who ended, who is new, new names, and who stands under whom. */
import type { Day } from '../time/day.ts';
import {
  aliveOn,
  type Level,
  parentOn,
  stateOn,
  type Unit,
  type UnitId,
  type UnitState,
} from '../unit.ts';
import type { DayOfEvents, Event, NewUnit } from './event.ts';
import { type Fates, follow, isBorn, parentBefore } from './fates.ts';
import { levelOfName } from './level-of-name.ts';

export type Applied = {
  /** Every unit that is new or differs from what it was. */
  readonly changed: ReadonlyMap<UnitId, Unit>;
  /** Units whose parent ended in several, and which no event places. */
  readonly unplaced: readonly { readonly unit: UnitId; readonly parent: UnitId }[];
};

export function applyDay(day: DayOfEvents, fates: Fates): Applied {
  const changed = new Map<UnitId, Unit>();
  const unplaced: { unit: UnitId; parent: UnitId }[] = [];
  const place = (unit: UnitId, stated: UnitId | null): UnitId | null => {
    const found = follow(day, fates, stated);
    if (found !== 'undecided') return found;
    if (stated !== null) unplaced.push({ unit, parent: stated });
    return stated;
  };
  const parentOf = (id: UnitId, otherwise: UnitId | null) =>
    place(id, fates.moves.get(id)?.to[0] ?? otherwise);
  for (const unit of day.units.values()) {
    const after = afterDay(unit, day, fates, parentOf);
    if (after !== unit) changed.set(unit.id, after);
  }
  for (const unit of day.newUnits.values()) {
    const model = firstGiver(day, fates, unit);
    if (!model) continue;
    const parent = parentOf(unit.id, parentBefore(day, model.id));
    changed.set(unit.id, founded(unit, model, parent, day));
  }
  return { changed, unplaced };
}

function afterDay(
  unit: Unit,
  day: DayOfEvents,
  fates: Fates,
  parentOf: (id: UnitId, otherwise: UnitId | null) => UnitId | null,
): Unit {
  const wasAlive = aliveOn(unit, day.dayBefore);
  if (wasAlive && fates.ends(unit.id)) {
    return unit.validTo === day.dayBefore ? unit : { ...unit, validTo: day.dayBefore };
  }
  if (!wasAlive && !isBorn(unit, day)) return unit;
  // Ended by an earlier run for this day, and now named among those that go on.
  const isHandedOn = fates.givings.has(unit.id) && fates.receipts.has(unit.id);
  const isRevived = unit.validTo === day.dayBefore && isHandedOn;
  if (unit.validTo === day.dayBefore && !isRevived) return unit;
  const living = isRevived ? { ...unit, validTo: null } : unit;
  return withParent(
    withName(living, day, fates),
    day,
    parentOf(unit.id, parentBefore(day, unit.id)),
  );
}

function withName(unit: Unit, day: DayOfEvents, fates: Fates): Unit {
  const renamed = fates.renames.get(unit.id)?.renamed;
  if (!renamed) return unit;
  const now = stateOn(unit, day.dayBefore);
  const isRoot = parentOn(unit, day.dayBefore) === null;
  const level = levelOfName(renamed.name, { level: now.level, isRoot });
  const state = { from: day.date, code: renamed.code, name: renamed.name, level };
  if (isSameState(state, stateOn(unit, day.date))) return unit;
  return { ...unit, states: spelled(unit.states, state, isSameState) };
}

function withParent(unit: Unit, day: DayOfEvents, parent: UnitId | null): Unit {
  if (parentOn(unit, day.date) === parent) return unit;
  const [first, ...later] = unit.parents;
  if (isBorn(unit, day) && first) {
    return { ...unit, parents: [{ from: first.from, parent }, ...later] };
  }
  const spell = { from: day.date, parent };
  return {
    ...unit,
    parents: spelled(unit.parents, spell, (one, other) => one.parent === other.parent),
  };
}

function founded(
  { id, code, name }: NewUnit,
  model: { readonly level: Level; readonly reportsFor: Unit['reportsFor'] },
  parent: UnitId | null,
  { date }: DayOfEvents,
): Unit {
  const { level, reportsFor } = model;
  return {
    id,
    validFrom: date,
    validTo: null,
    states: [{ from: null, code, name, level }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: level === 'body' ? reportsFor : null,
  };
}

type Giver = {
  readonly id: UnitId;
  readonly code: string;
  readonly level: Level;
  readonly reportsFor: Unit['reportsFor'];
};

/**
 * The unit that a new one takes level and parent from: the first in `from`. Of several rows a merge
 * before a split, then the one whose code the new unit takes over, then the lowest code, so that the
 * order of rows does not matter.
 */
function firstGiver(day: DayOfEvents, fates: Fates, unit: NewUnit): Giver | null {
  const rank = ({ event, giver }: { event: Event; giver: Giver }) =>
    `${event.kind === 'merge' ? 0 : 1}${giver.code === unit.code ? 0 : 1}${giver.code} ${giver.id}`;
  const candidates = (fates.receipts.get(unit.id) ?? []).flatMap((event) => {
    const giver = giverOf(day, event.from[0]);
    return giver ? [{ event, giver }] : [];
  });
  candidates.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return candidates[0]?.giver ?? null;
}

function giverOf(day: DayOfEvents, id: UnitId | undefined): Giver | null {
  const unit = id === undefined ? undefined : day.units.get(id);
  if (!unit) return null;
  const { code, level } = stateOn(unit, day.dayBefore);
  return { id: unit.id, code, level, reportsFor: unit.reportsFor };
}

/** The spells with this one put in its place; one that only repeats what held before falls away. */
function spelled<Spell extends { readonly from: Day | null }>(
  spells: readonly Spell[],
  spell: Spell & { readonly from: Day },
  isSame: (one: Spell, other: Spell) => boolean,
): readonly Spell[] {
  const before = spells.filter(({ from }) => from === null || from < spell.from);
  const after = spells.filter(({ from }) => from !== null && from > spell.from);
  const last = before.at(-1);
  const repeats = last !== undefined && isSame(last, spell);
  return [...before, ...(repeats ? [] : [spell]), ...after];
}

function isSameState(one: UnitState, other: UnitState): boolean {
  return one.code === other.code && one.name === other.name && one.level === other.level;
}
