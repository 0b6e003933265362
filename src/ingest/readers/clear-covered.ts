/** Cells under a merge can hold old values that nobody sees: they are emptied. */
import { type CellValue, emptyCell, type MergedRange } from '../grid.ts';
import type { Bounds } from './limits.ts';

/** Changes the rows in place; the cells looked at count against the limit of the workbook. */
export function clearCovered(
  rows: readonly (CellValue[] | undefined)[],
  merge: MergedRange,
  bounds: Bounds,
): void {
  const bottom = Math.min(merge.bottom, rows.length - 1);
  for (let row = merge.top; row <= bottom; row += 1) {
    const cells = rows[row];
    bounds.add('cells', 1);
    if (!cells) continue;
    const right = Math.min(merge.right, cells.length - 1);
    for (let column = merge.left; column <= right; column += 1) {
      if (row !== merge.top || column !== merge.left) cells[column] = emptyCell;
    }
  }
}
