/** One row of a tidy sheet: every word must be known, and what is not is an error at its cell. */
import { withoutFormulaGuard } from '../core/formula-guard.ts';
import type { Indicator } from '../core/indicator.ts';
import { foldWithoutAccents } from '../core/names/fold.ts';
import type { Reading } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { addFact } from './add-fact.ts';
import { type Collector, createCollector } from './filing.ts';
import { type CellValue, isBlankCell } from './grid.ts';
import { looksNarrative } from './narrative.ts';
import { readCell } from './read-cell.ts';
import { marksPart, resolveLabel } from './resolve-label.ts';
import { scopeIn } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';
import { tellInexact } from './tell-inexact.ts';
import { answers, confirmations, natures, scopes } from './tidy-words.ts';

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
  readonly measure: number | null;
  /** Whether another filing states it first hand, and whether it was assumed of an empty cell. */
  readonly quoted: number | null;
  readonly assumed: number | null;
  /** Of a draft: whether someone has confirmed the row. */
  readonly confirmed: number | null;
  /** Of a draft: what a label may be; for people only. */
  readonly hint: number | null;
};

/** `codes`: exact words and plain numbers, as programs write; `words`: labels and figures of people. */
export type TidyManner = 'codes' | 'words';

/** What the row above is of: "- Khiếu nại" below it is a category of the same indicator and unit. */
export type TidyAbove = { readonly unit: UnitId | null; readonly indicator: Indicator | null };

export type TidyRow = {
  readonly view: SheetView;
  readonly row: number;
  readonly columns: TidyColumns;
  readonly manner: TidyManner;
  readonly setting: Setting;
  readonly collector: Collector;
  /** What the title, the names around the sheet and the flags say, for a sheet without a period column. */
  readonly fallback: () => Period | null;
  /** "ĐVT: triệu đồng" in the title. */
  readonly titleMeasure: string | null;
  readonly above: TidyAbove | null;
};

type Row = TidyRow;

/** Reads the row; says all that is wrong with it, not only the first. */
export function readTidyRow(at: TidyRow): TidyAbove | null {
  const { view, row, columns, setting, collector } = at;
  if (columns.value === null) return at.above;
  const cell = view.cell(row, columns.value);
  if (isBlankCell(cell)) return at.above;
  if (columns.confirmed !== null && !isConfirmed(at)) return at.above;
  const period = periodOf(at);
  const unit = unitOf(at, period);
  const named = indicatorOf(at, unit);
  const { indicator } = named;
  const category = indicator === null ? null : (named.category ?? categoryOf(at, indicator));
  const scope = wordOf(at, 'scope', scopes);
  const nature = wordOf(at, 'nature', natures);
  const quoted = wordOf(at, 'quoted', answers) === 'yes';
  const assumed = wordOf(at, 'assumed', answers) === 'yes';
  const address = addressOf(row, columns.value);
  const measured = named.indicator ?? named.meant;
  const level = unit === null || period === null ? null : setting.desk.levelOf(unit, period);
  const reading = measured && readValue(at, measured, level, named.indicator === null);
  const above = { unit, indicator };
  if (unit === null || period === null || indicator === null || category === undefined)
    return above;
  if (reading === null || level === null) return above;
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
    quoted,
    toDate: false,
    note: textOf(at, 'note') || options.note,
    cell: address,
    raw: setting.rawOf(collector.sheet, address, cell),
  } as const;
  addFact(collector, place, reading, assumed);
  return above;
}

/** Of a draft a row counts only after someone has said yes; one that nobody has looked at is an error. */
function isConfirmed(at: Row): boolean {
  const said = confirmations[foldWithoutAccents(textOf(at, 'confirmed'))];
  if (said === undefined) {
    const args = { label: textOf(at, 'indicator'), value: textOf(at, 'value') };
    at.collector.report('unconfirmed-figure', 'error', cellOf(at, 'confirmed'), args);
  }
  return said === 'taken';
}

/**
 * The value, read even where the row says no known unit or period, so that its own faults are told too. Of an
 * indicator that is only the likeliest one, what is no number at all is a fault.
 */
