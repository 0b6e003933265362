/** An appendix as people read it, before any format: units down, indicators across, the whole last. */
import { daysOfPeriod } from '../core/time/calendar.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { FigureView, ReportModel } from '../reports/model.ts';
import type { Appendix, AppendixHeading, AppendixRow } from '../reports/pack.ts';
import { valueCell } from './cells.ts';
import { createFootnotes, type Footnotes, sentencesOf } from './footnotes.ts';
import type { MarkedCell } from './printed-table.ts';
import { asOfText, columnHeading, sourceColumn } from './shown-columns.ts';

/** Columns of one indicator stand together: first itself, then its categories. */
export type PrintedAppendixColumn = {
  readonly indicator: string;
  /** The indicator's label, its categories' columns too. */
  readonly label: string;
  /** Null for the indicator itself. */
  readonly category: string | null;
  readonly measure: string;
  /** "Tổng cộng", "Hiện nay" in tables over years; "" where the column is the period. */
  readonly time: string;
};

export type PrintedAppendixRow = {
  /** "" for the unit's own figures and for what no unit is named for. */
  readonly number: string;
  readonly label: string;
  readonly cells: readonly MarkedCell[];
};

export type PrintedAppendix = {
  readonly title: string;
  readonly columns: readonly PrintedAppendixColumn[];
  readonly rows: readonly PrintedAppendixRow[];
  readonly total: PrintedAppendixRow;
  readonly footnotes: readonly string[];
};

/** @param model the summary that the appendix belongs to */
export function printAppendix(
  appendix: Appendix,
  model: ReportModel,
  lexicon: Lexicon,
): PrintedAppendix {
  const { table, lang } = lexicon;
  const footnotes = createFootnotes(lexicon);
  const cellsOf = (values: readonly (FigureView | null)[]) =>
    appendix.headings.map((heading, index) =>
      markedValue(heading, values[index] ?? null, { model, lexicon, footnotes }),
    );
  let units = 0;
  const rows = appendix.rows.map((row): PrintedAppendixRow => {
    if (row.part === null) units += 1;
    const number = row.part === null ? String(units) : '';
    return { number, label: labelOf(row, lexicon), cells: cellsOf(row.values) };
  });
  const total = { number: '', label: table.headings.total, cells: cellsOf(appendix.total) };
  return {
    title: appendix.group.label[lang],
    columns: columnsOf(appendix.headings, lexicon),
    rows,
    total,
    footnotes: footnotes.lines(),
  };
}

function columnsOf(
  headings: readonly AppendixHeading[],
  lexicon: Lexicon,
): readonly PrintedAppendixColumn[] {
  const { lang, words } = lexicon;
  const wholes = new Map(
    headings
      .filter(({ category }) => category === null)
      .map(({ indicator, label }) => [indicator, label[lang]]),
  );
  return headings.map(({ indicator, category, label, measure, column }) => ({
    indicator,
    label: wholes.get(indicator) ?? label[lang],
    category: category === null ? null : label[lang],
    measure: words.measure(measure),
    time: column.role === 'current' ? '' : columnHeading(column, lexicon),
  }));
}

type Printing = {
  readonly model: ReportModel;
  readonly lexicon: Lexicon;
  readonly footnotes: Footnotes;
};

/** What is to be said of a figure stands in a footnote: the cells have no room for it. */
function markedValue(
  heading: AppendixHeading,
  figure: FigureView | null,
  { model, lexicon, footnotes }: Printing,
): MarkedCell {
  const cell = valueCell(heading, figure ?? undefined, lexicon.lang);
  if (figure === null || figure.value === null) return { cell, mark: '' };
  const source = sourceColumn(model, heading.column, figure);
  const lastDay = daysOfPeriod(heading.column.period, model.scheme).to;
  const held = asOfText(heading, figure, lastDay, lexicon);
  const sentences = [
    ...sentencesOf(source, figure, lexicon),
    ...(held === '' ? [] : [lexicon.table.notes.heldAt(held)]),
  ];
  return { cell, mark: footnotes.mark(sentences, null) };
}

function labelOf({ unit, part }: AppendixRow, { table }: Lexicon): string {
  if (part === 'own') return table.ownRow(unit.level);
  return part === 'unlisted' ? table.unlistedRow : unit.name;
}
