/**
 * Tidy: a row a figure, under the headers unit, period, indicator, category, value (đơn vị, kỳ, chỉ tiêu, mục,
 * giá trị), in any order. Codes are exact here, so what is unknown is an error.
 */
import { foldWithoutAccents, normaliseText } from '../../core/names/fold.ts';
import { hasError } from '../../core/problem.ts';
import type { Collector } from '../filing.ts';
import { isBlankCell } from '../grid.ts';
import { isNumberRow } from '../header-block.ts';
import { endsTable, type HeaderWord, headerWord, headsUnits } from '../header-words.ts';
import { readHead, type Setting, statedMeasure } from '../sheet-head.ts';
import { titleLines } from '../sheet-title.ts';
import { addressOf, rememberByView, type SheetView } from '../sheet-view.ts';
import { readTidyRow, type TidyAbove, type TidyColumns, type TidyManner } from '../tidy-row.ts';
import { tellStrayValues, unheadedColumns } from '../tidy-strays.ts';
import { holdsUnits } from '../unit-header.ts';
import type { Layout } from './layout.ts';

type TidyField = keyof TidyColumns;

/** The header names of each column, folded without accents. */
const headers: Readonly<Record<TidyField, readonly string[]>> = {
  unit: ['unit', 'don vi', 'ma don vi', 'ten don vi', 'don vi bao cao'],
  period: ['period', 'ky', 'ky bao cao', 'ky so lieu', 'thoi ky'],
  indicator: ['indicator', 'chi tieu', 'ma chi tieu', 'chi tieu bao cao', 'ten chi tieu'],
  category: ['category', 'muc', 'phan to', 'muc phan to', 'ma muc'],
  value: ['value', 'gia tri', 'so lieu', 'ket qua', 'figure'],
  scope: ['scope', 'pham vi'],
  nature: ['nature', 'tinh chat', 'loai so lieu'],
  note: ['note', 'ghi chu'],
  measure: ['measure', 'dvt', 'don vi tinh'],
  quoted: ['quoted', 'trich lai'],
  assumed: ['assumed', 'gia dinh'],
  confirmed: ['confirmed', 'xac nhan'],
  hint: ['may be', 'co the la'],
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
  'measure',
  'quoted',
  'assumed',
  'confirmed',
  'hint',
];
const fieldOf: ReadonlyMap<string, TidyField> = new Map(
  fields.flatMap((field) => headers[field].map((name) => [name, field] as const)),
);
const noColumns: TidyColumns = {
  ...{ unit: null, period: null, indicator: null, category: null, value: null },
  ...{ scope: null, nature: null, note: null, measure: null },
  ...{ quoted: null, assumed: null, confirmed: null, hint: null },
};
const needed: readonly TidyField[] = ['unit', 'indicator', 'value'];

/** Titles may stand above, but not more rows than this. */
const deepestHeader = 15;

export const tidy: Layout = {
  name: 'tidy',
  recognise: (view, setting) => {
    const tries = headerRows(view);
    const exact = tries.find(
      ({ row, columns }) =>
        needed.every((field) => columns[field] !== null) &&
        (columns.period !== null || namesUnits(view, row, columns, setting)),
    );
    const header = exact ?? writtenHeader(view, setting);
    if (header) {
      const headed = foldWithoutAccents(view.ownText(header.row, header.columns.value ?? 0));
      const manner = headed === 'value' ? 'codes' : 'words';
      return {
        kind: 'recognised',
        form: 'tidy',
        read: (collector) => readRows(view, header, manner, setting, collector),
      };
    }
    const best = tries.reduce((most, { found }) => Math.max(most, found), 0);
    const nearest = tries.find(({ found }) => found === best);
    const missed = needed.filter((field) => !nearest || nearest.columns[field] === null);
    return { kind: 'missed', missed, found: best > 1 ? best : 0 };
  },
};

/** A draft with a column of confirmations: no other layout may take it, since they don't know what that means. */
export const drafted: Layout = {
  name: 'tidy',
  recognise: (view, setting) => {
    const isDraft = headerRows(view).some(
      ({ columns }) =>
        columns.confirmed !== null && needed.every((field) => columns[field] !== null),
    );
    return isDraft ? tidy.recognise(view, setting) : { kind: 'missed', missed: [], found: 0 };
  },
};

/**
 * The same as people head it: "TT, Xã, Chỉ tiêu, Mục, Số lượng". Its words may head forms too, so the units
 * must be units, and of figures there may be one column only.
 */
