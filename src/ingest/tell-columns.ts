/** Says which columns with figures are not stored: targets (not yet), and headers that no one knows. */
import { columnMeaning, headerText } from './column-meaning.ts';
import type { Collector } from './filing.ts';
import type { HeaderBlock } from './header-block.ts';
import type { Setting } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

/** Only columns that hold a figure in a row of the table are worth a word. */
export function tellColumns(
  view: SheetView,
  block: HeaderBlock,
  rows: readonly LabelledRow[],
  used: ReadonlySet<number>,
  { context }: Setting,
  collector: Collector,
): void {
  for (const header of block.columns) {
    if (header.path.length === 0 || used.has(header.column)) continue;
    const { kind } = columnMeaning(header.path, context.periods);
    if (kind !== 'target' && kind !== 'unknown') continue;
    const holdsFigure = rows.some(({ row }) => isFigure(view, row, header.column));
    if (!holdsFigure) continue;
    const seen = headerText(header);
    if (kind === 'target') collector.report('target-column', 'info', header.cell, { seen });
    else collector.report('unknown-column', 'warning', header.cell, { seen });
  }
}

/** True for a number, or text that is nothing but one. */
export function isFigure(view: SheetView, row: number, column: number): boolean {
  const cell = view.cell(row, column);
  return (
    cell.kind === 'number' || (cell.kind === 'text' && /^\s*\d[\d.,]*\s*%?\s*$/.test(cell.text))
  );
}
