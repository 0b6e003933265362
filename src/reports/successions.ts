/** The changes of units that a table must tell of: those in its time, of units it is made of. */

import type { FigureTable } from '../core/figures/figure-table.ts';
import { effectiveMonth } from '../core/figures/same-territory.ts';
import { addDays } from '../core/time/day.ts';
import { stateOn, type UnitId } from '../core/unit.ts';
import type { SuccessionView } from './model.ts';

/** Names are those of before in `from` and those of after in `to`. */
export function successionsIn(
  table: FigureTable,
  units: ReadonlySet<UnitId>,
): readonly SuccessionView[] {
  const { territory, span } = table;
  const nameOn = (day: SuccessionView['date']) => (id: UnitId) =>
    stateOn(territory.unit(id), day).name;
  return territory.register.successions
    .filter((event) => {
      const month = effectiveMonth(territory, event);
      const isInTime = span.start < month && month < span.end;
      return isInTime && [...event.from, ...event.to].some((id) => units.has(id));
    })
    .map(({ date, kind, from, to, decree }) => ({
      date,
      kind,
      from: from.map(nameOn(addDays(date, -1))),
      to: to.map(nameOn(date)),
      decree,
    }));
}
