/** Millions of rows of numbers, side by side and outside the heap that is searched for garbage. */

export type NumberRows = {
  readonly count: () => number;
  /** Null where the column is. */
  readonly at: (row: number, column: number) => number | null;
};

/** So many rows are held together. */
const rowsPerBlock = 4096;

/** @param columns how many each row has */
export function numberRows(
  found: Iterable<readonly (number | null)[]>,
  columns: number,
): NumberRows {
  const blocks: Float64Array[] = [];
  let count = 0;
  for (const row of found) {
    const place = count % rowsPerBlock;
    if (place === 0) blocks.push(new Float64Array(rowsPerBlock * columns));
    const block = blocks.at(-1);
    if (block) {
      for (let at = 0; at < columns; at += 1) block[place * columns + at] = row[at] ?? Number.NaN;
    }
    count += 1;
  }
  return {
    count: () => count,
    at: (row, column) => {
      const place = (row % rowsPerBlock) * columns + column;
      const value = blocks[Math.floor(row / rowsPerBlock)]?.[place];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  };
}
