/** What prose may say of a row: its main figure as a count, whose it is, and what it lacks. */

import { isZero } from '../core/decimal.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import { namesPlace, typeOfName } from '../core/unit.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatCount, formatDecimal, formatPercent } from '../messages/number-format.ts';
import { hedged, proseAmount } from '../messages/prose-number.ts';
import type { Actor, Count, ProseWords, Subject } from '../messages/prose-words.ts';
import { mainColumn } from '../reports/main-column.ts';
import type { FigureView, ReportColumn, ReportModel, ReportRow } from '../reports/model.ts';
import { isPercentage } from './cells.ts';

/** Everything that sentences are made from. */
export type Prose = {
  readonly model: ReportModel;
  readonly lexicon: Lexicon;
  readonly words: ProseWords;
};

/** An indicator with its main figure, and the rows under it: categories, levels, units. */
export type Item = {
  readonly row: ReportRow;
  readonly column: ReportColumn;
  readonly figure: FigureView;
  readonly below: readonly ReportRow[];
};

/** The indicators of one group in order, each with the rows that belong under it. */
export function itemsOf(model: ReportModel, group: string): readonly Item[] {
  const rows = model.rows.filter((row) => row.group === group);
  return rows.flatMap((row) => {
    if (row.category !== null || row.unit !== null) return [];
    const below = rows.filter((other) => other !== row && other.indicator === row.indicator);
    const column = mainColumn(model, row);
    const figure = column && row.values.get(column.id);
    if (!column || !figure) return [];
    // A latest figure is of the column that it was taken from.
    const source = model.columns.find(({ id }) => id === figure.column) ?? column;
    return [{ row, column: { ...column, period: source.period }, figure, below }];
  });
}

export function subjectOf({ row }: Pick<Item, 'row'>, { lexicon }: Prose): Subject {
  const { lang, words } = lexicon;
  const measure = lang === 'vi' ? words.measure(row.measure) : row.measure;
  return { label: row.label[lang], measure: isPercentage(row) ? '' : measure };
}

/** The number with its hedge; the estimate before it, the percent sign behind it where one belongs. */
export function numberOf(row: ReportRow, figure: FigureView, { lexicon, words }: Prose): string {
  const { lang } = lexicon;
  if (figure.value === null) return '';
  const { value, qualifier } = figure.value;
  const digits = isPercentage(row)
    ? hedged(formatPercent(value, lang), qualifier, lang)
    : row.kind === 'unit-count' && figure.of !== null
      ? hedged(`${formatDecimal(value, lang)}/${formatCount(figure.of, lang)}`, qualifier, lang)
      : proseAmount(figure.value, lang);
  return figure.estimated ? words.estimated(digits) : digits;
}

/** @param aside what the figure lacks, in brackets, where the sentence does not say it */
export function countOf(item: Item, prose: Prose, aside: string): Count {
  const { row, figure } = item;
  return { number: numberOf(row, figure, prose), isOne: isOne(figure), aside };
}

function isOne({ value }: Pick<FigureView, 'value'>): boolean {
  return value !== null && value.value.mantissa === 1n && value.value.scale === 0;
}

/** With its measure, or its percent sign: "5.000 hộ", "19,37%". */
export function measured(row: ReportRow, figure: FigureView, prose: Prose): string {
  const number = numberOf(row, figure, prose);
  if (isPercentage(row)) return prose.words.percent(number);
  return prose.words.measured({ number, isOne: isOne(figure) }, row.measure);
}

/** A sentence without its capital and full stop, and what of the period it tells of; `dated` says it itself. */
export type Sentence = {
  readonly text: string;
  readonly time: 'during' | 'at-end' | 'dated';
};

export function timeOf({ row, figure }: Item): Sentence['time'] {
  const isHeld = row.kind === 'stock' || row.kind === 'unit-count';
  return isHeld || (row.kind === 'ratio' && figure.asOf !== null) ? 'at-end' : 'during';
}

/** When a stock holds, in words, if not at the end of its column. */
export function asOfWords(
  { row, figure, column }: Pick<Item, 'row' | 'figure' | 'column'>,
  { model, lexicon }: Prose,
): string | null {
  if (figure.asOf === null || row.kind === 'stock-at-start') return null;
  if (figure.asOf === daysOfPeriod(column.period, model.scheme).to) return null;
  return lexicon.table.asOf(figure.asOf, figure.asOfYearEnd);
}

/** Whose figure it is, where one level alone gave it. */
export function actorOf(item: Item, { model }: Prose): Actor {
  const { level, name } = model.unit;
  const ownTypes = namesPlace(name) ? [typeOfName(name)] : [];
  if (model.scope !== 'total' || level === 'commune' || level === 'body') return null;
  const { scope } = item.figure;
  if (scope !== null) return { kind: scope === 'own' ? 'own' : 'whole', level, types: ownTypes };
  const parts = item.below.filter(
    ({ part, category }) => category === null && (part === 'level' || part === 'unlisted'),
  );
  const filed = parts.filter(({ values }) => values.get(item.column.id)?.value != null);
  const giving = filed.filter(({ values }) => {
    const value = values.get(item.column.id)?.value;
    return value != null && !isZero(value.value);
  });
  const [only, ...others] = filed.length > 1 ? giving : filed;
  if (!only?.unit || only.part !== 'level' || others.length > 0) return null;
  if (only.unit.level === level) return { kind: 'own', level, types: ownTypes };
  return {
    kind: 'level',
    level: only.unit.level,
    types: model.unitTypes.get(only.unit.level) ?? [],
  };
}
