/** `danvan explain`: one figure with the tree under it, down to the cells, in one look at the store. */

import { explainFigure } from '../core/explain/explain.ts';
import { factsByIndicator } from '../core/facts-by-indicator.ts';
import { buildBoundaries } from '../core/figures/boundaries.ts';
import { buildFigureTable } from '../core/figures/figure-table.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Store } from '../core/store.ts';
import { lastMonth } from '../core/time/period.ts';
import { sourceUnits } from '../reports/build-report.ts';
import { type ExplainedFigure, explainedFigure, versionsIn } from '../reports/explanation.ts';
import type { SummaryQuery } from '../reports/query.ts';
import { tableUnitTypes } from '../reports/unit-types.ts';
import type { Office } from './office.ts';
import { factQuery } from './summarize.ts';

export type ExplainQuery = Pick<
  SummaryQuery,
  'unit' | 'period' | 'scope' | 'basis' | 'carryForward' | 'boundaries' | 'asOf'
> & {
  readonly indicator: Indicator;
  /** Null for the whole. */
  readonly category: string | null;
};

export async function explain(
  store: Store,
  office: Office,
  query: ExplainQuery,
): Promise<ExplainedFigure> {
  const { territory, catalogue } = office;
  const { indicator, category, unit, period, scope, basis, carryForward } = query;
  const facts = await store.effectiveFacts({
    ...factQuery(office, query),
    indicators: indicatorsOf(indicator),
  });
  const boundaries =
    query.boundaries === null ? null : buildBoundaries(territory, query.boundaries);
  const table = buildFigureTable(factsByIndicator(facts), {
    ...{ territory, catalogue, unit, basis, carryForward, boundaries },
    span: period,
  });
  const request = { indicator, category, target: period, unit, scope };
  const { figure, explanation } = explainFigure(table, request);
  const versions = new Set(versionsIn(explanation));
  const cells = await store.origins([...versions]);
  const origins = new Map(
    facts.flatMap(({ version, event, note }) => {
      const cell = versions.has(version) ? cells.get(version) : undefined;
      if (!cell) return [];
      // What was written down by hand has its note for a file.
      const noted = note === null || note === cell.file ? {} : { note };
      return [[version, { ...cell, event, ...noted }] as const];
    }),
  );
  const unitTypes = tableUnitTypes(table, sourceUnits(table), lastMonth(period));
  return explainedFigure(figure, explanation, { territory, catalogue, unitTypes, origins });
}

/** A ratio is worked out from its two numbers. */
function indicatorsOf({ code, definition }: Indicator): readonly string[] {
  return definition?.kind === 'quotient'
    ? [code, definition.numerator, definition.denominator]
    : [code];
}
