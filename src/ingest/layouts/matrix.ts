/** Matrix: units down, indicators across, under headers of one row or several. */
import type { Period } from '../../core/period.ts';
import { headerText } from '../column-meaning.ts';
import type { Collector } from '../filing.ts';
import { type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { type ColumnReading, readColumnHeader } from '../matrix-columns.ts';
import { readMatrix } from '../matrix-sheet.ts';
import { readHead, readParent, type Setting } from '../sheet-head.ts';
import { addressOf, type SheetView } from '../sheet-view.ts';
import { unitHeaders } from '../unit-header.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

export const matrix: Layout = { name: 'matrix', recognise };

type Table = {
  readonly block: HeaderBlock;
  readonly unitColumn: number;
  readonly columns: readonly ColumnReading[];
};

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const { context, desk } = setting;
  const headers = unitHeaders(view, desk.names(context.options.period), context.homeUnit);
  for (const { row, column } of headers) {
    const block = headerBlockAt(view, row, column);
    const columns = block.columns
      .filter((header) => header.column > column)
      .map((header) => readColumnHeader(header, setting));
    if (!columns.some(({ kind }) => kind === 'column')) continue;
    const table: Table = { block, unitColumn: column, columns };
    return {
      kind: 'recognised',
      form: 'matrix',
      read: (collector) => readTable(view, table, setting, collector),
    };
  }
  if (headers.length > 0) {
    return { kind: 'missed', missed: ['mỗi cột một chỉ tiêu có trong danh mục'], found: 1 };
  }
  return { kind: 'missed', missed: ['Đơn vị'], found: 0 };
}

function readTable(
  view: SheetView,
  { block, unitColumn, columns }: Table,
  setting: Setting,
  collector: Collector,
): void {
  const stored = columns.flatMap((one) => (one.kind === 'column' ? [one] : []));
  const named = stored.flatMap(({ meaning }): readonly Period[] =>
    meaning.span.kind === 'named' && !meaning.quoted ? [meaning.span.period] : [],
  );
  tellOthers(view, block, columns, collector);
  const head = readHead(view, block.top, named, setting, collector);
  if (head === null) return;
  const parent = readParent(view, head, setting);
  const { dataStart } = block;
  const note = columns.find(({ kind }) => kind === 'note')?.header.column ?? null;
  const table = { view, head, parent, dataStart, unitColumn, columns: stored, noteColumn: note };
  readMatrix(table, setting, collector);
}

/** Columns with figures that are not stored: targets (not yet), and headers that are no indicator's. */
function tellOthers(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly ColumnReading[],
  collector: Collector,
): void {
  for (const one of columns) {
    if (one.kind === 'column' || one.kind === 'note' || one.kind === 'compared') continue;
    const first = firstFigure(view, block, one.header.column);
    if (first === null) continue;
    const seen = headerText(one.header);
    const { cell } = one.header;
    if (one.kind === 'target') collector.report('target-column', 'info', cell, { seen });
    if (one.kind === 'ambiguous') {
      const { candidates } = one;
      collector.report('ambiguous-indicator', 'error', cell, { seen, candidates });
    }
    if (one.kind === 'unknown') {
      const { nearest } = one;
      const value = view.ownText(first, one.header.column);
      const at = addressOf(first, one.header.column);
      collector.report('unknown-indicator', 'warning', at, { seen, value, nearest });
    }
  }
}

function firstFigure(view: SheetView, block: HeaderBlock, column: number): number | null {
  for (let row = block.dataStart; row < view.rowCount; row += 1) {
    if (view.cell(row, column).kind === 'number') return row;
    if (/^\d[\d.,]*%?$/.test(view.ownText(row, column))) return row;
  }
  return null;
}
