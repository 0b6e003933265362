/** What figures changed by, in words: against the same period, from a baseline to the latest. */

import { absolute, compare, isZero, zero } from '../core/decimal.ts';
import type { Change } from '../core/figures/figure.ts';
import { daysOfPeriod } from '../core/time/calendar.ts';
import { samePeriod } from '../core/time/period.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { samePeriodBefore } from '../core/time/table-kind.ts';
import { formatDecimal, formatPercent } from '../messages/number-format.ts';
import { hedged, proseDigits } from '../messages/prose-number.ts';
import type { Move } from '../messages/prose-words.ts';
import type { FigureView, ReportRow } from '../reports/model.ts';
import { isPercentage } from './cells.ts';
import { asOfWords, type Item, measured, type Prose, subjectOf } from './prose-figure.ts';

/** The change that the table tells of a row; null where it tells none. */
export function moveOf(row: ReportRow, prose: Prose): Move | null {
  const isPercent = isPercentage(row);
  const change = isPercent ? row.changePoints : row.change;
  if (!isTold(change)) return null;
  const { lang } = prose.lexicon;
  const size = absolute(change.value);
  const isExact = change.qualifier === 'exact';
  const number = isPercent
    ? formatPercent(size, lang)
    : isExact
      ? proseDigits(size, lang)
      : formatDecimal(size, lang);
  const text = hedged(number, change.qualifier, lang);
  const order = compare(change.value, zero);
  const percent = isTold(row.changePercent) ? row.changePercent : null;
  return {
    direction: order > 0 ? 'up' : order < 0 ? 'down' : 'same',
    size: isPercent
      ? prose.words.points(text)
      : prose.words.measured({ number: text, isOne: number === '1' }, row.measure),
    percent:
      percent === null || isZero(percent.value)
        ? null
        : prose.words.percent(
            hedged(formatPercent(absolute(percent.value), lang), percent.qualifier, lang),
          ),
  };
}

/** What the figure is compared with: "cùng kỳ", or the day of an older stock. */
export function comparedWith(item: Item, prose: Prose): string | null {
  const { model, words, lexicon } = prose;
  const column = model.columns.find(({ role }) => role === 'compare');
  const figure = column && item.row.values.get(column.id);
  if (!column || !figure || item.column.role !== 'current') return null;
  const before = samePeriodBefore(item.column.period);
  const name =
    before && samePeriod(before, column.period)
      ? words.samePeriod
      : words.earlier(periodLabel(column.period, lexicon.lang));
  const asOf = asOfWords({ row: item.row, figure, column }, prose);
  const told = figure.estimated ? words.estimated(name) : name;
  return asOf === null ? told : `${told} (${asOf})`;
}

/** "giảm từ 19,37% (cuối năm 2009) xuống còn 4,78% (cuối năm 2018)": baseline to latest; null where there is none. */
export function movementOf(item: Item, prose: Prose): string | null {
  const { row, column } = item;
  const from = row.values.get('baseline');
  const to = row.values.get('latest');
  if (column.role !== 'latest' || !from || !to || from.column === to.column) return null;
  const move = moveOf(row, prose);
  if (move === null || from.status === 'partial' || to.status === 'partial') return null;
  const dated = (figure: FigureView) =>
    `${measured(row, figure, prose)} (${dateOf(item, figure, prose)})`;
  return prose.words.moved(subjectOf(item, prose), dated(from), dated(to), move);
}

/** The day of a stock, else the column that the figure was taken from. */
export function dateOf(item: Item, figure: FigureView, prose: Prose): string {
  const { model, lexicon } = prose;
  const column = model.columns.find(({ id }) => id === figure.column) ?? item.column;
  if (figure.asOf !== null) return lexicon.table.asOf(figure.asOf, figure.asOfYearEnd);
  if (item.row.kind === 'stock') {
    return lexicon.table.asOf(daysOfPeriod(column.period, model.scheme).to, false);
  }
  return periodLabel(column.period, lexicon.lang);
}

function isTold(change: Change | null): change is Extract<Change, { qualifier: unknown }> {
  return change !== null && change.value !== null;
}
