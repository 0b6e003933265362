/** Reads our own template: each row and column is what its hidden code says, and a value without one is told. */
import { zero } from '../core/decimal.ts';
import { categoriesOf, type Indicator } from '../core/indicator.ts';
import { hasError } from '../core/problem.ts';
import { exactAmount } from '../core/reading.ts';
import {
  endRowCode,
  headRowCode,
  parseRowCode,
  sourceRowCode,
  type TemplateColumnCode,
  type TemplateMark,
  type TemplateRowCode,
} from '../core/template-codes.ts';
import type { Period } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { UnitId } from '../core/unit.ts';
import { addFact, type FactPlace } from './add-fact.ts';
import type { Collector } from './filing.ts';
import { cellText, isBlankCell } from './grid.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';
import { templatePeriod, templateUnit } from './template-head.ts';

export type TemplateColumn = { readonly column: number; readonly code: TemplateColumnCode };

/** A template's grid with the places of its codes. */
export type TemplateSheet = {
  readonly view: SheetView;
  readonly mark: TemplateMark;
  readonly codeRow: number;
  readonly codeColumn: number;
  readonly columns: readonly TemplateColumn[];
};

type ValueColumn = {
  readonly column: number;
  readonly span: Period;
  /** Of the comparison column: read only where the filer wrote another figure there. */
  readonly isCompared: boolean;
  /** What the row of sources says of the whole column. */
  readonly source: string;
  /** An empty cell of an old report takes nothing back while the whole report is still to be typed in. */
  readonly retracts: boolean;
};

type SheetReading = {
  readonly sheet: TemplateSheet;
  readonly unit: UnitId;
  readonly period: Period;
  readonly rows: readonly CodedRow[];
  readonly blanksAreZero: boolean;
  readonly setting: Setting;
  readonly collector: Collector;
};

type CodedRow = {
  readonly row: number;
  readonly code: TemplateRowCode;
  readonly indicator: Indicator;
};

export function readTemplate(sheet: TemplateSheet, setting: Setting, collector: Collector): void {
  const { options, blankForms } = setting.context;
  const period = templatePeriod(sheet, setting, collector);
  if (period === null) return;
  const unit = templateUnit(sheet, period, setting, collector);
  if (unit === null) return;
  const columns = valueColumns(sheet, setting);
  const rows = codedRows(sheet, columns, setting, collector);
  const blanksAreZero = options.blank === 'zero' || blankForms.has('template');
  const reading = { sheet, unit, period, rows, blanksAreZero, setting, collector };
  for (const row of rows) for (const column of columns) readEntry(reading, row, column);
  tellUncodedColumns(sheet, collector);
  const zeros = collector.filings.filter(({ fact }) => fact.assumed).length;
  if (zeros > 0) collector.report('blank-as-zero', 'info', null, { count: zeros });
  if (collector.filings.length === 0 && !hasError(collector.problems)) {
    collector.report('no-data', 'error', null, {});
  }
}

function valueColumns(sheet: TemplateSheet, { context }: Setting): readonly ValueColumn[] {
  const { view, mark, columns } = sheet;
  const sourceRow = rowOf(sheet, sourceRowCode);
  return columns.flatMap(({ column, code }): readonly ValueColumn[] => {
    if (code.kind !== 'value' && code.kind !== 'compared') return [];
    const parsed = parsePeriod(code.period, context.periods);
    if (!parsed.ok) return [];
    const isCompared = code.kind === 'compared';
    const source = sourceRow === null ? '' : view.ownText(sourceRow, column);
    const isTypedIn = !mark.isPaper || columnHoldsValue(sheet, column);
    return [
      { column, span: parsed.period, isCompared, source, retracts: isTypedIn && !isCompared },
    ];
  });
}

/** Rows whose code is known; of the others every value is told. */
function codedRows(
  sheet: TemplateSheet,
  columns: readonly ValueColumn[],
  setting: Setting,
  collector: Collector,
): readonly CodedRow[] {
  const { view, codeRow, codeColumn } = sheet;
  const end = rowOf(sheet, endRowCode) ?? view.rowCount;
  const rows: CodedRow[] = [];
  for (let row = codeRow + 1; row < view.rowCount; row += 1) {
    const text = view.ownText(row, codeColumn);
    if (text === sourceRowCode || text === headRowCode) continue;
    const code = row < end ? parseRowCode(text) : null;
    const found = code && rowFrom(row, code, setting);
    if (found) rows.push(found);
    else tellUncoded(sheet, row, columns, row < end, setting, collector);
  }
  return rows;
}

function rowFrom(row: number, code: TemplateRowCode, { context, names }: Setting): CodedRow | null {
  const indicator = names.indicator(code.indicator);
  if (indicator === null) return null;
  const known = categoriesOf(context.catalogue, indicator);
  const isKnown = code.category === null || known.some((one) => one.code === code.category);
  return isKnown ? { row, code, indicator } : null;
}

