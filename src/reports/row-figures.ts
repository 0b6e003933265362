/** The figures of one row in every column, with its target and what they changed by. */

import type { Decimal } from '../core/decimal.ts';
import { type Changes, changesBetween, noChanges } from '../core/figures/change.ts';
import type { Figure } from '../core/figures/figure.ts';
import type { AccountRequest } from '../core/figures/figure-account.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import { isSameTerritory } from '../core/figures/same-territory.ts';
import { percentOfTarget, type TargetFinder } from '../core/figures/target.ts';
import type { Month } from '../core/time/month.ts';
import type { Term } from '../core/time/terms.ts';
import type { UnitId } from '../core/unit.ts';
import { type ColumnFigure, comparedColumns, figuresByColumn } from './column-figures.ts';
import { figureView, unitView } from './figure-view.ts';
import type { FigureView, RatioParts, ReportColumn, ReportRow } from './model.ts';
import type { SummaryQuery } from './query.ts';
import type { RowSubject } from './rows.ts';

export type RowContext = {
  readonly table: FigureTable;
  readonly query: SummaryQuery;
  readonly columns: readonly ReportColumn[];
  /** The period's last month, by whose names units are shown. */
  readonly at: Month;
  readonly targetFor: TargetFinder;
  /** The party term of a mid-term table, whose target stands beside what was reached so far. */
  readonly term: Term | null;
};

export type RowPart = 'own' | 'child' | 'unlisted' | null;

export type ColumnFigures = ReadonlyMap<string, ColumnFigure>;

/** The figures of every column, each as `compute` gives it. */
export function figuresFor(
  context: RowContext,
  subject: RowSubject,
  compute: (request: AccountRequest) => Figure,
): ColumnFigures {
  return figuresByColumn(context.columns, subject.indicator.kind, (column) =>
    compute(requestFor(context, subject, column)),
  );
}

export function requestFor(
  context: RowContext,
  subject: RowSubject,
  column: ReportColumn,
): AccountRequest {
  return {
    indicator: subject.indicator,
    category: subject.category?.code ?? null,
    target: column.period,
    unit: context.query.unit,
    scope: context.query.scope,
  };
}

/** @param part null for the whole, `child` for a unit below it */
export function makeRow(
  context: RowContext,
  subject: RowSubject,
  figures: ColumnFigures,
  unit: UnitId,
  part: RowPart,
): ReportRow {
  const { indicator, category } = subject;
  const { territory } = context.table;
  const values = new Map<string, FigureView>();
  for (const [id, { figure, column }] of figures) {
    const target = category === null ? targetOf(context, indicator.code, unit, id) : null;
    values.set(id, {
      ...figureView(figure, territory, context.at),
      column,
      target,
      targetPercent: percentOfTarget(figure.value, target),
    });
  }
  return {
    indicator: indicator.code,
    category: category?.code ?? null,
    label: category?.label ?? indicator.label,
    measure: indicator.measure,
    kind: indicator.kind,
    group: indicator.group,
    parts: ratioParts(subject),
    unit: part === null ? null : unitView(territory, unit, context.at),
    part: part === 'child' ? null : part,
    values,
    ...changesOf(context, subject, figures, unit),
  };
}

/** Of a category no ratio is worked out. */
function ratioParts({ indicator, category }: RowSubject): RatioParts | null {
  const { definition } = indicator;
  if (indicator.kind !== 'ratio' || definition?.kind !== 'quotient') return null;
  const { numerator, denominator } = definition;
  return category === null ? { numerator, denominator } : null;
}

/** For exactly the column's span; in a mid-term table the total or the latest answers for the term. */
function targetOf(
  { columns, targetFor, term }: RowContext,
  indicator: string,
  unit: UnitId,
  columnId: string,
): Decimal | null {
  const column = columns.find(({ id }) => id === columnId);
  if (!column || column.role === 'baseline') return null;
  const sumsUp = column.role === 'total' || column.role === 'latest';
  const period = sumsUp && term ? term.period : column.period;
  return targetFor({ unit, indicator, period });
}

function changesOf(
  context: RowContext,
  subject: RowSubject,
  figures: ColumnFigures,
  unit: UnitId,
): Changes {
  const pair = comparedColumns(context.columns, figures);
  if (!pair) return noChanges;
  const { territory, boundaries } = context.table;
  const same =
    boundaries !== null || isSameTerritory(territory, unit, pair.before.period, pair.after.period);
  // One column alone is nothing to compare with itself.
  const isAlone = pair.before.column !== null && pair.before.column === pair.after.column;
  const before = isAlone ? { ...pair.before.figure, value: null } : pair.before.figure;
  return changesBetween(before, pair.after.figure, subject.indicator.kind, same);
}
