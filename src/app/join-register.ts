/**
 * Joins the rows of a register file with the register: who is new, who is already there, and who is
 * under whom.
 */

import { inCircles } from '../core/circles.ts';
import { groupBy } from '../core/group-by.ts';
import { isBelow } from '../core/level-order.ts';
import { foldText } from '../core/names/fold.ts';
import { hasError, type Problem } from '../core/problem.ts';
import { whenAsked } from '../core/remember.ts';
import type { Day } from '../core/time/day.ts';
import {
  type Level,
  parentOn,
  type Register,
  stateOn,
  type Unit,
  type UnitId,
} from '../core/unit.ts';
import type { RegisterRow } from './register-rows.ts';
import { sameUnit, updateUnit } from './update-unit.ts';

type Joined = {
  readonly added: readonly Unit[];
  readonly updated: readonly Unit[];
  readonly problems: readonly Problem[];
};

/** A row or a unit of the register that no row states again. */
type Node =
  | { readonly kind: 'row'; readonly row: RegisterRow }
  | { readonly kind: 'unit'; readonly unit: Unit };

/**
 * A row with the code of a unit whose life it shares is that unit; so is one with its name, where
 * it has no code yet.
 */
export function joinRegister(rows: readonly RegisterRow[], register: Register): Joined {
  const repeated = repeatedCodes(rows);
  const matches = matchRows(rows, register);
  const claimed = new Set(matches.values());
  const nodes: readonly Node[] = [
    ...rows.map((row) => ({ kind: 'row', row }) as const),
    ...register.units
      .filter((unit) => !claimed.has(unit))
      .map((unit) => ({ kind: 'unit', unit }) as const),
  ];
  const { parents, problems } = resolveParents(rows, matches, nodes);
  const ids = assignIds(rows, matches, register);
  const idOf = (node: Node | null): UnitId | null => {
    if (node === null) return null;
    return node.kind === 'unit' ? node.unit.id : (ids.get(node.row) ?? null);
  };
  const cycles = findCycles(rows, register, (row) => idOf(parents.get(row) ?? null), ids);
  const faults = [...repeated, ...problems, ...cycles];
  // Nothing of a faulty list is taken.
  if (hasError(faults)) return { added: [], updated: [], problems: faults };
  const added: Unit[] = [];
  const updated: Unit[] = [];
  const ended = new Set(register.successions.flatMap(({ from }) => from));
  for (const row of rows) {
    const known = matches.get(row) ?? null;
    const parent = parents.get(row);
    const unit = updateUnit(known, row, {
      id: ids.get(row) ?? 0,
      parent: parent === undefined ? undefined : idOf(parent),
      keepsEnd: known !== null && ended.has(known.id),
    });
    if (known === null) added.push(unit);
    else if (!sameUnit(unit, known)) updated.push(unit);
  }
  return { added, updated, problems: faults };
}

/** Codes have been reused, so only two rows that are alive on one day may not share one. */
function repeatedCodes(rows: readonly RegisterRow[]): readonly Problem[] {
  const byCode = new Map<string, RegisterRow[]>();
  return rows.flatMap((row) => {
    if (row.code === '') return [];
    const earlier = byCode.get(row.code) ?? [];
    byCode.set(row.code, [...earlier, row]);
    const clash = earlier.some((other) => livesMeet(lifeOfRow(row), lifeOfRow(other)));
    return clash ? [row.fault('code', 'repeated-code', row.code)] : [];
  });
}

function matchRows(
  rows: readonly RegisterRow[],
  register: Register,
): ReadonlyMap<RegisterRow, Unit> {
  const byCode = groupBy(register.units, (unit) => stateOn(unit, null).code);
  const byName = groupBy(register.units, (unit) => {
    const { name, level } = stateOn(unit, null);
    return nameKey(name, level);
  });
  const keyOfRow = ({ name, level }: RegisterRow) => nameKey(name, level);
  const rowsOfName = groupBy(
    rows.filter((row) => byName.has(keyOfRow(row))),
    keyOfRow,
  );
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const matches = new Map<RegisterRow, Unit>();
  const claimed = new Set<Unit>();
  const claim = (row: RegisterRow, unit: Unit | undefined) => {
    if (!unit || claimed.has(unit)) return;
    matches.set(row, unit);
    claimed.add(unit);
  };
  for (const row of rows) {
    if (row.code === '') continue;
    const same = byCode.get(row.code) ?? [];
    claim(
      row,
      same.find((unit) => livesMeet(lifeOfRow(row), unit)),
    );
  }
  for (const row of rows) {
    if (matches.has(row)) continue;
    const named = (byName.get(keyOfRow(row)) ?? []).filter(
      (unit) => row.code === '' || stateOn(unit, null).code === '',
    );
    const isOnlyRow = rowsOfName.get(keyOfRow(row))?.length === 1;
    claim(
      row,
      named.find((unit) => parentFits(unit, row, units, named.length === 1 && isOnlyRow)),
    );
  }
  return matches;
}

