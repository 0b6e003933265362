/** Totals inside a table: each is compared with the rows it sums, and none is stored. */
import { absolute, plainDigits, subtract, zero } from '../core/decimal.ts';
import {
  type Amount,
  addAmounts,
  amountsAgree,
  exactAmount,
  type Reading,
} from '../core/reading.ts';
import type { Period } from '../core/time/period.ts';
import { type Collector, createCollector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import type { ColumnReadings, MatrixSheet, TotalRow, UnitRow } from './matrix-sheet.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf } from './sheet-view.ts';

export type CheckedColumn = {
  readonly column: MatrixColumn;
  readonly span: Period;
  readonly readings: ColumnReadings;
  readonly units: readonly UnitRow[];
  readonly subtotals: readonly UnitRow[];
};

/** Percentages and narratives have no total; all else is compared as far as its hedges allow. */
export function checkTotals(
  checked: CheckedColumn,
  totals: readonly TotalRow[],
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): void {
  const { column, span } = checked;
  const { indicator } = column;
  if (indicator.kind === 'ratio' || indicator.kind === 'text' || indicator.overUnits === 'none')
    return;
  for (const total of totals) {
    const compared = compareTotal(checked, total, sheet, setting, collector);
    if (compared === null || compared.agrees) continue;
    const { stated, summed } = compared;
    const { parent } = sheet;
    collector.report('total-differs', 'warning', addressOf(total.row, column.header.column), {
      indicator: indicator.code,
      unit: parent === null ? '' : setting.desk.nameOf(parent, sheet.head.period),
      period: span,
      stated: plainDigits(stated.value),
      summed: plainDigits(summed.value),
      difference: plainDigits(absolute(subtract(stated.value, summed.value))),
    });
  }
}

/** Null where the total states nothing that its rows' figures could be held against. */
function compareTotal(
  checked: CheckedColumn,
  total: TotalRow,
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): { stated: Amount; summed: Amount; agrees: boolean } | null {
  const { column, readings } = checked;
  const stated = statedTotal(total.row, column, sheet, setting, collector);
  const sums = candidateSums(checked, total, sheet);
  const [summed] = sums;
  if (!stated || !summed || readings.size === 0) return null;
  return { stated, summed, agrees: sums.some((sum) => amountsAgree(sum, stated)) };
}

/** True where the total is no more than the sum of the rows above it, and so says nothing by itself. */
export function repeatsRows(
  checked: CheckedColumn,
  total: TotalRow,
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): boolean {
  return compareTotal(checked, total, sheet, setting, collector)?.agrees ?? false;
}

/** The total's own cell may be at fault too; it is not stored, so that is no reason to refuse the file. */
function statedTotal(
  row: number,
  column: MatrixColumn,
  sheet: MatrixSheet,
  setting: Setting,
  collector: Collector,
): Amount | null {
  const cell = sheet.view.cell(row, column.header.column);
  if (isBlankCell(cell)) return null;
  const silent = createCollector(collector.file, collector.sheet);
  const measures = [...[...column.header.path].reverse(), sheet.head.measure];
  const address = addressOf(row, column.header.column);
  const place = {
    cell,
    address,
    indicator: column.indicator,
    level: 'district',
    measures,
  } as const;
  const reading = readCell(place, setting, silent);
  return reading?.kind === 'number' ? reading : null;
}

/** What the total may mean, likeliest first: a section's rows for "Cộng", all rows, or all but the parent's own. */
function candidateSums(
  { readings, units }: CheckedColumn,
  total: TotalRow,
  sheet: MatrixSheet,
): readonly Amount[] {
  const inSection = units.filter(({ section }) => section === total.section);
  const above = inSection.filter(({ row }) => row < total.row);
  const withoutParent = units.filter(({ unit }) => unit !== sheet.parent);
  const all = [units, withoutParent];
  const groups = total.sums === 'section' ? [inSection, above, ...all] : all;
  return groups.map((rows) => sumOf(rows, readings));
}

function sumOf(rows: readonly UnitRow[], readings: ColumnReadings): Amount {
  const amounts = rows.flatMap(({ row }) => numberOf(readings.get(row)));
  return amounts.reduce<Amount>(addAmounts, exactAmount(zero));
}

function numberOf(reading: Reading | undefined): readonly Amount[] {
  return reading?.kind === 'number' ? [reading] : [];
}
