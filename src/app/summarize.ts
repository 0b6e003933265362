/** `danvan summarize`: the facts of a unit and all below it, as the neutral table of one period. */

import type { FactQuery, Instant, Store } from '../core/store.ts';
import { unitsDuring } from '../core/territory.ts';
import type { Day } from '../core/time/day.ts';
import type { UnitId } from '../core/unit.ts';
import { buildReport } from '../reports/build-report.ts';
import type { ReportModel } from '../reports/model.ts';
import type { SummaryQuery } from '../reports/query.ts';
import { modelAsSigned, withSignedNotes } from '../reports/signed-figures.ts';
import type { Office } from './office.ts';
import { regularTable, remainingFacts } from './regular-table.ts';
import { type KeptReport, signedSources } from './signed-reports.ts';
import { tableProblems } from './table-problems.ts';

export type { ReportModel, SummaryQuery };

/** @param kept to show what was signed; null for what holds */
export async function summarize(
  store: Store,
  office: Office,
  query: SummaryQuery,
  kept: KeptReport | null = null,
): Promise<ReportModel> {
  const regular = await regularTable(store, office, query);
  const asked = factQuery(office, query);
  const [facts, targets] = await Promise.all([
    regular ? remainingFacts(store, office, asked, regular) : store.factsByIndicator(asked),
    store.targets(),
  ]);
  const { model, table } = buildReport({ facts, targets, regular, ...office }, query);
  const problems = await tableProblems(store, table, model, query);
  const shown = kept === null ? model : modelAsSigned(model, kept.signed);
  const signed = await signedSources(store, query, model.columns, kept?.report ?? null);
  return { ...withSignedNotes(shown, signed), problems };
}

/**
 * Facts of any time: a cover may leave its target (2018 less 2018H1 gives 2018H2). Re-based history may
 * come from any unit, and a successor may have filed for predecessors that lay elsewhere.
 */
export function factQuery(
  office: Office,
  query: Pick<SummaryQuery, 'unit' | 'period' | 'boundaries' | 'asOf'>,
): FactQuery {
  const always = { start: 0, end: query.period.end } as typeof query.period;
  return {
    units:
      query.boundaries === null
        ? withPredecessors(office, unitsDuring(office.territory, query.unit, always))
        : 'all',
    indicators: 'all',
    asOf: typeof query.asOf === 'string' ? endOfDay(query.asOf) : query.asOf,
  };
}

function withPredecessors(office: Office, units: ReadonlySet<UnitId>): readonly UnitId[] {
  const all = new Set(units);
  // A set is walked in the order of insertion, so that predecessors of predecessors are reached too.
  for (const unit of all)
    for (const merged of office.territory.mergedInto(unit)) all.add(merged.unit);
  return [...all];
}

/** The last instant of the day in Vietnam (UTC+7). */
export function endOfDay(day: Day): Instant {
  return new Date(`${day}T23:59:59.999+07:00`).toISOString();
}
