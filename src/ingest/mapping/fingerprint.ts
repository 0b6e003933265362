/**
 * By what a sheet is known again: its header's texts and, where indicators run down, its rows' labels, at their places.
 * Figures, periods and units are left out, since they are others in the next file.
 */
import { foldText } from '../../core/names/fold.ts';
import type { PeriodContext } from '../../core/time/period-context.ts';
import { findPeriods, findPeriodsWithoutYear } from '../../core/time/period-find.ts';
import type { SheetView } from '../sheet-view.ts';
import { isFigure } from '../tell-columns.ts';

/** Where a mapping's labels stand. */
export type LabelPlaces = {
  readonly headerTop: number;
  readonly dataStart: number;
  /** The column whose labels are indicators; null where it holds units. */
  readonly labelColumn: number | null;
  /** The last row that the mapping names; the header's end where it names none. */
  readonly lastRow: number;
  /** Columns headed by a unit. */
  readonly unitColumns: ReadonlySet<number>;
};

/** One line a text, `row:column=text`; equal lines are equal layouts. */
export function fingerprintOf(
  view: SheetView,
  places: LabelPlaces,
  periods: PeriodContext,
): string {
  const lines: string[] = [];
  const note = (row: number, column: number) => {
    const text = withoutTimes(view.ownText(row, column), periods);
    if (text !== '') lines.push(`${row - places.headerTop}:${column}=${text}`);
  };
  for (let row = places.headerTop; row < places.dataStart; row += 1) {
    for (let column = 0; column < view.columnCount; column += 1) {
      if (!places.unitColumns.has(column) && !isFigure(view, row, column)) note(row, column);
    }
  }
  if (places.labelColumn !== null) {
    for (let row = places.dataStart; row <= places.lastRow; row += 1) note(row, places.labelColumn);
  }
  return lines.join('\n');
}

/** The text folded, with a mark for each period that it names and for other digits. */
export function withoutTimes(text: string, periods: PeriodContext): string {
  if (text === '') return '';
  let rest = text;
  const found = [...findPeriods(text, periods), ...findPeriodsWithoutYear(text, periods)];
  for (const { text: mention } of found) rest = rest.replace(mention, '#');
  return foldText(rest).replace(/[\d#][\d#.,/ -]*/g, '#');
}
