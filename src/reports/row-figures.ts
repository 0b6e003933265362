/** The figures of one row in every column, with what they changed by; and the rows by unit under it. */
import { type Changes, changesBetween, noChanges } from '../core/change.ts';
import { childFigure, childrenFor, unlistedFigure } from '../core/child-rows.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { AccountRequest } from '../core/figure-account.ts';
import type { FigureTable } from '../core/figure-table.ts';
import { figureOf } from '../core/figures.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Month } from '../core/month.ts';
import { isSameTerritory } from '../core/same-territory.ts';
import { percentOfTarget, type Target, targetFor } from '../core/target.ts';
import type { Term } from '../core/terms.ts';
import type { UnitId } from '../core/unit.ts';
import { type ColumnFigure, comparedColumns, figuresByColumn } from './column-figures.ts';
import { figureView, unitView } from './figure-view.ts';
import type { FigureView, ReportColumn, ReportRow } from './model.ts';
import type { SummaryQuery } from './query.ts';
import type { RowSubject } from './rows.ts';

export type RowContext = {
  readonly table: FigureTable;
  readonly query: SummaryQuery;
  readonly columns: readonly ReportColumn[];
  /** The period's last month, by whose names units are shown. */
  readonly at: Month;
  readonly targets: readonly Target[];
  /** The party term of a mid-term table, whose target stands beside what was reached so far. */
  readonly term: Term | null;
};

type ColumnFigures = ReadonlyMap<string, ColumnFigure>;

export function rowsOf(context: RowContext, subject: RowSubject): readonly ReportRow[] {
  const { query } = context;
  const whole = figuresFor(context, subject, (request) => figureOf(context.table, request).figure);
  const row = makeRow(context, subject, whole, query.unit, null);
  return query.by === 'unit' && subject.indicator.kind !== 'text'
    ? [row, ...unitRows(context, subject, whole)]
    : [row];
}

/** Own, children, and what only a total standing in knows: together they add up to the whole. */
function unitRows(
  context: RowContext,
  subject: RowSubject,
  whole: ColumnFigures,
): readonly ReportRow[] {
  const { table, query } = context;
  const asked = context.columns.map((column) => requestFor(context, subject, column));
  const children = [...new Set(asked.flatMap((request) => childrenFor(table, request)))];
  const own = figuresFor(
    context,
    subject,
    (request) => figureOf(table, { ...request, scope: 'own' }).figure,
  );
  const ownRows = hasValue(own) && query.scope !== 'below' ? [own] : [];
  const ofChildren = children.map((child) => ({
    child,
    figures: figuresFor(context, subject, (request) => childFigure(table, request, child)),
  }));
  const asksBelow = reportsBelow(table, subject.indicator);
  const shown = ofChildren
    .filter(({ figures }) => hasValue(figures) || (asksBelow && isExpected(figures)))
    .sort((a, b) => compareCodes(context, a.child, b.child));
  const unlisted = unlistedFigures(whole, [
    ...ownRows,
    ...ofChildren.map(({ figures }) => figures),
  ]);
  return [
    ...ownRows.map((figures) => makeRow(context, subject, figures, query.unit, 'own')),
    ...shown.map(({ child, figures }) => makeRow(context, subject, figures, child, 'child')),
    ...(unlisted ? [makeRow(context, subject, unlisted, query.unit, 'unlisted')] : []),
  ];
}

function figuresFor(
  context: RowContext,
  subject: RowSubject,
  compute: (request: AccountRequest) => Figure,
): ColumnFigures {
  return figuresByColumn(context.columns, subject.indicator.kind, (column) =>
    compute(requestFor(context, subject, column)),
  );
}

function requestFor(
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

function makeRow(
  context: RowContext,
  subject: RowSubject,
  figures: ColumnFigures,
  unit: UnitId,
  part: 'own' | 'child' | 'unlisted' | null,
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
    unit: part === null ? null : unitView(territory, unit, context.at),
    part: part === 'child' ? null : part,
    values,
    ...changesOf(context, subject, figures, unit),
  };
}

/** For exactly the column's span; in a mid-term table the total or the latest answers for the term. */
function targetOf(
  { columns, targets, term }: RowContext,
  indicator: string,
  unit: UnitId,
  columnId: string,
): Decimal | null {
  const column = columns.find(({ id }) => id === columnId);
  if (!column || column.role === 'baseline') return null;
  const sumsUp = column.role === 'total' || column.role === 'latest';
  const period = sumsUp && term ? term.period : column.period;
  return targetFor(targets, { unit, indicator, period });
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
  return changesBetween(pair.before.figure, pair.after.figure, subject.indicator.kind, same);
}

function unlistedFigures(
  whole: ColumnFigures,
  listed: readonly ColumnFigures[],
): ColumnFigures | null {
  const found = [...whole].map(([id, { figure, column, period }]) => {
    const others = listed.flatMap((figures) => figures.get(id)?.figure ?? []);
    return { id, column, period, rest: unlistedFigure(figure, others), figure };
  });
  if (found.every(({ rest }) => rest === null)) return null;
  return new Map(
    found.map(({ id, column, period, rest, figure }) => [
      id,
      { column, period, figure: rest ?? emptied(figure) },
    ]),
  );
}

/** Nothing is left of this column's whole. */
function emptied(figure: Figure): Figure {
  return {
    ...figure,
    value: null,
    basis: null,
    scope: null,
    unitsReported: 0,
    unitsExpected: 0,
    gaps: [],
    missing: [],
  };
}

/** False where the unit alone reports it, and those below it owe nothing. A ratio follows its numerator. */
function reportsBelow(table: FigureTable, { code, definition }: Indicator): boolean {
  const asked = definition?.kind === 'quotient' ? definition.numerator : code;
  return table.levelOf(asked, table.unit).kind !== 'self';
}

function hasValue(figures: ColumnFigures): boolean {
  return [...figures.values()].some(({ figure }) => figure.value !== null || figure.notApplicable);
}

function isExpected(figures: ColumnFigures): boolean {
  return [...figures.values()].some(({ figure }) => figure.unitsExpected > 0);
}

function compareCodes(context: RowContext, a: UnitId, b: UnitId): number {
  const codeOf = (unit: UnitId) => context.table.territory.stateIn(unit, context.at).code;
  return codeOf(a) < codeOf(b) ? -1 : 1;
}
