/** How high the second row of a table's head must be, so that headings which run down both rows fit on every page. */
import { linesWithin } from '../text-measure.ts';
import { cellPadding, type LaidColumn } from './grid-layout.ts';
import type { TableSize } from './table-styles.ts';

/** A line of letters, in their size. */
const lineSpacing = 1.15;
/** Above and below a cell's lines, together, in twentieths of a point. */
const verticalPadding = 40;

/**
 * Word gives such headings their height by themselves; LibreOffice does so on the first page only, and cuts
 * them where it repeats the head.
 * @returns in twentieths of a point
 */
export function lowerHeadHeight(part: readonly LaidColumn[], size: TableSize): number {
  const heightOf = (text: string, width: number) => {
    const lines = linesWithin(text, width - cellPadding, { size, weight: 'bold' });
    return lines * size * 20 * lineSpacing + verticalPadding;
  };
  const widthBelow = (above: string) =>
    part.reduce((sum, { column, width }) => sum + (column.above === above ? width : 0), 0);
  const uppers = part.flatMap(({ column: { above } }) =>
    above === null ? [] : [heightOf(above, widthBelow(above))],
  );
  const running = part.flatMap(({ column, width }) =>
    column.above === null ? [heightOf(column.heading, width)] : [],
  );
  return Math.max(0, Math.ceil(Math.max(0, ...running) - Math.max(...uppers)));
}
