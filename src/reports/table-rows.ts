/** All rows of one subject: the whole, and under it the rows by unit or by level that were asked for. */
import { figureOf } from '../core/figures/figures.ts';
import { levelRows } from './level-rows.ts';
import type { ReportRow } from './model.ts';
import { figuresFor, makeRow, type RowContext } from './row-figures.ts';
import type { RowSubject } from './rows.ts';
import { unitRows } from './unit-rows.ts';

export function rowsOf(context: RowContext, subject: RowSubject): readonly ReportRow[] {
  const { table, query } = context;
  const whole = figuresFor(context, subject, (request) => figureOf(table, request).figure);
  const row = makeRow(context, subject, whole, query.unit, null);
  if (subject.indicator.kind === 'text') return [row];
  // Of a unit's own figures nothing lies below it.
  if (query.by === 'unit' && query.scope === 'own') return [row];
  if (query.by === 'unit') return [row, ...unitRows(context, subject, whole)];
  return query.by === 'level' ? [row, ...levelRows(context, subject, whole)] : [row];
}
