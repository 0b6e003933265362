/** The table as people read it, before any format: headings, rows of cells, footnotes, all worded once for every renderer. */
import { daysOfPeriod } from '../core/time/calendar.ts';
import { shortPeriodLabel } from '../core/time/period-label.ts';
import type { Level } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { successionLines } from '../messages/succession-notes.ts';
import { mainColumn } from '../reports/main-column.ts';
import type { FigureView, ReportModel } from '../reports/model.ts';
import type { Cell } from './cells.ts';
import { createFootnotes, rowFinder } from './footnotes.ts';
import { periodName } from './period-name.ts';
import { type Printing, printRows } from './printed-rows.ts';
import { shownColumns } from './shown-columns.ts';

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
    title: lexicon.table.title(periodName(model, lexicon.lang), model.unit.name, model.kind),
    subtitle: subtitleOf(model, lexicon),
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

/** Days, scope and coverage on one line; what it cannot compare with and the day looked back to below. */
function subtitleOf(model: ReportModel, lexicon: Lexicon): readonly string[] {
  const { table, words, lang } = lexicon;
  const { from, to } = daysOfPeriod(model.period, model.scheme);
  const scope = model.scope === 'total' ? '' : words.scope(model.scope, model.unit.level);
  const shown = new Set(shownColumns(model, lexicon).map(({ column }) => column.id));
  const unfiled = model.columns.find(({ id, role }) => role === 'compare' && !shown.has(id));
  const lines = [
    [table.dates(from, to), scope, coverageLine(model, lexicon)],
    [unfiled ? table.nothingToCompare(shortPeriodLabel(unfiled.period, lang)) : ''],
    [model.asOf === null ? '' : table.asOfLine(model.asOf)],
  ];
  return lines
    .map((parts) => parts.filter((part) => part !== '').join(' · '))
    .filter((line) => line !== '');
}

/** How many of the expected units filed all that the table asks of them. */
function coverageLine(model: ReportModel, { table }: Lexicon): string {
  // Of the unit's own figures nobody below is expected.
  if (model.scope === 'own') return '';
  // Narratives are nobody's duty: who wrote none is told at their own rows.
  const counted = model.rows.filter(({ kind }) => kind !== 'text');
  const filed = counted.flatMap((row) => {
    const column = mainColumn(model, row);
    const figure = column && row.values.get(column.id);
    return row.unit === null && figure && figure.scope === null ? [figure] : [];
  });
  const figures = withoutOwed(filed, model);
  const expected = Math.max(0, ...figures.map(({ unitsExpected }) => unitsExpected));
  if (expected === 0) return '';
  const missing = new Map<string, Level>();
  for (const { unit } of figures.flatMap((figure) => figure.missing)) {
    missing.set(`${unit.level} ${unit.code} ${unit.name}`, unit.level);
  }
  const reported = Math.max(0, expected - missing.size);
  const level = levelOf(model, [...missing.values()]);
  const types = level === null ? [] : (model.unitTypes.get(level) ?? []);
  return table.coverageLine({ reported, expected, level, types });
}

/** What is asked of the unit itself is none of those below it; it counts where nothing else does. */
function withoutOwed(figures: readonly FigureView[], { unit }: ReportModel): readonly FigureView[] {
  const isOwed = ({ missing }: FigureView) =>
    missing.some((one) => one.unit.code === unit.code && one.unit.name === unit.name);
  const ofOthers = figures.filter((figure) => !isOwed(figure));
  return ofOthers.length > 0 ? ofOthers : figures;
}

function levelOf(model: ReportModel, missing: readonly Level[]): Level | null {
  const levels = new Set(missing);
  const only = levels.size === 1 ? [...levels][0] : undefined;
  if (only !== undefined) return only;
  return levels.size === 0 && model.unit.level === 'district' ? 'commune' : null;
}
