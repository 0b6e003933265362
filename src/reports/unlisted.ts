/** What is left of a whole when all rows under it are taken away: known only from a filed total. */
import { unlistedFigure } from '../core/figures/child-rows.ts';
import type { Figure } from '../core/figures/figure.ts';
import type { ColumnFigures } from './row-figures.ts';

/** What the listed rows leave of the whole, by column; null where they leave nothing. */
export function unlistedFigures(
  whole: ColumnFigures,
  listed: readonly ColumnFigures[],
): ColumnFigures | null {
  const found = [...whole].map(([id, { figure, column, period }]) => {
    const others = listed.flatMap((figures) => figures.get(id)?.figure ?? []);
    return { id, column, period, rest: unlistedFigure(figure, others), figure };
  });
  if (found.every(({ rest }) => rest === null)) return null;
  return new Map(
    found.map(({ id, column, period, rest, figure }) => [
      id,
      { column, period, figure: rest ?? emptied(figure) },
    ]),
  );
}

/** Nothing is left of this column's whole. */
function emptied(figure: Figure): Figure {
  return {
    ...figure,
    value: null,
    basis: null,
    scope: null,
    unitsReported: 0,
    unitsExpected: 0,
    gaps: [],
    missing: [],
  };
}
