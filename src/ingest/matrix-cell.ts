/** What a row of a table of units says in one of its columns: in one cell, or in several that a form adds up. */
import { zero } from '../core/decimal.ts';
import { type Amount, addAmounts, exactAmount, type Reading } from '../core/reading.ts';
import type { Level } from '../core/unit.ts';
import type { Collector } from './filing.ts';
import { isBlankCell } from './grid.ts';
import type { MatrixColumn } from './matrix-columns.ts';
import { readCell } from './read-cell.ts';
import type { Setting } from './sheet-head.ts';
import { addressOf, type SheetView } from './sheet-view.ts';

export type MatrixPlace = {
  readonly view: SheetView;
  readonly row: number;
  readonly column: MatrixColumn;
  readonly level: Level;
  /** "ĐVT: triệu đồng" above the table. */
  readonly measure: string | null;
};

/** True where every cell of the column is empty in that row. */
export function isBlankAt(view: SheetView, row: number, { addends }: MatrixColumn): boolean {
  return addends.every((column) => isBlankCell(view.cell(row, column)));
}

/** Null where the row says nothing there, or where a cell is refused, which has been told then. */
export function readAt(place: MatrixPlace, setting: Setting, collector: Collector): Reading | null {
  const { view, row, column, level, measure } = place;
  const filled = column.addends.filter((at) => !isBlankCell(view.cell(row, at)));
  const measures = [...column.header.path.toReversed(), measure];
  const readings = filled.map((at) => {
    const { indicator } = column;
    const cell = view.cell(row, at);
    return readCell(
      { cell, address: addressOf(row, at), indicator, level, measures },
      setting,
      collector,
    );
  });
  return sumOfReadings(readings);
}

/** One unknown part leaves the sum unknown; parts that don't apply add nothing. */
function sumOfReadings(readings: readonly (Reading | null)[]): Reading | null {
  const [first, ...others] = readings;
  if (first === undefined) return null;
  if (others.length === 0) return first;
  const amounts: Amount[] = [];
  for (const reading of readings) {
    if (reading === null || reading.kind === 'text') return null;
    if (reading.kind === 'blank') return reading;
    if (reading.kind === 'number') amounts.push(reading);
  }
  if (amounts.length === 0) return first;
  return { kind: 'number', ...amounts.reduce<Amount>(addAmounts, exactAmount(zero)) };
}

/** "D14", "F14:H14", or "I14;R14" where the cells that are added stand apart; empty ones are no part of a sum. */
export function addressAt(view: SheetView, row: number, { addends }: MatrixColumn): string {
  const [only, ...more] = addends;
  if (only !== undefined && more.length === 0) return addressOf(row, only);
  const filled = addends.filter((column) => !isBlankCell(view.cell(row, column)));
  const [first, ...others] = filled.length === 0 ? addends : filled;
  if (first === undefined) return '';
  const last = others.at(-1);
  const isRun = others.every((column, index) => column === first + index + 1);
  if (isRun && last !== undefined) return `${addressOf(row, first)}:${addressOf(row, last)}`;
  return [first, ...others].map((column) => addressOf(row, column)).join(';');
}

/** The texts of those cells as they stand in the file, "12 + 3" of several. */
export function rawAt(
  view: SheetView,
  row: number,
  { addends }: MatrixColumn,
  { rawOf }: Setting,
  sheet: string | null,
): string {
  const rawIn = (column: number) => rawOf(sheet, addressOf(row, column), view.cell(row, column));
  const [only, ...more] = addends;
  if (only !== undefined && more.length === 0) return rawIn(only);
  return addends
    .filter((column) => !isBlankCell(view.cell(row, column)))
    .map(rawIn)
    .join(' + ');
}
