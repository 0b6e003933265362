/** What every reader gives: sheets as grids of cells, whatever the file format was. */
import { columnLetters } from '../core/column-letters.ts';
import { remember } from '../core/remember.ts';
import { type Day, formatDay } from '../core/time/day.ts';

/**
 * - `number`: the shortest decimal that the file's number reads as ("97.104"), and its number
 *   format, so
 *   that no binary fraction decides and "9,71%" is known for what it is;
 * - `error`: an Excel error (#REF!), by its text;
 * - `formula-without-result`: nobody has computed it, so it says nothing.
 */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly literal: string; readonly format: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'formula-without-result' };

/**
 * A merged range by row and column index, both ends included. The value stands in its first cell.
 */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type RepeatedCell = {
  readonly address: string;
  readonly seen: CellValue;
  readonly taken: CellValue;
};

export type Grid = {
  /** The sheet's name; null for a format without sheets. */
  readonly name: string | null;
  /** The paragraphs above a table of a document, which has no rows for its title. */
  readonly above?: readonly string[];
  /** Ragged: a row ends with its last cell that is not empty. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly MergedRange[];
  /** The first cells that the file gives more than once with different values, of which the last holds. */
  readonly repeats?: readonly RepeatedCell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hidden: boolean;
};

export type WorkbookFormat = 'xlsx' | 'delimited' | 'xls' | 'ods' | 'html' | 'docx';

export type Workbook = {
  readonly format: WorkbookFormat;
  readonly grids: readonly Grid[];
  /** The paragraphs of a document outside its tables, one a row. */
  readonly prose?: Grid;
};

export const emptyCell: CellValue = { kind: 'empty' };

/**
 * The cell of that text. Texts come back in file after file: as the very same one they are found sooner by
 * all that remembers what a text came to.
 */
export const textCell = remember(
  (text): CellValue => (text === '' ? emptyCell : { kind: 'text', text }),
);

/** The cell at that row and column index; empty outside the grid. */
export function cellAt(grid: Grid, rowIndex: number, columnIndex: number): CellValue {
  return grid.rows[rowIndex]?.[columnIndex] ?? emptyCell;
}

/** `cellAddress(13, 3)` is "D14". */
export function cellAddress(rowIndex: number, columnIndex: number): string {
  return `${columnLetters(columnIndex)}${rowIndex + 1}`;
}

/** Row and column index of "D14"; null where it is no address. */
export function parseCellAddress(text: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnIndexOf(match[1] ?? '') };
}

/**
 * The cell as text, as it stands in the file: a number's plain digits with a point, a day as
 * 14/6/2018.
 */
export function cellText(cell: CellValue): string {
  switch (cell.kind) {
    case 'empty':
    case 'formula-without-result':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.literal;
    case 'day':
      return formatDay(cell.day);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
  }
}

/** True for a cell that says nothing: empty, or text of spaces. */
export function isBlankCell(cell: CellValue): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
}

function columnIndexOf(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
