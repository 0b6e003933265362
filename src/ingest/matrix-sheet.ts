/** Reads a table whose units run down: a fact for each cell, its totals checked, its yes/no columns filled. */
import { zero } from '../core/decimal.ts';
import type { Scope, StatedScope } from '../core/fact.ts';
import { lineage } from '../core/names/unit-names.ts';
import { exactAmount, type Reading } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { addFact, type FactPlace } from './add-fact.ts';
import { spanFor } from './column-meaning.ts';
import { type Collector, createCollector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { type MatrixRow, matrixRows } from './matrix-rows.ts';
import { checkTotals, repeatsRows } from './matrix-totals.ts';
import { readCell } from './read-cell.ts';
import { scopeIn } from './scope-words.ts';
import type { Setting, SheetHead } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type MatrixSheet = {
  readonly view: SheetView;
  readonly head: SheetHead;
  readonly parent: UnitId | null;
  readonly dataStart: number;
  readonly unitColumn: number;
  readonly columns: readonly MatrixColumn[];
  readonly noteColumn: number | null;
  readonly periodColumn: number | null;
};

export type UnitRow = Extract<MatrixRow, { kind: 'unit' }>;
export type TotalRow = Extract<MatrixRow, { kind: 'total' }>;

/** What the unit rows of one column say, by row. */
export type ColumnReadings = ReadonlyMap<number, Reading>;

type Task = {
  readonly sheet: MatrixSheet;
  readonly setting: Setting;
  readonly collector: Collector;
};

export function readMatrix(sheet: MatrixSheet, setting: Setting, collector: Collector): void {
  const task: Task = { sheet, setting, collector };
  const valueColumns = sheet.columns.map(({ header }) => header.column);
  const rows = matrixRows(
    { ...sheet, valueColumns, period: sheet.head.period },
    setting,
    collector,
  );
  const totals = rows.flatMap((row) => (row.kind === 'total' ? [row] : []));
  const units = rows.flatMap((row) => (row.kind === 'unit' ? [row] : []));
  const hasRefused = rows.some(({ kind }) => kind === 'refused');
  const filed = new Set(filedTotals(totals, units, task));
  const scoped = scopedRows(units, totals.length > 0, task);
  for (const column of sheet.columns) {
    const span = spanFor(column.meaning.span, sheet.head.period, setting.context.periods);
    if (span === null) continue;
    const readings = readColumn(column, span, scoped.stated, task);
    const checked = { column, span, readings, units: scoped.stated, subtotals: scoped.subtotals };
    const isStored = (total: TotalRow) =>
      filed.has(total) && !repeatsRows(checked, total, sheet, setting, collector);
    const stored = totals.filter(isStored);
    readColumn(column, span, parentRows(stored, sheet), task);
    // A sum can't be checked where a row was refused, and that has been told.
    if (hasRefused) continue;
    const others = totals.filter((total) => !stored.includes(total));
    checkTotals(checked, others, sheet, setting, collector);
  }
}

/**
 * "Toàn huyện" is checked like any total where the sheet lists all its units. Else it is the filed total
 * in every column where it says something other than the sum of the rows listed.
 */
function filedTotals(
  totals: readonly TotalRow[],
  units: readonly UnitRow[],
  { sheet, setting }: Task,
): readonly TotalRow[] {
  const { parent } = sheet;
  if (parent === null) return [];
  const listed = new Set(units.map(({ unit }) => unit));
  const children = setting.desk.childrenOf(parent, sheet.head.period);
  if (children.every((child) => listed.has(child))) return [];
  return totals.filter(({ sums }) => sums === 'parent');
}

function parentRows(totals: readonly TotalRow[], { parent }: MatrixSheet): readonly UnitRow[] {
  if (parent === null) return [];
  return totals.map(({ row, section }): UnitRow => {
    const said = { scope: 'total', hasValues: true, period: null } as const;
    return { kind: 'unit', row, unit: parent, section, ...said };
  });
}

/**
 * A row named as a unit that other rows lie below is its own where the sheet also has a total, and a
 * subtotal where it is the sum of the rows below it; otherwise nobody can tell.
 */
function scopedRows(
  units: readonly UnitRow[],
  hasTotal: boolean,
  task: Task,
): { stated: readonly UnitRow[]; subtotals: readonly UnitRow[] } {
  const { sheet, setting, collector } = task;
  const names = setting.desk.names(sheet.head.period);
  const above = new Set(units.flatMap(({ unit }) => lineage(names, unit).slice(1)));
  const stated: UnitRow[] = [];
  const subtotals: UnitRow[] = [];
  for (const row of units) {
    const isAbove = above.has(row.unit);
    const flag = setting.context.options.scope;
    if (!isAbove || row.scope !== null || !row.hasValues) stated.push(row);
    else if (row.unit !== sheet.parent && equalsRowsBelow(row, units, task)) subtotals.push(row);
    else if (hasTotal || flag !== null) stated.push({ ...row, scope: flag ?? 'own' });
    else {
      const unit = setting.desk.nameOf(row.unit, sheet.head.period);
      collector.report('ambiguous-scope', 'error', addressOf(row.row, sheet.unitColumn), { unit });
    }
  }
  return { stated, subtotals };
}

function equalsRowsBelow(row: UnitRow, units: readonly UnitRow[], task: Task): boolean {
  const { sheet, setting } = task;
  const names = setting.desk.names(sheet.head.period);
  const below = units.filter(
    ({ unit }) => unit !== row.unit && lineage(names, unit).includes(row.unit),
  );
  const silent = createCollector(task.collector.file, task.collector.sheet);
  let compared = 0;
  for (const column of sheet.columns) {
    const at = (one: UnitRow) => numberAt(one, column, { ...task, collector: silent });
    const stated = at(row);
    if (stated === null || column.indicator.kind === 'ratio') continue;
    const sum = below.reduce((total, one) => total + (at(one) ?? 0n), 0n);
    if (sum !== stated) return false;
    compared += 1;
  }
  return compared > 0;
}

/** Whole numbers only: a subtotal of decimals is compared as any other total, and rarely stands in a row. */
function numberAt(row: UnitRow, column: MatrixColumn, task: Task): bigint | null {
  const reading = readAt(row, column, task);
  return reading?.kind === 'number' && reading.value.scale === 0 ? reading.value.mantissa : null;
}

function readColumn(
  column: MatrixColumn,
  span: Period,
  rows: readonly UnitRow[],
  task: Task,
): ColumnReadings {
  const { sheet, collector } = task;
  const readings = new Map<number, Reading>();
  const empty: UnitRow[] = [];
  for (const row of rows) {
    if (isBlankCell(sheet.view.cell(row.row, column.header.column))) {
      empty.push(row);
      continue;
    }
    const reading = readAt(row, column, task);
    if (!reading) continue;
    readings.set(row.row, reading);
    addFact(collector, placeOf(row, column, span, task), reading);
  }
  if (column.indicator.kind === 'unit-count' && readings.size > 0)
    assumeNo(column, span, empty, task);
  return readings;
}

/** In a yes/no column with a mark, the communes left empty have not met the condition. */
function assumeNo(column: MatrixColumn, span: Period, empty: readonly UnitRow[], task: Task): void {
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

function readAt(
  row: { readonly row: number; readonly unit: UnitId },
  column: MatrixColumn,
  task: Task,
): Reading | null {
  const { sheet, setting, collector } = task;
  const cell = sheet.view.cell(row.row, column.header.column);
  const address = addressOf(row.row, column.header.column);
  const level = setting.desk.levelOf(row.unit, sheet.head.period);
  const measures = [...[...column.header.path].reverse(), sheet.head.measure];
  const { indicator } = column;
  return readCell({ cell, address, indicator, level, measures }, setting, collector);
}

function placeOf(row: UnitRow, column: MatrixColumn, span: Period, task: Task): FactPlace {
  const { sheet, setting, collector } = task;
  const { options } = setting.context;
  const cell = addressOf(row.row, column.header.column);
  const value = sheet.view.cell(row.row, column.header.column);
  const note = sheet.noteColumn === null ? '' : sheet.view.text(row.row, sheet.noteColumn);
  return {
    filer: row.unit,
    unit: row.unit,
    form: 'matrix',
    period: row.period ?? sheet.head.period,
    span: spanOfRow(row, column, span, setting),
    indicator: column.indicator,
    category: column.category,
    scope: scopeOf(row, column, task),
    nature: column.meaning.nature ?? options.nature ?? 'actual',
    quoted: column.meaning.quoted,
    toDate: column.meaning.span.kind === 'to-date',
    note: note || options.note,
    cell,
    raw: setting.rawOf(collector.sheet, cell, value),
  };
}

/** A row that names its own period moves its columns with it. */
function spanOfRow(row: UnitRow, column: MatrixColumn, span: Period, { context }: Setting): Period {
  if (row.period === null) return span;
  return spanFor(column.meaning.span, row.period, context.periods) ?? span;
}

/** The row's words, the column's, then the title's for units that have others below them. */
function scopeOf(row: UnitRow, column: MatrixColumn, { sheet, setting }: Task): StatedScope {
  if (row.scope !== null) return row.scope;
  const level = setting.desk.levelOf(row.unit, sheet.head.period);
  const titles = level === 'commune' ? [] : sheet.head.lines.map(({ text }) => text);
  for (const text of [...[...column.header.path].reverse(), ...titles]) {
    const scope: Scope | null = scopeIn(text, level);
    if (scope) return scope;
  }
  return setting.context.options.scope ?? 'unstated';
}
