/** The unit that a cell names; what names none, or several, is told there. */
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { Collector } from './filing.ts';
import type { Setting } from './sheet-head.ts';

/** @param parent whose units are looked among first */
export function unitInCell(
  name: string,
  cell: string,
  period: Period,
  parent: UnitId | null,
  { desk }: Setting,
  collector: Collector,
): UnitId | null {
  const found = desk.find(name, period, parent);
  const nameAll = (units: readonly UnitId[]) => units.map((unit) => desk.nameOf(unit, period));
  switch (found.kind) {
    case 'found':
      return found.unit;
    case 'ambiguous':
      collector.report('ambiguous-unit', 'error', cell, {
        seen: name,
        candidates: nameAll(found.candidates),
      });
      return null;
    case 'unknown':
      collector.report('unknown-unit', 'error', cell, {
        seen: name,
        nearest: nameAll(found.nearest),
      });
      return null;
  }
}
