/** A grid as a person sees it: text normalised, and merged cells showing what stands in their first one. */
import { normaliseText } from '../core/names/fold.ts';
import { remember } from '../core/remember.ts';
import {
  type CellValue,
  cellAddress,
  cellAt,
  cellText,
  type Grid,
  type MergedRange,
} from './grid.ts';

export type SheetView = {
  readonly grid: Grid;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell itself; merged ones but the first are empty. */
  readonly cell: (row: number, column: number) => CellValue;
  /** What is seen there, merges included. */
  readonly text: (row: number, column: number) => string;
  /** What stands in the cell itself. */
  readonly ownText: (row: number, column: number) => string;
  readonly mergeAt: (row: number, column: number) => MergedRange | null;
};

/** Merges beyond this many cells are looked for one by one; no sheet that people made has them. */
const mapLimit = 500_000;

/** @param onRead told of every cell that is looked at, so that an endless list can be ended */
export function viewOf(grid: Grid, onRead: () => void = () => {}): SheetView {
  const rowCount = grid.rows.length;
  const columnCount = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const merges = mergeIndex(grid, rowCount, columnCount);
  const texts: string[][] = [];
  const ownText = (row: number, column: number) => {
    onRead();
    const known = texts[row]?.[column];
    if (known !== undefined) return known;
    const cell = cellAt(grid, row, column);
    if (cell.kind === 'empty') return '';
    const text = cell.kind === 'text' ? normalised(cell.text) : cellText(cell);
    const inRow = texts[row] ?? [];
    texts[row] = inRow;
    inRow[column] = text;
    return text;
  };
  return {
    grid,
    rowCount,
    columnCount,
    cell: (row, column) => cellAt(grid, row, column),
    ownText,
    text: (row, column) => {
      const range = merges(row, column);
      return range ? ownText(range.top, range.left) : ownText(row, column);
    },
    mergeAt: merges,
  };
}

const normalised = remember(normaliseText);

/** Asked by several layouts of one sheet and worked out once. */
export function rememberByView<Value>(
  compute: (view: SheetView) => Value,
): (view: SheetView) => Value {
  const known = new WeakMap<SheetView, { readonly value: Value }>();
  return (view) => {
    const found = known.get(view) ?? { value: compute(view) };
    known.set(view, found);
    return found.value;
  };
}

export function addressOf(row: number, column: number): string {
  return cellAddress(row, column);
}

function mergeIndex(
  grid: Grid,
  rowCount: number,
  columnCount: number,
): (row: number, column: number) => MergedRange | null {
  if (grid.merges.length === 0) return () => null;
  const seen = grid.merges
    .filter(({ top, left }) => top < rowCount && left < columnCount)
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, rowCount - 1),
      right: Math.min(range.right, columnCount - 1),
    }));
  const size = seen.reduce(
    (sum, range) => sum + (range.bottom - range.top + 1) * (range.right - range.left + 1),
    0,
  );
  if (size > mapLimit) {
    return (row, column) =>
      seen.find(
        ({ top, bottom, left, right }) =>
          top <= row && row <= bottom && left <= column && column <= right,
      ) ?? null;
  }
  const byCell = new Map<number, MergedRange>();
  for (const range of seen) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        byCell.set(row * columnCount + column, range);
      }
    }
  }
  return (row, column) => byCell.get(row * columnCount + column) ?? null;
}