/**
 * A root may have been registered alone, before anything above it; else the parent must be called
 * the same.
 */
function parentFits(
  unit: Unit,
  row: RegisterRow,
  units: ReadonlyMap<UnitId, Unit>,
  isOnlyOne: boolean,
): boolean {
  const parent = parentOn(unit, null);
  if (parent === null || row.parent === null) return isOnlyOne || row.parent === '';
  const above = units.get(parent);
  if (!above) return false;
  const { code, name } = stateOn(above, null);
  const isSame = row.parent === code || foldText(row.parent) === foldText(name);
  // A parent known by name only may be stated by a code here; one name in the file and one in the
  // register decide.
  return isSame || (code === '' && isOnlyOne);
}

/**
 * The row's parent: a node, null for a root; no entry where the file says nothing or names no one.
 */
function resolveParents(
  rows: readonly RegisterRow[],
  matches: ReadonlyMap<RegisterRow, Unit>,
  nodes: readonly Node[],
): {
  readonly parents: ReadonlyMap<RegisterRow, Node | null>;
  readonly problems: readonly Problem[];
} {
  const byCode = groupBy(nodes, (node) => namesOf(node).code);
  // Most registers name parents by their codes alone.
  const byName = whenAsked(() => groupBy(nodes, (node) => foldText(namesOf(node).name)));
  const parents = new Map<RegisterRow, Node | null>();
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.parent === null) {
      if (!matches.has(row)) parents.set(row, null);
      continue;
    }
    if (row.parent === '') {
      parents.set(row, null);
      continue;
    }
    const coded = byCode.get(row.parent) ?? [];
    const found = coded.length > 0 ? coded : (byName().get(foldText(row.parent)) ?? []);
    const alive = found.filter((node) => livesMeet(lifeOfRow(row), lifeOfNode(node)));
    const candidates = alive.length > 0 ? alive : found;
    const [node, ...others] = candidates.length > 1 ? aboveOnly(candidates, row) : candidates;
    if (!node) problems.push(row.fault('parent', 'unknown-parent', row.parent));
    else if (others.length > 0) {
      problems.push(row.fault('parent', 'ambiguous-parent', row.parent));
    } else {
      parents.set(row, node);
      if (!isBelow(row.level, namesOf(node).level)) {
        problems.push(row.fault('level', 'level-not-below-parent', row.name));
      }
    }
  }
  return { parents, problems };
}

/** Of units that share a name, only those whose level the row can stand under. */
function aboveOnly(candidates: readonly Node[], row: RegisterRow): readonly Node[] {
  return candidates.filter((node) => isBelow(row.level, namesOf(node).level));
}

function assignIds(
  rows: readonly RegisterRow[],
  matches: ReadonlyMap<RegisterRow, Unit>,
  register: Register,
): ReadonlyMap<RegisterRow, UnitId> {
  let last = register.units.reduce((highest, { id }) => Math.max(highest, id), 0);
  return new Map(
    rows.map((row) => {
      const known = matches.get(row);
      if (!known) last += 1;
      return [row, known?.id ?? last];
    }),
  );
}

/** Rows from which the way up comes back to themselves. */
function findCycles(
  rows: readonly RegisterRow[],
  register: Register,
  statedParent: (row: RegisterRow) => UnitId | null,
  ids: ReadonlyMap<RegisterRow, UnitId>,
): readonly Problem[] {
  const parentOfId = new Map(register.units.map((unit) => [unit.id, parentOn(unit, null)]));
  for (const row of rows) {
    const id = ids.get(row);
    if (id !== undefined && row.parent !== null) parentOfId.set(id, statedParent(row));
  }
  const circling = inCircles(parentOfId);
  return rows.flatMap((row) =>
    circling.has(ids.get(row) ?? 0) ? [row.fault('parent', 'parent-cycle', row.name)] : [],
  );
}

type Life = { readonly validFrom: Day | null; readonly validTo: Day | null };

function lifeOfRow({ validFrom, validTo }: RegisterRow): Life {
  return {
    validFrom: validFrom === 'always' ? null : validFrom,
    validTo: validTo === 'always' ? null : validTo,
  };
}

function lifeOfNode(node: Node): Life {
  return node.kind === 'unit' ? node.unit : lifeOfRow(node.row);
}

function livesMeet(one: Life, other: Life): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

function startsBeforeEnd(one: Life, other: Life): boolean {
  return one.validFrom === null || other.validTo === null || one.validFrom <= other.validTo;
}

function namesOf(node: Node): {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
} {
  return node.kind === 'unit' ? stateOn(node.unit, null) : node.row;
}

function nameKey(name: string, level: Level): string {
  return `${level} ${foldText(name)}`;
}
