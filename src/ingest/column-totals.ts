/** The "Cộng" beside columns of months or quarters: what a form adds up itself is compared and not stored. */
import { overlaps, type Period } from '../core/time/period.ts';
import { spanFor } from './column-meaning.ts';
import type { DownSheet } from './down-sheet.ts';
import type { Collector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { ColumnHeader } from './header-block.ts';
import { isTotalLabel } from './header-words.ts';
import { amountAt, differenceOf } from './row-totals.ts';
import type { Setting } from './sheet-head.ts';
import type { LabelledRow } from './sheet-rows.ts';
import { addressOf } from './sheet-view.ts';

/**
 * A column headed by nothing but a total, right of two or more columns of different spans that share no
 * month; null where there is none, or where a row is filled there whose figures don't add up over time.
 */
export function sumOfSpans(
  columns: readonly ColumnHeader[],
  sheet: DownSheet,
  setting: Setting,
): ColumnHeader | null {
  const found = columns.find(
    ({ path: [only = '', ...more] }) => more.length === 0 && isTotalLabel(only),
  );
  if (found === undefined) return null;
  const spans = spansOf(sheet, setting);
  const areApart = spans.every((one, index) =>
    spans.slice(index + 1).every((other) => !overlaps(one, other)),
  );
  if (spans.length < 2 || !areApart) return null;
  const isFilled = ({ row }: LabelledRow) => !isBlankCell(sheet.view.cell(row, found.column));
  return sheet.rows.filter(isFilled).every(addsUp) ? found : null;
}

/** Tells where the printed sum is another than that of the row's months. */
export function checkSumOfSpans(
  total: ColumnHeader,
  sheet: DownSheet,
  unit: string,
  setting: Setting,
  collector: Collector,
): void {
  const columns = firstHand(sheet);
  for (const row of sheet.rows) {
    const { meaning } = row;
    if (meaning.kind !== 'indicator' && meaning.kind !== 'category') continue;
    const at = (header: ColumnHeader) => amountAt(sheet, row, header, setting, collector);
    const parts = columns.flatMap(({ header }) => at(header) ?? []);
    const differing = differenceOf(at(total), parts);
    if (differing === null) continue;
    collector.report('total-differs', 'warning', addressOf(row.row, total.column), {
      indicator: meaning.indicator.code,
      unit,
      period: sheet.head.period,
      ...differing,
    });
  }
}

function firstHand({ columns }: DownSheet): DownSheet['columns'] {
  return columns.filter(({ meaning }) => !meaning.quoted);
}

function spansOf(sheet: DownSheet, { context }: Setting): readonly Period[] {
  return firstHand(sheet).flatMap(
    ({ meaning }) => spanFor(meaning.span, sheet.head.period, context.periods) ?? [],
  );
}

function addsUp({ meaning }: LabelledRow): boolean {
  return (
    (meaning.kind === 'indicator' || meaning.kind === 'category') &&
    meaning.indicator.kind === 'flow'
  );
}
