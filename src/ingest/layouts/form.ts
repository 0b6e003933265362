/** Form: one unit's sheet, indicators down, one or more columns of figures under words such as "Thực hiện". */
import type { Period } from '../../core/time/period.ts';
import { headerText } from '../column-meaning.ts';
import { checkSumOfSpans, sumOfSpans } from '../column-totals.ts';
import {
  isOfUnit,
  labelColumns,
  noteColumnOf,
  rowsLayout,
  type ValueColumn,
  valueColumns,
} from '../down-columns.ts';
import { readDownSheet } from '../down-sheet.ts';
import type { Collector } from '../filing.ts';
import { type HeaderBlock, headerBlockAt } from '../header-block.ts';
import { headsUnits } from '../header-words.ts';
import { findNameHeader } from '../name-header.ts';
import { readFiler, readHead, type Setting } from '../sheet-head.ts';
import { type LabelledRow, labelledRows } from '../sheet-rows.ts';
import type { SheetView } from '../sheet-view.ts';
import { isFigure, tellColumns } from '../tell-columns.ts';
import { holdsUnits } from '../unit-header.ts';
import type { Layout, Missed, RecognisedSheet } from './layout.ts';

export const form: Layout = { name: 'form', recognise };

function recognise(view: SheetView, setting: Setting): RecognisedSheet | Missed {
  const label = findNameHeader(view, setting.names);
  if (!label) return { kind: 'missed', missed: ['Nội dung (Chỉ tiêu)'], found: 0 };
  const block = headerBlockAt(view, label.row, label.column);
  const columns = valueColumns(view, block, label.column, setting);
  if (columns.length === 0) {
    return { kind: 'missed', missed: ['Thực hiện (Kết quả, Số liệu)'], found: 1 };
  }
  if (unitsStandIn(view, block, label.column, setting)) {
    return { kind: 'missed', missed: ['một cột Số lượng (Kết quả) bên cạnh cột đơn vị'], found: 1 };
  }
  const labels = labelColumns(view, block, label.column);
  const layout = { ...rowsLayout(block, label.column, columns, setting), ...labels };
  const rows = labelledRows(view, layout, setting.names);
  const isKnown = ({ meaning }: LabelledRow) =>
    meaning.kind === 'indicator' || meaning.kind === 'category';
  if (!rows.some(isKnown))
    return { kind: 'missed', missed: ['chỉ tiêu có trong danh mục'], found: 2 };
  return {
    kind: 'recognised',
    form: 'form',
    read: (collector) => readForm(view, block, columns, rows, setting, collector),
  };
}

/** A form is one unit's: a column of units makes each row another's, which must not be filed as one. */
function unitsStandIn(
  view: SheetView,
  block: HeaderBlock,
  labelColumn: number,
  setting: Setting,
): boolean {
  return block.columns.some(
    ({ column, path }) =>
      column !== labelColumn &&
      path.length > 0 &&
      headsUnits(path.at(-1) ?? '') &&
      holdsUnits(view, block.dataStart - 1, column, setting),
  );
}

function readForm(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly ValueColumn[],
  rows: readonly LabelledRow[],
  setting: Setting,
  collector: Collector,
): void {
  const named = columns.flatMap(({ meaning }): readonly Period[] =>
    meaning.span.kind === 'named' && !meaning.quoted ? [meaning.span.period] : [],
  );
  const head = readHead(view, block.top, named, setting, collector);
  const used = new Set(columns.map(({ header }) => header.column));
  const unit = head === null ? null : readFiler(view, head, setting, collector);
  if (head === null || unit === null) {
    tellColumns(view, block, rows, used, setting, collector);
    return;
  }
  const { options, blankForms } = setting.context;
  const empty = options.blank === 'zero' || blankForms.has('form') ? 'zero' : 'retracts';
  const noteColumn = noteColumnOf(block, setting);
  const level = setting.desk.levelOf(unit, head.period);
  const down = columns.filter((one) => isOfUnit(one, level)).map((one) => ({ ...one, unit }));
  for (const { header } of columns.filter((one) => !isOfUnit(one, level))) {
    const holdsFigure = rows.some(({ row }) => isFigure(view, row, header.column));
    const seen = headerText(header);
    if (holdsFigure) collector.report('unknown-column', 'warning', header.cell, { seen });
  }
  const sheet = { view, form: 'form', head, rows, columns: down, noteColumn, empty } as const;
  const others = block.columns.filter(({ column }) => !used.has(column));
  const total = sumOfSpans(others, sheet, setting);
  if (total !== null) {
    used.add(total.column);
    checkSumOfSpans(total, sheet, setting.desk.nameOf(unit, head.period), setting, collector);
  }
  tellColumns(view, block, rows, used, setting, collector);
  readDownSheet(sheet, setting, collector);
}
