/** Which cells stand under which figure of the table, where on the page they are told, and how many of them. */

import { groupBy } from '../../core/group-by.ts';
import { mainColumn } from '../../reports/main-column.ts';
import type { ReportColumn, ReportModel, ReportRow } from '../../reports/model.ts';
import type { FigureSource, ReportPack } from '../../reports/pack.ts';

/** So many source cells the page prints in all: about two megabytes, which any browser opens at once. */
const cellsAtMost = 12_000;

export type FigureCells = {
  readonly column: ReportColumn;
  /** The place on the page, and that of the figure itself. */
  readonly anchor: string;
  readonly figureAnchor: string;
  readonly all: readonly FigureSource[];
  /** As many of them as the page has room for. */
  readonly shown: readonly FigureSource[];
};

export type RowCells = { readonly row: ReportRow; readonly figures: readonly FigureCells[] };

export type SourceIndex = {
  readonly rows: readonly RowCells[];
  /** Null for a figure that no cell stands under. */
  readonly find: (row: ReportRow, column: ReportColumn) => FigureCells | null;
};

export function indexSources(
  { summary, sources }: Pick<ReportPack, 'summary' | 'sources'>,
  cellLimit = cellsAtMost,
): SourceIndex {
  const byFigure = groupBy(sources, keyOf);
  const wanted = summary.rows
    .filter(({ unit, kind }) => unit === null && kind !== 'text')
    .map((row, at) => ({ row, at, figures: figuresOf(summary, row, byFigure) }));
  const isMain = ({ row, column }: Wanted) => column.id === mainColumn(summary, row)?.id;
  const room = shareRoom(
    wanted.flatMap(({ figures }) => figures),
    isMain,
    cellLimit,
  );
  const rows = wanted.flatMap(({ row, at, figures }): readonly RowCells[] => {
    const told = figures.map((figure): FigureCells => {
      const { column, cells } = figure;
      const place = `${at + 1}-${summary.columns.indexOf(column) + 1}`;
      return {
        column,
        anchor: `source-${place}`,
        figureAnchor: `figure-${place}`,
        all: cells,
        shown: cells.slice(0, room.get(figure) ?? 0),
      };
    });
    return told.length === 0 ? [] : [{ row, figures: told }];
  });
  const found = new Map(rows.map((one) => [one.row, one]));
  return {
    rows,
    find: (row, column) =>
      found.get(row)?.figures.find((figure) => figure.column.id === column.id) ?? null,
  };
}

type Wanted = {
  readonly row: ReportRow;
  readonly column: ReportColumn;
  readonly cells: readonly FigureSource[];
};

function figuresOf(
  { columns }: ReportModel,
  row: ReportRow,
  byFigure: ReadonlyMap<string, readonly FigureSource[]>,
): readonly Wanted[] {
  return columns.flatMap((column) => {
    const cells = byFigure.get(keyOf({ ...row, column }));
    return cells ? [{ row, column, cells }] : [];
  });
}

function keyOf(one: Pick<FigureSource, 'indicator' | 'category' | 'column'>): string {
  return JSON.stringify([one.indicator, one.category, one.column.id]);
}

/** Each row's main figure gets an equal share first; what is left goes to the others in the table's order. */
function shareRoom(
  figures: readonly Wanted[],
  isMain: (figure: Wanted) => boolean,
  limit: number,
): ReadonlyMap<Wanted, number> {
  const main = figures.filter(isMain);
  const share = Math.floor(limit / Math.max(1, main.length));
  const room = new Map(main.map((figure) => [figure, Math.min(share, figure.cells.length)]));
  let left = [...room.values()].reduce((rest, taken) => rest - taken, limit);
  for (const figure of [...main, ...figures.filter((one) => !isMain(one))]) {
    const held = room.get(figure) ?? 0;
    const more = Math.min(left, figure.cells.length - held);
    room.set(figure, held + more);
    left -= more;
  }
  return room;
}
