/** Finds the table in a sheet that no layout knows: where its figures are, its labels, and its header. */
import { isBlankCell } from '../grid.ts';
import { isColumnNumber } from '../header-words.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { isFigure } from '../tell-columns.ts';
import { isUnit } from '../unit-header.ts';

export type FoundTable = {
  readonly labelColumn: number;
  /** Columns with figures that are no numbers of rows. */
  readonly figureColumns: readonly number[];
  readonly figureRows: readonly number[];
  readonly headerTop: number;
  readonly dataStart: number;
};

/** A header of more rows than this is none. */
const mostHeaderRows = 6;
/** Labels stand at the left, and a few rows show which column has them. */
const mostSampled = { rows: 60, columns: 20 };

/** Null where nothing stands as labels beside figures. */
export function findTable(view: SheetView, setting: Setting): FoundTable | null {
  const { rowCount, columnCount } = view;
  const rows = upTo(rowCount).filter((row) => !isNumbering(view, row, columnCount));
  const columns = upTo(columnCount).filter((column) => !isCounter(view, rows, column));
  const figures = (row: number) => columns.filter((column) => isValue(view, row, column));
  const figureRows = rows.filter((row) => figures(row).length > 0);
  if (figureRows.length === 0) return null;
  const labelColumn = labelColumnOf(view, figureRows, columns, setting);
  if (labelColumn === null) return null;
  const labelled = figureRows.filter((row) => view.text(row, labelColumn) !== '');
  const figureColumns = columns.filter(
    (column) => column !== labelColumn && labelled.some((row) => isValue(view, row, column)),
  );
  const first = labelled[0];
  if (first === undefined || figureColumns.length === 0) return null;
  const header = headerAbove(view, first, labelColumn, figureColumns);
  return { labelColumn, figureColumns, figureRows: labelled, ...header };
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** A figure that is no year: years head columns. */
function isValue(view: SheetView, row: number, column: number): boolean {
  return isFigure(view, row, column) && !/^(19|20)\d\d$/.test(view.ownText(row, column));
}

/** The row "1 2 3 …" under a header: one after another, and nothing else. */
function isNumbering(view: SheetView, row: number, columnCount: number): boolean {
  const texts = upTo(columnCount)
    .map((column) => view.ownText(row, column))
    .filter((text) => text !== '');
  if (texts.length < 3 || !texts.every(isColumnNumber)) return false;
  const numbers = texts.map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
  return numbers.slice(1).every((number, at) => {
    const before = numbers[at] ?? Number.NaN;
    return Number.isNaN(number) || Number.isNaN(before) || number === before + 1;
  });
}

/** The column "1 2 3 …" beside the labels. */
function isCounter(view: SheetView, rows: readonly number[], column: number): boolean {
  const numbers = rows
    .filter((row) => isValue(view, row, column))
    .map((row) => Number(view.ownText(row, column)));
  return numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

/** The column that names most indicators or units beside figures, else the one with most different texts. */
function labelColumnOf(
  view: SheetView,
  rows: readonly number[],
  columns: readonly number[],
  { names, desk, context }: Setting,
): number | null {
  const units = desk.names(context.options.period);
  const isName = (text: string) =>
    names.findIndicator(text).kind !== 'unknown' || isUnit(text, units, context.homeUnit);
  let best: { column: number; score: number } | null = null;
  for (const column of columns.slice(0, mostSampled.columns)) {
    const texts = new Set(
      rows
        .slice(0, mostSampled.rows)
        .filter((row) => !isBlankCell(view.cell(row, column)) && !isFigure(view, row, column))
        .map((row) => view.text(row, column))
        .filter((text) => /\p{L}{2}/u.test(text)),
    );
    const score = texts.size + 10 * [...texts].filter(isName).length;
    if (score > (best?.score ?? 0)) best = { column, score };
  }
  return best?.column ?? null;
}

/** The rows of text over the figures, up to where only a title stands. */
function headerAbove(
  view: SheetView,
  firstRow: number,
  labelColumn: number,
  figureColumns: readonly number[],
): { readonly headerTop: number; readonly dataStart: number } {
  const heads = (row: number) =>
    figureColumns.filter((column) => view.text(row, column) !== '' && !isWide(view, row, column));
  let bottom = firstRow - 1;
  while (bottom >= 0 && firstRow - bottom <= mostHeaderRows && heads(bottom).length === 0) {
    bottom -= 1;
  }
  if (bottom < 0 || heads(bottom).length === 0) return { headerTop: firstRow, dataStart: firstRow };
  let top = bottom;
  const mayHead = (row: number) =>
    heads(row).length > 1 || (heads(row).length > 0 && view.text(row, labelColumn) !== '');
  while (top > 0 && bottom - top < mostHeaderRows && mayHead(top - 1)) top -= 1;
  return { headerTop: top, dataStart: bottom + 1 };
}

/** A title is merged over the labels as well. */
function isWide(view: SheetView, row: number, column: number): boolean {
  const range = view.mergeAt(row, column);
  return range !== null && range.left === 0 && range.right - range.left > 2;
}
