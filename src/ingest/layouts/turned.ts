/** Turned matrix: indicators down as in a form, a column for each unit. */
import type { Period } from '../../core/time/period.ts';
import type { UnitId } from '../../core/unit.ts';
import { columnMeaning, headerText } from '../column-meaning.ts';
import { labelColumns } from '../down-columns.ts';
import { readDownSheet } from '../down-sheet.ts';
import type { Collector } from '../filing.ts';
import { type ColumnHeader, type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { findNameHeader } from '../name-header.ts';
import { readHead, readParent, type Setting } from '../sheet-head.ts';
import { labelledRows } from '../sheet-rows.ts';
import type { SheetView } from '../sheet-view.ts';
import { isFigure } from '../tell-columns.ts';
import { columnsOfUnits, type NamedColumn, namedColumns, ownColumns } from '../turned-columns.ts';
import { readTotals, totalColumns } from '../turned-totals.ts';
import { unitInCell } from '../unit-in-cell.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

export const turned: Layout = { name: 'matrix', recognise };

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const label = findNameHeader(view, setting.names);
  if (!label) return { kind: 'missed', missed: ['Nội dung (Chỉ tiêu)'], found: 0 };
  const block = headerBlockAt(view, label.row, label.column);
  const columns = namedColumns(block, label.column, setting);
  if (columns.length === 0) return { kind: 'missed', missed: ['mỗi cột một đơn vị'], found: 0 };
  return {
    kind: 'recognised',
    form: 'matrix',
    read: (collector) => readTurned(view, block, label.column, columns, setting, collector),
  };
}

function readTurned(
  view: SheetView,
  block: HeaderBlock,
  labelColumn: number,
  columns: readonly NamedColumn[],
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
  const unnamed = block.columns.filter(
    (header) => header.column > labelColumn && columns.every((one) => one.header !== header),
  );
  const totals = totalColumns(unnamed, parent, head.period, setting);
  const hasTotal = totals.some(({ sums }) => sums === 'all' || sums === 'whole');
  const own = ownColumns(unnamed, parent, head.period, setting);
  const units = columnsOfUnits(columns, hasTotal, parent, head.period, setting, collector);
  const valueColumns = [...columns, ...own].map(({ header }) => header.column);
  const measure = block.columns.find(
    ({ path }) => columnMeaning(path, context.periods).kind === 'measure',
  );
  const note = block.columns.find(
    ({ path }) => columnMeaning(path, context.periods).kind === 'note',
  );
  const layout = {
    dataStart: block.dataStart,
    ...labelColumns(view, block, labelColumn),
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
    columns: [...own, ...units],
    noteColumn,
    empty: 'nothing',
  } as const;
  readDownSheet(sheet, setting, collector);
  // A sum can't be checked where a column's unit was refused, and that has been told.
  if (units.length === columns.length) readTotals(sheet, totals, parent, setting, collector);
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
