/** `danvan units list`: the units alive on a day, in the order of the tree. */

import { groupBy } from '../core/group-by.ts';
import type { Day } from '../core/time/day.ts';
import {
  aliveOn,
  type Level,
  parentOn,
  type Register,
  stateOn,
  typeOfName,
  type Unit,
  type UnitId,
} from '../core/unit.ts';

/** A unit as it was on the day. */
export type ListedUnit = {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The first words of its name: Xã, Phường, Huyện … */
  readonly type: string;
  /** The parent's code, or its name where it has none; null for a root. */
  readonly parent: string | null;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly aliases: readonly string[];
  readonly reportsFor: Unit['reportsFor'];
  /** 0 for a root, 1 for what stands under one, and so on. */
  readonly depth: number;
};

/** Parents before their children, which follow in the order of their codes, units before bodies. */
export function listUnits(register: Register, day: Day): readonly ListedUnit[] {
  const alive = register.units.filter((unit) => aliveOn(unit, day));
  const aliveIds = new Set(alive.map(({ id }) => id));
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const children = groupBy(alive, (unit) => {
    const parent = parentOn(unit, day);
    // A unit whose parent is gone or cut off would otherwise not be listed at all.
    return parent !== null && aliveIds.has(parent) ? parent : null;
  });
  const listed: ListedUnit[] = [];
  const visit = (parent: UnitId | null, depth: number) => {
    const below = [...(children.get(parent) ?? [])].sort((a, b) => inOrder(a, b, day));
    for (const unit of below) {
      listed.push(describe(unit, units, day, depth));
      visit(unit.id, depth + 1);
    }
  };
  visit(null, 0);
  return listed;
}

/** One entry of `units list --json` (DESIGN §7). */
export function unitToJson(unit: ListedUnit): object {
  const { code, name, level, type, parent, validFrom, validTo, aliases } = unit;
  return { code, name, level, type, parent, validFrom, validTo, aliases };
}

function describe(
  unit: Unit,
  units: ReadonlyMap<UnitId, Unit>,
  day: Day,
  depth: number,
): ListedUnit {
  const { code, name, level } = stateOn(unit, day);
  const parentId = parentOn(unit, day);
  const parent = parentId === null ? undefined : units.get(parentId);
  const parentState = parent ? stateOn(parent, day) : null;
  return {
    code,
    name,
    level,
    type: level === 'body' ? '' : typeOfName(name),
    parent: parentState ? parentState.code || parentState.name : null,
    validFrom: unit.validFrom,
    validTo: unit.validTo,
    aliases: unit.aliases,
    reportsFor: unit.reportsFor,
    depth,
  };
}

function inOrder(a: Unit, b: Unit, day: Day): number {
  const [one, other] = [stateOn(a, day), stateOn(b, day)];
  const bodiesLast = Number(one.level === 'body') - Number(other.level === 'body');
  return (
    bodiesLast ||
    one.code.localeCompare(other.code, 'en', { numeric: true }) ||
    one.name.localeCompare(other.name, 'vi')
  );
}
