/** The table as people read it, before any format: headings, rows of cells, footnotes, all worded once for every renderer. */
import type { Lexicon } from '../messages/lexicon.ts';
import { successionLines } from '../messages/succession-notes.ts';
import { mainColumn } from '../reports/main-column.ts';
import type { ReportModel } from '../reports/model.ts';
import type { Cell } from './cells.ts';
import { createFootnotes, rowFinder } from './footnotes.ts';
import { type Printing, printRows } from './printed-rows.ts';
import { shownColumns } from './shown-columns.ts';
import { tableSubtitle, tableTitle } from './table-title.ts';

/** A cell with the footnote mark that stands beside it. */
export type MarkedCell = { readonly cell: Cell; readonly mark: string };

/** `group` has only a label; `row` a number of its own; the others belong to the row above them. */
export type PrintedRow = {
  readonly kind: 'group' | 'row' | 'category' | 'unit';
  /** I, II for groups, 1, 2 for rows, "" for the others. */
  readonly number: string;
  readonly label: string;
  readonly measure: string;
  /** By column; where some row has a target, it and what was reached of it come last. */
  readonly values: readonly MarkedCell[];
  readonly change: Cell;
  readonly changePercent: Cell;
  readonly changeText: string;
  readonly coverage: string;
  /** A narrative, which has the width of the table. */
  readonly narrative: string | null;
};

export type PrintedTable = {
  readonly title: string;
  /** Dates, units reporting, the day looked back to. */
  readonly subtitle: readonly string[];
  readonly headings: {
    readonly number: string;
    readonly label: string;
    readonly measure: string;
    readonly values: readonly string[];
    readonly change: string;
    readonly changePercent: string;
    readonly coverage: string;
  };
  readonly hasChange: boolean;
  readonly rows: readonly PrintedRow[];
  readonly footnotes: readonly string[];
};

export function printTable(model: ReportModel, lexicon: Lexicon): PrintedTable {
  const { headings } = lexicon.table;
  const footnotes = createFootnotes(lexicon);
  const columns = shownColumns(model, lexicon);
  const hasTargets = model.rows.some((row) => {
    const main = mainColumn(model, row);
    return main !== undefined && row.values.get(main.id)?.target != null;
  });
  const printing: Printing = {
    model,
    lexicon,
    columns,
    hasTargets,
    footnotes,
    find: rowFinder(model),
  };
  const targetHeadings = hasTargets ? [headings.target, headings.targetPercent] : [];
  const compared = new Set(columns.map(({ column }) => column.role));
  return {
    title: tableTitle(model, lexicon),
    subtitle: tableSubtitle(model, lexicon),
    headings: {
      number: headings.number,
      label: headings.indicator,
      measure: headings.measure,
      values: [...columns.map(({ heading }) => heading), ...targetHeadings],
      change: headings.change,
      changePercent: headings.changePercent,
      coverage: headings.reported,
    },
    hasChange:
      (compared.has('compare') || compared.has('baseline')) &&
      model.rows.some((row) => row.change !== null || row.changePoints !== null),
    rows: printRows(printing),
    footnotes: [...footnotes.lines(), ...successionLines(model.successions, lexicon.lang)],
  };
}
