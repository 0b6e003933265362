/**
 * Single spans and what people join of them: "2017..2018H1", "từ tháng 3/2017 đến tháng
 * 8/2018", "năm 2017 và 6T/2018".
 */
import type { Period } from './period.ts';
import type { Spelling } from './period-context.ts';
import { periodId } from './period-id.ts';
import { inYear, type PartOfYear, type SpanWords, spanWordsAt } from './period-words.ts';

/** One reading of the words from some index up to `end`. */
export type PeriodMatch =
  | {
      readonly kind: 'period';
      readonly end: number;
      readonly period: Period;
      readonly spelled: Spelling;
      readonly isBareYear: boolean;
    }
  | {
      readonly kind: 'part';
      readonly end: number;
      readonly part: PartOfYear;
      readonly isTerse: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly end: number;
      readonly reason: 'unknown-term' | 'reversed' | 'not-adjoining';
      readonly suggestion: string | null;
    };

const FROM = /(?<![a-z0-9])(?:tu|from)[\s_]+/y;
const DOTS = /\s*\.\.\s*/y;
const DASH = /[\s_]*-[\s_]*/y;
const TO = /[\s_]+(?:den|toi|to|until)(?:[\s_]+(?:het|cuoi))?[\s_]+/y;
const AND = /[\s_]+(?:va|and)[\s_]+|\s*[&+]\s*/y;
const COMMA = /\s*,\s*/y;

/** Every reading of the span at the index, alone and joined with what follows it. */
export function spansAt(folded: string, index: number): PeriodMatch[] {
  const afterFrom = after(FROM, folded, index);
  const first = spanWordsAt(folded, afterFrom ?? index);
  if (!first) return [];
  const range = rangeFrom(first, folded);
  if (afterFrom !== null) return range ? [range] : [];
  return [single(first), ...(range ? [range] : []), ...listsFrom(first, folded)];
}

function single(span: SpanWords): PeriodMatch {
  const { end, part, year, isBareYear, isTerse } = span;
  if (year === null) return { kind: 'part', end, part, isTerse };
  return { kind: 'period', end, period: inYear(part, year), spelled: 'plain', isBareYear };
}

function rangeFrom(first: SpanWords, folded: string): PeriodMatch | null {
  const dash = after(DASH, folded, first.end);
  const join = after(DOTS, folded, first.end) ?? after(TO, folded, first.end) ?? dash;
  const last = join === null ? null : spanWordsAt(folded, join);
  if (!last) return null;
  // "2015-2020" is a party term or nothing, never a range of years.
  if (join === dash && first.isBareYear && last.isBareYear) return null;
  if (join === dash && first.year !== null && last.year === null) return null;
  const { end } = last;
  const lastYear = last.year ?? first.year;
  if (lastYear === null) return partOfRange(first, last);
  const firstSpan = inYear(first.part, first.year ?? lastYear);
  const lastSpan = inYear(last.part, lastYear);
  const isOrdered = firstSpan.start <= lastSpan.start && firstSpan.end <= lastSpan.end;
  const whole = hull(firstSpan, lastSpan);
  if (isOrdered) return { kind: 'period', end, period: whole, spelled: 'plain', isBareYear: false };
  // "từ tháng 12 đến tháng 5/2018" can only have begun in the year before.
  const meant = first.year === null ? hull(inYear(first.part, lastYear - 1), lastSpan) : whole;
  return { kind: 'refused', end, reason: 'reversed', suggestion: periodId(meant) };
}

function partOfRange(first: SpanWords, last: SpanWords): PeriodMatch | null {
  const months = last.part.firstMonth + last.part.months - first.part.firstMonth;
  if (first.part.firstMonth > last.part.firstMonth || months < first.part.months) return null;
  const part = { firstMonth: first.part.firstMonth, months };
  return { kind: 'part', end: last.end, part, isTerse: first.isTerse || last.isTerse };
}

/** Three years month by month: nobody lists more, and endless lists must not be read for ever. */
const LONGEST_LIST = 36;

/**
 * "năm 2016, năm 2017 và 6 tháng đầu năm 2018": a reading for each length of the list, while
 * the spans adjoin.
 */
function listsFrom(first: SpanWords, folded: string): PeriodMatch[] {
  const matches: PeriodMatch[] = [];
  const spans: SpanWords[] = [first];
  for (let last = first; ; ) {
    const and = after(AND, folded, last.end);
    const join = and ?? (last.year === null ? null : after(COMMA, folded, last.end));
    const next = join === null ? null : spanWordsAt(folded, join);
    if (!next || spans.length === LONGEST_LIST) return matches;
    spans.push(next);
    if (next.year !== null) {
      const match = listOf(spans, next.end, next.year);
      matches.push(match);
      if (match.kind === 'refused') return matches;
    }
    last = next;
  }
}

function listOf(spans: readonly SpanWords[], end: number, lastYear: number): PeriodMatch {
  let year = lastYear;
  const periods = spans.toReversed().map((span) => {
    year = span.year ?? year;
    return inYear(span.part, year);
  });
  const whole = periods.reduce(hull);
  if (adjoin(periods.toReversed())) {
    return { kind: 'period', end, period: whole, spelled: 'plain', isBareYear: false };
  }
  const isReversed = adjoin(periods);
  const suggestion = isReversed ? periodId(whole) : null;
  return { kind: 'refused', end, reason: isReversed ? 'reversed' : 'not-adjoining', suggestion };
}

function adjoin(periods: readonly Period[]): boolean {
  return periods.every((period, index) => {
    const next = periods[index + 1];
    return !next || period.end === next.start;
  });
}

function hull(a: Period, b: Period): Period {
  const first = a.start < b.start ? a : b;
  const last = a.end > b.end ? a : b;
  return { start: first.start, end: last.end };
}

function after(pattern: RegExp, folded: string, index: number): number | null {
  pattern.lastIndex = index;
  const match = pattern.exec(folded);
  return match ? index + match[0].length : null;
}
