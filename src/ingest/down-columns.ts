/** The columns of a table whose indicators run down: which hold figures, measures and notes. */
import { columnMeaning, type ValueMeaning } from './column-meaning.ts';
import { isBlankCell } from './grid.ts';
import type { ColumnHeader, HeaderBlock } from './header-block.ts';
import type { Setting } from './sheet-head.ts';
import type { RowsLayout } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

/** A column of figures and what its header says of them. */
export type ValueColumn = { readonly header: ColumnHeader; readonly meaning: ValueMeaning };

/** Columns of figures right of the labels; a single one under words that we don't know is one too. */
export function valueColumns(
  view: SheetView,
  block: HeaderBlock,
  labelColumn: number,
  { context }: Setting,
): readonly ValueColumn[] {
  const right = block.columns.filter(({ column, path }) => column > labelColumn && path.length > 0);
  const meant = right.map((header) => ({
    header,
    meaning: columnMeaning(header.path, context.periods),
  }));
  const found = meant.flatMap(({ header, meaning }) =>
    meaning.kind === 'value' ? [{ header, meaning }] : [],
  );
  if (found.length > 0) return found;
  const unknown = meant.filter(
    ({ header, meaning }) => meaning.kind === 'unknown' && holdsFigures(view, block, header.column),
  );
  const [only, ...others] = unknown;
  if (!only || others.length > 0) return [];
  const meaning: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };
  return [{ header: only.header, meaning }];
}

function holdsFigures(view: SheetView, block: HeaderBlock, column: number): boolean {
  for (let row = block.dataStart; row < view.rowCount; row += 1) {
    const cell = view.cell(row, column);
    if (cell.kind === 'number') return true;
    if (!isBlankCell(cell) && /^\s*[\d.,]+/.test(cell.kind === 'text' ? cell.text : ''))
      return true;
  }
  return false;
}

export function rowsLayout(
  block: HeaderBlock,
  labelColumn: number,
  columns: readonly ValueColumn[],
  { context }: Setting,
): RowsLayout {
  const measure = block.columns.find(
    ({ column, path }) =>
      column !== labelColumn && columnMeaning(path, context.periods).kind === 'measure',
  );
  return {
    dataStart: block.dataStart,
    labelColumn,
    indexColumn: labelColumn > 0 ? labelColumn - 1 : null,
    measureColumn: measure?.column ?? null,
    valueColumns: columns.map(({ header }) => header.column),
  };
}

export function noteColumnOf(block: HeaderBlock, { context }: Setting): number | null {
  const note = block.columns.find(
    ({ path }) => columnMeaning(path, context.periods).kind === 'note',
  );
  return note?.column ?? null;
}