function readValue(
  { view, row, columns, manner, setting, collector, titleMeasure }: Row,
  indicator: Indicator,
  level: Level | null,
  isGuess: boolean,
): Reading | null {
  const column = columns.value ?? 0;
  const measure = columns.measure === null ? null : view.text(row, columns.measure);
  const label = columns.indicator === null ? null : view.text(row, columns.indicator);
  const isPlain = manner === 'codes';
  const place = {
    cell: isPlain ? unguarded(view.cell(row, column)) : view.cell(row, column),
    address: addressOf(row, column),
    indicator,
    level: level ?? 'district',
    measures: isPlain ? [measure] : [measure, label, titleMeasure],
    style: isPlain ? 'plain' : 'vietnamese',
  } as const;
  if (!isGuess) return readCell(place, setting, collector);
  const silent = createCollector(collector.file, collector.sheet);
  readCell(place, setting, silent);
  collector.problems.push(...silent.problems.filter(({ code }) => code === 'not-a-number'));
  return null;
}

function textOf({ view, row, columns, manner }: Row, field: keyof TidyColumns): string {
  const column = columns[field];
  const text = column === null ? '' : view.text(row, column);
  return manner === 'codes' ? withoutFormulaGuard(text) : text;
}

/** What programs write keeps text from being a formula by an apostrophe before it. */
function unguarded(cell: CellValue): CellValue {
  return cell.kind === 'text' ? { kind: 'text', text: withoutFormulaGuard(cell.text) } : cell;
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
    const { unit } = context.options;
    if (unit === null) collector.report('no-unit', 'error', cell, {});
    return unit;
  }
  const found = desk.find(seen, period, context.homeUnit);
  const named = (units: readonly UnitId[]) =>
    units.map((unit) => (period ? desk.nameOf(unit, period) : desk.nameToday(unit)));
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

type Named = {
  readonly indicator: Indicator | null;
  /** The category that the label itself names ("- Khiếu nại"). */
  readonly category: string | null;
  /** The likeliest of an unknown label: what its value is held against. */
  readonly meant: Indicator | null;
};

function indicatorOf(at: Row, unit: UnitId | null): Named {
  const { view, row, columns, manner, setting, collector } = at;
  const { names } = setting;
  const seen = textOf(at, 'indicator');
  const cell = cellOf(at, 'indicator');
  const byCode = names.indicator(seen);
  if (byCode) return { indicator: byCode, category: null, meant: null };
  const value = columns.value === null ? null : view.cell(row, columns.value);
  const isProse = value !== null && looksNarrative(value);
  const isOfAbove = manner === 'words' && unit !== null && at.above?.unit === unit;
  const found = resolveLabel(names, seen, {
    parents: isOfAbove && at.above?.indicator ? [at.above.indicator] : [],
    isPart: marksPart(seen),
    group: null,
    measure: textOf(at, 'measure') || null,
    narrative: isProse ? null : 'none',
  });
  const looksLikeCode = /^[a-z0-9]+(_[a-z0-9]+)+$/.test(seen);
  if (!looksLikeCode && (found.kind === 'indicator' || found.kind === 'category')) {
    tellInexact(found, seen, cell, collector);
    const category = found.kind === 'category' ? found.category : null;
    return { indicator: found.indicator, category, meant: null };
  }
  if (found.kind === 'ambiguous') {
    const { candidates } = found;
    collector.report('ambiguous-indicator', 'error', cell, { seen, candidates });
    return { indicator: null, category: null, meant: names.indicator(candidates[0] ?? '') };
  }
  const nearest = found.kind === 'unknown' ? found.nearest : [found.indicator.code];
  // Codes are exact; a label of people's own may be of something that no one asked for.
  const severity = manner === 'codes' ? 'error' : 'warning';
  const args = { seen, value: textOf(at, 'value'), nearest };
  collector.report('unknown-indicator', severity, cell, args);
  const meant = manner === 'codes' ? names.indicator(nearest[0] ?? '') : null;
  return { indicator: null, category: null, meant };
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
  field: 'scope' | 'nature' | 'quoted' | 'assumed',
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
