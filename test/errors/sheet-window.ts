/** The part of a sheet that a picture has room for: the cells at fault, what stands around, and their headings. */
import { cellAt, type Grid, parseCellAddress } from '../../src/ingest/grid.ts';

/** Indexes of the rows and columns shown, in their order. */
export type SheetWindow = { readonly rows: readonly number[]; readonly columns: readonly number[] };

const mostRows = 12;
const mostColumns = 7;

export function windowOf(grid: Grid, marked: Iterable<string>): SheetWindow {
  const marks = [...marked].flatMap((address) => parseCellAddress(address) ?? []);
  const height = Math.max(grid.rows.length, ...marks.map(({ row }) => row + 1), 2);
  const width = Math.max(
    ...grid.rows.map((row) => row.length),
    ...marks.map(({ column }) => column + 1),
    3,
  );
  const near = [...marks.map(({ row }) => row), ...grid.hiddenRows];
  const headings = marks.flatMap(({ row, column }) => headingAbove(grid, row, column) ?? []);
  return {
    rows: shown(height, mostRows, [0, 1, 2, ...headings], near, 2),
    columns: shown(
      width,
      mostColumns,
      [0, 1, 2],
      marks.map(({ column }) => column),
      1,
    ),
  };
}

/** All of them where they fit; else the first and those `around` what must be seen, or the first and the last. */
function shown(
  count: number,
  most: number,
  first: readonly number[],
  near: readonly number[],
  around: number,
): readonly number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (count <= most) return all;
  if (near.length === 0) return [...all.slice(0, most - 1), count - 1];
  return all.filter((at) => first.includes(at) || near.some((one) => Math.abs(one - at) <= around));
}

/** The nearest row above in which that column has words: what the figures below it are called. */
function headingAbove(grid: Grid, row: number, column: number): number | null {
  for (let at = row - 1; at >= 0; at -= 1) {
    const cell = cellAt(grid, at, column);
    if (cell.kind === 'text' && /\p{L}{3}/u.test(cell.text)) return at;
  }
  return null;
}
