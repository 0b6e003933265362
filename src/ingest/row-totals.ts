/** The total column of a table with a column for each unit: compared with the row's units, never stored. */
import { absolute, plainDigits, subtract, zero } from '../core/decimal.ts';
import type { ProblemArgs } from '../core/problem.ts';
import { type Amount, addAmounts, amountsAgree, exactAmount } from '../core/reading.ts';
import { spanFor, type ValueMeaning } from './column-meaning.ts';
import type { ValueColumn } from './down-columns.ts';
import type { DownSheet } from './down-sheet.ts';
import { type Collector, createCollector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { ColumnHeader } from './header-block.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import { addressOf } from './sheet-view.ts';

/** A row whose total column says something other than its units. */
export type RowDifference = {
  readonly row: LabelledRow;
  readonly cell: string;
  readonly args: ProblemArgs['total-differs'];
};

/**
 * What a total column says otherwise than the units' columns of its own span and standing.
 * @param unit the name of the unit whose total it is
 */
export function rowDifferences(
  sheet: DownSheet,
  total: ValueColumn,
  unit: string,
  setting: Setting,
  collector: Collector,
): readonly RowDifference[] {
  const columns = sheet.columns.filter(({ meaning }) => isAlike(meaning, total.meaning));
  const { head } = sheet;
  const period = spanFor(total.meaning.span, head.period, setting.context.periods) ?? head.period;
  return sheet.rows.flatMap((row): readonly RowDifference[] => {
    const { meaning } = row;
    if (meaning.kind !== 'indicator' && meaning.kind !== 'category') return [];
    const { indicator } = meaning;
    if (indicator.kind === 'ratio' || indicator.kind === 'text' || indicator.overUnits === 'none')
      return [];
    const at = (header: ColumnHeader) => amountAt(sheet, row, header, setting, collector);
    const parts = columns.flatMap(({ header }) => at(header) ?? []);
    const differing = differenceOf(at(total.header), parts);
    if (differing === null) return [];
    const args = { indicator: indicator.code, unit, period, ...differing };
    return [{ row, cell: addressOf(row.row, total.header.column), args }];
  });
}

/** What a total states otherwise than its parts sum up to; null where they agree, or either is missing. */
export function differenceOf(
  stated: Amount | null,
  parts: readonly Amount[],
): Pick<ProblemArgs['total-differs'], 'stated' | 'summed' | 'difference'> | null {
  const summed = parts.reduce<Amount>(addAmounts, exactAmount(zero));
  if (!stated || parts.length === 0 || amountsAgree(summed, stated)) return null;
  return {
    stated: plainDigits(stated.value),
    summed: plainDigits(summed.value),
    difference: plainDigits(absolute(subtract(stated.value, summed.value))),
  };
}

function isAlike(one: ValueMeaning, other: ValueMeaning): boolean {
  const isNature = one.nature === other.nature || one.nature === null || other.nature === null;
  const isSpan = JSON.stringify(one.span) === JSON.stringify(other.span);
  return isNature && isSpan && one.quoted === other.quoted;
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
