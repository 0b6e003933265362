/**
 * The register seen month by month: who was alive, and under whom. A reporting month belongs to the
 * units alive on its last day, so an event takes effect in the first month whose last day is on or after it.
 */

import { groupBy } from './group-by.ts';
import { fullPredecessors } from './succession/full-predecessors.ts';
import { type CalendarScheme, lastDayOfMonth, monthOfDay } from './time/calendar.ts';
import { addDays, type Day } from './time/day.ts';
import { type Month, monthOf } from './time/month.ts';
import type { Period } from './time/period.ts';
import {
  type Level,
  type Register,
  type Succession,
  stateOn,
  type Unit,
  type UnitId,
  type UnitState,
} from './unit.ts';

const always: Period = { start: monthOf(0, 1), end: monthOf(9999, 1) };

type Tie = { readonly unit: UnitId; readonly period: Period };

/** A full predecessor, the day of the merge and the first month in which its successor stands for it. */
export type Merged = { readonly unit: UnitId; readonly date: Day; readonly month: Month };

export type Territory = {
  readonly scheme: CalendarScheme;
  readonly register: Register;
  readonly unit: (id: UnitId) => Unit;
  /** The reporting months in which the unit lives. */
  readonly life: (id: UnitId) => Period;
  readonly parentIn: (id: UnitId, month: Month) => UnitId | null;
  /** Bodies included. */
  readonly childrenIn: (id: UnitId, month: Month) => readonly UnitId[];
  /** Every unit that was a child in some month of the span, with those months. */
  readonly childrenDuring: (id: UnitId, period: Period) => readonly Tie[];
  readonly stateIn: (id: UnitId, month: Month) => UnitState;
  /** Months at whose beginning some unit begins, ends or changes its parent, in order. */
  readonly changes: readonly Month[];
  /** What was merged into the unit whole, with the first month of the new state. */
  readonly mergedInto: (id: UnitId) => readonly Merged[];
  /** The events that the unit gave something up in: merges, splits, moves, its renaming or its end. */
  readonly successionsOf: (id: UnitId) => readonly Succession[];
  /** Months at whose beginning the unit's parent, or the parent of an ancestor of its, changes. */
  readonly ancestorChanges: (id: UnitId) => readonly Month[];
};

export function buildTerritory(register: Register, scheme: CalendarScheme): Territory {
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const lives = new Map(register.units.map((unit) => [unit.id, lifeOf(unit, scheme)]));
  const parentTies = new Map(
    register.units.map((unit) => [unit.id, tiesOf(unit, lives.get(unit.id) ?? always, scheme)]),
  );
  const childTies = invert(parentTies);
  const unitOf = (id: UnitId): Unit => {
    const unit = units.get(id);
    if (!unit) throw new RangeError(`no unit ${id} in the register`);
    return unit;
  };
  const parentIn = (id: UnitId, month: Month) =>
    parentTies.get(id)?.find(({ period }) => holds(period, month))?.unit ?? null;
  const predecessors = fullPredecessors(register);
  const events = groupBy(
    register.successions.flatMap((event) => event.from.map((unit) => ({ unit, event }))),
    ({ unit }) => unit,
  );
  const changesByUnit = new Map<UnitId, readonly Month[]>();
  const ancestorChanges = (id: UnitId): readonly Month[] => {
    const known = changesByUnit.get(id);
    if (known) return known;
    const found = findAncestorChanges(id, parentTies);
    changesByUnit.set(id, found);
    return found;
  };
  return {
    scheme,
    register,
    unit: unitOf,
    life: (id) => lives.get(id) ?? always,
    parentIn,
    childrenIn: (id, month) =>
      (childTies.get(id) ?? [])
        .filter(({ period }) => holds(period, month))
        .map(({ unit }) => unit),
    childrenDuring: (id, period) =>
      (childTies.get(id) ?? []).filter(
        (tie) => tie.period.start < period.end && period.start < tie.period.end,
      ),
    stateIn: (id, month) => {
      const unit = unitOf(id);
      const [only, another] = unit.states;
      return only && !another ? only : stateOn(unit, lastDayOfMonth(month, scheme));
    },
    changes: changeMonths(lives, parentTies),
    mergedInto: (id) =>
      (predecessors.get(id) ?? []).map(({ predecessor, date }) => ({
        unit: predecessor,
        date,
        month: monthOfDay(date, scheme),
      })),
    successionsOf: (id) => (events.get(id) ?? []).map(({ event }) => event),
    ancestorChanges,
  };
}

