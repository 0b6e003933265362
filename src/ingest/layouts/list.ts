/** List: a row for each unit and indicator, beside them one or several columns of figures, as in a form. */
import { foldWithoutAccents } from '../../core/names/fold.ts';
import { columnMeaning } from '../column-meaning.ts';
import { noteColumnOf, rowsLayout, type ValueColumn, valueColumns } from '../down-columns.ts';
import { type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { headerWord } from '../header-words.ts';
import { headingCells } from '../heading-cells.ts';
import { filledDown, type ListColumns, listRuns } from '../list-runs.ts';
import { readList } from '../list-sheet.ts';
import type { Setting } from '../sheet-head.ts';
import type { SheetView } from '../sheet-view.ts';
import { holdsUnits } from '../unit-header.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

export const list: Layout = { name: 'tidy', recognise };

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const missed: Missed = { kind: 'missed', missed: ['Đơn vị', 'Chỉ tiêu'], found: 0 };
  for (const row of new Set(headingCells(view).map((cell) => cell.row))) {
    const found = columnsAt(view, row, setting);
    if (found === null) continue;
    const { block, columns, values } = found;
    if (values.length === 0) return { ...missed, missed: ['Kết quả (Số lượng)'], found: 2 };
    return {
      kind: 'recognised',
      form: 'tidy',
      read: (collector) => {
        // "Đơn vị" heads measures too, and here it heads the units.
        const others = block.columns.filter(({ column }) => column !== columns.unit);
        const beside = { ...block, columns: others };
        const layout = rowsLayout(beside, columns.indicator, values, setting);
        const filled = filledDown(view, block.dataStart, columns, layout);
        const noteColumn = noteColumnOf(block, setting);
        const runs = listRuns(filled, columns, layout);
        const sheet = { view: filled, block, columns, values, layout, noteColumn, runs };
        readList(sheet, setting, collector);
      },
    };
  }
  return missed;
}

type Found = {
  readonly block: HeaderBlock;
  readonly columns: ListColumns;
  readonly values: readonly ValueColumn[];
};

/** A header of units over units, and one of indicators beside it. */
function columnsAt(view: SheetView, row: number, setting: Setting): Found | null {
  const { periods } = setting.context;
  let unit: number | null = null;
  let indicator: number | null = null;
  for (const { column, heads } of headingCells(view).filter((cell) => cell.row === row)) {
    if (heads === 'names') indicator ??= column;
    else if (holdsUnits(view, row, column, setting)) unit ??= column;
  }
  if (unit === null || indicator === null) return null;
  const block = headerBlockAt(view, row, Math.min(unit, indicator));
  const heads = (column: number) => headerWord(block.columns[column]?.path.at(-1) ?? '');
  if (block.columns.some(({ column }) => isTidyOnly(block, column))) return null;
  const period = block.columns.find(({ column }) => heads(column) === 'period')?.column ?? null;
  const named = Math.max(unit, indicator, period ?? 0);
  const values = valueColumns(view, block, named, setting).filter(
    ({ header }) =>
      header.column !== period && columnMeaning(header.path, periods).kind === 'value',
  );
  return { block, columns: { unit, indicator, period }, values };
}

/** Categories, scopes and standings in columns of their own are for the tidy layout. */
function isTidyOnly({ columns }: HeaderBlock, column: number): boolean {
  const text = columns[column]?.path.at(-1) ?? '';
  const word = headerWord(text);
  return (
    word === 'category' ||
    word === 'scope' ||
    /^(tinh chat|loai so lieu)$/.test(foldWithoutAccents(text))
  );
}
