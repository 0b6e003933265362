/**
 * A table of text cells with a header row, read by column name. Knows nothing of what the columns
 * mean.
 */
import { columnLetters } from '../core/column-letters.ts';
import { foldText, normaliseText } from '../core/names/fold.ts';
import { type Problem, type ProblemOrigin, problem } from '../core/problem.ts';

/** Rows of cells as text, the header first, with the file and sheet they came from. */
export type TextTable = {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
  /** Asked with each cell that is looked at: throws where that has gone on for too long. */
  readonly checkTime?: () => void;
};

/**
 * One data row: its line as Excel shows it (1-based), its cells by column name, and where each
 * stands.
 */
export type TableRow<Column extends string> = {
  readonly line: number;
  readonly cell: (column: Column) => string;
  readonly origin: (column: Column) => ProblemOrigin;
  /** False where the table has no such column at all: then it says nothing of it. */
  readonly has: (column: Column) => boolean;
};

/**
 * A table's rows that hold anything, or a `missing-column` problem for each required column it
 * lacks.
 */
export function readTable<Column extends string>(
  table: TextTable,
  columns: { readonly required: readonly Column[]; readonly optional: readonly Column[] },
): { readonly rows: readonly TableRow<Column>[]; readonly problems: readonly Problem[] } {
  const headerIndex = findHeader(table, columns.required);
  const header = table.rows[headerIndex] ?? [];
  const places = new Map(header.map((name, index) => [foldHeader(name), index]));
  const origin = { file: table.file, sheet: table.sheet, cell: `A${headerIndex + 1}` };
  const problems = columns.required
    .filter((column) => !places.has(foldHeader(column)))
    .map((column) => problem('missing-column', 'error', origin, { column }));
  if (problems.length > 0) return { rows: [], problems };
  const indices = new Map(
    [...columns.required, ...columns.optional].flatMap((column) => {
      const index = places.get(foldHeader(column));
      return index === undefined ? [] : [[column, index] as const];
    }),
  );
  const rows = table.rows.slice(headerIndex + 1).flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const line = headerIndex + index + 2;
    return [
      {
        line,
        has: (column: Column) => indices.has(column),
        cell: (column: Column) => {
          table.checkTime?.();
          return normaliseText(cells[indices.get(column) ?? -1] ?? '');
        },
        origin: (column: Column) => ({
          ...origin,
          cell: `${columnLetters(indices.get(column) ?? 0)}${line}`,
        }),
      },
    ];
  });
  return { rows, problems };
}

/**
 * The index of the row that has all these columns; titles may stand above it. The first row where
 * none has.
 */
export function findHeader(table: TextTable, required: readonly string[]): number {
  const index = table.rows.slice(0, 20).findIndex((row) => {
    const names = new Set(row.map(foldHeader));
    return required.every((column) => names.has(foldHeader(column)));
  });
  return Math.max(0, index);
}

/** A column's name as the header may write it: case and blanks do not matter. */
export function foldHeader(name: string): string {
  return foldText(name);
}
