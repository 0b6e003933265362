/**
 * Tidy: a row a figure, under the headers unit, period, indicator, category, value (đơn vị, kỳ, chỉ tiêu, mục,
 * giá trị), in any order. Codes are exact here, so what is unknown is an error.
 */
import { normaliseText } from '../../core/fold.ts';
import { hasError } from '../../core/problem.ts';
import type { Collector } from '../filing.ts';
import { isBlankCell } from '../grid.ts';
import { foldedPlain } from '../remember.ts';
import { readHead, type Setting } from '../sheet-head.ts';
import { addressOf, type SheetView } from '../sheet-view.ts';
import { readTidyRow, type TidyColumns } from '../tidy-row.ts';
import { isUnit } from '../unit-header.ts';
import type { Layout } from './layout.ts';

type TidyField = keyof TidyColumns;

/** The header names of each column, folded without accents. */
const headers: Readonly<Record<TidyField, readonly string[]>> = {
  unit: ['unit', 'don vi', 'ma don vi', 'ten don vi', 'don vi bao cao'],
  period: ['period', 'ky', 'ky bao cao', 'ky so lieu', 'thoi ky'],
  indicator: ['indicator', 'chi tieu', 'ma chi tieu', 'chi tieu bao cao', 'ten chi tieu'],
  category: ['category', 'muc', 'phan to', 'muc phan to', 'ma muc'],
  value: ['value', 'gia tri', 'so lieu', 'ket qua'],
  scope: ['scope', 'pham vi'],
  nature: ['nature', 'tinh chat', 'loai so lieu'],
  note: ['note', 'ghi chu'],
};

const fields: readonly TidyField[] = [
  'unit',
  'period',
  'indicator',
  'category',
  'value',
  'scope',
  'nature',
  'note',
];
const needed: readonly TidyField[] = ['unit', 'indicator', 'value'];

/** Titles may stand above, but not more rows than this. */
const deepestHeader = 15;

export const tidy: Layout = {
  name: 'tidy',
  recognise: (view, setting) => {
    const tries = headerRows(view);
    const header = tries.find(
      ({ row, columns }) =>
        needed.every((field) => columns[field] !== null) &&
        (columns.period !== null || namesUnits(view, row, columns, setting)),
    );
    if (header) {
      const { row, columns } = header;
      return {
        kind: 'recognised',
        form: 'tidy',
        read: (collector) => readRows(view, row, columns, setting, collector),
      };
    }
    const best = tries.reduce((most, { found }) => Math.max(most, found), 0);
    const nearest = tries.find(({ found }) => found === best);
    const missed = needed.filter((field) => !nearest || nearest.columns[field] === null);
    return { kind: 'missed', missed, found: best > 1 ? best : 0 };
  },
};

/** A form may head its measures "Đơn vị" too: without a period column the units must be units. */
function namesUnits(
  view: SheetView,
  headerRow: number,
  { unit }: TidyColumns,
  { context, desk }: Setting,
): boolean {
  if (unit === null) return false;
  if (foldedPlain(view.ownText(headerRow, unit)) === 'unit') return true;
  const names = desk.names(context.options.period);
  for (let row = headerRow + 1; row <= Math.min(view.rowCount, headerRow + 20); row += 1) {
    if (isUnit(view.ownText(row, unit), names, context.homeUnit)) return true;
  }
  return false;
}

function headerRows(
  view: SheetView,
): readonly { row: number; columns: TidyColumns; found: number }[] {
  const rows: { row: number; columns: TidyColumns; found: number }[] = [];
  for (let row = 0; row < Math.min(view.rowCount, deepestHeader); row += 1) {
    const names: string[] = [];
    for (let column = 0; column < view.columnCount; column += 1) {
      names.push(foldedPlain(view.ownText(row, column)));
    }
    const at = (field: TidyField) => {
      const column = names.findIndex((name) => headers[field].includes(name));
      return column < 0 ? null : column;
    };
    const [unit, period, indicator, category] = [
      at('unit'),
      at('period'),
      at('indicator'),
      at('category'),
    ];
    const [value, scope, nature, note] = [at('value'), at('scope'), at('nature'), at('note')];
    const columns = { unit, period, indicator, category, value, scope, nature, note };
    rows.push({ row, columns, found: fields.filter((field) => columns[field] !== null).length });
  }
  return rows;
}

function readRows(
  view: SheetView,
  headerRow: number,
  columns: TidyColumns,
  setting: Setting,
  collector: Collector,
): void {
  const head = once(() => readHead(view, headerRow, [], setting, collector)?.period ?? null);
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    const isEmpty = view.grid.rows[row]?.every(isBlankCell) ?? true;
    if (!isEmpty) readTidyRow(view, row, columns, setting, collector, head);
  }
  tellUnknownColumns(view, headerRow, columns, collector);
  if (collector.filings.length === 0 && !hasError(collector.problems)) {
    collector.report('no-data', 'error', null, {});
  }
}

/** A column that no header names is not read; a header that we do not know is told. */
function tellUnknownColumns(
  view: SheetView,
  headerRow: number,
  columns: TidyColumns,
  collector: Collector,
): void {
  const known = new Set(fields.map((field) => columns[field]));
  for (let column = 0; column < view.columnCount; column += 1) {
    const seen = normaliseText(view.ownText(headerRow, column));
    if (seen === '' || known.has(column)) continue;
    collector.report('unknown-column', 'warning', addressOf(headerRow, column), { seen });
  }
}

/** Asked where the first row needs it, so that a missing period is told once. */
function once<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
