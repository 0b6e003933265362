/** The columns of a table whose indicators run down: which hold figures, measures and notes. */
import type { Level } from '../core/unit.ts';
import { columnMeaning, type ValueMeaning } from './column-meaning.ts';
import { type CellValue, isBlankCell } from './grid.ts';
import type { ColumnHeader, HeaderBlock } from './header-block.ts';
import { headerWord, isDitto } from './header-words.ts';
import { scopeIn, withoutScopeWords } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import type { RowsLayout } from './sheet-rows.ts';
import type { SheetView } from './sheet-view.ts';

/** A column of figures and what its header says of them. */
export type ValueColumn = { readonly header: ColumnHeader; readonly meaning: ValueMeaning };

const plain: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };

/** "Cấp xã" in a district's form is neither its own nor its total. */
export function isOfUnit({ header }: ValueColumn, level: Level): boolean {
  const scopes = header.path.filter(isScope);
  return scopes.length === 0 || scopes.some((text) => scopeIn(text, level) !== null);
}

/** Nothing but words of a scope, of whatever level. */
function isScope(text: string): boolean {
  return withoutScopeWords(text) === '';
}

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
  // "Cấp huyện", "Toàn huyện" say whose the figures are; they may stand beside or under other words.
  const scoped = meant.flatMap(({ header, meaning }) =>
    meaning.kind === 'unknown' && header.path.some(isScope) ? [{ header, meaning: plain }] : [],
  );
  if (found.length + scoped.length > 0) return [...found, ...scoped];
  const unknown = meant.filter(
    ({ header, meaning }) => meaning.kind === 'unknown' && holdsFigures(view, block, header.column),
  );
  const [only, ...others] = unknown;
  if (!only || others.length > 0) return [];
  return [{ header: only.header, meaning: plain }];
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

/**
 * Where names stand in two columns, groups left and rows right: under one merged header, with nothing
 * above the right one, or with a header each ("Nhóm", "Nội dung"). Else the label column alone.
 */
export function labelColumns(
  view: SheetView,
  block: HeaderBlock,
  labelColumn: number,
): Pick<RowsLayout, 'labelColumn' | 'indexColumn' | 'outerColumn'> {
  const pathOf = (column: number) =>
    block.columns.find((header) => header.column === column)?.path ?? [];
  const isWide = (view.mergeAt(block.bottom, labelColumn)?.right ?? labelColumn) > labelColumn;
  const isBare = isWide || pathOf(labelColumn + 1).length === 0;
  const isLeft = isBare && namesRows(view, block.dataStart, labelColumn, isWide);
  const outer = isLeft
    ? labelColumn
    : [labelColumn - 1].find(
        (column) => column >= 0 && namesGroups(view, block.dataStart, column, pathOf(column)),
      );
  const inner = outer === labelColumn ? labelColumn + 1 : labelColumn;
  const index = (outer ?? inner) - 1;
  return {
    labelColumn: inner,
    indexColumn: index >= 0 ? index : null,
    ...(outer === undefined ? {} : { outerColumn: outer }),
  };
}

/**
 * Names right of the names. A column without a header of its own may as well hold the measures, and then
 * its words stand beside a name in every row.
 */
function namesRows(view: SheetView, from: number, column: number, isWide: boolean): boolean {
  for (let row = from; row < view.rowCount; row += 1) {
    if (!isWords(view.cell(row, column + 1))) continue;
    if (isWide || view.ownText(row, column) === '') return true;
  }
  return false;
}

/** Words beside words of their own to the right, in a column that nothing else heads. */
function namesGroups(
  view: SheetView,
  from: number,
  column: number,
  path: readonly string[],
): boolean {
  const word = headerWord(path.at(-1) ?? '');
  if (word !== 'other' && word !== 'name') return false;
  for (let row = from; row < view.rowCount; row += 1) {
    const [outer, inner] = [view.cell(row, column), view.cell(row, column + 1)];
    if (isWords(outer) && isWords(inner)) return true;
  }
  return false;
}

function isWords(cell: CellValue): boolean {
  return cell.kind === 'text' && /\p{L}{2,}/u.test(cell.text) && !isDitto(cell.text);
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
