/** Finds the header cell of the column that names the indicators: by its words, else by what stands below it. */
import { isBlankCell } from './grid.ts';
import { headingCells } from './heading-cells.ts';
import type { CatalogueNames } from './names.ts';
import { rememberByView, type SheetView } from './sheet-view.ts';

export type NameHeader = { readonly row: number; readonly column: number };

/** Headers are short, and stand beside others. */
const longestHeader = 60;
/** A table that shows no indicator in so many rows has none. */
const mostRowsSearched = 300;

export function findNameHeader(view: SheetView, names: CatalogueNames): NameHeader | null {
  return nameHeaderByWords(view) ?? headerByContent(view, names);
}

/** The first short cell with such words that others stand beside. */
export const nameHeaderByWords = rememberByView((view): NameHeader | null => {
  const found = headingCells(view).find(
    ({ row, column, text, heads }) =>
      heads === 'names' && text.length <= longestHeader && hasNeighbours(view, row, column),
  );
  return found ? { row: found.row, column: found.column } : null;
});

function hasNeighbours(view: SheetView, row: number, column: number): boolean {
  for (let at = column + 1; at < view.columnCount; at += 1) {
    if (view.ownText(row, at) !== '') return true;
  }
  return false;
}

/** The column with most known indicators; its header is the last row above the first with text beside it. */
function headerByContent(view: SheetView, names: CatalogueNames): NameHeader | null {
  let best: { column: number; first: number; count: number } | null = null;
  for (let column = 0; column < view.columnCount; column += 1) {
    let count = 0;
    let first = -1;
    for (let row = 0; row < Math.min(view.rowCount, mostRowsSearched); row += 1) {
      const cell = view.cell(row, column);
      if (cell.kind !== 'text' || isBlankCell(cell)) continue;
      if (names.findIndicator(view.ownText(row, column)).kind !== 'found') continue;
      if (count === 0) first = row;
      count += 1;
    }
    if (count > (best?.count ?? 1)) best = { column, first, count };
  }
  if (!best) return null;
  for (let row = best.first - 1; row >= 0; row -= 1) {
    if (hasNeighbours(view, row, best.column)) return { row, column: best.column };
  }
  return null;
}
