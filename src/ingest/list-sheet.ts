/** Reads a list of units and indicators run by run, each run as a small form; its totals are compared, not stored. */
import { absolute, plainDigits, subtract } from '../core/decimal.ts';
import type { ProblemArgs } from '../core/problem.ts';
import { type Amount, addAmounts, amountsAgree } from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { UnitId } from '../core/unit.ts';
import { spanFor } from './column-meaning.ts';
import type { ValueColumn } from './down-columns.ts';
import { type DownSheet, readDownSheet } from './down-sheet.ts';
import type { Collector, Filing } from './filing.ts';
import { isBlankCell, parseCellAddress } from './grid.ts';
import type { HeaderBlock } from './header-block.ts';
import { unitTotalLabel } from './header-words.ts';
import type { ListColumns, ListRun } from './list-runs.ts';
import { tellOtherPeriod } from './note-period.ts';
import { amountAt } from './row-totals.ts';
import { namesOnlyLevel, scopeIn, withoutScopeWords } from './scope-words.ts';
import { readHead, readParent, type Setting, type SheetHead } from './sheet-head.ts';
import { labelledRows, type RowsLayout } from './sheet-rows.ts';
import { addressOf, type SheetView } from './sheet-view.ts';
import { tellColumns } from './tell-columns.ts';
import { unitInCell } from './unit-in-cell.ts';

export type ListSheet = {
  readonly view: SheetView;
  readonly block: HeaderBlock;
  readonly columns: ListColumns;
  readonly values: readonly ValueColumn[];
  readonly layout: RowsLayout;
  readonly noteColumn: number | null;
  readonly runs: readonly ListRun[];
};

type Task = {
  readonly list: ListSheet;
  readonly head: SheetHead;
  readonly parent: UnitId | null;
  readonly setting: Setting;
  readonly collector: Collector;
};

/** What a column's rows add up to, by indicator, category, column and span. */
type Sums = Map<string, Amount>;

export function readList(list: ListSheet, setting: Setting, collector: Collector): void {
  const { view, block, columns, values, layout, runs } = list;
  const { periods } = setting.context;
  const inRows = runs.flatMap(({ period }) => {
    const parsed = parsePeriod(period, periods);
    return parsed.ok ? [parsed.period] : [];
  });
  const headed = values.flatMap(({ meaning }): readonly Period[] =>
    meaning.span.kind === 'named' && !meaning.quoted ? [meaning.span.period] : [],
  );
  const named = inRows.length > 0 ? inRows : headed;
  const head = readHead(view, block.top, named, setting, collector);
  if (head === null) return;
  const own = [columns.unit, columns.indicator, ...values.map(({ header }) => header.column)];
  const used = new Set(columns.period === null ? own : [...own, columns.period]);
  const all = labelledRows(view, layout, setting.names);
  tellColumns(view, block, all, used, setting, collector);
  const task: Task = { list, head, parent: readParent(view, head, setting), setting, collector };
  const sums: Sums = new Map();
  const valued = runs.filter((run) => holdsValues(run, list));
  const units = new Set<UnitId>();
  for (const run of valued) {
    const unit = isTotal(run, task) ? null : readRun(run, sums, task);
    if (unit !== null) units.add(unit);
  }
  for (const run of valued) if (isTotal(run, task)) readTotal(run, units, sums, task);
}

function isTotal({ unit }: ListRun, task: Task): boolean {
  return unitTotalLabel(unit) !== null || isWhole(unit, task);
}

function holdsValues({ from, to }: ListRun, { view, values }: ListSheet): boolean {
  for (let row = from; row < to; row += 1) {
    if (values.some(({ header }) => !isBlankCell(view.cell(row, header.column)))) return true;
  }
  return false;
}

/** "Toàn huyện" in the column of units. */
function isWhole(text: string, { parent, head, setting }: Task): boolean {
  const level = parent === null ? 'district' : setting.desk.levelOf(parent, head.period);
  return scopeIn(text, level) === 'total' && withoutScopeWords(text) === '';
}

/** The unit whose figures it has read; null where it knows none. */
function readRun(run: ListRun, sums: Sums, task: Task): UnitId | null {
  const { setting, collector } = task;
  const period = periodOf(run, task);
  if (period === null) return null;
  const unit = unitOf(run, period, task);
  if (unit === null) return null;
  const before = collector.filings.length;
  readDownSheet(downSheet(run, unit, period, task), setting, collector);
  for (const filing of collector.filings.slice(before)) addTo(sums, filing);
  return unit;
}

