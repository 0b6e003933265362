/** Turned matrix: indicators down as in a form, a column for each unit. */
import type { Period } from '../../core/time/period.ts';
import type { UnitId } from '../../core/unit.ts';
import { columnMeaning, headerText, type ValueMeaning } from '../column-meaning.ts';
import { type DownColumn, readDownSheet } from '../down-sheet.ts';
import type { Collector } from '../filing.ts';
import { type ColumnHeader, type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { findNameHeader } from '../name-header.ts';
import { readHead, readParent, type Setting } from '../sheet-head.ts';
import { labelledRows } from '../sheet-rows.ts';
import type { SheetView } from '../sheet-view.ts';
import { isFigure } from '../tell-columns.ts';
import { readTotals, totalColumns } from '../turned-totals.ts';
import { isUnit } from '../unit-header.ts';
import { unitInCell } from '../unit-in-cell.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

export const turned: Layout = { name: 'matrix', recognise };

/** A column under a unit's name, with what its other headers say. */
type UnitColumn = {
  readonly header: ColumnHeader;
  readonly name: string;
  readonly meaning: ValueMeaning;
};

const plain: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const label = findNameHeader(view, setting.names);
  if (!label) return { kind: 'missed', missed: ['Nội dung (Chỉ tiêu)'], found: 0 };
  const block = headerBlockAt(view, label.row, label.column);
  const columns = unitColumns(block, label.column, setting);
  if (columns.length === 0) return { kind: 'missed', missed: ['mỗi cột một đơn vị'], found: 0 };
  return {
    kind: 'recognised',
    form: 'matrix',
    read: (collector) => readTurned(view, block, label.column, columns, setting, collector),
  };
}

function unitColumns(
  block: HeaderBlock,
  labelColumn: number,
  { context, desk }: Setting,
): readonly UnitColumn[] {
  const names = desk.names(context.options.period);
  return block.columns.flatMap((header) => {
    if (header.column <= labelColumn) return [];
    const name = header.path.find((part) => isUnit(part, names, context.homeUnit));
    if (name === undefined) return [];
    const rest = header.path.filter((part) => part !== name);
    const meaning = columnMeaning(rest, context.periods);
    if (meaning.kind === 'value') return [{ header, name, meaning }];
    return meaning.kind === 'unknown' ? [{ header, name, meaning: plain }] : [];
  });
}

function readTurned(
  view: SheetView,
  block: HeaderBlock,
  labelColumn: number,
  columns: readonly UnitColumn[],
  setting: Setting,
  collector: Collector,
): void {
  const { context, names } = setting;
  const named = columns.flatMap(({ meaning }): readonly Period[] =>
    meaning.span.kind === 'named' && !meaning.quoted ? [meaning.span.period] : [],
  );
  const head = readHead(view, block.top, named, setting, collector);
  if (head === null) return;
  const parent = readParent(view, head, setting);
  const found: DownColumn[] = [];
  for (const { header, name, meaning } of columns) {
    const unit = unitInCell(name, header.cell, head.period, parent, setting, collector);
    if (unit !== null) found.push({ header, meaning, unit });
  }
  const valueColumns = columns.map(({ header }) => header.column);
  const measure = block.columns.find(
    ({ path }) => columnMeaning(path, context.periods).kind === 'measure',
  );
  const note = block.columns.find(
    ({ path }) => columnMeaning(path, context.periods).kind === 'note',
  );
  const layout = {
    dataStart: block.dataStart,
    labelColumn,
    indexColumn: labelColumn > 0 ? labelColumn - 1 : null,
    measureColumn: measure?.column ?? null,
    valueColumns,
  };
  const rows = labelledRows(view, layout, names);
  const noteColumn = note?.column ?? null;
  const sheet = {
    view,
    form: 'matrix',
    head,
    rows,
    columns: found,
    noteColumn,
    empty: 'nothing',
  } as const;
  readDownSheet(sheet, setting, collector);
  const totals = totalColumns(block, parent, head.period, setting);
  // A sum can't be checked where a column's unit was refused, and that has been told.
  if (found.length === columns.length) readTotals(sheet, totals, parent, setting, collector);
  const used = new Set([
    labelColumn,
    ...valueColumns,
    ...totals.map(({ header }) => header.column),
  ]);
  const others = block.columns.filter(({ column }) => column > labelColumn && !used.has(column));
  for (const header of others) {
    const holdsFigure = rows.some(({ row }) => isFigure(view, row, header.column));
    if (holdsFigure) tellOther(header, head.period, parent, setting, collector);
  }
}

/** A column with figures that is no unit's: a unit that no one knows, or something we can't place. */
function tellOther(
  header: ColumnHeader,
  period: Period,
  parent: UnitId | null,
  setting: Setting,
  collector: Collector,
): void {
  const { kind } = columnMeaning(header.path, setting.context.periods);
  const seen = headerText(header);
  if (kind === 'target') collector.report('target-column', 'info', header.cell, { seen });
  // A header is no sure name of a unit, so none is registered by it.
  const { newUnits } = setting.context.options;
  if (kind === 'value' || (kind === 'unknown' && newUnits)) {
    collector.report('unknown-column', 'warning', header.cell, { seen });
  }
  const name = header.path.at(-1);
  if (kind === 'unknown' && !newUnits && name)
    unitInCell(name, header.cell, period, parent, setting, collector);
}
