/** Forms that a circular prints: known by their number and numbered columns, read by those numbers and no words. */
import type { Collector } from './filing.ts';
import { cellText } from './grid.ts';
import { headerBlockAt } from './header-block.ts';
import type { Layout, Missed, RecognisedSheet } from './layouts/layout.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { readMatrix } from './matrix-sheet.ts';
import { checkPrintedSums, columnsCompared, sidesOf } from './printed-sums.ts';
import { readHead, readParent, type Setting } from './sheet-head.ts';
import { titleLines } from './sheet-title.ts';
import { addressOf, rememberByView, type SheetView } from './sheet-view.ts';
import { isFigure } from './tell-columns.ts';

/** A form as printed. Its columns are called by the numbers in the row below its headers. */
export type PrintedForm = {
  /** The circular's and the form's number, as the submission keeps them. */
  readonly name: string;
  /** As it stands in the sheet's corner. */
  readonly number: string;
  /** What its title says, for sheets without the number; folded text is not needed. */
  readonly title: RegExp;
  /** How many columns are numbered. */
  readonly columns: number;
  /** As printed: `1=2+3=4+5`. The first one stands below the first column, and tells the version. */
  readonly identities: readonly [string, ...string[]];
  /** Columns that are "trong đó" of another: never more than it. */
  readonly parts: readonly (readonly [part: number, whole: number])[];
  /** The catalogue's indicators, each with the columns that make it up. */
  readonly stored: readonly { readonly indicator: string; readonly columns: readonly number[] }[];
};

/** Where a sheet numbers its columns: the column at index n - 1 has the number n. */
type NumberRow = {
  readonly row: number;
  readonly columns: readonly number[];
  readonly formula: string;
};

const deepestNumberRow = 60;
const fewestColumns = 10;
/** Of a sheet that numbers no columns: where its title is looked for. */
const titleRows = 15;
const formNumbers = /(?<![\d/])0?(\d)\s*\/\s*(TCD|XLD|KQGQ|GQKN|GQTC|KQTH|QLKNTC)(?![\p{L}\d])/giu;

export function printedLayout(form: PrintedForm): Layout {
  return { name: form.name, recognise: (view, setting) => recognise(form, view, setting) };
}

function recognise(form: PrintedForm, view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const { numbers, title, stated } = printedHead(view);
  const isNamed = stated.some((number) => number.toUpperCase() === form.number);
  const missed: Missed = {
    kind: 'missed',
    missed: ['dòng đánh số các cột: (1), (2), (3) …'],
    found: isNamed ? 2 : 0,
  };
  if (numbers === null || (stated.length > 0 && !isNamed)) return missed;
  const isCalled = isNamed || form.title.test(title);
  const fits =
    numbers.formula === ''
      ? isCalled && numbers.columns.length === form.columns
      : printsFirstSum(form, numbers.formula);
  if (!fits) return missed;
  return {
    kind: 'recognised',
    form: form.name,
    read: (collector) => readPrinted(form, numbers, view, setting, collector),
  };
}

/** What the forms are told apart by, the same for all of them. */
const printedHead = rememberByView((view) => {
  const numbers = findNumberRow(view);
  const above = titleLines(view, numbers?.row ?? titleRows).map(({ text }) => text);
  const title = [...above, view.grid.name ?? ''].join('\n').normalize('NFC');
  const stated = [...title.matchAll(formNumbers)].map(([, digit, kind]) => `0${digit}/${kind}`);
  return { numbers, title, stated };
});

/** The row below the headers: 1, 2, 3 … from left to right, perhaps with what each adds up ("1=4+13+22"). */
function findNumberRow(view: SheetView): NumberRow | null {
  if (view.columnCount <= fewestColumns) return null;
  for (let row = 0; row < Math.min(view.rowCount, deepestNumberRow); row += 1) {
    const columns: number[] = [];
    let formula = '';
    for (let column = 1; column < view.columnCount; column += 1) {
      const match = /^\(?(\d{1,2})\)?\s*(=.*)?$/.exec(view.ownText(row, column));
      if (!match || Number(match[1]) !== columns.length + 1) continue;
      if (columns.length === 0) formula = match[2] ?? '';
      columns.push(column);
    }
    if (columns.length >= fewestColumns) return { row, columns, formula };
  }
  return null;
}

/** "=2+…+7" and "=2+3+..+7" are short for the whole sum. */
function printsFirstSum({ identities }: PrintedForm, formula: string): boolean {
  const whole = formula.replace(/(\d+)\s*\+?\s*(?:…|\.{2,})\s*\+?\s*(\d+)/g, (_, from, to) => {
    const [first, last] = [Number(from), Number(to)];
    const count = Math.max(0, last - first + 1);
    return Array.from({ length: count }, (__, index) => first + index).join('+');
  });
  const printed = sidesOf(`1${whole}`).map(String);
  const known = sidesOf(identities[0]).map(String);
  return printed.length > 1 && printed.every((side) => known.includes(side));
}

function readPrinted(
  form: PrintedForm,
  numbers: NumberRow,
  view: SheetView,
  setting: Setting,
  collector: Collector,
): void {
  const unitColumn = (numbers.columns[0] ?? 1) - 1;
  const block = headerBlockAt(view, headerRow(view, numbers.row, unitColumn), unitColumn);
  const head = readHead(view, Math.min(block.top, numbers.row), [], setting, collector);
  if (head === null) return;
  const columns = storedColumns(form, numbers, setting);
  const sheet = {
    ...{ view, form: form.name, head, parent: readParent(view, head, setting) },
    ...{ dataStart: numbers.row + 1, unitColumn, columns, noteColumn: null, periodColumn: null },
  };
  const rows = readMatrix(sheet, setting, collector);
  const at = (number: number) => numbers.columns[number - 1] ?? null;
  checkPrintedSums(form, rows, at, sheet, setting, collector);
  const known = columnsCompared(form);
  numbers.columns.forEach((column, index) => {
    if (known.has(index + 1)) return;
    const row = rows.find(({ row }) => isFigure(view, row, column) && !isZero(view, row, column));
    if (row === undefined) return;
    const path = block.columns[column]?.path ?? [];
    const seen = [...path, `(${index + 1})`].join(' › ');
    const value = cellText(view.cell(row.row, column));
    const cell = addressOf(row.row, column);
    collector.report('unknown-indicator', 'warning', cell, { seen, value, nearest: [] });
  });
}

/** A catalogue may lack an indicator that an office has taken out; its columns are then compared only. */
function storedColumns(
  form: PrintedForm,
  numbers: NumberRow,
  { names }: Setting,
): readonly MatrixColumn[] {
  return form.stored.flatMap((stored): readonly MatrixColumn[] => {
    const indicator = names.indicator(stored.indicator);
    const addends = stored.columns.flatMap((number) => numbers.columns[number - 1] ?? []);
    const [column] = addends;
    if (!indicator || column === undefined) return [];
    const header = { column, path: [], cell: addressOf(numbers.row, column) };
    const meaning = { nature: null, quoted: false, span: { kind: 'sheet' } } as const;
    return [{ header, indicator, category: null, meaning, addends }];
  });
}

/** The nearest row above the numbers that heads the units. */
function headerRow(view: SheetView, before: number, unitColumn: number): number {
  let row = before - 1;
  while (row > 0 && view.text(row, unitColumn) === '') row -= 1;
  return Math.max(0, row);
}

function isZero(view: SheetView, row: number, column: number): boolean {
  return /^0+$/.test(view.ownText(row, column));
}
