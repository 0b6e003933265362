/** Reads a table whose indicators run down: one unit's form, or the same with a column for each unit. */
import { zero } from '../core/decimal.ts';
import type { Scope, StatedScope } from '../core/fact.ts';
import type { Indicator } from '../core/indicator.ts';
import { exactAmount } from '../core/reading.ts';
import { remember } from '../core/remember.ts';
import type { Period } from '../core/time/period.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { addFact, type FactPlace } from './add-fact.ts';
import { spanFor, type ValueMeaning } from './column-meaning.ts';
import { natureOf } from './estimates.ts';
import type { Collector } from './filing.ts';
import { cellText, isBlankCell } from './grid.ts';
import type { ColumnHeader } from './header-block.ts';
import { tellOtherPeriod } from './note-period.ts';
import { withoutPrintedTotals } from './printed-totals.ts';
import { readCell } from './read-cell.ts';
import type { LabelMeaning } from './resolve-label.ts';
import { isMeasuredOtherwise } from './scale.ts';
import { firstScope, scopeIn } from './scope-words.ts';
import type { Setting, SheetHead } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import { addressOf, type SheetView } from './sheet-view.ts';
import { tellInexact } from './tell-inexact.ts';

/** A column of figures of one unit. */
export type DownColumn = {
  readonly header: ColumnHeader;
  readonly meaning: ValueMeaning;
  readonly unit: UnitId;
  /** As a mapping states it. */
  readonly scope?: Scope | null;
};

export type DownSheet = {
  readonly view: SheetView;
  readonly form: string;
  readonly head: SheetHead;
  readonly rows: readonly LabelledRow[];
  readonly columns: readonly DownColumn[];
  readonly noteColumn: number | null;
  /**
   * What an empty cell says: a form's rows are fixed, so it takes back; a setting may make it zero; in a
   * table of several units it says nothing.
   */
  readonly empty: 'retracts' | 'zero' | 'nothing';
};

/** With what its header and the title say of every row. */
type ScopedColumn = DownColumn & { readonly scopeAbove: (level: Level) => Scope | null };

type Known = { readonly indicator: Indicator; readonly category: string | null };

/** The figures of every row and column; what belongs nowhere is told with its cell and value. */
export function readDownSheet(sheet: DownSheet, setting: Setting, collector: Collector): void {
  const filledWholes = wholesWithParts(sheet);
  const columns = sheet.columns.map((column) => withScopeAbove(column, sheet));
  let zeros = 0;
  const { periods } = setting.context;
  for (const row of withoutPrintedTotals(sheet, setting, collector)) {
    if (
      row.hasValues &&
      tellOtherPeriod(row.label, row.cell, sheet.head.period, periods, collector)
    ) {
      continue;
    }
    const known = knownOf(row, sheet, setting, collector);
    if (!known || tellOtherMeasure(row, known.indicator, sheet, collector)) continue;
    for (const column of columns) {
      const place = placeOf(sheet, row, known, column, setting, collector);
      if (!place) continue;
      const cell = sheet.view.cell(row.row, column.header.column);
      if (!isBlankCell(cell)) {
        const { cell: address } = place;
        const level = setting.desk.levelOf(column.unit, place.span);
        const headed = [...column.header.path].reverse();
        const measures = [row.measure, row.label, ...headed, sheet.head.measure];
        const { indicator } = known;
        const reading = readCell({ cell, address, indicator, level, measures }, setting, collector);
        if (reading) addFact(collector, place, reading);
      } else if (sheet.empty === 'zero' && mayBeZero(known, row, column, filledWholes)) {
        addFact(collector, place, { kind: 'number', ...exactAmount(zero) }, true);
        zeros += 1;
      } else if (sheet.empty !== 'nothing' && !row.isTotal) {
        addFact(collector, place, { kind: 'retraction' });
      }
    }
  }
  if (zeros > 0) collector.report('blank-as-zero', 'info', null, { count: zeros });
}

function knownOf(
  row: LabelledRow,
  sheet: DownSheet,
  { desk }: Setting,
  collector: Collector,
): Known | null {
  // "Trong đó: cấp xã" in a district's form is neither its own nor its total.
  const isOfOthers = () =>
    sheet.columns.some(
      ({ unit }) => scopeIn(row.label, desk.levelOf(unit, sheet.head.period)) === null,
    );
  const meaning: LabelMeaning =
    row.scopes === 'part' && isOfOthers() ? { kind: 'unknown', nearest: [] } : row.meaning;
  switch (meaning.kind) {
    case 'indicator':
      if (row.hasValues) tellInexact(meaning, row.label, row.cell, collector);
      return { indicator: meaning.indicator, category: null };
    case 'category':
      if (row.hasValues) tellInexact(meaning, row.label, row.cell, collector);
      return { indicator: meaning.indicator, category: meaning.category };
    case 'ambiguous':
      collector.report('ambiguous-indicator', 'error', row.cell, {
        seen: row.label,
        candidates: meaning.candidates,
      });
      return null;
    case 'unknown':
      tellUnknown(row, row.label, meaning.nearest, sheet, collector);
      return null;
  }
}

