/**
 * Tables of a document (Word, a web page) as grids, "bảng 1", "bảng 2" …; the paragraphs above a
 * table are its title, and those at the beginning a cover for all.
 */
import { type CellValue, emptyCell, type Grid, type MergedRange } from '../grid.ts';
import type { Bounds } from './limits.ts';

/** Paragraphs kept of those above a table, and of the beginning of the document. */
const mostAbove = 12;
const mostCover = 20;
/** Of a report in prose; a longer document is a book. */
const mostProse = 2000;

export type DocumentBuilder = {
  readonly openTable: () => void;
  readonly closeTable: () => void;
  readonly openRow: () => void;
  /** Columns that the row leaves out before its first cell. */
  readonly skip: (columns: number) => void;
  /** `isCovered`: goes on from the cell above. A `down` of 0 reaches to the end of the table. */
  readonly openCell: (span: { across: number; down: number; isCovered: boolean }) => void;
  readonly closeCell: () => void;
  readonly text: (text: string) => void;
  readonly endParagraph: () => void;
  readonly grids: () => readonly Grid[];
  /** All paragraphs outside tables. */
  readonly prose: () => Grid;
};

type OpenTable = {
  readonly number: number;
  readonly above: readonly string[];
  readonly rows: CellValue[][];
  readonly merges: MergedRange[];
  /** The last row that a cell above reaches down to, by column. */
  readonly reach: number[];
  /** The last merge that begins in each column. */
  readonly mergeAt: number[];
  column: number;
  cell: { row: number; column: number; right: number; text: string; isCovered: boolean } | null;
};

export function createDocument(bounds: Bounds): DocumentBuilder {
  let tables = 0;
  const done: { number: number; grid: Grid }[] = [];
  const open: OpenTable[] = [];
  const prose: string[] = [];
  let above: string[] = [];
  let paragraph = '';
  const current = () => open.at(-1);
  const endParagraph = () => {
    const cell = current()?.cell;
    if (cell) cell.text += '\n';
    else if (open.length === 0 && paragraph.trim() !== '') {
      bounds.check('characters', paragraph.length);
      if (prose.length < mostProse) prose.push(paragraph.trim());
      above = [...above.slice(1 - mostAbove), paragraph.trim()];
    }
    paragraph = '';
  };
  return {
    openTable: () => {
      endParagraph();
      tables += 1;
      bounds.check('sheets', tables);
      const fresh = { number: tables, above, rows: [], merges: [], reach: [], mergeAt: [] };
      open.push({ ...fresh, column: 0, cell: null });
      above = [];
    },
    closeTable: () => {
      const table = open.pop();
      if (!table) return;
      done.push({ number: table.number, grid: gridOf(table) });
    },
    openRow: () => {
      const table = current();
      if (!table) return;
      table.rows.push([]);
      table.column = 0;
      bounds.check('rows', table.rows.length);
    },
    skip: (columns) => {
      const table = current();
      if (table) table.column += columns;
    },
    openCell: (span) => {
      const table = current();
      if (!table || table.rows.length === 0) return;
      place(table, span, bounds);
    },
    closeCell: () => {
      const table = current();
      if (!table?.cell) return;
      bounds.check('characters', table.cell.text.length);
      bounds.add('cells', write(table, table.cell));
      table.cell = null;
    },
    text: (text) => {
      const cell = current()?.cell;
      if (cell) cell.text += text;
      else if (open.length === 0) paragraph += text;
    },
    endParagraph,
    grids: () => {
      endParagraph();
      const tables = done.sort((a, b) => a.number - b.number).map(({ grid }) => grid);
      return [...tables, linesGrid(prose.slice(0, mostCover))];
    },
    prose: () => linesGrid(prose),
  };
}

/** Puts the next cell past those that reach down from above, and remembers how far it reaches itself. */
function place(
  table: OpenTable,
  { across, down, isCovered }: { across: number; down: number; isCovered: boolean },
  bounds: Bounds,
): void {
  const row = table.rows.length - 1;
  while ((table.reach[table.column] ?? -1) >= row) table.column += 1;
  const column = table.column;
  const right = column + across - 1;
  bounds.check('columns', right + 1);
  const bottom = down === 0 ? Number.MAX_SAFE_INTEGER : row + down - 1;
  const onward = isCovered ? (table.mergeAt[column] ?? -1) : -1;
  const merge = table.merges[onward];
  if (merge?.bottom === row - 1) table.merges[onward] = { ...merge, bottom: row };
  else if (isCovered && row > 0) {
    addMerge(table, { top: row - 1, left: column, bottom: row, right }, bounds);
  } else if (across > 1 || down !== 1) {
    addMerge(table, { top: row, left: column, bottom, right }, bounds);
  }
  if (down !== 1) for (let at = column; at <= right; at += 1) table.reach[at] = bottom;
  table.column = right + 1;
  table.cell = { row, column, right, text: '', isCovered };
}

function addMerge(table: OpenTable, merge: MergedRange, bounds: Bounds): void {
  bounds.add('mergedRanges', 1);
  table.merges.push(merge);
  table.mergeAt[merge.left] = table.merges.length - 1;
}

/** How many cells the row has grown by. */
function write(table: OpenTable, cell: NonNullable<OpenTable['cell']>): number {
  const row = table.rows[cell.row];
  const text = cell.text.replace(/[^\S\n]*\n\s*/g, '\n').trim();
  if (!row || text === '' || cell.isCovered) return 0;
  const before = row.length;
  while (row.length < cell.column) row.push(emptyCell);
  row[cell.column] = { kind: 'text', text };
  return row.length - before;
}

function gridOf({ number, above, rows, merges }: OpenTable): Grid {
  const last = Math.max(rows.length - 1, 0);
  return {
    name: `bảng ${number}`,
    above,
    rows,
    merges: merges
      .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
      .filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hidden: false,
  };
}

function linesGrid(lines: readonly string[]): Grid {
  const rows = lines.map((text) => [{ kind: 'text', text } as const]);
  const none = new Set<number>();
  return { name: null, rows, merges: [], hiddenRows: none, hiddenColumns: none, hidden: false };
}
