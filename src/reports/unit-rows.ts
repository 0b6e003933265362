/** The rows by unit under a whole: its own, its children, and what only a total standing in knows. */
import { childFigure, childrenFor } from '../core/figures/child-rows.ts';
import { figureOf } from '../core/figures/figures.ts';
import type { Indicator } from '../core/indicator.ts';
import type { UnitId } from '../core/unit.ts';
import type { ReportRow } from './model.ts';
import {
  type ColumnFigures,
  figuresFor,
  makeRow,
  type RowContext,
  requestFor,
} from './row-figures.ts';
import type { RowSubject } from './rows.ts';
import { unlistedFigures } from './unlisted.ts';

/** Together they add up to the whole. */
export function unitRows(
  context: RowContext,
  subject: RowSubject,
  whole: ColumnFigures,
): readonly ReportRow[] {
  const { table, query } = context;
  const asked = context.columns.map((column) => requestFor(context, subject, column));
  const unsorted = [...new Set(asked.flatMap((request) => childrenFor(table, request)))];
  const children = inOrderOfCodes(context, unsorted);
  const own = figuresFor(
    context,
    subject,
    (request) => figureOf(table, { ...request, scope: 'own' }).figure,
  );
  // What does not add over units leaves no rest, and its filed total is no part of itself.
  const isSummed = subject.indicator.overUnits !== 'none';
  const isOwn = isSummed || [...own.values()].every(({ figure }) => figure.scope !== 'total');
  const ownRows = hasValue(own) && isOwn && query.scope !== 'below' ? [own] : [];
  const ofChildren = children.map((child) => ({
    child,
    figures: figuresFor(context, subject, (request) => childFigure(table, request, child)),
  }));
  const owes = debtors(context, subject.indicator, whole);
  const shown = ofChildren.filter(
    ({ child, figures }) => hasValue(figures) || (owes(child) && isExpected(figures)),
  );
  const listed = [...ownRows, ...ofChildren.map(({ figures }) => figures)];
  const unlisted = isSummed ? unlistedFigures(whole, listed) : null;
  return [
    ...ownRows.map((figures) => makeRow(context, subject, figures, query.unit, 'own')),
    ...shown.map(({ child, figures }) => makeRow(context, subject, figures, child, 'child')),
    ...(unlisted ? [makeRow(context, subject, unlisted, query.unit, 'unlisted')] : []),
  ];
}

/**
 * Tells who owes a figure: nobody below a unit that alone reports it, no unit where only bodies do, and of
 * the bodies those that the whole lacks. A ratio follows its numerator.
 */
function debtors(
  { table, at }: RowContext,
  { code, definition }: Indicator,
  whole: ColumnFigures,
): (child: UnitId) => boolean {
  const asked = definition?.kind === 'quotient' ? definition.numerator : code;
  const { kind } = table.levelOf(asked, table.unit);
  const lacking = new Set(
    [...whole.values()].flatMap(({ figure }) => figure.missing.map(({ unit }) => unit)),
  );
  return (child) => {
    const isBody = table.territory.stateIn(child, at).level === 'body';
    return isBody ? lacking.has(child) : kind === 'level';
  };
}

function hasValue(figures: ColumnFigures): boolean {
  return [...figures.values()].some(({ figure }) => figure.value !== null || figure.notApplicable);
}

function isExpected(figures: ColumnFigures): boolean {
  return [...figures.values()].some(({ figure }) => figure.unitsExpected > 0);
}

function inOrderOfCodes({ table, at }: RowContext, children: readonly UnitId[]): readonly UnitId[] {
  return children
    .map((child) => ({ child, code: table.territory.stateIn(child, at).code }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ child }) => child);
}
