/** What a figure rests on or lacks, in sentences under the table; the same sentence is said once. */
import type { Day } from '../core/day.ts';
import { compare, type Decimal } from '../core/decimal.ts';
import { groupBy } from '../core/group-by.ts';
import { samePeriod } from '../core/period.ts';
import { periodId } from '../core/period-id.ts';
import { shortPeriodLabel } from '../core/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatDecimal } from '../messages/number-format.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';

/** More units than this are counted, not named. */
const namedAtMost = 40;

export type Footnotes = {
  /** The mark "(1)" for these sentences, "" for none. */
  readonly mark: (sentences: readonly string[]) => string;
  /** All that were marked, in order: "(1) …". */
  readonly lines: () => readonly string[];
};

export function createFootnotes(): Footnotes {
  const numbers = new Map<string, number>();
  return {
    mark: (sentences) => {
      if (sentences.length === 0) return '';
      const text = sentences.join(' ');
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return `(${number})`;
    },
    lines: () => [...numbers].map(([text, number]) => `(${number}) ${text}`),
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

/** The two numbers behind a percentage, where no rows of the table print them. */
export function quotientSentence(
  row: ReportRow,
  column: ReportColumn,
  { numerator, denominator, column: takenFrom }: FigureView,
  model: ReportModel,
  { table, lang }: Lexicon,
): string | null {
  if (row.kind !== 'ratio' || numerator === null || denominator === null) return null;
  const isPrinted = (number: Decimal) =>
    model.rows.some((other) => {
      const value = other.values.get(takenFrom ?? column.id)?.value;
      return other.unit === row.unit && value != null && compare(value.value, number) === 0;
    });
  if (isPrinted(numerator) && isPrinted(denominator)) return null;
  return table.notes.quotient(formatDecimal(numerator, lang), formatDecimal(denominator, lang));
}

/** "cuối năm 2018", "đến 14/6/2018": when a stock holds, if not at the end of its column. */
export function asOfText(
  row: ReportRow,
  figure: FigureView,
  lastDay: Day,
  lexicon: Lexicon,
): string {
  // An opening balance holds at the start by its very name.
  if (row.kind === 'stock-at-start') return '';
  if (figure.asOf === null || figure.asOf === lastDay) return '';
  return lexicon.table.asOf(figure.asOf, figure.asOfYearEnd);
}

/** "6T 2018: …" before sentences about a column that is not the table's main one. */
export function inColumn(heading: string, sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [`${heading}: ${sentences.join(' ')}`];
}
