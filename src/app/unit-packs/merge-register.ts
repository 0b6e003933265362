/** A pack's units into our register: those that are ours, those that are new, and what they know more of. */
import {
  parentOn,
  type Register,
  type Succession,
  stateOn,
  type Unit,
  type UnitId,
} from '../../core/unit.ts';
import { fromTheTop, fullName, type MatchFault, matchUnits } from './match-units.ts';
import { levels } from './register-json.ts';

export type MergedRegister = {
  readonly faults: readonly MatchFault[];
  /** Our number of each unit of the pack. */
  readonly ids: ReadonlyMap<UnitId, UnitId>;
  /** To be saved: new ones, and ours of which more is known now. */
  readonly added: readonly Unit[];
  readonly updated: readonly Unit[];
  readonly successions: readonly Succession[];
  /** Ours that end on another day than the pack says; ours stays. */
  readonly disputed: readonly string[];
};

/** @param home what new units without a parent come under, where it is above them */
export function mergeRegister(
  pack: Register,
  register: Register,
  home: UnitId | null,
): MergedRegister {
  const { ours, faults } = matchUnits(pack, register);
  const ids = numbered(pack, register, ours);
  const above = register.units.find(({ id }) => id === home) ?? null;
  const added: Unit[] = [];
  const updated: Unit[] = [];
  const disputed: string[] = [];
  for (const unit of pack.units) {
    const theirs = inOurNumbers(unit, ids);
    const known = ours.get(unit.id);
    if (known === undefined) {
      added.push(underHome(theirs, above));
      continue;
    }
    if (known.validTo !== null && theirs.validTo !== null && known.validTo !== theirs.validTo) {
      disputed.push(fullName(known));
    }
    const enriched = withMore(known, theirs);
    if (JSON.stringify(enriched) !== JSON.stringify(known)) updated.push(enriched);
  }
  const present = new Set(register.successions.map(successionKey));
  const successions = pack.successions
    .map((event) => ({
      ...event,
      from: event.from.map((id) => ids.get(id) ?? id),
      to: event.to.map((id) => ids.get(id) ?? id),
    }))
    .filter((event) => !present.has(successionKey(event)));
  return { faults, ids, added, updated, successions, disputed };
}

function numbered(
  pack: Register,
  register: Register,
  ours: ReadonlyMap<UnitId, Unit>,
): ReadonlyMap<UnitId, UnitId> {
  let last = register.units.reduce((highest, { id }) => Math.max(highest, id), 0);
  const ids = new Map<UnitId, UnitId>();
  for (const unit of fromTheTop(pack.units)) {
    const known = ours.get(unit.id);
    if (!known) last += 1;
    ids.set(unit.id, known?.id ?? last);
  }
  return ids;
}

function inOurNumbers(unit: Unit, ids: ReadonlyMap<UnitId, UnitId>): Unit {
  return {
    ...unit,
    id: ids.get(unit.id) ?? unit.id,
    parents: unit.parents.map(({ from, parent }) => ({
      from,
      parent: parent === null ? null : (ids.get(parent) ?? parent),
    })),
  };
}

/** A district that its own office registered alone stands under our province. */
function underHome(unit: Unit, home: Unit | null): Unit {
  if (home === null || parentOn(unit, null) !== null) return unit;
  const rank = (one: Unit) => levels.indexOf(stateOn(one, null).level);
  if (rank(home) >= rank(unit)) return unit;
  return {
    ...unit,
    parents: unit.parents.map(({ from, parent }) => ({ from, parent: parent ?? home.id })),
  };
}

/** What ours lacks: an end, later names and parents, other names. What ours says, stays. */
function withMore(ours: Unit, theirs: Unit): Unit {
  return {
    ...ours,
    validTo: ours.validTo ?? theirs.validTo,
    states: [...ours.states, ...laterSpells(ours.states, theirs.states)],
    parents: [
      ...ours.parents,
      ...laterSpells(ours.parents, theirs.parents).filter(({ parent }) => parent !== null),
    ],
    aliases: [...new Set([...ours.aliases, ...theirs.aliases])],
  };
}

function laterSpells<Spell extends { readonly from: string | null }>(
  ours: readonly Spell[],
  theirs: readonly Spell[],
): readonly Spell[] {
  const last = ours.at(-1)?.from ?? '';
  return theirs.filter(({ from }) => from !== null && from > last);
}

function successionKey({ date, kind, from, to }: Succession): string {
  const sorted = (ids: readonly UnitId[]) => [...ids].sort((a, b) => a - b).join(',');
  return `${date} ${kind} ${sorted(from)} ${sorted(to)}`;
}