/** Below the table only figures are told: the words there are the signatures'. */
function tellUncoded(
  { view, columns: all }: TemplateSheet,
  row: number,
  columns: readonly ValueColumn[],
  isInTable: boolean,
  { names }: Setting,
  collector: Collector,
): void {
  const labelColumn = all.find(({ code }) => code.kind === 'label')?.column;
  const label = labelColumn === undefined ? '' : view.text(row, labelColumn);
  for (const { column } of columns) {
    const cell = view.cell(row, column);
    if (isBlankCell(cell) || !(isInTable || cell.kind === 'number')) continue;
    const [address, seen] = [addressOf(row, column), cellText(cell)];
    if (label === '') collector.report('stray-value', 'warning', address, { seen });
    else {
      const found = names.findIndicator(label);
      const nearest =
        found.kind === 'unknown'
          ? found.nearest
          : found.kind === 'found'
            ? [found.code]
            : found.codes;
      const args = { seen: label, value: seen, nearest };
      collector.report('unknown-indicator', 'warning', address, args);
    }
  }
}

/** A column that someone added is not read. */
function tellUncodedColumns(sheet: TemplateSheet, collector: Collector): void {
  const { view, codeColumn, columns } = sheet;
  const head = rowOf(sheet, headRowCode);
  if (head === null) return;
  const known = new Set([codeColumn, ...columns.map(({ column }) => column)]);
  for (let column = 0; column < view.columnCount; column += 1) {
    const seen = view.ownText(head, column);
    if (seen === '' || known.has(column)) continue;
    collector.report('unknown-column', 'warning', addressOf(head, column), { seen });
  }
}

function readEntry(reading: SheetReading, at: CodedRow, column: ValueColumn): void {
  const { sheet, unit, setting, collector } = reading;
  const { row, code, indicator } = at;
  const cell = sheet.view.cell(row, column.column);
  const place = placeOf(reading, at, column);
  if (!isBlankCell(cell)) {
    if (column.isCompared && cellText(cell) === code.compared) return;
    const level = setting.desk.levelOf(unit, column.span);
    const measures = [textOf(sheet, row, 'measure') || null];
    const told = { cell, address: place.cell, indicator, level, measures };
    const value = readCell(told, setting, collector);
    if (value) addFact(collector, place, value);
  } else if (column.retracts && reading.blanksAreZero && mayBeZero(reading, at, column)) {
    addFact(collector, place, { kind: 'number', ...exactAmount(zero) }, true);
  } else if (column.retracts) addFact(collector, place, { kind: 'retraction' });
}

function placeOf(
  { sheet, unit, period, setting, collector }: SheetReading,
  { row, code, indicator }: CodedRow,
  { column, span, isCompared, source }: ValueColumn,
): FactPlace {
  const { options } = setting.context;
  const cell = addressOf(row, column);
  const notes = [source, textOf(sheet, row, 'note')].filter((text) => text !== '');
  return {
    filer: unit,
    unit,
    form: 'template',
    // Each column of old reports is a report of its own.
    period: sheet.mark.isPaper ? span : period,
    span,
    indicator,
    category: code.category,
    scope: code.scope ?? options.scope ?? 'unstated',
    nature: isCompared ? 'actual' : (code.nature ?? options.nature ?? 'actual'),
    quoted: isCompared,
    toDate: false,
    note: isCompared || notes.length === 0 ? options.note : notes.join('; '),
    cell,
    raw: setting.rawOf(collector.sheet, cell, sheet.view.cell(row, column)),
  };
}

/** The empty whole of an indicator of which a category is filled in is no zero. */
function mayBeZero(
  { sheet, rows }: SheetReading,
  { code, indicator }: CodedRow,
  { column }: ValueColumn,
): boolean {
  if (indicator.kind === 'text') return false;
  if (code.category !== null) return true;
  return !rows.some(
    (part) => part.indicator === indicator && !isBlankCell(sheet.view.cell(part.row, column)),
  );
}

function textOf({ view, columns }: TemplateSheet, row: number, kind: 'measure' | 'note'): string {
  const found = columns.find(({ code }) => code.kind === kind);
  return found ? view.ownText(row, found.column) : '';
}

function rowOf({ view, codeRow, codeColumn }: TemplateSheet, code: string): number | null {
  for (let row = codeRow + 1; row < view.rowCount; row += 1) {
    if (view.ownText(row, codeColumn) === code) return row;
  }
  return null;
}

function columnHoldsValue({ view, codeRow, codeColumn }: TemplateSheet, column: number): boolean {
  for (let row = codeRow + 1; row < view.rowCount; row += 1) {
    const isRow = parseRowCode(view.ownText(row, codeColumn)) !== null;
    if (isRow && !isBlankCell(view.cell(row, column))) return true;
  }
  return false;
}
