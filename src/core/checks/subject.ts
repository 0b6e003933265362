/** What every check looks at: one table, the units in it, and its columns' targets. */
import { plainDigits } from '../decimal.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import type { Series } from '../figures/filing.ts';
import type { Amount } from '../reading.ts';
import { lastMonth, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';

export type CheckSubject = {
  readonly table: FigureTable;
  readonly units: ReadonlySet<UnitId>;
  readonly targets: readonly Period[];
  /** Indicators of the table's rows. */
  readonly indicators: readonly string[];
};

/** The table's units that filed of the series, in the table's order. */
export function filersOf(series: Series, { units }: CheckSubject): readonly UnitId[] {
  const filers: UnitId[] = [];
  // Of a nation's units few have filed what must be looked at one by one.
  for (const unit of units) if (series.has(unit)) filers.push(unit);
  return filers;
}

/** A unit's name at the end of the span. */
export function nameOf({ table }: CheckSubject, unit: UnitId, span: Period): string {
  return table.territory.stateIn(unit, lastMonth(span)).name;
}

/** A hedged value keeps its hedge as a sign, so that a warning shows what was compared. */
export function showAmount(amount: Amount): string {
  const signs = { exact: '', over: '>', under: '<', about: '~' };
  return signs[amount.qualifier] + plainDigits(amount.value);
}