/** "Nhà Đại đoàn kết" in triệu đồng is what they cost, and no count of them: told, and true. */
function tellOtherMeasure(
  row: LabelledRow,
  indicator: Indicator,
  sheet: DownSheet,
  collector: Collector,
): boolean {
  if (row.measure === null || !isMeasuredOtherwise(row.measure, indicator)) return false;
  tellUnknown(row, `${row.label} (${row.measure})`, [indicator.code], sheet, collector);
  return true;
}

/** A row with a figure that no indicator's is, with its first value. */
function tellUnknown(
  row: LabelledRow,
  seen: string,
  nearest: readonly string[],
  sheet: DownSheet,
  collector: Collector,
): void {
  const column = sheet.columns.find(
    ({ header }) => !isBlankCell(sheet.view.cell(row.row, header.column)),
  );
  if (!column) return;
  const cell = addressOf(row.row, column.header.column);
  const value = cellText(sheet.view.cell(row.row, column.header.column));
  if (row.label === '') collector.report('stray-value', 'warning', cell, { seen: value });
  else collector.report('unknown-indicator', 'warning', cell, { seen, value, nearest });
}

function placeOf(
  sheet: DownSheet,
  row: LabelledRow,
  known: Known,
  column: ScopedColumn,
  setting: Setting,
  collector: Collector,
): FactPlace | null {
  const { options, periods } = setting.context;
  const rule = row.stated?.span ?? column.meaning.span;
  const span = spanFor(rule, sheet.head.period, periods);
  if (span === null) return null;
  const address = addressOf(row.row, column.header.column);
  const value = sheet.view.cell(row.row, column.header.column);
  const note = sheet.noteColumn === null ? '' : sheet.view.text(row.row, sheet.noteColumn);
  const said = row.stated?.nature ?? column.meaning.nature;
  const quoted = column.meaning.quoted || rule.kind === 'same-period';
  const stated = { column: said, flag: options.nature };
  const nature = natureOf(stated, { span, quoted }, sheet.head.estimate, collector);
  return {
    filer: column.unit,
    unit: column.unit,
    form: sheet.form,
    period: sheet.head.period,
    span,
    indicator: known.indicator,
    category: known.category,
    scope: scopeOf(row, column, span, setting),
    nature,
    quoted,
    toDate: rule.kind === 'to-date',
    note: note || options.note,
    cell: address,
    raw: setting.rawOf(collector.sheet, address, value),
  };
}

/** The nearest words hold: the row's name, its groups, the column's header, the title, then the flag. */
function scopeOf(
  row: LabelledRow,
  column: ScopedColumn,
  span: Period,
  { context, desk }: Setting,
): StatedScope {
  const stated = row.stated?.scope ?? column.scope;
  if (stated) return stated;
  const level = desk.levelOf(column.unit, span);
  if (row.scopes === 'whole') return scopeIn(row.label, level) ?? 'total';
  const said = firstScope([row.label, ...row.groups.toReversed()], level);
  return said ?? column.scopeAbove(level) ?? context.options.scope ?? 'unstated';
}

function withScopeAbove(column: DownColumn, { head }: DownSheet): ScopedColumn {
  const texts = [...column.header.path.toReversed(), ...head.lines.map(({ text }) => text)];
  const { header, meaning, unit, scope = null } = column;
  const scopeAbove = remember((level: Level) => firstScope(texts, level));
  return { header, meaning, unit, scope, scopeAbove };
}

/** Indicators that have a filled category row: their own empty cell is no zero. */
function wholesWithParts(sheet: DownSheet): ReadonlySet<string> {
  return new Set(
    sheet.rows.flatMap(({ meaning, hasValues }) =>
      meaning.kind === 'category' && hasValues ? [meaning.indicator.code] : [],
    ),
  );
}

function mayBeZero(
  { indicator, category }: Known,
  row: LabelledRow,
  column: DownColumn,
  filledWholes: ReadonlySet<string>,
): boolean {
  if (row.isTotal || column.meaning.quoted) return false;
  if (category === null && filledWholes.has(indicator.code)) return false;
  return indicator.kind !== 'text' && indicator.kind !== 'ratio';
}
