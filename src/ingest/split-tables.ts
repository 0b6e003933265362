/** Tables that stand below one another in a sheet, each as a grid of its own with the sheet's title above it. */
import { foldWithoutAccents } from '../core/names/fold.ts';
import { cellAt, type Grid, isBlankCell } from './grid.ts';
import { headerWord, headsUnits } from './header-words.ts';
import type { SheetView } from './sheet-view.ts';

/** A header's words are short, and stand at the left. */
const longestHeader = 25;
const columnsSearched = 4;
/** The rows of a header that is printed again on each page. */
const mostHeaderRows = 6;

/**
 * The sheet itself where one row heads it all. A header that is repeated as it was, without a title, goes on with the same
 * table; another one begins a table, with the rows of text above it for its title.
 */
export function splitTables(view: SheetView): readonly Grid[] {
  const { grid } = view;
  const [first, ...others] = headerRows(view);
  if (first === undefined || others.length === 0) return [grid];
  const dropped = new Set<number>();
  const starts: number[] = [];
  for (const row of others) {
    if (hasTitle(view, row) || !isSameRow(view, first, row)) starts.push(titleStart(view, row));
    else for (const again of repeatedRows(view, first, row)) dropped.add(again);
  }
  const bounds = [first, ...starts, view.rowCount];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? view.rowCount;
    const own = index === 0 ? null : numberingOf(view, from, to);
    const keeps = (row: number) =>
      row < first
        ? own === null || numberingOf(view, row, row + 1) !== own
        : from <= row && row < to && !dropped.has(row);
    return { ...grid, rows: grid.rows.map((cells, row) => (keeps(row) ? cells : [])) };
  });
}

/** Rows that head the numbers of rows ("STT") and units or indicators. */
function headerRows(view: SheetView): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < view.rowCount; row += 1) {
    if (!headsAny(view, row, headsNumbers) || holdsFigure(view, row)) continue;
    if (headsAny(view, row, headsNames)) rows.push(row);
  }
  return rows;
}

function headsAny(view: SheetView, row: number, heads: (text: string) => boolean): boolean {
  for (let column = 0; column < columnsSearched; column += 1) {
    const text = view.ownText(row, column);
    if (text !== '' && text.length <= longestHeader && heads(text)) return true;
  }
  return false;
}

function headsNumbers(text: string): boolean {
  return mayHeadNumbers(text) && headerWord(text) === 'index';
}

function headsNames(text: string): boolean {
  return headsUnits(text) || headerWord(text) === 'name';
}

/** Cheap to ask of every row of a long list: "STT", "Số TT", "TT", "No." and nothing of digits. */
function mayHeadNumbers(text: string): boolean {
  return /^[^\p{L}]*[stn]\P{N}*$/iu.test(text);
}

function holdsFigure(view: SheetView, row: number): boolean {
  return (
    view.grid.rows[row]?.some(
      (cell) => cell.kind === 'number' && !/^(19|20)\d\d$/.test(cell.literal),
    ) ?? false
  );
}

function isSameRow(view: SheetView, one: number, other: number): boolean {
  for (let column = 0; column < view.columnCount; column += 1) {
    if (view.ownText(one, column) !== view.ownText(other, column)) return false;
  }
  return true;
}

function repeatedRows(view: SheetView, first: number, row: number): readonly number[] {
  const rows: number[] = [];
  for (let below = 0; below < mostHeaderRows; below += 1) {
    if (!isSameRow(view, first + below, row + below)) break;
    rows.push(row + below);
  }
  return rows;
}

/** Up over empty rows and lines of text: what stands between two tables titles the second. */
function titleStart(view: SheetView, header: number): number {
  let start = header;
  while (start > 0 && isTitle(view, start - 1)) start -= 1;
  return start;
}

function hasTitle(view: SheetView, header: number): boolean {
  for (let row = titleStart(view, header); row < header; row += 1) {
    if (view.grid.rows[row]?.some((cell) => !isBlankCell(cell))) return true;
  }
  return false;
}

/** How the first title there is numbered: "Biểu 1" above the first table is not the second's, which has its own. */
function numberingOf(view: SheetView, from: number, to: number): string | null {
  for (let row = from; row < to; row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      const text = foldWithoutAccents(view.ownText(row, column));
      if (text === '') continue;
      if (/^[ivx]+[.)/]/.test(text)) return 'roman';
      return /^(bieu|bang|phu luc|mau) (so )?\d/.exec(text)?.[1] ?? null;
    }
  }
  return null;
}

function isTitle(view: SheetView, row: number): boolean {
  let texts = 0;
  for (let column = 0; column < view.columnCount; column += 1) {
    const cell = cellAt(view.grid, row, column);
    if (isBlankCell(cell)) continue;
    if (cell.kind !== 'text') return false;
    texts += 1;
  }
  return texts < 2;
}
