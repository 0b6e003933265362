/** One table of an OpenDocument spreadsheet: rows and cells that may stand for many, and what is hidden. */
import { type CellValue, emptyCell, type Grid, type MergedRange } from '../grid.ts';
import type { Bounds } from './limits.ts';
import { isoDayCell, numberCell } from './xlsx-number.ts';
import { type Attributes, attribute } from './xml.ts';

export type TableBuilder = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly grid: () => Grid;
};

type OpenCell = { readonly attributes: Attributes; readonly paragraphs: string[] };

/** What is written beside a cell's own text: notes, drawings, reading aids. */
const asides: ReadonlySet<string> = new Set([
  'annotation',
  'shapes',
  'frame',
  'custom-shape',
  'ruby-text',
]);

export function createTableBuilder(name: string, hidden: boolean, bounds: Bounds): TableBuilder {
  const table = createRows(bounds);
  const hiddenColumns = new Set<number>();
  let columns = 0;
  let cell: OpenCell | null = null;
  let asideDepth = 0;
  let isWriting = false;
  const write = (text: string) => {
    if (!cell || !isWriting || asideDepth > 0) return;
    cell.paragraphs.push((cell.paragraphs.pop() ?? '') + text);
  };
  const openTag = (tag: string, attributes: Attributes) => {
    switch (tag) {
      case 'table-column': {
        const repeated = repeats(attributes, 'number-columns-repeated');
        if (isCollapsed(attributes))
          addRange(hiddenColumns, columns, repeated, bounds.most('columns'));
        columns += repeated;
        break;
      }
      case 'table-row':
        table.openRow(attributes);
        break;
      case 'table-cell':
        cell = { attributes, paragraphs: [] };
        break;
      case 'covered-table-cell':
        // What a merge covers can hold old values that nobody sees.
        table.skip(attributes);
        break;
      case 'p':
        isWriting = true;
        cell?.paragraphs.push('');
        break;
      default:
        write(blanks.get(tag) ?? '');
    }
  };
  return {
    open: (tag, attributes) => {
      if (asides.has(tag)) asideDepth += 1;
      else if (asideDepth === 0) openTag(tag, attributes);
    },
    close: (tag) => {
      if (asides.has(tag)) asideDepth -= 1;
      else if (asideDepth > 0) return;
      else if (tag === 'table-row') table.closeRow();
      else if (tag === 'p') isWriting = false;
      else if (tag === 'table-cell' && cell) {
        table.place(cell);
        cell = null;
      }
    },
    text: write,
    grid: () => ({ name, ...table.grid(), hiddenColumns, hidden }),
  };
}

/** Blanks that are elements of their own. */
const blanks: ReadonlyMap<string, string> = new Map([
  ['s', ' '],
  ['tab', '\t'],
  ['line-break', '\n'],
]);

type RowsBuilder = {
  readonly openRow: (attributes: Attributes) => void;
  readonly closeRow: () => void;
  readonly skip: (attributes: Attributes) => void;
  readonly place: (cell: OpenCell) => void;
  readonly grid: () => Pick<Grid, 'rows' | 'merges' | 'hiddenRows'>;
};

/** Empty rows and cells are only counted: a sheet ends with a million of them in one element. */
function createRows(bounds: Bounds): RowsBuilder {
  const rows: (readonly CellValue[])[] = [];
  const merges: MergedRange[] = [];
  const hiddenRows = new Set<number>();
  let rowIndex = 0;
  let repeated = 1;
  let row: CellValue[] = [];
  let column = 0;
  return {
    openRow: (attributes) => {
      repeated = repeats(attributes, 'number-rows-repeated');
      row = [];
      column = 0;
      if (isCollapsed(attributes)) addRange(hiddenRows, rowIndex, repeated, bounds.most('rows'));
    },
    closeRow: () => {
      if (row.length > 0) {
        bounds.check('rows', rowIndex + repeated);
        bounds.add('cells', row.length * repeated);
        while (rows.length < rowIndex) rows.push([]);
        for (let copy = 0; copy < repeated; copy += 1) rows.push(row);
      }
      rowIndex += repeated;
    },
    skip: (attributes) => {
      column += repeats(attributes, 'number-columns-repeated');
    },
    place: ({ attributes, paragraphs }) => {
      const merge = mergeOf(attributes, rowIndex, column);
      if (merge) {
        bounds.add('mergedRanges', 1);
        merges.push(merge);
      }
      const value = cellValue(attributes, paragraphs.join('\n'));
      if (value.kind === 'text') bounds.check('characters', value.text.length);
      const copies = repeats(attributes, 'number-columns-repeated');
      if (value.kind !== 'empty') {
        bounds.check('columns', column + copies);
        while (row.length < column) row.push(emptyCell);
        for (let copy = 0; copy < copies; copy += 1) row.push(value);
      }
      column += copies;
    },
    grid: () => ({ rows, merges, hiddenRows }),
  };
}

function cellValue(attributes: Attributes, shown: string): CellValue {
  const isFormula = attribute(attributes, 'formula') !== undefined;
  const value = attribute(attributes, 'value') ?? '';
  const text = attribute(attributes, 'string-value') ?? shown;
  if (isFormula && (isError(attributes) || /^(?:#[A-Z/0!?]+|Err:\d+)$/.test(shown))) {
    return { kind: 'error', text: shown };
  }
  // The attribute that LibreOffice adds of its own ends the same way, and agrees.
  switch (attribute(attributes, 'office:value-type') ?? attribute(attributes, 'value-type')) {
    case 'float':
      // What LibreOffice computes as true or false it keeps as a number, and shows in words.
      if (shown === 'TRUE' || shown === 'FALSE') return { kind: 'boolean', value: value === '1' };
      return numberCell(value, 'General', false);
    case 'currency':
      return numberCell(value, 'General', false);
    case 'percentage':
      return numberCell(value, '0.00%', false);
    case 'boolean':
      return { kind: 'boolean', value: attribute(attributes, 'boolean-value') === 'true' };
    case 'date':
      return isoDayCell(attribute(attributes, 'date-value') ?? shown);
    case undefined:
      if (isFormula && text === '') return { kind: 'formula-without-result' };
      break;
  }
  return text === '' ? emptyCell : { kind: 'text', text };
}

function isError(attributes: Attributes): boolean {
  return attributes.some(
    (value, at) => at % 2 === 1 && value === 'error' && attributes[at - 1]?.endsWith('value-type'),
  );
}

function mergeOf(attributes: Attributes, top: number, left: number): MergedRange | null {
  const down = repeats(attributes, 'number-rows-spanned');
  const across = repeats(attributes, 'number-columns-spanned');
  if (down === 1 && across === 1) return null;
  return { top, left, bottom: top + down - 1, right: left + across - 1 };
}

function repeats(attributes: Attributes, name: string): number {
  const count = Number(attribute(attributes, name) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function isCollapsed(attributes: Attributes): boolean {
  const visibility = attribute(attributes, 'visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function addRange(set: Set<number>, first: number, count: number, most: number): void {
  for (let index = first; index < Math.min(first + count, most); index += 1) set.add(index);
}