export function isAlive(territory: Territory, unit: UnitId, month: Month): boolean {
  return holds(territory.life(unit), month);
}

export function levelIn(territory: Territory, unit: UnitId, month: Month): Level {
  return territory.stateIn(unit, month).level;
}

/** True where the unit is the ancestor itself or lies below it in that month. */
export function isWithin(
  territory: Territory,
  unit: UnitId,
  ancestor: UnitId,
  month: Month,
): boolean {
  for (let at: UnitId | null = unit; at !== null; at = territory.parentIn(at, month)) {
    if (at === ancestor) return true;
  }
  return false;
}

/** Children that are units and not reporting bodies, in the month. */
export function unitChildrenIn(
  territory: Territory,
  unit: UnitId,
  month: Month,
): readonly UnitId[] {
  return territory
    .childrenIn(unit, month)
    .filter((child) => levelIn(territory, child, month) !== 'body');
}

/** The unit and every unit that was below it in some month of the span. */
export function unitsDuring(
  territory: Territory,
  unit: UnitId,
  period: Period,
): ReadonlySet<UnitId> {
  const found = new Set<UnitId>();
  const visit = (id: UnitId) => {
    if (found.has(id)) return;
    found.add(id);
    for (const child of territory.childrenDuring(id, period)) visit(child.unit);
  };
  visit(unit);
  return found;
}

/** The span cut where the tree of units changes, so that within each piece it stands still. */
export function epochs(territory: Territory, period: Period): readonly Period[] {
  const cuts = territory.changes.filter((month) => period.start < month && month < period.end);
  const starts = [period.start, ...cuts];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? period.end }));
}

function holds(period: Period, month: Month): boolean {
  return period.start <= month && month < period.end;
}

function lifeOf(unit: Unit, scheme: CalendarScheme): Period {
  const start = unit.validFrom === null ? always.start : monthOfDay(unit.validFrom, scheme);
  const end = unit.validTo === null ? always.end : monthOfDay(addDays(unit.validTo, 1), scheme);
  return { start, end };
}

function tiesOf(unit: Unit, life: Period, scheme: CalendarScheme): readonly Tie[] {
  const ties: Tie[] = [];
  unit.parents.forEach((spell, index) => {
    const next = unit.parents[index + 1]?.from ?? null;
    const from = spell.from === null ? always.start : monthOfDay(spell.from, scheme);
    const to = next === null ? always.end : monthOfDay(next, scheme);
    const start = Math.max(from, life.start) as Month;
    const end = Math.min(to, life.end) as Month;
    if (spell.parent === null || start >= end) return;
    const last = ties.at(-1);
    // A parent stated again is no change.
    if (last?.unit === spell.parent && last.period.end === start) {
      ties[ties.length - 1] = { unit: last.unit, period: { start: last.period.start, end } };
    } else ties.push({ unit: spell.parent, period: { start, end } });
  });
  return ties;
}

function invert(
  parentTies: ReadonlyMap<UnitId, readonly Tie[]>,
): ReadonlyMap<UnitId, readonly Tie[]> {
  const inverted = new Map<UnitId, Tie[]>();
  for (const [child, ties] of parentTies) {
    for (const { unit: parent, period } of ties) {
      const children = inverted.get(parent) ?? [];
      children.push({ unit: child, period });
      inverted.set(parent, children);
    }
  }
  return inverted;
}

function changeMonths(
  lives: ReadonlyMap<UnitId, Period>,
  parentTies: ReadonlyMap<UnitId, readonly Tie[]>,
): readonly Month[] {
  const periods = [...lives.values(), ...[...parentTies.values()].flat().map((tie) => tie.period)];
  return sortedMonths(periods.flatMap(({ start, end }) => [start, end]));
}

function findAncestorChanges(
  id: UnitId,
  parentTies: ReadonlyMap<UnitId, readonly Tie[]>,
): readonly Month[] {
  const months: Month[] = [];
  const seen = new Set<UnitId>();
  const visit = (unit: UnitId) => {
    if (seen.has(unit)) return;
    seen.add(unit);
    for (const tie of parentTies.get(unit) ?? []) {
      months.push(tie.period.start, tie.period.end);
      visit(tie.unit);
    }
  };
  visit(id);
  return sortedMonths(months);
}

function sortedMonths(months: readonly Month[]): readonly Month[] {
  return [...new Set(months)]
    .filter((month) => month !== always.start && month !== always.end)
    .sort((a, b) => a - b);
}
