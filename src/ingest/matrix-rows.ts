/** The rows of a table whose units run down: units, totals, and the groups they stand under. */
import type { Scope } from '../core/fact.ts';
import type { UnitFinding } from '../core/names/find-unit.ts';
import type { Period } from '../core/time/period.ts';
import { parsePeriod } from '../core/time/period-grammar.ts';
import type { Level, UnitId } from '../core/unit.ts';
import type { Collector } from './filing.ts';
import { cellText, isBlankCell } from './grid.ts';
import { isNumberRow } from './header-block.ts';
import { endsTable, isDitto, isSubtotalLabel, namesGroup, unitTotalLabel } from './header-words.ts';
import { tellOtherPeriod } from './note-period.ts';
import {
  namesOnlyLevel,
  scopeIn,
  subtotalLevel,
  totalsLevel,
  withoutLeadingScope,
  withoutScopeWords,
} from './scope-words.ts';
import { headsSection } from './section-row.ts';
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
      /** The level whose rows it stands among ("Cấp xã"); null where no row above says one. */
      readonly under: Level | null;
    }
  | {
      readonly kind: 'total';
      readonly row: number;
      readonly section: number;
      /**
       * "Cộng" sums its section, "Tổng cộng" all, "Cấp xã" the units of that level; "Toàn huyện" names whose
       * total it is; a unit's own row may sum those below it.
       */
      readonly sums: 'section' | 'all' | 'parent' | Level | { readonly below: UnitId };
      /** As of a unit's row. */
      readonly period: Period | null;
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
  /** What a mapping says of a row by its name; null where it says nothing. */
  readonly rowNames?: (label: string) => RowName | null;
};

export type RowName = 'ignored' | { readonly unit: UnitId; readonly scope: Scope | null };

type Above = {
  parent: UnitId | null;
  group: string | null;
  section: number;
  under: Level | null;
  /** The last unit's label and period, which ditto marks and cells left empty repeat. */
  label: string;
  period: Period | null;
};

export function matrixRows(
  table: MatrixTable,
  setting: Setting,
  collector: Collector,
): readonly MatrixRow[] {
  const { view, unitColumn } = table;
  const above: Above = {
    ...{ parent: table.parent, group: null, section: 0 },
    ...{ under: null, label: '', period: null },
  };
  const rows: MatrixRow[] = [];
  for (let row = table.dataStart; row < view.rowCount; row += 1) {
    if (isNumberRow(view, row, unitColumn)) continue;
    const label = labelOf(table, row, above);
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
  const stated = table.rowNames?.(label) ?? null;
  if (stated === 'ignored') return null;
  const totalOf = stated === null ? unitTotalLabel(label) : null;
  if (totalOf !== null) {
    if (!hasValues) return null;
    const ofUnits = isSubtotalLabel(label) ? 'section' : 'all';
    const isWhole = totalOf === 'whole' && totalsLevel(label, parentLevel);
    return totalRow(table, row, isWhole ? 'parent' : ofUnits, above, setting, collector);
  }
  const level = stated === null ? subtotalLevel(label, parentLevel) : null;
  if (level !== null) {
    startGroup(above, label, level);
    return hasValues ? totalRow(table, row, level, above, setting, collector) : null;
  }
  const spoken = scopeIn(label, parentLevel);
  const isBare = withoutScopeWords(label.replace(/^[ivx\d]+[.)]\s*/i, '')) === '';
  if (spoken !== null && isBare && stated === null) {
    startGroup(above, label, null);
    if (!hasValues) return null;
    if (spoken === 'total') return totalRow(table, row, 'parent', above, setting, collector);
    if (table.parent === null) return null;
    const { section, under } = above;
    const own = rowPeriod(table, row, above, setting, collector);
    const unit = table.parent;
    return { kind: 'unit', row, unit, scope: spoken, section, hasValues, period: own, under };
  }
  const cell = addressOf(row, table.unitColumn);
  const { found, said } =
    stated === null
      ? unitOfRow(label, parentLevel, table, above, setting)
      : { found: { kind: 'found', unit: stated.unit } as const, said: stated.scope };
  if (found.kind === 'found') {
    const isWhole = found.unit === table.parent && said === 'total';
    if (isWhole && hasValues) return totalRow(table, row, 'parent', above, setting, collector);
    tellOtherPeriod(label, cell, period, setting.context.periods, collector);
    if (!hasValues && desk.childrenOf(found.unit, period).length > 0) {
      above.parent = found.unit;
      startGroup(above, label, above.under);
      return null;
    }
    const { section, under, group } = above;
    const scope = said ?? (group ? scopeIn(group, desk.levelOf(found.unit, period)) : null);
    const own = rowPeriod(table, row, above, setting, collector);
    above.label = label;
    above.period = own;
    return { kind: 'unit', row, unit: found.unit, scope, section, hasValues, period: own, under };
  }
  if (!hasValues) {
    // A row without values is a group row, whatever its words.
    startGroup(above, label, null);
    return null;
  }
  if (found.kind === 'unknown' && sumsSection(table, row, label, above, setting)) {
    startGroup(above, label, above.under);
    return totalRow(table, row, 'section', above, setting, collector);
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

/** "Các xã vùng biển" with figures is the sum of the units below it, if a unit is what stands there. */
function sumsSection(
  table: MatrixTable,
  row: number,
  label: string,
  above: Above,
  { desk }: Setting,
): boolean {
  const { view, unitColumn, valueColumns, period } = table;
  const isUnit = (name: string) => name !== '' && desk.known(name, period, above.parent) !== null;
  if (namesGroup(label) && isUnit(view.text(row + 1, unitColumn))) return true;
  return headsSection({ view, row, unitColumn, valueColumns, isUnit });
}

function startGroup(above: Above, label: string, under: Level | null): void {
  above.group = label;
  above.section += 1;
  above.under = under;
}

function totalRow(
  table: MatrixTable,
  row: number,
  sums: Extract<MatrixRow, { kind: 'total' }>['sums'],
  above: Above,
  setting: Setting,
  collector: Collector,
): MatrixRow {
  const period = rowPeriod(table, row, null, setting, collector);
  return { kind: 'total', row, section: above.section, sums, period };
}

/**
 * Null, told, where the cell is no period. An empty one says what the row above says, and null, the sheet's
 * own, where no row has said anything.
 */
function rowPeriod(
  { view, periodColumn }: MatrixTable,
  row: number,
  above: Above | null,
  { context }: Setting,
  collector: Collector,
): Period | null {
  const seen = periodColumn === null ? '' : view.text(row, periodColumn);
  if (periodColumn === null || seen === '' || isDitto(seen)) return above?.period ?? null;
  const parsed = parsePeriod(seen, context.periods);
  if (parsed.ok) return parsed.period;
  collector.report('unknown-period', 'error', addressOf(row, periodColumn), { seen });
  return null;
}

/** A ditto mark repeats the unit above; so does an empty cell beside a period of its own. */
function labelOf(
  { view, unitColumn, periodColumn }: MatrixTable,
  row: number,
  above: Above,
): string {
  const label = view.text(row, unitColumn);
  if (isDitto(label)) return above.label;
  if (label !== '') return label;
  const before = unitColumn === 0 ? '' : view.text(row, unitColumn - 1);
  if (unitColumn - 1 !== periodColumn && /\p{L}{2,}/u.test(before)) return before;
  const hasPeriod = periodColumn !== null && view.text(row, periodColumn) !== '';
  return hasPeriod ? above.label : '';
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
