/** The rows of a table whose units run down: units, totals, and the groups they stand under. */
import type { Scope } from '../core/fact.ts';
import type { UnitFinding } from '../core/names/find-unit.ts';
import type { Period } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { Level, UnitId } from '../core/unit.ts';
import type { Collector } from './filing.ts';
import { cellText, isBlankCell } from './grid.ts';
import { isNumberRow } from './header-block.ts';
import { endsTable, isSubtotalLabel, unitTotalLabel } from './header-words.ts';
import { tellOtherPeriod } from './note-period.ts';
import {
  namesOnlyLevel,
  scopeIn,
  totalsLevel,
  withoutLeadingScope,
  withoutScopeWords,
} from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type MatrixRow =
  | {
      readonly kind: 'unit';
      readonly row: number;
      readonly unit: UnitId;
      /** As the row's own words or its group say; null where they say nothing. */
      readonly scope: Scope | null;
      readonly section: number;
      readonly hasValues: boolean;
      /** The period that the row itself names; null where it is the sheet's. */
      readonly period: Period | null;
    }
  | {
      readonly kind: 'total';
      readonly row: number;
      readonly section: number;
      /** "Cộng" sums its section, "Tổng cộng" all; "Toàn huyện" names whose total it is. */
      readonly sums: 'section' | 'all' | 'parent';
    }
  /** A row with figures that is no unit's, as has been told: what sums it can't be checked. */
  | { readonly kind: 'refused'; readonly row: number };

export type MatrixTable = {
  readonly view: SheetView;
  readonly dataStart: number;
  readonly unitColumn: number;
  readonly valueColumns: readonly number[];
  readonly period: Period;
  readonly parent: UnitId | null;
  /** A column that names each row's period ("Kỳ"), where there is one. */
  readonly periodColumn: number | null;
};

type Above = { parent: UnitId | null; group: string | null; section: number };

export function matrixRows(
  table: MatrixTable,
  setting: Setting,
  collector: Collector,
): readonly MatrixRow[] {
  const { view, unitColumn } = table;
  const above: Above = { parent: table.parent, group: null, section: 0 };
  const rows: MatrixRow[] = [];
  for (let row = table.dataStart; row < view.rowCount; row += 1) {
    if (isNumberRow(view, row, unitColumn)) continue;
    const label = labelOf(table, row);
    const hasValues = table.valueColumns.some((column) => !isBlankCell(view.cell(row, column)));
    if (!hasValues && label === '') {
      if (isEnd(table, row)) break;
      continue;
    }
    if (isEnd(table, row)) break;
    const read =
      label === ''
        ? stray(table, row, collector)
        : readRow(table, row, label, hasValues, above, setting, collector);
    if (read) rows.push(read);
  }
  return rows;
}

function readRow(
  table: MatrixTable,
  row: number,
  label: string,
  hasValues: boolean,
  above: Above,
  setting: Setting,
  collector: Collector,
): MatrixRow | null {
  const { period } = table;
  const { desk } = setting;
  const parentLevel = table.parent === null ? 'district' : desk.levelOf(table.parent, period);
  const totalOf = unitTotalLabel(label);
  if (totalOf !== null) {
    if (!hasValues) return null;
    const ofUnits = isSubtotalLabel(label) ? 'section' : 'all';
    const isWhole = totalOf === 'whole' && totalsLevel(label, parentLevel);
    return { kind: 'total', row, section: above.section, sums: isWhole ? 'parent' : ofUnits };
  }
  const spoken = scopeIn(label, parentLevel);
  const isBare = withoutScopeWords(label.replace(/^[ivx\d]+[.)]\s*/i, '')) === '';
  if (spoken !== null && isBare) return bareScope(table, row, spoken, label, hasValues, above);
  const cell = addressOf(row, table.unitColumn);
  const { found, said } = unitOfRow(label, parentLevel, table, above, setting);
  if (found.kind === 'found') {
    const isWhole = found.unit === table.parent && said === 'total';
    if (isWhole && hasValues) return { kind: 'total', row, section: above.section, sums: 'parent' };
    tellOtherPeriod(label, cell, period, setting.context.periods, collector);
    if (!hasValues && desk.childrenOf(found.unit, period).length > 0) {
      above.parent = found.unit;
      above.group = label;
      above.section += 1;
      return null;
    }
    const level = desk.levelOf(found.unit, period);
    const scope = said ?? (above.group ? scopeIn(above.group, level) : null);
    const own = rowPeriod(table, row, setting, collector);
    const { section } = above;
    return { kind: 'unit', row, unit: found.unit, scope, section, hasValues, period: own };
  }
  if (!hasValues) {
    // A row without values is a group row, whatever its words.
    above.group = label;
    above.section += 1;
    return null;
  }
  const nameAll = (units: readonly UnitId[]) => units.map((unit) => desk.nameOf(unit, period));
  if (found.kind === 'ambiguous') {
    const candidates = nameAll(found.candidates);
    collector.report('ambiguous-unit', 'error', cell, { seen: label, candidates });
  } else {
    collector.report('unknown-unit', 'error', cell, {
      seen: label,
      nearest: nameAll(found.nearest),
    });
  }
  return { kind: 'refused', row };
}

