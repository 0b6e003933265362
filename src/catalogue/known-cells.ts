/**
 * A row that states a known code again need not repeat what it leaves alone: columns the file lacks
 * keep their values.
 */
import type { TableRow } from './table.ts';

/** Rows of text, header first, by the key that their first `keyColumns` cells make. */
export function indexRows(
  rows: readonly (readonly string[])[],
  keyColumns: number,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const [header = [], ...data] = rows;
  return new Map(
    data.map((cells) => [
      cells.slice(0, keyColumns).join('/'),
      new Map(header.map((column, index) => [column, cells[index] ?? ''])),
    ]),
  );
}

/** The row, with the known cells in place of columns that its table does not have. */
export function withKnownCells<Column extends string>(
  row: TableRow<Column>,
  known: ReadonlyMap<string, string> | undefined,
): TableRow<Column> {
  if (!known) return row;
  const cell = (column: Column) => (row.has(column) ? row.cell(column) : (known.get(column) ?? ''));
  return { ...row, cell };
}
