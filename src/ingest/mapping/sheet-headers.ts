/** The headers of a sheet between two rows, as a mapping names them: the same for drafting and for reading. */
import type { ColumnHeader } from '../header-block.ts';
import { isNumberRow } from '../header-block.ts';
import { addressOf, type SheetView } from '../sheet-view.ts';

/** Of each column the texts from `top` up to the first row of data, merged cells included, each once. */
export function headersBetween(
  view: SheetView,
  top: number,
  dataStart: number,
): readonly ColumnHeader[] {
  return Array.from({ length: view.columnCount }, (_, column) => {
    const path: string[] = [];
    let cell = addressOf(Math.max(top, 0), column);
    for (let row = top; row < dataStart; row += 1) {
      const text = isNumberRow(view, row, column) ? '' : view.text(row, column);
      if (text === '' || text === path.at(-1)) continue;
      path.push(text);
      const range = view.mergeAt(row, column);
      cell = range ? addressOf(range.top, range.left) : addressOf(row, column);
    }
    return { column, path, cell };
  });
}
