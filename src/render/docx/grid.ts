/** A table before it has a place on the page: columns by what they need, rows by how they look. */
import type { MarkedCell } from '../printed-table.ts';

export type GridColumn = {
  readonly heading: string;
  /** Columns side by side with one of these stand under it; null for none. */
  readonly above: string | null;
  /** Those that name the row stand in every part of a table that is cut in parts. */
  readonly role: 'label' | 'value';
  readonly side: 'left' | 'center' | 'right';
  /** The one that takes what room is left, and whose texts wrap as they like. */
  readonly isName: boolean;
};

export type GridCell = { readonly text: string; readonly mark: string };

/** `group` has a number and a label, which runs across the other columns. */
export type GridRow = {
  readonly kind: 'plain' | 'below' | 'group' | 'total';
  readonly cells: readonly GridCell[];
};

export type Grid = {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
};

export function gridCell({ cell, mark }: MarkedCell): GridCell {
  return { text: cell.text, mark };
}

/** A mark is never parted from its number. */
export function withMark({ text, mark }: GridCell): string {
  return mark === '' ? text : `${text}\u00a0${mark}`;
}

export function plainCell(text: string): GridCell {
  return { text, mark: '' };
}
