/** Matrix: units down, indicators across, under headers of one row or several. */
import type { Period } from '../../core/time/period.ts';
import { parsePeriod } from '../../core/time/period-grammar.ts';
import { headerText } from '../column-meaning.ts';
import type { Collector } from '../filing.ts';
import { type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { headerWord } from '../header-words.ts';
import { type ColumnReading, type MatrixColumn, readColumnHeader } from '../matrix-columns.ts';
import { readMatrix } from '../matrix-sheet.ts';
import { readHead, readParent, type Setting } from '../sheet-head.ts';
import { addressOf, type SheetView } from '../sheet-view.ts';
import { type KnownLabel, tellInexact } from '../tell-inexact.ts';
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
  let headers = 0;
  const names = desk.names(context.options.period);
  for (const { row, column } of unitHeaders(view, names, context.homeUnit)) {
    headers += 1;
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
  if (headers > 0) {
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
  const headed = stored.flatMap(({ meaning }): readonly Period[] =>
    meaning.span.kind === 'named' && !meaning.quoted ? [meaning.span.period] : [],
  );
  const periodColumn = periodColumnOf(block);
  const inRows = periodColumn === null ? [] : periodsBelow(view, block, periodColumn, setting);
  const named = inRows.length > 0 ? inRows : headed;
  tellOthers(view, block, columns, collector);
  const head = readHead(view, block.top, named, setting, collector);
  if (head === null) return;
  const parent = readParent(view, head, setting);
  const { dataStart } = block;
  const note = columns.find(({ kind }) => kind === 'note')?.header.column ?? null;
  const layout = { dataStart, unitColumn, columns: stored, noteColumn: note, periodColumn };
  readMatrix({ view, form: 'matrix', head, parent, ...layout }, setting, collector);
}

/** A column under "Kỳ", which gives each row a period of its own. */
function periodColumnOf(block: HeaderBlock): number | null {
  const found = block.columns.find(({ path }) => headerWord(path.at(-1) ?? '') === 'period');
  return found?.column ?? null;
}

function periodsBelow(
  view: SheetView,
  block: HeaderBlock,
  column: number,
  { context }: Setting,
): readonly Period[] {
  const texts = new Set<string>();
  for (let row = block.dataStart; row < view.rowCount; row += 1) texts.add(view.text(row, column));
  return [...texts].flatMap((text) => {
    const parsed = parsePeriod(text, context.periods);
    return parsed.ok ? [parsed.period] : [];
  });
}

/** Columns whose header is not quite an indicator's, and columns with figures that are not stored. */
function tellOthers(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly ColumnReading[],
  collector: Collector,
): void {
  for (const one of columns) {
    if (one.kind === 'note' || one.kind === 'compared') continue;
    const first = firstFigure(view, block, one.header.column);
    if (first === null) continue;
    const seen = headerText(one.header);
    const { cell } = one.header;
    if (one.kind === 'column') tellInexact(meaningOf(one), seen, cell, collector);
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

function meaningOf({ indicator, category, confidence = 1 }: MatrixColumn): KnownLabel {
  return category === null
    ? { kind: 'indicator', indicator, confidence }
    : { kind: 'category', indicator, category, confidence };
}

function firstFigure(view: SheetView, block: HeaderBlock, column: number): number | null {
  for (let row = block.dataStart; row < view.rowCount; row += 1) {
    if (view.cell(row, column).kind === 'number') return row;
    if (/^\d[\d.,]*%?$/.test(view.ownText(row, column))) return row;
  }
  return null;
}
