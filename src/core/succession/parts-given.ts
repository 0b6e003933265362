/** Units whose territory went to several others: their history cannot be re-based on one unit. */

import { groupBy } from '../group-by.ts';
import type { Day } from '../time/day.ts';
import type { Register, UnitId } from '../unit.ts';

export type PartGiven = {
  readonly unit: UnitId;
  /** Every unit that received a part; the unit itself where it goes on. */
  readonly successors: readonly UnitId[];
  readonly date: Day;
  /** "" where no row of the day names it. */
  readonly decree: string;
};

/** Units that were split, or merged in part, in order of date; one entry for all that happened on a day. */
export function partsGiven(register: Register): readonly PartGiven[] {
  const givings = register.successions.filter(({ kind }) => kind === 'merge' || kind === 'split');
  const byUnitAndDay = groupBy(
    givings.flatMap((event) => event.from.map((unit) => ({ unit, event }))),
    ({ unit, event }) => `${event.date} ${unit}`,
  );
  return [...byUnitAndDay.entries()]
    .sort(([one], [other]) => (one.slice(0, 10) < other.slice(0, 10) ? -1 : 1))
    .flatMap(([, rows]) => {
      const successors = [...new Set(rows.flatMap(({ event }) => event.to))];
      const [first] = rows;
      const isWhole = successors.length === 1;
      if (!first || isWhole) return [];
      const decree = rows.find(({ event }) => event.decree !== '')?.event.decree ?? '';
      return [{ unit: first.unit, successors, date: first.event.date, decree }];
    });
}
