/** The texts of a report, heading by heading: the office's own words, and those of the units below. */

import type { FigureTable } from '../core/figures/figure-table.ts';
import type { SettledFact } from '../core/figures/series.ts';
import { textFacts } from '../core/figures/text-figure.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import { unitView } from './figure-view.ts';
import type { ReportModel, ReportRow, UnitView } from './model.ts';
import type { Narrative } from './pack.ts';

export function narrativesOf(table: FigureTable, model: ReportModel): readonly Narrative[] {
  return model.rows
    .filter(({ kind, unit }) => kind === 'text' && unit === null)
    .map((row) => narrativeOf(table, model.period, row));
}

function narrativeOf(table: FigureTable, target: Period, row: ReportRow): Narrative {
  const { indicator, group, label } = row;
  const { own, below } = textFacts(table, {
    indicator: table.indicator(indicator),
    category: null,
    target,
    unit: table.unit,
    scope: 'total',
  });
  const texts = own.flatMap(textOf);
  return {
    indicator,
    group,
    label,
    own: texts.length > 0 ? texts.join('\n') : null,
    units: below.flatMap((fact) =>
      textOf(fact).map((text) => ({ unit: unitOf(table, fact), text })),
    ),
  };
}

function textOf({ reading }: SettledFact): readonly string[] {
  return reading.kind === 'text' ? [reading.text] : [];
}

function unitOf({ territory }: FigureTable, { unit, period }: SettledFact): UnitView {
  return unitView(territory, unit, lastMonth(period));
}
