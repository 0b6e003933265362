/** Whose the rows of a table of units are: a unit's own, its total, the sum of rows below it, or nobody's yet. */
import { lineage } from '../core/names/unit-names.ts';
import type { Level, UnitId } from '../core/unit.ts';
import { createCollector } from './filing.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { type MatrixTask, readingOf, type TotalRow, type UnitRow } from './matrix-sheet.ts';
import { readFiler } from './sheet-head.ts';
import { addressOf } from './sheet-view.ts';

/** A total that is filed, as the row of the unit whose total it is. */
export type FiledTotal = { readonly total: TotalRow; readonly row: UnitRow };

/**
 * "Toàn huyện" is checked like any total where the sheet lists all its units. Else it is the filed total
 * in every column where it says something other than the sum of the rows listed. So is "Tổng" where it
 * stands alone, or over "Cấp xã" without a commune.
 */
export function filedTotals(
  totals: readonly TotalRow[],
  units: readonly UnitRow[],
  task: MatrixTask,
): readonly FiledTotal[] {
  const { sheet, setting, collector } = task;
  const wholes = totals.filter(({ sums }) => sums === 'parent' || sums === 'all');
  if (units.length === 0 && wholes.length === totals.length && wholes.length > 0) {
    const filer = readFiler(sheet.view, sheet.head, setting, collector);
    return filer === null ? [] : wholes.map((total) => filedBy(filer, total, null));
  }
  const { parent } = sheet;
  if (parent === null) return [];
  const hasUnlisted = totals.some((total) => sumsUnlisted(total, units, task));
  if (hasUnlisted) return wholes.slice(0, 1).map((total) => filedBy(parent, total, 'total'));
  const listed = new Set(units.map(({ unit }) => unit));
  const children = setting.desk.childrenOf(parent, sheet.head.period);
  if (children.every((child) => listed.has(child))) return [];
  return wholes
    .filter(({ sums }) => sums === 'parent')
    .map((total) => filedBy(parent, total, 'total'));
}

function filedBy(unit: UnitId, total: TotalRow, scope: 'total' | null): FiledTotal {
  const { row, section, period } = total;
  const said = { scope, hasValues: true, under: null } as const;
  return { total, row: { kind: 'unit', row, unit, section, period, ...said } };
}

/**
 * "Cấp xã" over no commune: part of the total, and nobody's own. Without a total it belongs nowhere, which
 * is told.
 */
export function unlistedLevels(
  totals: readonly TotalRow[],
  units: readonly UnitRow[],
  task: MatrixTask,
): readonly TotalRow[] {
  const { sheet, collector } = task;
  const unlisted = totals.filter((total) => sumsUnlisted(total, units, task));
  if (totals.some(({ sums }) => sums === 'parent' || sums === 'all')) return unlisted;
  for (const { row } of unlisted) {
    const seen = sheet.view.text(row, sheet.unitColumn);
    const cell = addressOf(row, sheet.unitColumn);
    collector.report('unknown-unit', 'error', cell, { seen, nearest: [] });
  }
  return [];
}

function sumsUnlisted(
  { sums }: TotalRow,
  units: readonly UnitRow[],
  { sheet, setting }: MatrixTask,
): boolean {
  const isLevel = typeof sums === 'string' && sums !== 'all' && sums !== 'parent';
  if (!isLevel || sums === 'section') return false;
  return units.every(({ unit }) => setting.desk.levelOf(unit, sheet.head.period) !== sums);
}

/**
 * A row named as a unit that other rows lie below is its own where the sheet also has a total, and a
 * subtotal where it is the sum of the rows below it, or stands under "Cấp xã"; otherwise nobody can tell.
 */
export function scopedRows(
  units: readonly UnitRow[],
  hasTotal: boolean,
  task: MatrixTask,
): { readonly stated: readonly UnitRow[]; readonly subtotals: readonly TotalRow[] } {
  const { sheet, setting, collector } = task;
  const names = setting.desk.names(sheet.head.period);
  const level = (unit: UnitId): Level => setting.desk.levelOf(unit, sheet.head.period);
  const above = new Set(units.flatMap(({ unit }) => lineage(names, unit).slice(1)));
  const stated: UnitRow[] = [];
  const subtotals: TotalRow[] = [];
  const sumsBelow = ({ row, section, period }: UnitRow, sums: TotalRow['sums']) =>
    subtotals.push({ kind: 'total', row, section, period, sums });
  for (const row of units) {
    const isAbove = above.has(row.unit);
    const isParent = row.unit === sheet.parent;
    const flag = setting.context.options.scope;
    const listsBodies =
      isParent && units.some((one) => one.section === row.section && level(one.unit) === 'body');
    if (!isAbove || !row.hasValues) stated.push(row);
    else if (row.scope === 'own' && listsBodies) sumsBelow(row, 'section');
    else if (row.scope !== null) stated.push(row);
    else if (row.under === 'commune' && level(row.unit) === 'district')
      sumsBelow(row, { below: row.unit });
    else if (!isParent && equalsRowsBelow(row, units, task)) sumsBelow(row, { below: row.unit });
    else if (hasTotal || flag !== null) stated.push({ ...row, scope: flag ?? 'own' });
    else {
      const unit = setting.desk.nameOf(row.unit, sheet.head.period);
      collector.report('ambiguous-scope', 'error', addressOf(row.row, sheet.unitColumn), { unit });
    }
  }
  return { stated, subtotals };
}

function equalsRowsBelow(row: UnitRow, units: readonly UnitRow[], task: MatrixTask): boolean {
  const { sheet, setting } = task;
  const names = setting.desk.names(sheet.head.period);
  const below = units.filter(
    ({ unit }) => unit !== row.unit && lineage(names, unit).includes(row.unit),
  );
  let compared = 0;
  for (const column of sheet.columns) {
    const at = (one: UnitRow) => numberAt(one, column, task);
    const stated = at(row);
    if (stated === null || column.indicator.kind === 'ratio') continue;
    const sum = below.reduce((total, one) => total + (at(one) ?? 0n), 0n);
    if (sum !== stated) return false;
    compared += 1;
  }
  return compared > 0;
}

/** Whole numbers only: a subtotal of decimals is compared as any other total, and rarely stands in a row. */
function numberAt(row: UnitRow, column: MatrixColumn, task: MatrixTask): bigint | null {
  const silent = createCollector(task.collector.file, task.collector.sheet);
  const reading = readingOf(row, column, task, silent);
  return reading?.kind === 'number' && reading.value.scale === 0 ? reading.value.mantissa : null;
}
