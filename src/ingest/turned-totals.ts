/** The total columns of a table with a column for each unit: "Tổng cộng" is compared, "Toàn huyện" may be filed. */
import type { Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import { columnMeaning, type ValueMeaning } from './column-meaning.ts';
import type { ValueColumn } from './down-columns.ts';
import { type DownSheet, readDownSheet } from './down-sheet.ts';
import type { Collector } from './filing.ts';
import type { HeaderBlock } from './header-block.ts';
import { unitTotalLabel } from './header-words.ts';
import { rowDifferences } from './row-totals.ts';
import { scopeIn, withoutScopeWords } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';

/** A total's column; `isWhole` where its header names the unit that has them all. */
export type TotalColumn = ValueColumn & { readonly isWhole: boolean };

const plain: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };

/** "Tổng cộng", or "Toàn huyện" over a table of its communes, with the spans and standings of the units' columns. */
export function totalColumns(
  { columns }: HeaderBlock,
  parent: UnitId | null,
  period: Period,
  { context, desk }: Setting,
): readonly TotalColumn[] {
  const level = parent === null ? 'district' : desk.levelOf(parent, period);
  const namesWhole = (part: string) =>
    scopeIn(part, level) === 'total' && withoutScopeWords(part) === '';
  return columns.flatMap((header): readonly TotalColumn[] => {
    const isTotal = (part: string) => unitTotalLabel(part) !== null || namesWhole(part);
    if (!header.path.some(isTotal)) return [];
    const rest = header.path.filter((part) => !isTotal(part));
    const meaning = columnMeaning(rest, context.periods);
    const isWhole = header.path.some(namesWhole);
    if (meaning.kind === 'value') return [{ header, meaning, isWhole }];
    return meaning.kind === 'unknown' ? [{ header, meaning: plain, isWhole }] : [];
  });
}

/**
 * "Toàn huyện" is the district's filed total in every row where it says more than the communes listed, if
 * some are left out; every other total that differs is told.
 */
export function readTotals(
  sheet: DownSheet,
  totals: readonly TotalColumn[],
  parent: UnitId | null,
  setting: Setting,
  collector: Collector,
): void {
  const { period } = sheet.head;
  const listed = new Set(sheet.columns.map(({ unit }) => unit));
  const children = parent === null ? [] : setting.desk.childrenOf(parent, period);
  const listsAll = children.every((child) => listed.has(child));
  const unit = parent === null ? '' : setting.desk.nameOf(parent, period);
  for (const total of totals) {
    const differences = rowDifferences(sheet, total, unit, setting, collector);
    if (total.isWhole && parent !== null && !listsAll) {
      const rows = differences.map(({ row }) => row);
      readDownSheet({ ...sheet, rows, columns: [{ ...total, unit: parent }] }, setting, collector);
      continue;
    }
    for (const { cell, args } of differences)
      collector.report('total-differs', 'warning', cell, args);
  }
}
