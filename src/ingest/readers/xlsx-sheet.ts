/** One sheet's XML as a grid: values, merges, and what is hidden. */
import {
  type CellValue,
  cellAddress,
  cellText,
  emptyCell,
  type Grid,
  type MergedRange,
  parseCellAddress,
  type RepeatedCell,
  textCell,
} from '../grid.ts';
import { clearCovered } from './clear-covered.ts';
import type { Bounds } from './limits.ts';
import { decodeEscapes } from './shared-strings.ts';
import { damaged, reachedAt } from './unreadable-file.ts';
import { isoDayCell } from './xlsx-number.ts';
import { type Attributes, attribute, readXml } from './xml.ts';

export type SheetContext = {
  readonly strings: readonly string[];
  /** The cells of these texts, by their index, made when the first of them is met. */
  readonly textCells: CellValue[];
  /** Number formats by style index. */
  readonly formats: readonly string[];
  readonly numberCell: (raw: string, format: string) => CellValue;
  readonly bounds: Bounds;
};

type SheetGrid = Omit<Grid, 'name' | 'hidden'>;

/** The cell being read: what its tags have said so far. */
type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
  value: string;
};

/** What the sheet has had so far. */
type Cells = { readonly rows: CellValue[][]; readonly repeats: RepeatedCell[] };

/** A file that gives more cells twice was made to do so. */
const mostRepeats = 20;

const noCells: readonly CellValue[] = [];

export function readSheet(bytes: Uint8Array, part: string, context: SheetContext): SheetGrid {
  const rows: CellValue[][] = [];
  const merges: MergedRange[] = [];
  const repeats: RepeatedCell[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const cell: OpenCell = { row: -1, column: -1, type: 'n', style: 0, hasFormula: false, value: '' };
  let inValue = false;
  let phoneticDepth = 0;
  readXml(bytes, part, context.bounds, {
    open: (name, attributes) => {
      if (name === 'c') openCell(cell, attributes);
      else if (name === 'v') inValue = true;
      else if (name === 't') inValue = phoneticDepth === 0;
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'row') openRow(cell, attributes, hiddenRows);
      else if (name === 'rPh') phoneticDepth += 1;
      else if (name === 'col') addHiddenColumns(attributes, hiddenColumns, context.bounds);
      else if (name === 'mergeCell') addMerge(attributes, merges, context.bounds);
    },
    close: (name) => {
      if (name === 'c') closeCell({ rows, repeats }, cell, part, context);
      else if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phoneticDepth -= 1;
    },
    text: (text) => {
      if (inValue) cell.value += text;
    },
  });
  for (const merge of merges) clearCovered(rows, merge, context.bounds);
  // A row that no cell was placed in is a hole in the array.
  const grid = Array.from(rows, (row: CellValue[] | undefined) => row ?? noCells);
  const twice = repeats.length > 0 ? { repeats } : {};
  return { rows: grid, merges, ...twice, hiddenRows, hiddenColumns };
}

/** Rows and cells may lack their address: then each comes after the one before. */
function openRow(cell: OpenCell, attributes: Attributes, hiddenRows: Set<number>): void {
  const number = Number(attribute(attributes, 'r') ?? cell.row + 2);
  if (!Number.isInteger(number) || number < 1) throw damaged(`row ${number}`);
  cell.row = number - 1;
  cell.column = -1;
  const hidden = attribute(attributes, 'hidden');
  if (hidden === '1' || hidden === 'true') hiddenRows.add(cell.row);
}

function openCell(cell: OpenCell, attributes: Attributes): void {
  const address = attribute(attributes, 'r');
  const column = address === undefined ? cell.column + 1 : columnOf(address);
  if (column === null) throw damaged(`cell ${address}`);
  cell.column = column;
  cell.type = attribute(attributes, 't') ?? 'n';
  cell.style = Number(attribute(attributes, 's') ?? 0);
  cell.hasFormula = false;
  cell.value = '';
}

