/** The total columns of a table with a column for each unit: "Tổng cộng" is compared, "Toàn huyện" may be filed. */
import type { Period } from '../core/time/period.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { columnMeaning, headerText, type ValueMeaning } from './column-meaning.ts';
import type { ValueColumn } from './down-columns.ts';
import { type DownSheet, readDownSheet } from './down-sheet.ts';
import type { Collector } from './filing.ts';
import type { ColumnHeader } from './header-block.ts';
import { unitTotalLabel } from './header-words.ts';
import { rowDifferences } from './row-totals.ts';
import { scopeIn, subtotalLevel, withoutScopeWords } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';

/**
 * A total's column: of all the units ("Tổng cộng"), of those of one level ("Cấp xã"), or, as `whole`,
 * the one whose header names the unit that has them all ("Toàn huyện").
 */
export type TotalColumn = ValueColumn & { readonly sums: 'all' | 'whole' | Level };

const plain: ValueMeaning = { nature: null, quoted: false, span: { kind: 'sheet' } };

/** "Tổng cộng", or "Toàn huyện" over a table of its communes, with the spans and standings of the units' columns. */
export function totalColumns(
  headers: readonly ColumnHeader[],
  parent: UnitId | null,
  period: Period,
  { context, desk }: Setting,
): readonly TotalColumn[] {
  const level = parent === null ? 'district' : desk.levelOf(parent, period);
  const namesWhole = (part: string) =>
    scopeIn(part, level) === 'total' && withoutScopeWords(part) === '';
  return headers.flatMap((header): readonly TotalColumn[] => {
    const sumsOf = (part: string) => {
      if (namesWhole(part)) return 'whole';
      const bare = part.replace(/^(?:tổng(?: số| cộng)?|cộng)\s+/iu, '');
      return subtotalLevel(bare, level) ?? (unitTotalLabel(part) === null ? null : 'all');
    };
    const sums = header.path.map(sumsOf).find((one) => one !== null);
    if (!sums) return [];
    const rest = header.path.filter((part) => sumsOf(part) === null);
    const meaning = columnMeaning(rest, context.periods);
    if (meaning.kind === 'value') return [{ header, meaning, sums }];
    return meaning.kind === 'unknown' ? [{ header, meaning: plain, sums }] : [];
  });
}

/**
 * "Toàn huyện" is the district's filed total in every row where it says more than the communes listed, if
 * some are left out, and so is "Tổng cộng" over a "Cấp xã" without a commune; every other total that
 * differs is told.
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
  const summedBy = ({ sums }: TotalColumn) =>
    sums === 'all' || sums === 'whole'
      ? sheet.columns
      : sheet.columns.filter((one) => setting.desk.levelOf(one.unit, period) === sums);
  const unlisted = totals.filter((total) => summedBy(total).length === 0);
  const isFiled = ({ sums }: TotalColumn) =>
    (sums === 'whole' && !listsAll) || (sums === 'all' && unlisted.length > 0);
  for (const { header } of totals.some(isFiled) ? [] : unlisted) {
    // A part of no total, and nobody's own.
    const seen = headerText(header);
    collector.report('unknown-unit', 'error', header.cell, { seen, nearest: [] });
  }
  for (const total of totals) {
    const columns = summedBy(total);
    const differences = rowDifferences({ ...sheet, columns }, total, unit, setting, collector);
    if (isFiled(total) && parent !== null) {
      const rows = differences.map(({ row }) => row);
      const whole = { ...total, unit: parent, scope: 'total' } as const;
      readDownSheet({ ...sheet, rows, columns: [whole] }, setting, collector);
      continue;
    }
    for (const { cell, args } of differences)
      collector.report('total-differs', 'warning', cell, args);
  }
}
