/** What a figure rests on or lacks, in sentences under the table; the same sentence is said once. */
import { compare, type Decimal } from '../core/decimal.ts';
import { groupBy } from '../core/group-by.ts';
import type { Amount } from '../core/reading.ts';
import { samePeriod } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import { shortPeriodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatDecimal } from '../messages/number-format.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';

/** More units than this are counted, not named. */
const namedAtMost = 40;

export type Footnotes = {
  /**
   * The mark "(1)" for these sentences, "" for none.
   * @param heading of the column that they are about; null for the table's main one
   */
  readonly mark: (sentences: readonly string[], heading: string | null) => string;
  /** All that were marked, in order: "(1) …", "(2) 2016 và 2017: …". */
  readonly lines: () => readonly string[];
};

type Footnote = {
  readonly number: number;
  readonly text: string;
  /** Of the columns that it is about. */
  readonly headings: Set<string>;
};

/** Columns of which the same is to be said share one note. */
export function createFootnotes({ words }: Lexicon): Footnotes {
  const notes = new Map<string, Footnote>();
  return {
    mark: (sentences, heading) => {
      if (sentences.length === 0) return '';
      const text = sentences.join(' ');
      const key = `${heading === null ? 'main' : 'other'} ${text}`;
      const note = notes.get(key) ?? { number: notes.size + 1, text, headings: new Set() };
      notes.set(key, note);
      if (heading !== null) note.headings.add(heading);
      return `(${note.number})`;
    },
    lines: () =>
      [...notes.values()].map(({ number, text, headings }) => {
        const about = headings.size === 0 ? '' : `${words.list([...headings])}: `;
        return `(${number}) ${about}${text}`;
      }),
  };
}

/** What must be said of the figure, each a full sentence; none of a plain complete one. */
export function sentencesOf(
  column: ReportColumn,
  figure: FigureView,
  lexicon: Lexicon,
): readonly string[] {
  const { notes, asOf } = lexicon.table;
  const sentences: string[] = [];
  if (figure.status === 'no-unit') sentences.push(notes.noUnit);
  if (figure.status === 'partial') sentences.push(...missingSentences(column, figure, lexicon));
  if (figure.asOf !== null && isStale(figure)) {
    sentences.push(notes.stale(figure.unitsStale, asOf(figure.asOf, figure.asOfYearEnd)));
  }
  if (figure.status === 'derived') sentences.push(notes.derived);
  if (figure.estimated) sentences.push(notes.estimated);
  if (figure.basis === 'reported' && figure.scope === null) sentences.push(notes.reportedTotal);
  if (figure.basis === 'mixed') sentences.push(notes.mixedBasis);
  for (const { unit, decree } of figure.unallocated) {
    sentences.push(notes.unallocated(unit.name, decree));
  }
  return sentences;
}

export function isStale(figure: FigureView): boolean {
  return figure.status === 'stale' || figure.unitsStale > 0;
}

/** Units that lack the same spans stand in one sentence. */
function missingSentences(
  column: ReportColumn,
  figure: FigureView,
  { table, words, lang }: Lexicon,
): readonly string[] {
  const { missing, missingIn, everyUnit } = table.notes;
  const bySpans = groupBy(figure.missing, ({ gaps }) => gaps.map(periodId).join(' '));
  return [...bySpans.values()].map((units) => {
    const gaps = units[0]?.gaps ?? [];
    const isEveryUnit = units.length > 3 && units.length === figure.unitsExpected;
    const names = units.slice(0, namedAtMost).map(({ unit }) => unit.name);
    const shown = isEveryUnit ? [everyUnit(units.length)] : names;
    const more = isEveryUnit ? 0 : units.length - names.length;
    const lacksAll = gaps.every((gap) => samePeriod(gap, column.period));
    if (lacksAll) return missing(shown, more);
    const spans = words.list(gaps.map((gap) => shortPeriodLabel(gap, lang)));
    return missingIn(spans, shown, more);
  });
}

/** A row by indicator and unit; of a category none is ever looked for. */
export type RowFinder = (indicator: string, beside: ReportRow) => ReportRow | undefined;

/** Finds the row of an indicator that is of the same unit, or level, as another row. */
export function rowFinder(model: ReportModel): RowFinder {
  const placeOf = ({ unit, part }: ReportRow) => `${part} ${unit?.level} ${unit?.code}`;
  const rows = new Map(
    model.rows
      .filter(({ category }) => category === null)
      .map((row) => [`${row.indicator} ${placeOf(row)}`, row]),
  );
  return (indicator, beside) => rows.get(`${indicator} ${placeOf(beside)}`);
}

/**
 * The two numbers behind a percentage, where they are not those of the rows that print them: with only
 * some units counted on both sides. A whole's are also told where the table has no such rows.
 */
export function quotientSentence(
  row: ReportRow,
  column: ReportColumn,
  { numerator, denominator }: FigureView,
  find: RowFinder,
  { table, lang }: Lexicon,
): string | null {
  if (row.parts === null || numerator === null || denominator === null) return null;
  const printed = [row.parts.numerator, row.parts.denominator].map(
    (indicator) => find(indicator, row)?.values.get(column.id)?.value,
  );
  const [top, bottom] = printed;
  const differ =
    top != null && bottom != null
      ? !same(top, numerator) || !same(bottom, denominator)
      : row.unit === null;
  if (!differ) return null;
  return table.notes.quotient(formatDecimal(numerator, lang), formatDecimal(denominator, lang));
}

function same(amount: Amount, number: Decimal): boolean {
  return compare(amount.value, number) === 0;
}
