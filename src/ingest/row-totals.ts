/** The total column of a table with a column for each unit: compared with the row's units, never stored. */
import { absolute, plainDigits, subtract, zero } from '../core/decimal.ts';
import { type Amount, addAmounts, amountsAgree, exactAmount } from '../core/reading.ts';
import type { DownSheet } from './down-sheet.ts';
import { type Collector, createCollector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { ColumnHeader } from './header-block.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import { addressOf } from './sheet-view.ts';

/** @param unit the name of the unit whose total it is */
export function checkRowTotals(
  sheet: DownSheet,
  totals: readonly ColumnHeader[],
  unit: string,
  setting: Setting,
  collector: Collector,
): void {
  const plain = sheet.columns.filter(({ meaning }) => meaning.span.kind === 'sheet');
  for (const row of sheet.rows) {
    const { meaning } = row;
    if (meaning.kind !== 'indicator' && meaning.kind !== 'category') continue;
    const { indicator } = meaning;
    if (indicator.kind === 'ratio' || indicator.kind === 'text' || indicator.overUnits === 'none')
      continue;
    const at = (header: ColumnHeader) => amountAt(sheet, row, header, setting, collector);
    for (const total of totals) {
      const stated = at(total);
      const parts = plain.flatMap(({ header }) => at(header) ?? []);
      const summed = parts.reduce<Amount>(addAmounts, exactAmount(zero));
      if (!stated || parts.length === 0 || amountsAgree(summed, stated)) continue;
      collector.report('total-differs', 'warning', addressOf(row.row, total.column), {
        indicator: indicator.code,
        unit,
        period: sheet.head.period,
        stated: plainDigits(stated.value),
        summed: plainDigits(summed.value),
        difference: plainDigits(absolute(subtract(stated.value, summed.value))),
      });
    }
  }
}

/** The figure of a total's cell. It is not stored, so what is wrong with it is no reason to refuse the file. */
export function amountAt(
  sheet: DownSheet,
  row: LabelledRow,
  header: ColumnHeader,
  setting: Setting,
  collector: Collector,
): Amount | null {
  const { meaning } = row;
  if (meaning.kind !== 'indicator' && meaning.kind !== 'category') return null;
  const cell = sheet.view.cell(row.row, header.column);
  if (isBlankCell(cell)) return null;
  const silent = createCollector(collector.file, collector.sheet);
  const address = addressOf(row.row, header.column);
  const measures = [row.measure, row.label, sheet.head.measure];
  const { indicator } = meaning;
  const reading = readCell(
    { cell, address, indicator, level: 'district', measures },
    setting,
    silent,
  );
  return reading?.kind === 'number' ? reading : null;
}
