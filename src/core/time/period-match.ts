/**
 * What periods may be written at one place of a folded text: terms, anniversaries, and what
 * `period-spans` reads.
 */
import { addMonths } from './month.ts';
import { halfYearPeriod, type Period, yearPeriod } from './period.ts';
import type { Spelling } from './period-context.ts';
import { type PeriodMatch, spansAt } from './period-spans.ts';
import { inYear, spanWordsAt, YEAR } from './period-words.ts';
import { anyOf, fitsAt, sticky } from './sticky.ts';
import { type Terms, termNamed } from './terms.ts';

const W = '[\\s_-]{0,3}';
const START = '(?<![a-z0-9])';
const TWO_YEARS =
  `(?:tu\\s*)?(?:nam\\s*)?(?<first>${YEAR})\\s*(?:-|den|to)\\s*` +
  `(?:nam\\s*)?(?<last>${YEAR})(?:\\s*\\))?`;
const TERM_WORDS =
  `(?:(?<mid>giua|nua${W}dau)${W})?(?:nhiem${W}k[yi]|nk)` +
  // "nhiệm kỳ Đại hội XIX (2015-2020)"
  `[a-z\\s]{0,50}[\\s_.:(]{0,3}`;
const TERM_WORDS_ENGLISH = '(?:(?<mid>mid-?term)(?: of)?|term) (?:the )?(?:term )?';

const TERM_CODE = sticky(
  `(?<!\\d[.,/]?)(?<first>${YEAR})\\s*-\\s*(?<last>${YEAR})(?![./]\\d)(?<mid>:(?:mid|giua))?`,
);
const TERM_IN_WORDS = [TERM_WORDS, TERM_WORDS_ENGLISH].map((words) =>
  sticky(`${START}${words}${TWO_YEARS}`),
);
const STAGE = sticky(
  `${START}(?:giai${W}doan|thoi${W}k[yi]|cac${W}nam|years)[\\s_:(]{0,3}${TWO_YEARS}`,
);
const ANNIVERSARY = sticky(
  `${START}(?<count>\\d{1,2}|muoi)${W}(?:nam|years)[\\s_,:(]{0,3}(?:giai${W}doan${W})?${TWO_YEARS}`,
);
const YEARS_UP_TO = sticky(`${START}(?<count>\\d{1,2})y\\s*\\.\\.\\s*`);
const YEARS_OF_SOME_KIND = anyOf([TERM_CODE, ...TERM_IN_WORDS, STAGE, ANNIVERSARY, YEARS_UP_TO]);

/** Everything that may be meant at the index, in no order. */
export function periodsAt(folded: string, index: number, terms: Terms): PeriodMatch[] {
  const spans = spansAt(folded, index);
  if (!fitsAt(YEARS_OF_SOME_KIND, folded, index)) return spans;
  return [
    ...termsAt(folded, index, terms),
    ...stagesAt(folded, index),
    ...anniversariesAt(folded, index),
    ...spans,
  ];
}

function termsAt(folded: string, index: number, terms: Terms): PeriodMatch[] {
  return [TERM_CODE, ...TERM_IN_WORDS].flatMap((pattern): PeriodMatch[] => {
    const match = matchAt(pattern, folded, index);
    if (!match) return [];
    const { end, first, last, groups } = match;
    const term = termNamed(terms, first, last);
    if (term) {
      return [groups['mid'] ? found(end, term.mid, 'mid') : found(end, term.period, 'term')];
    }
    if (first <= last) {
      return [{ kind: 'refused', end, reason: 'unknown-term', suggestion: `${first}..${last}` }];
    }
    const join = termNamed(terms, last, first) ? '-' : '..';
    return [{ kind: 'refused', end, reason: 'reversed', suggestion: `${last}${join}${first}` }];
  });
}

/** "giai đoạn 2016-2020": plain years. */
function stagesAt(folded: string, index: number): PeriodMatch[] {
  const match = matchAt(STAGE, folded, index);
  if (!match) return [];
  const { end, first, last } = match;
  if (last < first) {
    return [{ kind: 'refused', end, reason: 'reversed', suggestion: `${last}..${first}` }];
  }
  return [found(end, yearsBetween(first, last), 'plain')];
}

function anniversariesAt(folded: string, index: number): PeriodMatch[] {
  const upTo = matchAt(YEARS_UP_TO, folded, index);
  if (upTo) {
    const span = spanWordsAt(folded, upTo.end);
    const count = Number(upTo.groups['count']);
    if (!span || span.year === null || count < 1) return [];
    const { end } = inYear(span.part, span.year);
    return [found(span.end, { start: addMonths(end, -12 * count), end }, 'anniversary')];
  }
  const match = matchAt(ANNIVERSARY, folded, index);
  if (!match) return [];
  const written = match.groups['count'];
  const count = written === 'muoi' ? 10 : Number(written);
  const period = anniversary(count, match.first, match.last);
  return period ? [found(match.end, period, 'anniversary')] : [];
}

/**
 * What "N năm Y - Z" counts: from the middle of the first year to the middle of the last where
 * these lie N years apart (10 năm 2013-2023 is 2013H2..2023H1), the plain years where there are N
 * of them, else null.
 */
export function anniversary(count: number, first: number, last: number): Period | null {
  if (last - first === count && count > 0) {
    return { start: halfYearPeriod(first, 2).start, end: halfYearPeriod(last, 1).end };
  }
  return last - first === count - 1 ? yearsBetween(first, last) : null;
}

function yearsBetween(first: number, last: number): Period {
  return { start: yearPeriod(first).start, end: yearPeriod(last).end };
}

function found(end: number, period: Period, spelled: Spelling): PeriodMatch {
  return { kind: 'period', end, period, spelled, isBareYear: false };
}

function matchAt(pattern: RegExp, folded: string, index: number) {
  pattern.lastIndex = index;
  const match = pattern.exec(folded);
  if (!match) return null;
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
  const end = index + match[0].length;
  return { end, groups, first: Number(groups['first']), last: Number(groups['last']) };
}
