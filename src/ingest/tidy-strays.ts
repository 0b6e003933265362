/** What stands in a row of a tidy sheet where nothing looks for a value: beside the headers, or in a field before. */
import type { Collector } from './filing.ts';
import { type CellValue, cellText, isBlankCell } from './grid.ts';
import { addressOf, type SheetView } from './sheet-view.ts';
import type { TidyColumns, TidyManner } from './tidy-row.ts';

type StrayRow = {
  readonly view: SheetView;
  readonly row: number;
  readonly columns: TidyColumns;
  readonly manner: TidyManner;
  /** Of `unheadedColumns`. */
  readonly unheaded: readonly number[];
  readonly collector: Collector;
};

/** Columns without a header. Left of all headers people number their rows. */
export function unheadedColumns(
  view: SheetView,
  headerRow: number,
  columns: TidyColumns,
): readonly number[] {
  const headed = Object.values(columns).filter((column) => column !== null);
  const unheaded: number[] = [];
  for (let column = Math.min(...headed) + 1; column < view.columnCount; column += 1) {
    if (view.text(headerRow, column).trim() === '') unheaded.push(column);
  }
  return unheaded;
}

/**
 * Tells the first of them: what one cell too many pushed out of the headed columns, and the figure that one
 * cell too few left in a field before a value that is blank. Beside a table of people's own only figures count.
 */
export function tellStrayValues(at: StrayRow): void {
  const { view, row, collector } = at;
  const column = outside(at) ?? displaced(at);
  if (column === undefined) return;
  const seen = cellText(view.cell(row, column));
  collector.report('stray-value', 'warning', addressOf(row, column), { seen });
}

function outside({ view, row, manner, unheaded }: StrayRow): number | undefined {
  return unheaded.find((column) => {
    const cell = view.cell(row, column);
    return manner === 'codes' ? !isBlankCell(cell) : isFigure(cell);
  });
}

function displaced({ view, row, columns }: StrayRow): number | undefined {
  if (columns.value === null || !isBlankCell(view.cell(row, columns.value))) return undefined;
  // A row that heads others names no unit, and may be numbered in any field.
  const named = [columns.unit, columns.indicator];
  if (named.some((column) => column === null || isBlankCell(view.cell(row, column)))) {
    return undefined;
  }
  const fields = [columns.category, columns.scope, columns.nature, columns.measure];
  return fields.find((column) => column !== null && isFigure(view.cell(row, column))) ?? undefined;
}

function isFigure(cell: CellValue): boolean {
  if (cell.kind === 'number') return true;
  return cell.kind === 'text' && /^[-+]?\d[\d.,\s]*%?$/.test(cell.text.trim());
}
