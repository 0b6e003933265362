/** The cells under every figure of a table, as flat lines: what the trees of `explain` end in. */

import { explainFigure } from '../core/explain/explain.ts';
import type { Explanation } from '../core/explain/explanation.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import type { OriginView } from './explanation.ts';
import { unitView } from './figure-view.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from './model.ts';
import type { FigureSource } from './pack.ts';

/** A reading under a figure, its cell not yet looked up. */
export type UnlocatedSource = {
  readonly row: ReportRow;
  readonly column: ReportColumn;
  readonly figure: FigureView;
  readonly leaf: Explanation;
  readonly version: number;
  readonly sign: 1 | -1;
  readonly side: FigureSource['side'];
};

/** In the order of the table's rows and columns; rows of units below are left out. */
export function figureReadings(table: FigureTable, model: ReportModel): readonly UnlocatedSource[] {
  return model.rows
    .filter(({ unit }) => unit === null)
    .flatMap((row) => model.columns.flatMap((column) => readingsOf(table, model, row, column)));
}

export function locateSources(
  readings: readonly UnlocatedSource[],
  origins: ReadonlyMap<number, OriginView>,
  { territory }: FigureTable,
): readonly FigureSource[] {
  return readings.flatMap(({ row, column, figure, leaf, version, sign, side }) => {
    const origin = origins.get(version);
    if (!origin) return [];
    const { indicator, category, label, measure, kind } = row;
    const { file, sheet, cell, raw, event } = origin;
    const { period, value } = leaf;
    const unit = unitView(territory, leaf.unit, lastMonth(period));
    // One literal: there are tens of thousands, and spreads take many times as long.
    return [
      {
        indicator,
        category,
        label,
        measure,
        kind,
        column,
        figure,
        unit,
        period,
        sign,
        side,
        value,
        file,
        sheet,
        cell,
        raw,
        event,
      },
    ];
  });
}

function readingsOf(
  table: FigureTable,
  model: ReportModel,
  row: ReportRow,
  column: ReportColumn,
): readonly UnlocatedSource[] {
  const figure = row.values.get(column.id);
  if (!figure) return [];
  const { explanation } = explainFigure(table, {
    indicator: table.indicator(row.indicator),
    category: row.category,
    target: periodOf(model, column, figure),
    unit: table.unit,
    scope: model.scope,
  });
  const isRatio = explanation.operation === 'ratio';
  return isRatio
    ? explanation.children.flatMap((child, index) => {
        const side = index === 0 ? ('numerator' as const) : ('denominator' as const);
        return leavesOf(child, 1).map((leaf) => ({ row, column, figure, side, ...leaf }));
      })
    : leavesOf(explanation, 1).map((leaf) => ({ row, column, figure, side: null, ...leaf }));
}

/** A baseline or latest is the figure of the column that it names. */
function periodOf(model: ReportModel, column: ReportColumn, { column: taken }: FigureView): Period {
  return model.columns.find(({ id }) => id === taken)?.period ?? column.period;
}

function leavesOf(
  node: Explanation,
  sign: 1 | -1,
): readonly Pick<UnlocatedSource, 'leaf' | 'version' | 'sign'>[] {
  const counted = node.sign === sign ? 1 : -1;
  const own =
    node.operation === 'reading' && node.version !== null
      ? [{ leaf: node, version: node.version, sign: counted } as const]
      : [];
  return [...own, ...node.children.flatMap((child) => leavesOf(child, counted))];
}
