/**
 * One row's figures by column: a figure for each span, a total for what is summed over time, and the
 * first and last sound column for what is not.
 */
import type { Figure } from '../core/figures/figure.ts';
import type { IndicatorKind } from '../core/indicator.ts';
import type { Period } from '../core/time/period.ts';
import type { ReportColumn } from './model.ts';

export type ColumnFigure = {
  readonly figure: Figure;
  readonly period: Period;
  /** For baseline and latest: the column that the figure was taken from. */
  readonly column: string | null;
};

export function figuresByColumn(
  columns: readonly ReportColumn[],
  kind: IndicatorKind,
  compute: (column: ReportColumn) => Figure,
): ReadonlyMap<string, ColumnFigure> {
  const figures = new Map<string, ColumnFigure>();
  const sumsOverTime = kind === 'flow' || kind === 'stock-at-start' || kind === 'text';
  for (const column of columns) {
    const { id, role, period } = column;
    const isSpan = role === 'current' || role === 'compare' || role === 'part';
    if (isSpan || (role === 'total' && sumsOverTime)) {
      figures.set(id, { figure: compute(column), period, column: null });
    }
  }
  if (sumsOverTime || !columns.some(({ role }) => role === 'latest')) return figures;
  const parts = columns.filter(({ role }) => role === 'part');
  const [baseline, latest] = [
    soundColumn(parts, figures),
    soundColumn(parts.toReversed(), figures),
  ];
  if (baseline) figures.set('baseline', baseline);
  if (latest) figures.set('latest', latest);
  return figures;
}

/** The first column with a value that is not partial; where there is none, the first with a value. */
function soundColumn(
  columns: readonly ReportColumn[],
  figures: ReadonlyMap<string, ColumnFigure>,
): ColumnFigure | null {
  const valued = columns.filter(({ id }) => figures.get(id)?.figure.value != null);
  const whole = valued.find(({ id }) => figures.get(id)?.figure.status !== 'partial');
  const chosen = whole ?? valued[0];
  const found = chosen ? figures.get(chosen.id) : undefined;
  return chosen && found ? { ...found, column: chosen.id } : null;
}

/** The two figures that a row's change is between: compare and current, or baseline and latest. */
export function comparedColumns(
  columns: readonly ReportColumn[],
  figures: ReadonlyMap<string, ColumnFigure>,
): { readonly before: ColumnFigure; readonly after: ColumnFigure } | null {
  const ofRole = (role: ReportColumn['role']) =>
    figures.get(columns.find((column) => column.role === role)?.id ?? '');
  const before = ofRole('compare') ?? ofRole('baseline');
  const after = ofRole('current') ?? ofRole('latest');
  return before && after ? { before, after } : null;
}
