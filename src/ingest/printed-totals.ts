/** "Cộng" below rows that state their figures already: compared with them, and not stored. */
import { absolute, plainDigits, subtract, zero } from '../core/decimal.ts';
import { type Amount, addAmounts, amountsAgree, exactAmount } from '../core/reading.ts';
import { spanFor } from './column-meaning.ts';
import type { DownColumn, DownSheet } from './down-sheet.ts';
import type { Collector } from './filing.ts';
import { amountAt } from './row-totals.ts';
import type { Setting } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import { addressOf } from './sheet-view.ts';

/** The rows to be filed. Of a total below an indicator's own figure each cell that no sum gives is told. */
export function withoutPrintedTotals(
  sheet: DownSheet,
  setting: Setting,
  collector: Collector,
): readonly LabelledRow[] {
  let head: number | null = null;
  return sheet.rows.filter((row, index) => {
    if (row.meaning.kind === 'indicator' && !row.isTotal) head = index;
    const summed = row.isTotal && head !== null ? sheet.rows[head] : undefined;
    if (head === null || !summed?.hasValues) return true;
    const total = { ...row, measure: row.measure ?? summed.measure };
    for (const column of sheet.columns)
      compareTotal(total, sheet.rows.slice(0, index), head, column, sheet, setting, collector);
    return false;
  });
}

/** It may repeat the figure above, or sum its categories, its group's rows or all rows. */
function compareTotal(
  total: LabelledRow,
  rows: readonly LabelledRow[],
  head: number,
  column: DownColumn,
  sheet: DownSheet,
  setting: Setting,
  collector: Collector,
): void {
  const at = (row: LabelledRow) => amountAt(sheet, row, column.header, setting, collector);
  const stated = at(total);
  if (!stated || total.meaning.kind !== 'indicator') return;
  const wholes = rows.filter(({ meaning, isTotal }) => meaning.kind === 'indicator' && !isTotal);
  const [group] = total.groups;
  const sums = [
    rows.slice(head + 1).filter(({ meaning }) => meaning.kind === 'category'),
    wholes.filter(({ groups }) => groups[0] === group),
    wholes,
    rows.slice(head, head + 1),
  ].flatMap((summed): readonly Amount[] => {
    const parts = summed.flatMap((row) => at(row) ?? []);
    return parts.length === 0 ? [] : [parts.reduce(addAmounts, exactAmount(zero))];
  });
  const [first] = sums;
  if (first === undefined || sums.some((sum) => amountsAgree(sum, stated))) return;
  const { period } = sheet.head;
  collector.report('total-differs', 'warning', addressOf(total.row, column.header.column), {
    indicator: total.meaning.indicator.code,
    unit: setting.desk.nameOf(column.unit, period),
    period: spanFor(column.meaning.span, period, setting.context.periods) ?? period,
    stated: plainDigits(stated.value),
    summed: plainDigits(first.value),
    difference: plainDigits(absolute(subtract(stated.value, first.value))),
  });
}
