/**
 * History seen in the boundaries of a later day (`--boundaries`): where the figures of a unit of an
 * earlier month belong. What was split has no single heir and goes to the lowest unit above all of them.
 */

import { isAlive, type Territory } from '../territory.ts';
import type { Month } from '../time/month.ts';
import type { Succession, UnitId } from '../unit.ts';
import { effectiveMonth } from './same-territory.ts';

/** Where figures go: one unit, or the lowest that contains all heirs. Null where no unit of the day does. */
export type Destination = {
  readonly unit: UnitId | null;
  /** The heirs, when a split or partial merge left more than one, with the decree that did it. */
  readonly heirs: readonly UnitId[];
  readonly decree: string | null;
};

export type Boundaries = {
  /** The month in whose tree of units everything is shown. */
  readonly at: Month;
  /** Where an own figure of the unit in that month belongs. */
  readonly destination: (unit: UnitId, month: Month) => Destination;
  /** The lowest unit of the day that contains all these. */
  readonly lowestAbove: (units: readonly UnitId[]) => UnitId | null;
};

type Heirs = { readonly units: readonly UnitId[]; readonly decree: string | null };

export function buildBoundaries(territory: Territory, at: Month): Boundaries {
  const known = new Map<string, Heirs>();

  const heirs = (unit: UnitId, isLater: (row: Succession) => boolean): Heirs => {
    const rows = nextRows(territory, unit, isLater, at);
    const key = `${unit} ${rows[0]?.date ?? ''}`;
    const found = known.get(key);
    if (found) return found;
    const computed = inherit(unit, rows);
    known.set(key, computed);
    return computed;
  };

  const inherit = (unit: UnitId, rows: readonly Succession[]): Heirs => {
    const [first] = rows;
    if (!first) return { units: isAlive(territory, unit, at) ? [unit] : [], decree: null };
    const month = effectiveMonth(territory, first);
    if (first.kind === 'abolish') {
      const parent = territory.parentIn(unit, (month - 1) as Month);
      return parent === null
        ? { units: [], decree: null }
        : heirs(parent, afterMonth((month - 1) as Month));
    }
    const receivers = [...new Set(rows.flatMap(({ to }) => to))];
    // By day: what came of a receiver may fall in the same reporting month.
    const passed = receivers.map((receiver) => heirs(receiver, ({ date }) => date > first.date));
    const units = [...new Set(passed.flatMap((one) => one.units))];
    const decree = passed.find((one) => one.decree !== null)?.decree ?? null;
    return { units, decree: units.length > 1 ? (decree ?? first.decree) : decree };
  };

  const afterMonth = (month: Month) => (row: Succession) => month < effectiveMonth(territory, row);

  const lowestAbove = (units: readonly UnitId[]): UnitId | null => {
    const [first, ...others] = units.map((unit) => lineage(territory, unit, at));
    return first?.find((unit) => others.every((line) => line.includes(unit))) ?? null;
  };

  return {
    at,
    lowestAbove,
    destination: (unit, month) => {
      const { units, decree } = heirs(unit, afterMonth(month));
      return { unit: lowestAbove(units), heirs: units.length > 1 ? units : [], decree };
    },
  };
}

/** The rows of the unit's next event, up to the month: what it gave away, or its end. */
function nextRows(
  territory: Territory,
  unit: UnitId,
  isLater: (row: Succession) => boolean,
  at: Month,
): readonly Succession[] {
  const giving = territory.successionsOf(unit).filter((row) => {
    const effective = effectiveMonth(territory, row);
    return row.kind !== 'rename' && row.kind !== 'move' && isLater(row) && effective <= at;
  });
  const [next] = [...giving].sort((a, b) => (a.date < b.date ? -1 : 1));
  return giving.filter(({ date }) => date === next?.date);
}

/** The unit and its ancestors on the day, lowest first. */
function lineage(territory: Territory, unit: UnitId, at: Month): readonly UnitId[] {
  const line: UnitId[] = [];
  for (let id: UnitId | null = unit; id !== null; id = territory.parentIn(id, at)) line.push(id);
  return line;
}
