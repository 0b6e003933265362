/** The rows that head a table: how far they reach, and what stands above each column, merged cells included. */
import { foldWithoutAccents } from '../core/names/fold.ts';
import { isColumnNumber } from './header-words.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type ColumnHeader = {
  readonly column: number;
  /** The texts above the column, from the top down, each once. */
  readonly path: readonly string[];
  /** Where the lowest of them stands. */
  readonly cell: string;
};

export type HeaderBlock = {
  readonly top: number;
  readonly bottom: number;
  /** The first row after the header and the row that numbers the columns. */
  readonly dataStart: number;
  readonly columns: readonly ColumnHeader[];
};

/** A header of more rows than this is none. */
const mostHeaderRows = 6;

/** The block that the label column's header cell belongs to. */
export function headerBlockAt(view: SheetView, row: number, labelColumn: number): HeaderBlock {
  const top = topOf(view, row, labelColumn);
  const bottom = bottomOf(view, row, labelColumn);
  const columns: ColumnHeader[] = [];
  for (let column = 0; column < view.columnCount; column += 1) {
    columns.push(headerOf(view, top, bottom, column, labelColumn));
  }
  return { top, bottom, dataStart: afterNumbers(view, bottom + 1, labelColumn), columns };
}

/** True for the row under a header that numbers the columns: "1 2 3", "A B (1) (2)", "1=2+3". */
export function isNumberRow(view: SheetView, row: number, labelColumn: number): boolean {
  if (!isColumnNumber(view.text(row, labelColumn))) return false;
  let count = 0;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.ownText(row, column);
    if (text === '') continue;
    if (!isColumnNumber(text)) return false;
    count += 1;
  }
  return count > 1;
}

/** Rows above that head only columns on the right belong to the header where they span or list columns. */
function topOf(view: SheetView, row: number, labelColumn: number): number {
  const own = view.mergeAt(row, labelColumn)?.top ?? row;
  let top = own;
  while (top > 0 && own - top < mostHeaderRows && headsOnlyRight(view, top - 1, labelColumn)) {
    top -= 1;
  }
  return top;
}

function headsOnlyRight(view: SheetView, row: number, labelColumn: number): boolean {
  let texts = 0;
  let widest = 0;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.text(row, column);
    if (text === '') continue;
    if (column <= labelColumn || isAside(text) || view.cell(row, column).kind === 'number')
      return false;
    if (view.ownText(row, column) === '') continue;
    const range = view.mergeAt(row, column);
    widest = Math.max(widest, range ? range.right - range.left + 1 : 1);
    texts += 1;
  }
  return texts > 1 || widest > 1;
}

/** What people put at the right above a table, which heads no column. */
function isAside(text: string): boolean {
  const folded = foldWithoutAccents(text);
  return (
    /^\(?(dvt|don vi tinh|bieu|mau|phu luc|bm|don vi|kem theo)\b/.test(folded) ||
    /ngay .*thang/.test(folded)
  );
}

function bottomOf(view: SheetView, row: number, labelColumn: number): number {
  let bottom = view.mergeAt(row, labelColumn)?.bottom ?? row;
  while (bottom - row < mostHeaderRows && continuesHeader(view, bottom + 1, labelColumn))
    bottom += 1;
  return bottom;
}

/** Texts without a number, and nothing in the label column or left of it. */
function continuesHeader(view: SheetView, row: number, labelColumn: number): boolean {
  let texts = 0;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.ownText(row, column);
    if (text === '') continue;
    if (column <= labelColumn) return false;
    const { kind } = view.cell(row, column);
    const isYear = kind !== 'day' && /^(19|20)\d\d$/.test(text);
    const isWords = kind === 'text' && !isColumnNumber(text) && /\p{L}/u.test(text);
    if (!isYear && !isWords) return false;
    texts += 1;
  }
  return texts > 0;
}

function afterNumbers(view: SheetView, from: number, labelColumn: number): number {
  let row = from;
  while (row < view.rowCount && isNumberRow(view, row, labelColumn)) row += 1;
  return row;
}

function headerOf(
  view: SheetView,
  top: number,
  bottom: number,
  column: number,
  labelColumn: number,
): ColumnHeader {
  const path: string[] = [];
  let cell = addressOf(bottom, column);
  for (let row = top; row <= bottom; row += 1) {
    const seen = view.text(row, column);
    const text = seen === '' ? leftText(view, row, bottom, column, labelColumn) : seen;
    if (text === '' || text === path.at(-1)) continue;
    path.push(text);
    const range = view.mergeAt(row, column);
    cell = range ? addressOf(range.top, range.left) : addressOf(row, column);
  }
  return { column, path, cell };
}

/**
 * A header written over its first column only ("Số đơn", then nothing) heads the columns to the right that
 * have a text of their own below; a CSV has no other way to say it.
 */
function leftText(
  view: SheetView,
  row: number,
  bottom: number,
  column: number,
  labelColumn: number,
): string {
  const headedBelow = (at: number) => {
    for (let below = row + 1; below <= bottom; below += 1) {
      if (view.ownText(below, at) !== '') return true;
    }
    return false;
  };
  for (let at = column; at > labelColumn; at -= 1) {
    if (!headedBelow(at)) return '';
    const text = view.text(row, at);
    // A merged header says itself how far it reaches.
    if (text !== '') return view.mergeAt(row, at) ? '' : text;
  }
  return '';
}