/** Of "D14": 3. What isn't written as writers do is left to the reader of all addresses. */
function columnOf(address: string): number | null {
  let column = 0;
  let at = 0;
  for (; at < 3; at += 1) {
    const letter = address.charCodeAt(at) - 0x40;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const isUsual = at > 0 && isRowNumber(address, at);
  return isUsual ? column - 1 : (parseCellAddress(address)?.column ?? null);
}

/** Up to seven digits, the first no zero, and nothing after them. */
function isRowNumber(address: string, from: number): boolean {
  if (address.length === from || address.length > from + 7) return false;
  if (address.charCodeAt(from) === 0x30) return false;
  for (let at = from; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return false;
  }
  return true;
}

/** Where the cell goes over a limit, it is the one that is named. */
function closeCell(cells: Cells, cell: OpenCell, part: string, context: SheetContext): void {
  try {
    place(cells, cell, cellValue(cell, part, context), context);
  } catch (error) {
    throw reachedAt(cellAddress(cell.row, cell.column), error);
  }
}

function cellValue(cell: OpenCell, part: string, context: SheetContext): CellValue {
  const { type, value } = cell;
  if (type === 'str' || type === 'inlineStr')
    return boundTextCell(decodeEscapes(value), context.bounds);
  if (value.trim() === '') return cell.hasFormula ? { kind: 'formula-without-result' } : emptyCell;
  switch (type) {
    case 's':
      return sharedTextCell(value, part, context);
    case 'b':
      return { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoDayCell(value);
    default:
      return context.numberCell(value, context.formats[cell.style] ?? 'General');
  }
}

function sharedTextCell(
  value: string,
  part: string,
  { strings, textCells, bounds }: SheetContext,
): CellValue {
  const index = Number(value);
  const known = textCells[index];
  if (known) return known;
  const text = strings[index];
  if (text === undefined) throw damaged(`${part}: shared string ${value}`);
  const cell = boundTextCell(text, bounds);
  textCells[index] = cell;
  return cell;
}

function boundTextCell(text: string, bounds: Bounds): CellValue {
  bounds.check('characters', text.length);
  return textCell(text);
}

/**
 * Cells without a value don't stretch the sheet: many files carry formatting down to the last row.
 */
function place(
  { rows, repeats }: Cells,
  { row, column }: OpenCell,
  value: CellValue,
  { bounds }: SheetContext,
): void {
  if (value.kind === 'empty') return;
  let cells = rows[row];
  if (!cells) {
    bounds.check('rows', row + 1);
    cells = [];
    rows[row] = cells;
  }
  if (column >= cells.length) {
    bounds.check('columns', column + 1);
    bounds.add('cells', column + 1 - cells.length);
  }
  while (cells.length < column) cells.push(emptyCell);
  const seen = cells[column] ?? emptyCell;
  if (seen.kind !== 'empty' && repeats.length < mostRepeats && cellText(seen) !== cellText(value)) {
    repeats.push({ address: cellAddress(row, column), seen, taken: value });
  }
  cells[column] = value;
}

function addHiddenColumns(
  attributes: Attributes,
  hiddenColumns: Set<number>,
  bounds: Bounds,
): void {
  const hidden = attribute(attributes, 'hidden');
  if (hidden !== '1' && hidden !== 'true') return;
  const first = Number(attribute(attributes, 'min') ?? 1);
  const last = Math.min(Number(attribute(attributes, 'max') ?? first), bounds.most('columns'));
  bounds.add('cells', Math.max(last - first, 0));
  for (let number = first; number <= last; number += 1) hiddenColumns.add(number - 1);
}

function addMerge(attributes: Attributes, merges: MergedRange[], bounds: Bounds): void {
  const [from = '', to = from] = (attribute(attributes, 'ref') ?? '').split(':');
  const start = parseCellAddress(from);
  const end = parseCellAddress(to);
  if (!start || !end) return;
  bounds.add('mergedRanges', 1);
  merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column });
}