/** The unit that the row's name names, and whether its words say own or total. */
function unitOfRow(
  label: string,
  parentLevel: Level,
  { parent, period }: MatrixTable,
  above: Above,
  { desk }: Setting,
): { found: UnitFinding; said: Scope | null } {
  const level = (unit: UnitId) => desk.levelOf(unit, period);
  if (parent !== null && namesOnlyLevel(label, parentLevel))
    return { found: { kind: 'found', unit: parent }, said: scopeIn(label, parentLevel) };
  const bare = label.replace(/\s*\([^)]*\)\s*$/u, '');
  const name = bare === '' ? label : bare;
  const spoken = withoutLeadingScope(name);
  // "Toàn Thắng" and "Cấp Tiến" are communes, so the whole name is looked for first.
  if (spoken !== null && desk.known(name, period, above.parent) === null) {
    const unit = desk.known(spoken.name, period, above.parent);
    if (unit !== null) return { found: { kind: 'found', unit }, said: spoken.scope };
  }
  const found = desk.find(name, period, above.parent);
  const said = found.kind === 'found' ? scopeIn(label, level(found.unit)) : null;
  return { found, said };
}

/** "Cấp huyện" is the parent's own row, "Toàn huyện" its total; without values they are groups. */
function bareScope(
  table: MatrixTable,
  row: number,
  scope: Scope,
  label: string,
  hasValues: boolean,
  above: Above,
): MatrixRow | null {
  if (!hasValues) {
    above.group = label;
    above.section += 1;
    return null;
  }
  if (scope === 'total') return { kind: 'total', row, section: above.section, sums: 'parent' };
  if (table.parent === null) return null;
  const { section } = above;
  const unit = table.parent;
  return { kind: 'unit', row, unit, scope, section, hasValues, period: null };
}

/** Null, told, where the cell is no period; null too where it is empty: then the sheet's holds. */
function rowPeriod(
  { view, periodColumn }: MatrixTable,
  row: number,
  { context }: Setting,
  collector: Collector,
): Period | null {
  const seen = periodColumn === null ? '' : view.text(row, periodColumn);
  if (periodColumn === null || seen === '') return null;
  const parsed = parsePeriod(seen, context.periods);
  if (parsed.ok) return parsed.period;
  collector.report('unknown-period', 'error', addressOf(row, periodColumn), { seen });
  return null;
}

function labelOf({ view, unitColumn }: MatrixTable, row: number): string {
  const label = view.text(row, unitColumn);
  if (label !== '' || unitColumn === 0) return label;
  const before = view.text(row, unitColumn - 1);
  return /\p{L}{2,}/u.test(before) ? before : '';
}

function stray({ view, valueColumns }: MatrixTable, row: number, collector: Collector): null {
  const column = valueColumns.find((at) => !isBlankCell(view.cell(row, at)));
  if (column !== undefined) {
    const seen = cellText(view.cell(row, column));
    collector.report('stray-value', 'warning', addressOf(row, column), { seen });
  }
  return null;
}

function isEnd({ view, valueColumns }: MatrixTable, row: number): boolean {
  if (valueColumns.some((column) => view.cell(row, column).kind === 'number')) return false;
  for (let column = 0; column < view.columnCount; column += 1) {
    const text = view.ownText(row, column);
    if (text !== '' && endsTable(text)) return true;
  }
  return false;
}
