/** Totals inside a table: each is compared with the rows it sums, and none is stored. */
import { absolute, plainDigits, subtract, zero } from '../core/decimal.ts';
import { lineage } from '../core/names/unit-names.ts';
import {
  type Amount,
  addAmounts,
  amountsAgree,
  exactAmount,
  type Reading,
} from '../core/reading.ts';
import { type Period, samePeriod } from '../core/time/period.ts';
import { createCollector } from './filing.ts';
import { readAt } from './matrix-cell.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import type { ColumnReadings, MatrixTask, TotalRow, UnitRow } from './matrix-sheet.ts';
import { addressOf } from './sheet-view.ts';

export type CheckedColumn = {
  readonly column: MatrixColumn;
  readonly span: Period;
  readonly readings: ColumnReadings;
  readonly units: readonly UnitRow[];
  /** "Cấp xã" over no commune, which a total counts in. */
  readonly unlisted: readonly TotalRow[];
};

/** Percentages and narratives have no total; all else is compared as far as its hedges allow. */
export function checkTotals(
  checked: CheckedColumn,
  totals: readonly TotalRow[],
  task: MatrixTask,
): void {
  const { sheet, setting, collector } = task;
  const { column, span } = checked;
  const { indicator } = column;
  if (indicator.kind === 'ratio' || indicator.kind === 'text' || indicator.overUnits === 'none')
    return;
  for (const total of totals) {
    const compared = compareTotal(checked, total, task);
    if (compared === null || compared.agrees) continue;
    const { stated, summed } = compared;
    const { parent } = sheet;
    collector.report(
      'total-differs',
      'warning',
      addressOf(total.row, column.addends[0] ?? column.header.column),
      {
        indicator: indicator.code,
        unit: parent === null ? '' : setting.desk.nameOf(parent, sheet.head.period),
        period: span,
        stated: plainDigits(stated.value),
        summed: plainDigits(summed.value),
        difference: plainDigits(absolute(subtract(stated.value, summed.value))),
      },
    );
  }
}

/** Null where the total states nothing that its rows' figures could be held against. */
function compareTotal(
  checked: CheckedColumn,
  total: TotalRow,
  task: MatrixTask,
): { stated: Amount; summed: Amount; agrees: boolean } | null {
  const { column, readings } = checked;
  const stated = statedTotal(total.row, column, task);
  const sums = candidateSums(checked, total, task);
  const [summed] = sums;
  if (!stated || !summed || readings.size + checked.unlisted.length === 0) return null;
  return { stated, summed, agrees: sums.some((sum) => amountsAgree(sum, stated)) };
}

/** True where the total is no more than the sum of the rows above it, and so says nothing by itself. */
export function repeatsRows(checked: CheckedColumn, total: TotalRow, task: MatrixTask): boolean {
  return compareTotal(checked, total, task)?.agrees ?? false;
}

/** The total's own cell may be at fault too; it is not stored, so that is no reason to refuse the file. */
function statedTotal(row: number, column: MatrixColumn, { sheet, setting, collector }: MatrixTask) {
  const { view, head } = sheet;
  const silent = createCollector(collector.file, collector.sheet);
  const place = { view, row, column, level: 'district', measure: head.measure } as const;
  const reading = readAt(place, setting, silent);
  return reading?.kind === 'number' ? reading : null;
}

/** What the total may mean, likeliest first: a section's rows for "Cộng", all rows, or all but the parent's own. */
function candidateSums(
  { column, readings, units: listed, unlisted }: CheckedColumn,
  total: TotalRow,
  task: MatrixTask,
): readonly Amount[] {
  const { parent, head } = task.sheet;
  const { desk } = task.setting;
  const { sums, period } = total;
  const units = listed.filter((one) => period === null || isOf(one, period));
  const sumOf = (rows: readonly UnitRow[]) =>
    sumOfAmounts(rows.flatMap(({ row }) => numberOf(readings.get(row))));
  const inSection = units.filter(({ section }) => section === total.section);
  if (typeof sums === 'object') {
    const names = desk.names(head.period);
    const isBelow = ({ unit }: UnitRow) => lineage(names, unit).slice(1).includes(sums.below);
    return [units, inSection].map((rows) => sumOf(rows.filter(isBelow)));
  }
  if (sums === 'section' || sums === 'all' || sums === 'parent') {
    const more = unlisted.flatMap(({ row }) => numberOf(statedTotal(row, column, task)));
    const above = inSection.filter(({ row }) => row < total.row);
    const all = [units, units.filter(({ unit }) => unit !== parent)];
    const groups = sums === 'section' ? [inSection, above, ...all] : all;
    return groups.map((rows) => sumOfAmounts([sumOf(rows), ...more]));
  }
  const isOfLevel = ({ unit }: UnitRow) => desk.levelOf(unit, head.period) === sums;
  // "Cấp xã" over no commune has nothing that it could be held against.
  const groups = [units, inSection].map((rows) => rows.filter(isOfLevel));
  return groups.filter((rows) => rows.length > 0).map(sumOf);
}

function isOf({ period }: UnitRow, other: Period): boolean {
  return period !== null && samePeriod(period, other);
}

function sumOfAmounts(amounts: readonly Amount[]): Amount {
  return amounts.reduce<Amount>(addAmounts, exactAmount(zero));
}

function numberOf(reading: Reading | null | undefined): readonly Amount[] {
  return reading?.kind === 'number' ? [reading] : [];
}
