/** Reads a table whose units run down: a fact for each cell, its totals checked, its yes/no columns filled. */
import { zero } from '../core/decimal.ts';
import type { StatedScope } from '../core/fact.ts';
import { exactAmount, type Reading } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { addFact, type FactPlace } from './add-fact.ts';
import { spanFor } from './column-meaning.ts';
import { natureOf } from './estimates.ts';
import type { Collector } from './filing.ts';
import { addressAt, isBlankAt, rawAt, readAt } from './matrix-cell.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { type MatrixRow, matrixRows, type RowName } from './matrix-rows.ts';
import { filedTotals, scopedRows, unlistedLevels } from './matrix-scopes.ts';
import { checkTotals, repeatsRows } from './matrix-totals.ts';
import { firstScope } from './scope-words.ts';
import type { Setting, SheetHead } from './sheet-head.ts';
import type { SheetView } from './sheet-view.ts';

export type MatrixSheet = {
  readonly view: SheetView;
  /** The layout's name, or that of the printed form. */
  readonly form: string;
  readonly head: SheetHead;
  readonly parent: UnitId | null;
  readonly dataStart: number;
  readonly unitColumn: number;
  readonly columns: readonly MatrixColumn[];
  readonly noteColumn: number | null;
  readonly periodColumn: number | null;
  /** What a mapping says of a row by its name. */
  readonly rowNames?: (label: string) => RowName | null;
};

export type UnitRow = Extract<MatrixRow, { kind: 'unit' }>;
export type TotalRow = Extract<MatrixRow, { kind: 'total' }>;

/** What the unit rows of one column say, by row. */
export type ColumnReadings = ReadonlyMap<number, Reading>;

export type MatrixTask = {
  readonly sheet: MatrixSheet;
  readonly setting: Setting;
  readonly collector: Collector;
};

/** @returns the rows that it read: what else a form says of them is for the form to check */
export function readMatrix(
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): readonly MatrixRow[] {
  const task: MatrixTask = { sheet, setting, collector };
  const valueColumns = sheet.columns.flatMap(({ addends }) => addends);
  const rows = matrixRows(
    { ...sheet, valueColumns, period: sheet.head.period },
    setting,
    collector,
  );
  const totals = rows.flatMap((row) => (row.kind === 'total' ? [row] : []));
  const units = rows.flatMap((row) => (row.kind === 'unit' ? [row] : []));
  const hasRefused = rows.some(({ kind }) => kind === 'refused');
  const filed = hasRefused ? [] : filedTotals(totals, units, task);
  const scoped = scopedRows(units, totals.length > 0, task);
  const unlisted = unlistedLevels(totals, units, task);
  for (const column of sheet.columns) {
    const span = spanFor(column.meaning.span, sheet.head.period, setting.context.periods);
    if (span === null) continue;
    const readings = readColumn(column, span, scoped.stated, task);
    const checked = { column, span, readings, units: scoped.stated, unlisted };
    const saysMore = (total: TotalRow) => unlisted.length > 0 || !repeatsRows(checked, total, task);
    const stored = filed.filter(({ total }) => saysMore(total));
    readColumn(
      column,
      span,
      stored.map(({ row }) => row),
      task,
    );
    // A sum can't be checked where a row was refused, and that has been told.
    if (hasRefused) continue;
    const isChecked = (total: TotalRow) =>
      unlisted.length > 0 || !stored.some((one) => one.total === total);
    checkTotals(checked, [...totals.filter(isChecked), ...scoped.subtotals], task);
  }
  return rows;
}

function readColumn(
  column: MatrixColumn,
  span: Period,
  rows: readonly UnitRow[],
  task: MatrixTask,
): ColumnReadings {
  const { sheet, collector } = task;
  const readings = new Map<number, Reading>();
  const empty: UnitRow[] = [];
  for (const row of rows) {
    if (isBlankAt(sheet.view, row.row, column)) {
      empty.push(row);
      continue;
    }
    const reading = readingOf(row, column, task, collector);
    if (!reading) continue;
    readings.set(row.row, reading);
    addFact(collector, placeOf(row, column, span, task), reading);
  }
  if (column.indicator.kind === 'unit-count' && readings.size > 0)
    assumeNo(column, span, empty, task);
  return readings;
}

/** In a yes/no column with a mark, the communes left empty have not met the condition. */
function assumeNo(
  column: MatrixColumn,
  span: Period,
  empty: readonly UnitRow[],
  task: MatrixTask,
): void {
  const { sheet, setting, collector } = task;
  const communes = empty.filter(
    ({ unit }) => setting.desk.levelOf(unit, sheet.head.period) === 'commune',
  );
  for (const row of communes) {
    const place = placeOf(row, column, span, task);
    addFact(collector, place, { kind: 'number', ...exactAmount(zero) }, true);
  }
  if (communes.length === 0) return;
  const args = { indicator: column.indicator.code, count: communes.length };
  collector.report('assumed-no', 'info', column.header.cell, args);
}

/** The row's reading in that column; what is wrong with its cells goes to the collector given. */
export function readingOf(
  row: { readonly row: number; readonly unit: UnitId },
  column: MatrixColumn,
  { sheet, setting }: MatrixTask,
  collector: Collector,
): Reading | null {
  const level = setting.desk.levelOf(row.unit, sheet.head.period);
  const { view, head } = sheet;
  return readAt({ view, row: row.row, column, level, measure: head.measure }, setting, collector);
}

function placeOf(row: UnitRow, column: MatrixColumn, span: Period, task: MatrixTask): FactPlace {
  const { sheet, setting, collector } = task;
  const { options } = setting.context;
  const note = sheet.noteColumn === null ? '' : sheet.view.text(row.row, sheet.noteColumn);
  const { quoted } = column.meaning;
  const own = spanOfRow(row, column, span, setting);
  const stated = { column: column.meaning.nature, flag: options.nature };
  return {
    filer: row.unit,
    unit: row.unit,
    form: sheet.form,
    period: row.period ?? sheet.head.period,
    span: own,
    indicator: column.indicator,
    category: column.category,
    scope: scopeOf(row, column, task),
    nature: natureOf(stated, { span: own, quoted }, sheet.head.estimate, collector),
    quoted,
    toDate: column.meaning.span.kind === 'to-date',
    note: note || options.note,
    cell: addressAt(sheet.view, row.row, column),
    raw: rawAt(sheet.view, row.row, column, setting, collector.sheet),
  };
}

/** A row that names its own period moves its columns with it. */
function spanOfRow(row: UnitRow, column: MatrixColumn, span: Period, { context }: Setting): Period {
  if (row.period === null) return span;
  return spanFor(column.meaning.span, row.period, context.periods) ?? span;
}

/** The row's words, the column's, then the title's for units that have others below them. */
function scopeOf(row: UnitRow, column: MatrixColumn, { sheet, setting }: MatrixTask): StatedScope {
  if (row.scope !== null) return row.scope;
  if (column.scope) return column.scope;
  const level = setting.desk.levelOf(row.unit, sheet.head.period);
  const said = firstScope(column.header.path.toReversed(), level);
  const titles = level === 'commune' || said ? [] : sheet.head.lines.map(({ text }) => text);
  return said ?? firstScope(titles, level) ?? setting.context.options.scope ?? 'unstated';
}
