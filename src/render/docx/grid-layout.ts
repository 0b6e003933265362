/** Which way the page stands, how large the letters are, and in how many parts a table is printed, so that nothing is cut. */

import { widestWord, widthOf } from '../text-measure.ts';
import { type Grid, type GridColumn, withMark } from './grid.ts';
import { type Orientation, textWidth } from './page.ts';
import { type TableSize, tableSizes } from './table-styles.ts';

export type LaidColumn = {
  readonly column: GridColumn;
  /** In the grid's columns. */
  readonly index: number;
  /** In twentieths of a point. */
  readonly width: number;
};

export type GridLayout = {
  readonly orientation: Orientation;
  readonly size: TableSize;
  /** One below the other, each beside the columns that name the rows. */
  readonly parts: readonly (readonly LaidColumn[])[];
};

/** Left and right of what stands in a cell, together. */
export const cellPadding = 120;
/** In letter sizes: narrower, headings would stand in a tower of single words. */
const narrowest = { name: 12, value: 3.2 } as const;
/** Names longer than this wrap although there is room. */
const widestName = 32;
/** Words that take more than this in two lines may take more lines. */
const widestHalf = 6;
/** No column of figures is stretched by more than this: a table of few stays narrower than its page. */
const widestSpare = 5;
/** Cut in parts, a table is set in this size. */
const sizeInParts: TableSize = 10;

type Need = { readonly least: number; readonly wanted: number };

/** @param orientations the ways that the page may stand, the preferred first */
export function layOutGrid(grid: Grid, orientations: readonly Orientation[]): GridLayout {
  for (const orientation of orientations) {
    // Upright pages are read in full size or not at all; turned ones may have smaller letters.
    const sizes = orientation === 'portrait' ? tableSizes.slice(0, 1) : tableSizes;
    for (const size of sizes) {
      const needs = needsOf(grid, size);
      if (sum(needs, ({ least }) => least) <= textWidth[orientation]) {
        const all = grid.columns.map((_, index) => index);
        const part = laid(grid, needs, all, { width: textWidth[orientation], size });
        return { orientation, size, parts: [part] };
      }
    }
  }
  const orientation = orientations.at(-1) ?? 'landscape';
  const needs = needsOf(grid, sizeInParts);
  const parts = cut(grid, needs, textWidth[orientation]);
  return {
    orientation,
    size: sizeInParts,
    parts: parts.map((indices) =>
      laid(grid, needs, indices, { width: textWidth[orientation], size: sizeInParts }),
    ),
  };
}

function needsOf({ columns, rows }: Grid, size: number): readonly Need[] {
  return columns.map((column, index): Need => {
    const head = widestWord(column.heading, size, 'bold');
    const texts = rows.flatMap(({ kind, cells }) => {
      const cell = cells[index];
      if (kind === 'group' || !cell) return [];
      const weight = kind === 'total' ? 'bold' : 'plain';
      return [{ text: withMark(cell), weight } as const];
    });
    const measured = (measure: typeof widthOf) =>
      Math.max(head, ...texts.map(({ text, weight }) => measure(text, size, weight)));
    const words = measured(widestWord);
    const whole = measured(widthOf);
    const letter = size * 20;
    if (column.isName) {
      const least = Math.max(words, narrowest.name * letter);
      return {
        least: least + cellPadding,
        wanted: Math.max(least, Math.min(whole, widestName * letter)) + cellPadding,
      };
    }
    // Figures never wrap; words do, in two lines where they are not long.
    const isFigure = column.side === 'right';
    const ofTexts = Math.min(whole / 2, widestHalf * letter);
    const least = Math.max(isFigure ? narrowest.value * letter : ofTexts, words);
    return { least: least + cellPadding, wanted: Math.max(least, whole) + cellPadding };
  });
}

/** Parts of about the same width, as few as possible. */
function cut(
  { columns }: Grid,
  needs: readonly Need[],
  width: number,
): readonly (readonly number[])[] {
  const indices = columns.map((_, index) => index);
  const isValue = (index: number) => columns[index]?.role === 'value';
  const need = (index: number) => needs[index]?.least ?? 0;
  const labels = indices.filter((index) => !isValue(index));
  const values = indices.filter(isValue);
  const room = width - sum(labels, need);
  const count = Math.max(1, Math.ceil(sum(values, need) / room));
  const share = sum(values, need) / count;
  const parts: number[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const index of values) {
    const isFull = taken + need(index) > room || (taken >= share && parts.length < count);
    if (isFull) {
      parts.push([...labels]);
      taken = 0;
    }
    parts.at(-1)?.push(index);
    taken += need(index);
  }
  return parts;
}

/** Every column has what it needs; what is left goes to figures and words, then to names, then evenly. */
function laid(
  { columns }: Grid,
  needs: readonly Need[],
  indices: readonly number[],
  { width, size }: { readonly width: number; readonly size: TableSize },
): readonly LaidColumn[] {
  const own = indices.flatMap((index) => {
    const [column, need] = [columns[index], needs[index]];
    return column && need ? [{ column, index, ...need }] : [];
  });
  let rest = Math.max(0, width - sum(own, ({ least }) => least));
  const grown = (isName: boolean) => {
    const growing = own.filter(({ column }) => column.isName === isName);
    const lacking = sum(growing, ({ least, wanted }) => wanted - least);
    const part = lacking === 0 ? 0 : Math.min(1, rest / lacking);
    rest -= lacking * part;
    return part;
  };
  const [ofFigures, ofNames] = [grown(false), grown(true)];
  const sharing = own.filter(({ column }) => column.role === 'value').length;
  return own.map(({ column, index, least, wanted }) => {
    const share = (wanted - least) * (column.isName ? ofNames : ofFigures);
    const most = widestSpare * size * 20;
    const spare = column.role === 'value' ? Math.min(rest / sharing, most) : 0;
    return { column, index, width: Math.floor(least + share + spare) };
  });
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
