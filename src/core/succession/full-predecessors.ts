/** Full predecessors: units that a merge took over whole, by the unit that received them. */

import { groupBy } from '../group-by.ts';
import type { Day } from '../time/day.ts';
import type { Register, Succession, UnitId } from '../unit.ts';

export type FullPredecessor = {
  readonly predecessor: UnitId;
  readonly date: Day;
  readonly decree: string;
};

/**
 * By successor, a new unit or a surviving one. A full predecessor stands in one merge row of its date,
 * and that row names one receiver; who is also split or merged into another is none.
 */
export function fullPredecessors(
  register: Register,
): ReadonlyMap<UnitId, readonly FullPredecessor[]> {
  const rowsOfUnit = groupBy(
    register.successions.flatMap((row) => row.from.map((unit) => ({ unit, row }))),
    ({ unit, row }) => `${unit} ${row.date}`,
  );
  const found = [...rowsOfUnit.values()].flatMap((rows) => {
    const giving = rows.filter(({ row }) => row.kind === 'merge' || row.kind === 'split');
    const [only, ...others] = giving;
    const successor = only && others.length === 0 ? receiverOf(only.row) : null;
    if (!only || successor === null || successor === only.unit) return [];
    const { date, decree } = only.row;
    return [{ successor, predecessor: only.unit, date, decree }];
  });
  return groupBy(found, ({ successor }) => successor);
}

function receiverOf(row: Succession): UnitId | null {
  return row.kind === 'merge' && row.to.length === 1 ? (row.to[0] ?? null) : null;
}
