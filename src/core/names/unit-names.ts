/** The register's names, indexed so that a unit is found by what people write for it. */
import { whenAsked } from '../remember.ts';
import type { Day } from '../time/day.ts';
import { aliveOn, type Level, parentOn, type Register, type Unit, type UnitId } from '../unit.ts';
import { foldText } from './fold.ts';
import { joinTokens, type NameToken, tokenise } from './name-tokens.ts';
import { prefixAt } from './unit-prefixes.ts';

/** A unit, and how near what was written is to what it is called. */
export type Ranked = {
  readonly unit: UnitId;
  /**
   * 0 for what it is called on the day, 1 for its other names, 2 for a unit that is not alive
   * then.
   */
  readonly rank: number;
};

/** One name of one unit, cut into office, type and bare name. */
export type NameEntry = Ranked & {
  readonly office: string;
  readonly type: string;
  /** The bare name's words joined, with and without accents. */
  readonly bare: string;
  readonly plain: string;
};

/** The rank of a unit that is not alive on the names' day. */
export const endedRank = 2;

export type KnownUnit = {
  readonly unit: Unit;
  readonly level: Level;
  readonly parent: UnitId | null;
};

export type UnitNames = {
  readonly day: Day | null;
  readonly units: ReadonlyMap<UnitId, KnownUnit>;
  readonly byCode: ReadonlyMap<string, readonly Ranked[]>;
  /** Made for the first who asks: many runs meet codes only. */
  readonly written: () => WrittenNames;
  /** Bare names of two words or more written together, as in "kybac.xlsx". */
  readonly byJoinedName: () => ReadonlyMap<string, readonly NameEntry[]>;
};

export type WrittenNames = {
  readonly byName: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byPlainName: ReadonlyMap<string, readonly NameEntry[]>;
  /** The most words that a name has. */
  readonly longestName: number;
};

/** Indexes every name that any unit ever had; those of the day (null: the latest) come first. */
export function buildUnitNames(register: Register, day: Day | null): UnitNames {
  const units = new Map<UnitId, KnownUnit>();
  const byCode = new Map<string, Ranked[]>();
  for (const unit of register.units) {
    const { current, level } = stateIndexOn(unit, day);
    units.set(unit.id, { unit, level, parent: parentOn(unit, day) });
    unit.states.forEach(({ code }, index) => {
      push(byCode, foldText(code), { unit: unit.id, rank: rankOn(unit, day, index === current) });
    });
  }
  const written = whenAsked(() => writtenNames(register, day));
  const byJoinedName = whenAsked(() => joinedNames(written().byPlainName));
  return { day, units, byCode, written, byJoinedName };
}

function writtenNames(register: Register, day: Day | null): WrittenNames {
  const byName = new Map<string, NameEntry[]>();
  const byPlainName = new Map<string, NameEntry[]>();
  let longestName = 1;
  for (const unit of register.units) {
    const { current } = stateIndexOn(unit, day);
    const addName = (name: string, isCurrent: boolean) => {
      const tokens = tokenise(name);
      longestName = Math.max(longestName, tokens.length);
      const entry = entryOf(unit.id, tokens, rankOn(unit, day, isCurrent));
      push(byName, entry.bare, entry);
      push(byPlainName, entry.plain, entry);
    };
    unit.states.forEach(({ name }, index) => {
      addName(name, index === current);
    });
    for (const alias of unit.aliases) addName(alias, true);
  }
  return { byName, byPlainName, longestName };
}

function rankOn(unit: Unit, day: Day | null, isCurrent: boolean): number {
  const alive = day === null ? unit.validTo === null : aliveOn(unit, day);
  if (!alive) return endedRank;
  return isCurrent ? 0 : 1;
}

/** The unit itself and all above it on the names' day, nearest first. */
export function lineage(names: UnitNames, unit: UnitId): readonly UnitId[] {
  const line: UnitId[] = [];
  let next: UnitId | null = unit;
  // A register with a cycle is refused elsewhere; here it must only not hang.
  while (next !== null && !line.includes(next)) {
    line.push(next);
    next = names.units.get(next)?.parent ?? null;
  }
  return line;
}

function joinedNames(
  byPlainName: ReadonlyMap<string, readonly NameEntry[]>,
): ReadonlyMap<string, readonly NameEntry[]> {
  const joined = new Map<string, NameEntry[]>();
  for (const [plain, entries] of byPlainName) {
    if (!plain.includes(' ')) continue;
    for (const entry of entries) push(joined, plain.replaceAll(' ', ''), entry);
  }
  return joined;
}

function entryOf(unit: UnitId, tokens: readonly NameToken[], rank: number): NameEntry {
  const { office, type, length } = prefixAt(tokens, 0);
  const bare = joinTokens(tokens, 'text', length);
  return { unit, office, type, bare, plain: joinTokens(tokens, 'plain', length), rank };
}

function stateIndexOn(unit: Unit, day: Day | null): { current: number; level: Level } {
  const holding = unit.states.findLastIndex(
    ({ from }) => from === null || day === null || from <= day,
  );
  const current = Math.max(holding, 0);
  const state = unit.states[current];
  if (!state) throw new RangeError(`unit ${unit.id} has no state`);
  return { current, level: state.level };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const group = map.get(key);
  if (group) group.push(value);
  else map.set(key, [value]);
}
