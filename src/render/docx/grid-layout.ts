/** Which way the page stands, how large the letters are, and in how many parts a table is printed, so that nothing is cut. */
import type { Grid, GridColumn } from './grid.ts';
import { type Orientation, textWidth } from './page.ts';
import { type TableSize, tableSizes } from './table-styles.ts';
import { widestWord, widthOf } from './text-measure.ts';

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
const narrowest = { name: 9, value: 3.2 } as const;
/** Names longer than this wrap although there is room. */
const widestName = 32;
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
        return { orientation, size, parts: [laid(grid, needs, all, textWidth[orientation])] };
      }
    }
  }
  const orientation = orientations.at(-1) ?? 'landscape';
  const needs = needsOf(grid, sizeInParts);
  const parts = cut(grid, needs, textWidth[orientation]);
  return {
    orientation,
    size: sizeInParts,
    parts: parts.map((indices) => laid(grid, needs, indices, textWidth[orientation])),
  };
}

function needsOf({ columns, rows }: Grid, size: number): readonly Need[] {
  return columns.map((column, index): Need => {
    const texts = rows.flatMap(({ kind, cells }) => {
      const cell = cells[index];
      return kind === 'group' || !cell ? [] : [`${cell.text} ${cell.mark}`.trim()];
    });
    const head = widestWord(column.heading, size);
    const words = Math.max(head, ...texts.map((text) => widestWord(text, size)));
    const whole = Math.max(head, ...texts.map((text) => widthOf(text, size)));
    const letter = size * 20;
    if (column.isName) {
      const least = Math.max(words, narrowest.name * letter);
      return {
        least: least + cellPadding,
        wanted: Math.max(least, Math.min(whole, widestName * letter)) + cellPadding,
      };
    }
    // Figures never wrap; words beside them do.
    const isFigure = column.side === 'right';
    const least = Math.max(isFigure ? narrowest.value * letter : 0, words);
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

/** Every column has what it needs; of what is left first what columns want, then all a share. */
function laid(
  { columns }: Grid,
  needs: readonly Need[],
  indices: readonly number[],
  width: number,
): readonly LaidColumn[] {
  const own = indices.map((index) => needs[index] ?? { least: 0, wanted: 0 });
  const rest = Math.max(0, width - sum(own, ({ least }) => least));
  const lacking = sum(own, ({ least, wanted }) => wanted - least);
  const given = lacking === 0 ? 0 : Math.min(1, rest / lacking);
  const spare = Math.max(0, rest - lacking);
  const sharing = indices.filter((index) => columns[index]?.role === 'value').length;
  return indices.flatMap((index, at): readonly LaidColumn[] => {
    const column = columns[index];
    const need = own[at];
    if (!column || !need) return [];
    const extra = column.role === 'value' && sharing > 0 ? spare / sharing : 0;
    const share = (need.wanted - need.least) * given + extra;
    return [{ column, index, width: Math.floor(need.least + share) }];
  });
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
