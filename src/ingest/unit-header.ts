/** Finds the header cell of the column of units: by its words, else by the names that stand below it. */
import type { UnitNames } from '../core/names/unit-names.ts';
import type { UnitId } from '../core/unit.ts';
import { isColumnNumber, isDitto, unitTotalLabel } from './header-words.ts';
import { headingCells } from './heading-cells.ts';
import { nameHeaderByWords } from './name-header.ts';
import { unitsInText } from './names.ts';
import { withoutScopeWords } from './scope-words.ts';
import type { Setting } from './sheet-head.ts';
import type { SheetView } from './sheet-view.ts';

export type UnitHeader = { readonly row: number; readonly column: number };

/** A table that shows no unit in so many rows has none. */
const mostRowsSearched = 200;

/** Every cell that may head a column of units, likeliest first; whether one does is seen by what is beside it. */
export function* unitHeaders(
  view: SheetView,
  names: UnitNames,
  home: UnitId | null,
): Generator<UnitHeader> {
  for (const { row, column, heads } of headingCells(view)) {
    if (heads === 'units') yield { row, column };
  }
  // Where a header says that indicators run down, no column of units is to be guessed.
  const byContent = nameHeaderByWords(view) ? null : headerByContent(view, names, home);
  if (byContent) yield byContent;
}

/** The first column with two or more units below one another; its header is the row above with most texts. */
function headerByContent(
  view: SheetView,
  names: UnitNames,
  home: UnitId | null,
): UnitHeader | null {
  for (let column = 0; column < Math.min(view.columnCount, 6); column += 1) {
    let first = -1;
    let count = 0;
    for (let row = 0; row < Math.min(view.rowCount, mostRowsSearched); row += 1) {
      const text = view.ownText(row, column);
      if (text === '' || textsIn(view, row, column) === 0) continue;
      if (!isUnit(text, names, home)) continue;
      if (count === 0) first = row;
      count += 1;
    }
    if (count < 2) continue;
    for (let row = first - 1; row >= 0; row -= 1) {
      if (textsIn(view, row, column) > 0) return { row, column };
    }
  }
  return null;
}

/** True where the whole text is a unit's name. */
export function isUnit(text: string, names: UnitNames, home: UnitId | null): boolean {
  if (text === '' || text.length > 80) return false;
  // Other codes are numbers that any figure may be.
  if (/^\d+$/.test(text)) return text.length === 5 && names.byCode.has(text);
  const [mention, ...others] = unitsInText(names, text, home);
  return mention !== undefined && others.length === 0 && mention.text.length >= text.length - 3;
}

/** True where most of what stands in the column's first rows below the header are units. */
export function holdsUnits(
  view: SheetView,
  headerRow: number,
  column: number,
  { context, desk }: Setting,
): boolean {
  const names = desk.names(context.options.period);
  let [units, texts] = [0, 0];
  for (let row = headerRow + 1; row < Math.min(view.rowCount, headerRow + 40); row += 1) {
    const text = view.ownText(row, column);
    if (text === '' || isColumnNumber(text) || isDitto(text) || isSum(text)) continue;
    texts += 1;
    if (isUnit(text, names, context.homeUnit)) units += 1;
  }
  return units * 2 > texts;
}

/** "Tổng cộng", "Toàn huyện", "Riêng cấp huyện": they stand among units, and say nothing of what else does. */
function isSum(text: string): boolean {
  return unitTotalLabel(text) !== null || withoutScopeWords(text) === '';
}

function textsIn(view: SheetView, row: number, after: number): number {
  let count = 0;
  for (let column = after + 1; column < view.columnCount; column += 1) {
    if (view.ownText(row, column) !== '') count += 1;
  }
  return count;
}