function writtenHeader(view: SheetView, setting: Setting): Header | null {
  for (let row = 0; row < Math.min(view.rowCount, deepestHeader); row += 1) {
    const texts: string[] = [];
    for (let column = 0; column < view.columnCount; column += 1) {
      texts.push(view.text(row, column));
    }
    const words = texts.map(headerWord);
    if (!words.includes('name')) continue;
    const columnsOf = (wanted: HeaderWord) =>
      words.flatMap((word, column) => (word === wanted ? [column] : []));
    const at = (word: HeaderWord) => columnsOf(word)[0] ?? null;
    const values = [...columnsOf('actual'), ...columnsOf('estimate'), ...columnsOf('same-period')];
    const [value, ...others] = values;
    const indicator = at('name');
    if (value === undefined || others.length > 0 || indicator === null) continue;
    const unit = texts.findIndex(
      (text, column) => headsUnits(text) && holdsUnits(view, row, column, setting),
    );
    if (unit < 0 || words[value] !== 'actual') continue;
    const measure = columnsOf('measure').find((column) => column !== unit) ?? null;
    const named = { unit, indicator, value, measure, nature: null };
    const rest = { period: at('period'), category: at('category'), scope: at('scope') };
    const drafted = { quoted: null, assumed: null, confirmed: null, hint: null };
    return { row, columns: { ...named, ...rest, ...drafted, note: at('note') } };
  }
  return null;
}

/** A form may head its measures "Đơn vị" too: without a period column the units must be units. */
function namesUnits(
  view: SheetView,
  headerRow: number,
  { unit }: TidyColumns,
  setting: Setting,
): boolean {
  if (unit === null) return false;
  if (foldWithoutAccents(view.ownText(headerRow, unit)) === 'unit') return true;
  return holdsUnits(view, headerRow, unit, setting);
}

type Header = { readonly row: number; readonly columns: TidyColumns };

const headerRows = rememberByView(findHeaderRows);

function findHeaderRows(view: SheetView): readonly (Header & { readonly found: number })[] {
  const rows: (Header & { found: number })[] = [];
  for (let row = 0; row < Math.min(view.rowCount, deepestHeader); row += 1) {
    const names: string[] = [];
    for (let column = 0; column < view.columnCount; column += 1) {
      names.push(foldWithoutAccents(view.ownText(row, column)));
    }
    if (!names.some((name) => fieldOf.has(name))) {
      rows.push({ row, columns: noColumns, found: 0 });
      continue;
    }
    const columns: Record<TidyField, number | null> = { ...noColumns };
    for (const [column, name] of names.entries()) {
      const field = fieldOf.get(name);
      if (field !== undefined) columns[field] ??= column;
    }
    rows.push({ row, columns, found: fields.filter((field) => columns[field] !== null).length });
  }
  return rows;
}

function readRows(
  view: SheetView,
  { row: headerRow, columns }: Header,
  manner: TidyManner,
  setting: Setting,
  collector: Collector,
): void {
  const fallback = once(() => readHead(view, headerRow, [], setting, collector)?.period ?? null);
  const titleMeasure = statedMeasure(titleLines(view, headerRow));
  const unheaded = unheadedColumns(view, headerRow, columns);
  let above: TidyAbove | null = null;
  for (let row = headerRow + 1; row < view.rowCount; row += 1) {
    if (view.grid.rows[row]?.every(isBlankCell) ?? true) continue;
    if (manner === 'words' && isNumberRow(view, row, columns.unit ?? 0)) continue;
    if (manner === 'words' && isEnd(view, row, columns)) break;
    tellStrayValues({ view, row, columns, manner, unheaded, collector });
    above = readTidyRow({
      view,
      row,
      columns,
      manner,
      setting,
      collector,
      fallback,
      titleMeasure,
      above,
    });
  }
  tellUnknownColumns(view, headerRow, columns, collector);
  if (collector.filings.length === 0 && !hasError(collector.problems)) {
    collector.report('no-data', 'error', null, {});
  }
}

/** The signature block and the notes under a table that people wrote. */
function isEnd(view: SheetView, row: number, { value }: TidyColumns): boolean {
  if (value !== null && view.cell(row, value).kind === 'number') return false;
  return view.grid.rows[row]?.some((_, column) => endsTable(view.ownText(row, column))) ?? false;
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
    if (seen === '' || known.has(column) || headerWord(seen) === 'index') continue;
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
