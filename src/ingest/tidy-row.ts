/** One row of a tidy sheet: every word must be known, and what is not is an error at its cell. */
import type { Nature, Scope } from '../core/fact.ts';
import { foldWithoutAccents } from '../core/fold.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Period } from '../core/period.ts';
import { parsePeriod } from '../core/period-grammar.ts';
import type { UnitId } from '../core/unit.ts';
import { addFact } from './add-fact.ts';
import type { Collector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import { looksNarrative } from './narrative.ts';
import { readCell } from './read-cell.ts';
import { scopeIn } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

/** Where each field stands; null for one that the sheet lacks. */
export type TidyColumns = {
  readonly unit: number | null;
  readonly period: number | null;
  readonly indicator: number | null;
  readonly category: number | null;
  readonly value: number | null;
  readonly scope: number | null;
  readonly nature: number | null;
  readonly note: number | null;
};

type Row = {
  readonly view: SheetView;
  readonly row: number;
  readonly columns: TidyColumns;
  readonly setting: Setting;
  readonly collector: Collector;
  readonly fallback: () => Period | null;
};

const scopes: Readonly<Record<string, Scope>> = {
  own: 'own',
  rieng: 'own',
  'rieng don vi': 'own',
  total: 'total',
  'toan bo': 'total',
  'tong hop': 'total',
};
const natures: Readonly<Record<string, Nature>> = {
  actual: 'actual',
  'thuc hien': 'actual',
  estimate: 'estimate',
  uoc: 'estimate',
  'uoc thuc hien': 'estimate',
};

/**
 * Reads the row; says all that is wrong with it, not only the first.
 * @param fallback the period that the names around the sheet and the flags say, for a sheet without the column
 */
export function readTidyRow(
  view: SheetView,
  row: number,
  columns: TidyColumns,
  setting: Setting,
  collector: Collector,
  fallback: () => Period | null,
): void {
  const at: Row = { view, row, columns, setting, collector, fallback };
  if (columns.value === null) return;
  const cell = view.cell(row, columns.value);
  if (isBlankCell(cell)) return;
  const period = periodOf(at);
  const unit = unitOf(at, period);
  const indicator = indicatorOf(at);
  const category = indicator === null ? null : categoryOf(at, indicator);
  const scope = wordOf(at, 'scope', scopes);
  const nature = wordOf(at, 'nature', natures);
  if (unit === null || period === null || indicator === null || category === undefined) return;
  const level = setting.desk.levelOf(unit, period);
  const address = addressOf(row, columns.value);
  const reading = readCell(
    { cell, address, indicator, level, measures: [], style: 'plain' },
    setting,
    collector,
  );
  if (reading === null) return;
  const { options } = setting.context;
  const saidScope = scope ?? scopeIn(textOf(at, 'indicator'), level) ?? options.scope;
  const place = {
    filer: unit,
    unit,
    form: 'tidy',
    period,
    span: period,
    indicator,
    category,
    scope: saidScope ?? 'unstated',
    nature: nature ?? options.nature ?? 'actual',
    quoted: false,
    toDate: false,
    note: textOf(at, 'note') || options.note,
    cell: address,
    raw: setting.rawOf(collector.sheet, address, cell),
  } as const;
  addFact(collector, place, reading);
}

function textOf({ view, row, columns }: Row, field: keyof TidyColumns): string {
  const column = columns[field];
  return column === null ? '' : view.ownText(row, column);
}

function cellOf({ row, columns }: Row, field: keyof TidyColumns): string {
  return addressOf(row, columns[field] ?? 0);
}

function periodOf(at: Row): Period | null {
  const text = textOf(at, 'period');
  const { setting, collector } = at;
  if (text === '') {
    if (at.columns.period === null) return at.fallback();
    const flag = setting.context.options.period;
    if (flag === null) collector.report('no-period', 'error', cellOf(at, 'period'), {});
    return flag;
  }
  const parsed = parsePeriod(text, setting.context.periods);
  if (parsed.ok) return parsed.period;
  collector.report('unknown-period', 'error', cellOf(at, 'period'), { seen: text });
  return null;
}

function unitOf(at: Row, period: Period | null): UnitId | null {
  const { setting, collector } = at;
  const { desk, context } = setting;
  const seen = textOf(at, 'unit');
  const cell = cellOf(at, 'unit');
  if (seen === '') {
    collector.report('no-unit', 'error', cell, {});
    return null;
  }
  const found = desk.find(seen, period, context.homeUnit);
  const named = (units: readonly UnitId[]) =>
    units.map((unit) => (period ? desk.nameOf(unit, period) : `${unit}`));
  switch (found.kind) {
    case 'found':
      return found.unit;
    case 'ambiguous':
      collector.report('ambiguous-unit', 'error', cell, {
        seen,
        candidates: named(found.candidates),
      });
      return null;
    case 'unknown':
      collector.report('unknown-unit', 'error', cell, { seen, nearest: named(found.nearest) });
      return null;
  }
}

function indicatorOf(at: Row): Indicator | null {
  const { view, row, columns, setting, collector } = at;
  const seen = textOf(at, 'indicator');
  const cell = cellOf(at, 'indicator');
  const value = columns.value === null ? null : view.cell(row, columns.value);
  const isProse = value !== null && looksNarrative(value);
  const found = setting.names.findIndicator(seen, isProse ? {} : { narrative: 'none' });
  const byCode = setting.names.indicator(seen);
  if (byCode) return byCode;
  const looksLikeCode = /^[a-z0-9]+(_[a-z0-9]+)+$/.test(seen);
  if (found.kind === 'found' && !looksLikeCode) return setting.names.indicator(found.code);
  if (found.kind === 'ambiguous') {
    collector.report('ambiguous-indicator', 'error', cell, { seen, candidates: found.codes });
    return null;
  }
  const nearest = found.kind === 'unknown' ? found.nearest : [found.code];
  collector.report('unknown-indicator', 'error', cell, {
    seen,
    value: textOf(at, 'value'),
    nearest,
  });
  return null;
}

/** Undefined where it is stated and not known. */
function categoryOf(at: Row, indicator: Indicator): string | null | undefined {
  const seen = textOf(at, 'category');
  if (seen === '') return null;
  const found = at.setting.names.findCategory(indicator, seen);
  if (found.kind === 'found') return found.code;
  const { categories } = at.setting.context.catalogue;
  const known = categories.filter(({ breakdown }) => indicator.breakdowns.includes(breakdown));
  at.collector.report('unknown-category', 'error', cellOf(at, 'category'), {
    seen,
    indicator: indicator.code,
    categories: known.map(({ code }) => code),
  });
  return undefined;
}

function wordOf<Meaning extends string>(
  at: Row,
  field: 'scope' | 'nature',
  allowed: Readonly<Record<string, Meaning>>,
): Meaning | null {
  const seen = textOf(at, field);
  if (seen === '') return null;
  const found = allowed[foldWithoutAccents(seen)];
  if (found !== undefined) return found;
  const codes = [...new Set(Object.values(allowed))];
  at.collector.report('unknown-word', 'error', cellOf(at, field), { seen, allowed: codes });
  return null;
}
