/** From facts to the neutral table: columns, rows and figures of one unit over one period. */

import type { FactsByIndicator } from '../core/facts-by-indicator.ts';
import { buildBoundaries } from '../core/figures/boundaries.ts';
import { buildFigureTable, type FigureTable } from '../core/figures/figure-table.ts';
import type { RegularTable } from '../core/figures/regular-series.ts';
import { type Target, targetFinder } from '../core/figures/target.ts';
import type { Catalogue } from '../core/indicator.ts';
import { isWithin, type Territory, unitsDuring } from '../core/territory.ts';
import type { Month } from '../core/time/month.ts';
import { intersection, lastMonth, type Period, samePeriod } from '../core/time/period.ts';
import { tableKind } from '../core/time/table-kind.ts';
import { type Terms, termOfPeriod } from '../core/time/terms.ts';
import type { UnitId } from '../core/unit.ts';
import { buildColumns } from './columns.ts';
import { unitView } from './figure-view.ts';
import type { ReportColumn, ReportModel, ReportRow } from './model.ts';
import type { SummaryQuery } from './query.ts';
import type { RowContext } from './row-figures.ts';
import { rowSubjects } from './rows.ts';
import { successionsIn } from './successions.ts';
import { rowsOf } from './table-rows.ts';
import { tableUnitTypes } from './unit-types.ts';

export type ReportSources = {
  readonly facts: FactsByIndicator;
  readonly catalogue: Catalogue;
  readonly territory: Territory;
  readonly terms: Terms;
  readonly targets: readonly Target[];
  /** Of indicators whose facts are left out: what the store has added up. */
  readonly regular?: RegularTable | null;
};

/** A table with what its figures were worked out from, for checks and explanations. */
export type BuiltReport = { readonly model: ReportModel; readonly table: FigureTable };

/** @param known the same query's table in another breakdown, used again where its columns span the same */
export function buildReport(
  sources: ReportSources,
  query: SummaryQuery,
  known: FigureTable | null = null,
): BuiltReport {
  const { territory, catalogue } = sources;
  const kind = query.kind ?? tableKind(query.period, sources.terms);
  const columns = buildColumns(kind, query);
  const span = spanOf(columns);
  const table = known && samePeriod(known.span, span) ? known : figureTableOf(sources, query, span);
  const at = query.boundaries ?? lastMonth(query.period);
  const units = sourceUnits(table);
  const spans = columns.map(({ period }) => period);
  const term = kind === 'mid-term' ? termOfPeriod(query.period, sources.terms) : null;
  const targetFor = targetFinder(sources.targets);
  const context: RowContext = { table, query, columns, at, targetFor, term: term?.term ?? null };
  const rows: ReportRow[] = [];
  for (const subject of rowSubjects(table, units, spans, query)) {
    rows.push(...rowsOf(context, subject));
  }
  const groupsUsed = new Set(rows.map(({ group }) => group));
  const model: ReportModel = {
    kind,
    unit: unitView(territory, query.unit, at),
    unitTypes: tableUnitTypes(table, units, at),
    period: query.period,
    term,
    scheme: territory.scheme,
    scope: query.scope,
    by: query.by,
    columns,
    groups: catalogue.groups.filter(({ code }) => groupsUsed.has(code)),
    rows,
    successions: successionsIn(table, units),
    problems: [],
    asOf: typeof query.asOf === 'string' ? query.asOf : null,
  };
  return { model, table };
}

/** The unit and all below it in the table's time, or whoever's figures became theirs. */
export function sourceUnits(table: FigureTable): ReadonlySet<UnitId> {
  const { territory, boundaries, unit, span } = table;
  if (!boundaries) return unitsDuring(territory, unit, span);
  const inherits = (source: UnitId) => {
    const living = intersection(span, territory.life(source));
    const heirs = living ? boundaries.destination(source, living.start) : null;
    const reached = [heirs?.unit ?? null, ...(heirs?.heirs ?? [])];
    return reached.some((id) => id !== null && isWithin(territory, id, unit, boundaries.at));
  };
  return new Set([unit, ...table.units.filter(inherits)]);
}

function figureTableOf(
  { facts, territory, catalogue, regular = null }: ReportSources,
  { unit, basis, carryForward, boundaries: month }: SummaryQuery,
  span: Period,
): FigureTable {
  const boundaries = month === null ? null : buildBoundaries(territory, month);
  return buildFigureTable(
    facts,
    { territory, catalogue, unit, span, basis, carryForward, boundaries },
    regular,
  );
}

/** From the first column's start to the last one's end. */
export function spanOf(columns: readonly ReportColumn[]): Period {
  const starts = columns.map(({ period }) => period.start);
  const ends = columns.map(({ period }) => period.end);
  return { start: Math.min(...starts) as Month, end: Math.max(...ends) as Month };
}
