/** Cells of one sheet given another style, in place: values, formulas and everything around them stay. */
import { columnLetters } from '../../core/column-letters.ts';
import { opened } from './package.ts';
import { applyEdits, type Edit, insertion, type Tag, tagsOf, withAttribute } from './xml-text.ts';

/** By row and column index. */
export type CellPlace = { readonly row: number; readonly column: number };
type Restyle = (style: number, place: CellPlace) => number;

type Missing = Map<number, Set<number>>;
type ColumnStyle = { readonly from: number; readonly to: number; readonly style: number };

/** @param restyle the new style of a cell, from the one it has; asked for the places, in the sheet's order */
export function markCells(xml: string, places: readonly CellPlace[], restyle: Restyle): string {
  const missing: Missing = new Map();
  for (const { row, column } of places) {
    missing.set(row, (missing.get(row) ?? new Set()).add(column));
  }
  const edits: Edit[] = [];
  const columns: ColumnStyle[] = [];
  let row: { readonly index: number; readonly style: number | null } = { index: -1, style: null };
  let column = -1;
  for (const tag of tagsOf(xml)) {
    const { name, kind, attributes } = tag;
    const newCell = (at: CellPlace): string =>
      `<${tag.prefix}c r="${addressOf(at)}" s="${restyle(row.style ?? styleOf(columns, at.column), at)}"/>`;
    const cellsBefore = (end: number): string =>
      taken(missing, row.index, end)
        .map((column) => newCell({ row: row.index, column }))
        .join('');
    if (name === 'col' && kind !== 'close') columns.push(columnStyle(attributes));
    else if (name === 'row' && kind === 'close')
      edits.push(insertion(tag.start, cellsBefore(Infinity)));
    else if (name === 'row') {
      const index = attributes['r'] ? Number(attributes['r']) - 1 : row.index + 1;
      edits.push(insertion(tag.start, newRows(missing, index, tag, newRowCell(restyle, columns))));
      row = { index, style: attributes['s'] ? Number(attributes['s']) : null };
      column = -1;
      const content = kind === 'empty' ? cellsBefore(Infinity) : '';
      if (content !== '') edits.push(opened(xml, tag, content));
    } else if (name === 'c' && kind !== 'close') {
      column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
      edits.push(insertion(tag.start, cellsBefore(column)));
      if (!missing.get(row.index)?.delete(column)) continue;
      const style = restyle(Number(attributes['s'] ?? 0), { row: row.index, column });
      const text = withAttribute(xml.slice(tag.start, tag.end), 's', String(style));
      edits.push({ start: tag.start, end: tag.end, text });
    } else if (name === 'sheetData' && kind !== 'open') {
      const rows = newRows(missing, Infinity, tag, newRowCell(restyle, columns));
      if (kind === 'close') edits.push(insertion(tag.start, rows));
      else if (rows !== '') edits.push(opened(xml, tag, rows));
    }
  }
  return applyEdits(
    xml,
    edits.filter(({ start, end, text }) => start !== end || text !== ''),
  );
}

/** The sheet's element put where the format wants it: after the drawing, before what may follow. */
export function withComments(xml: string, element: (prefix: string) => string): string {
  const following = [
    ...['drawingHF', 'legacyDrawingHF', 'picture', 'oleObjects', 'controls', 'AlternateContent'],
    ...['webPublishItems', 'tableParts', 'extLst'],
  ];
  let isPastData = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') isPastData = true;
    const isEnd = tag.depth === 0 && tag.kind === 'close';
    const follows = tag.depth === 1 && tag.kind !== 'close' && following.includes(tag.name);
    if (!isEnd && !(isPastData && follows)) continue;
    const prefix = isEnd ? tag.prefix : prefixOf(xml);
    return applyEdits(xml, [insertion(tag.start, element(prefix))]);
  }
  return xml;
}

function prefixOf(xml: string): string {
  for (const { prefix } of tagsOf(xml)) return prefix;
  return '';
}

/** Columns of the row that no cell has stood for yet, before that column, in order; they are done with. */
function taken(missing: Missing, row: number, before: number): readonly number[] {
  const columns = [...(missing.get(row) ?? [])].filter((column) => column < before);
  for (const column of columns) missing.get(row)?.delete(column);
  return columns.sort((a, b) => a - b);
}

/** Whole rows that the sheet has no element for, before that row. */
function newRows(
  missing: Missing,
  before: number,
  { prefix }: Tag,
  newCell: (place: CellPlace, prefix: string) => string,
): string {
  const rows = [...missing.keys()].filter((row) => row < before).sort((a, b) => a - b);
  return rows
    .map((row) => {
      const columns = taken(missing, row, Infinity);
      missing.delete(row);
      const cells = columns.map((column) => newCell({ row, column }, prefix)).join('');
      return cells === '' ? '' : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
    })
    .join('');
}

function newRowCell(restyle: Restyle, columns: readonly ColumnStyle[]) {
  return (at: CellPlace, prefix: string): string =>
    `<${prefix}c r="${addressOf(at)}" s="${restyle(styleOf(columns, at.column), at)}"/>`;
}

function columnStyle({ min = '0', max = min, style = '0' }: Tag['attributes']): ColumnStyle {
  return { from: Number(min) - 1, to: Number(max) - 1, style: Number(style) };
}

function styleOf(columns: readonly ColumnStyle[], column: number): number {
  return columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
}

export function addressOf({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

function columnOf(address: string): number {
  let index = 0;
  for (const letter of address.replace(/\d+$/, '').toUpperCase()) {
    index = index * 26 + letter.charCodeAt(0) - 64;
  }
  return index - 1;
}