function downSheet(
  run: ListRun,
  unit: UnitId,
  period: Period,
  { list, head, setting }: Task,
): DownSheet {
  const { view, layout, values, noteColumn } = list;
  const rows = labelledRows(
    view,
    { ...layout, dataStart: run.from, dataEnd: run.to },
    setting.names,
  );
  return {
    ...{ view, form: 'tidy', head: { ...head, period }, noteColumn, empty: 'nothing' },
    // "Riêng cấp huyện" in the column of units says whose the figures are, as a group above would.
    rows: rows.map((row) => ({ ...row, groups: [run.unit, ...row.groups] })),
    columns: values.map((column) => ({ ...column, unit })),
  };
}

/** The run's own period; null, told, where it is none. */
function periodOf(run: ListRun, { list, head, setting, collector }: Task): Period | null {
  if (list.columns.period === null || run.period === '') return head.period;
  const parsed = parsePeriod(run.period, setting.context.periods);
  if (parsed.ok) return parsed.period;
  const cell = addressOf(run.from, list.columns.period);
  collector.report('unknown-period', 'error', cell, { seen: run.period });
  return null;
}

function unitOf(run: ListRun, period: Period, task: Task): UnitId | null {
  const { list, parent, setting, collector } = task;
  const cell = addressOf(run.from, list.columns.unit);
  if (run.unit === '') {
    collector.report('no-unit', 'error', cell, {});
    return null;
  }
  const { periods } = setting.context;
  if (tellOtherPeriod(run.unit, cell, period, periods, collector)) return null;
  const level = parent === null ? 'district' : setting.desk.levelOf(parent, period);
  const isBare = withoutScopeWords(run.unit) === '' && scopeIn(run.unit, level) === 'own';
  if (parent !== null && (isBare || namesOnlyLevel(run.unit, level))) return parent;
  const name = run.unit.replace(/\s*\([^)]*\)\s*$/u, '') || run.unit;
  return unitInCell(name, cell, period, parent, setting, collector);
}

function keyOf(indicator: string, category: string | null, column: number, span: Period): string {
  return `${indicator}|${category ?? ''}|${column}|${span.start}|${span.end}`;
}

function addTo(sums: Sums, { fact }: Filing): void {
  const place = parseCellAddress(fact.origin.cell ?? '');
  if (fact.reading.kind !== 'number' || place === null) return;
  const key = keyOf(fact.indicator, fact.category, place.column, fact.period);
  const before = sums.get(key);
  sums.set(key, before ? addAmounts(before, fact.reading) : fact.reading);
}

/**
 * "Toàn huyện" is the parent's filed total where the list leaves out some of its units and it says more
 * than they; every other total is compared.
 */
function readTotal(run: ListRun, units: ReadonlySet<UnitId>, sums: Sums, task: Task): void {
  const { parent, setting, collector } = task;
  const period = periodOf(run, task);
  if (period === null) return;
  const sheet = downSheet(run, parent ?? 0, period, task);
  const differences = differencesOf(sheet, run, sums, task);
  const children = parent === null ? [] : setting.desk.childrenOf(parent, period);
  const listsAll = children.every((child) => units.has(child));
  if (differences.length > 0 && isWhole(run.unit, task) && parent !== null && !listsAll) {
    readDownSheet(sheet, setting, collector);
    return;
  }
  for (const { cell, args } of differences)
    collector.report('total-differs', 'warning', cell, args);
}

type Difference = { readonly cell: string; readonly args: ProblemArgs['total-differs'] };

function differencesOf(
  sheet: DownSheet,
  { unit: seen }: ListRun,
  sums: Sums,
  { parent, setting, collector }: Task,
): readonly Difference[] {
  const { period } = sheet.head;
  const unit = parent === null ? seen : setting.desk.nameOf(parent, period);
  return sheet.rows.flatMap((row) => {
    const { meaning } = row;
    if (meaning.kind !== 'indicator' && meaning.kind !== 'category') return [];
    const { indicator } = meaning;
    if (indicator.kind === 'ratio' || indicator.overUnits === 'none') return [];
    const category = meaning.kind === 'category' ? meaning.category : null;
    return sheet.columns.flatMap(({ header, meaning: column }): readonly Difference[] => {
      const span = spanFor(column.span, period, setting.context.periods);
      const stated = amountAt(sheet, row, header, setting, collector);
      if (span === null || stated === null) return [];
      const summed = sums.get(keyOf(indicator.code, category, header.column, span));
      if (!summed || amountsAgree(summed, stated)) return [];
      const args = {
        ...{ indicator: indicator.code, unit, period: span },
        stated: plainDigits(stated.value),
        summed: plainDigits(summed.value),
        difference: plainDigits(absolute(subtract(stated.value, summed.value))),
      };
      return [{ cell: addressOf(row.row, header.column), args }];
    });
  });
}
