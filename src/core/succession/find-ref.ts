/** Finds the unit that a reference of a succession file means: as on the day before, or begun on the very day. */

import type { SuccessionFault } from '../list-fault.ts';
import { foldText } from '../names/fold.ts';
import type { Day } from '../time/day.ts';
import {
  aliveOn,
  type Succession,
  stateOn,
  type Unit,
  type UnitId,
  type UnitState,
} from '../unit.ts';
import { dayBeforeOf } from './event.ts';
import { type CodeAndName, readPair, type UnitRef } from './row.ts';
import { successorsOf } from './successors-of.ts';

export type RefFinding =
  | { readonly kind: 'found'; readonly unit: UnitId }
  | { readonly kind: 'new'; readonly pair: CodeAndName }
  | {
      readonly kind: 'fault';
      readonly reason: SuccessionFault;
      readonly others: readonly string[];
    };

/** Units by code and by folded name. */
type Names = {
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  readonly byName: ReadonlyMap<string, readonly Unit[]>;
};

export type RefIndex = {
  readonly date: Day;
  readonly dayBefore: Day;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly alive: () => Names;
  /** Begun on the day itself: kept by an earlier run, or registered with that first day. */
  readonly born: () => Names;
  readonly ended: () => Names;
  /** What an ended unit was by the day before. */
  readonly successors: (id: UnitId) => readonly Unit[];
};

export function buildRefIndex(
  units: ReadonlyMap<UnitId, Unit>,
  date: Day,
  successions: readonly Succession[],
): RefIndex {
  const dayBefore = dayBeforeOf(date);
  const all = [...units.values()];
  const lazily = (accept: (unit: Unit) => boolean, states: (unit: Unit) => readonly UnitState[]) =>
    once(() => namesOf(all.filter(accept), states));
  return {
    date,
    dayBefore,
    units,
    alive: lazily(
      (unit) => aliveOn(unit, dayBefore),
      (unit) => [stateOn(unit, dayBefore)],
    ),
    born: lazily(
      (unit) => unit.validFrom === date,
      (unit) => [stateOn(unit, date)],
    ),
    ended: lazily(
      (unit) => hasEnded(unit, dayBefore),
      (unit) => unit.states,
    ),
    successors: (id) => {
      const found = new Set(successorsOf({ units: all, successions }, id, dayBefore));
      return all.filter((unit) => found.has(unit.id));
    },
  };
}

export function findRef(index: RefIndex, ref: UnitRef): RefFinding {
  if (ref.unit !== null) return ofKnown(index, ref.unit);
  const pair = readPair(ref.text);
  if (pair) {
    const agreed = agreeing(index.alive(), pair) ?? agreeing(index.born(), pair);
    return agreed ? { kind: 'found', unit: agreed.id } : { kind: 'new', pair };
  }
  for (const names of [index.alive(), index.born()]) {
    const found = namedBy(names, ref.text);
    if (found.length > 1) return fault('ambiguous-unit', found.map(codeAndName(index)));
    if (found[0]) return { kind: 'found', unit: found[0].id };
  }
  const ended = namedBy(index.ended(), ref.text).at(-1);
  return ended ? endedFault(index, ended) : fault('unknown-unit', []);
}

/** What is wrong with `code:name` where the unit must be there already: the name that the code has, if any. */
export function faultOfPair(index: RefIndex, pair: CodeAndName): RefFinding {
  const coded = index.alive().byCode.get(pair.code) ?? [];
  if (coded.length > 0) return fault('unknown-unit', coded.map(codeAndName(index)));
  const ended = agreeing(index.ended(), pair);
  return ended ? endedFault(index, ended) : fault('unknown-unit', []);
}

function ofKnown(index: RefIndex, id: UnitId): RefFinding {
  const unit = index.units.get(id);
  const isToCome = unit?.validFrom != null && unit.validFrom > index.date;
  if (!unit || isToCome) return fault('unknown-unit', []);
  return hasEnded(unit, index.dayBefore) ? endedFault(index, unit) : { kind: 'found', unit: id };
}

function endedFault(index: RefIndex, { id }: Unit): RefFinding {
  return fault('ended-unit', index.successors(id).map(codeAndName(index)));
}

function hasEnded(unit: Unit, dayBefore: Day): boolean {
  return unit.validTo !== null && unit.validTo < dayBefore;
}

function agreeing({ byCode, byName }: Names, { code, name }: CodeAndName): Unit | undefined {
  const named = byName.get(foldText(name)) ?? [];
  if (code !== '') return byCode.get(code)?.find((unit) => named.includes(unit));
  // A register without codes knows its units by name alone.
  return named.find((unit) => unit.states.every((state) => state.code === ''));
}

function namedBy({ byCode, byName }: Names, text: string): readonly Unit[] {
  return byCode.get(text) ?? byName.get(foldText(text)) ?? [];
}

function namesOf(units: readonly Unit[], states: (unit: Unit) => readonly UnitState[]): Names {
  const byCode = new Map<string, Unit[]>();
  const byName = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const { code, name } of states(unit)) {
      if (code !== '') add(byCode, code, unit);
      add(byName, foldText(name), unit);
    }
  }
  return { byCode, byName };
}

function add(map: Map<string, Unit[]>, key: string, unit: Unit): void {
  const known = map.get(key);
  if (!known) map.set(key, [unit]);
  else if (!known.includes(unit)) known.push(unit);
}

function codeAndName(index: RefIndex): (unit: Unit) => string {
  return (unit) => {
    const { code, name } = stateOn(unit, index.dayBefore);
    return code === '' ? name : `${code}:${name}`;
  };
}

function fault(reason: SuccessionFault, others: readonly string[]): RefFinding {
  return { kind: 'fault', reason, others };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
