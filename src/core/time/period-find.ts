/** Periods mentioned in running text: titles, headers, sheet names, file names. */
import { rememberFor, whenAsked } from '../remember.ts';
import { monthsIn, type Period, samePeriod } from './period.ts';
import type { PeriodContext, Spelling } from './period-context.ts';
import { followsDocument, followsNumber } from './period-documents.ts';
import { anniversary, periodsAt } from './period-match.ts';
import { blank, withoutNoise } from './period-noise.ts';
import type { PeriodMatch } from './period-spans.ts';
import { originalSpan, type PeriodText, periodText } from './period-text.ts';
import { inYear, type PartOfYear } from './period-words.ts';

/** Where it stood: `index` and `length` count the original text, `text` is what stood there. */
type Place = { readonly index: number; readonly length: number; readonly text: string };

export type FoundPeriod = Place & { readonly period: Period; readonly spelled: Spelling };

/** A stretch of some year, which the text around has to name: "6 tháng đầu năm". */
export type FoundPart = Place & { readonly part: PartOfYear };

/**
 * The periods written in full, from left to right. A year alone counts only where nothing else
 * is named.
 */
export function findPeriods(text: string, context: PeriodContext): readonly FoundPeriod[] {
  const mentions = mentionsOf(text, context);
  return withoutWeakYears(mentions).flatMap(({ period, place, spelled }) =>
    period ? [{ period, spelled, ...place }] : [],
  );
}

/** The stretches whose year is not beside them; `inYear` makes a period of one. */
export function findPeriodsWithoutYear(text: string, context: PeriodContext): readonly FoundPart[] {
  return mentionsOf(text, context).flatMap(({ part, place }) => (part ? [{ part, ...place }] : []));
}

/** No title is longer: what comes after is not looked at. */
const LONGEST_TITLE = 4000;

/**
 * The periods that a title reports on. Words after "phương hướng, nhiệm vụ, kế hoạch, dự kiến"
 * never give one, nor do those after "so với, cùng kỳ"; a missing year is the nearest that the
 * rest of the title names. A document's own year, month or term gives one only where nothing else does.
 */
export const titlePeriods = rememberFor((line, context: PeriodContext): readonly FoundPeriod[] => {
  const text = line.slice(0, LONGEST_TITLE);
  const whole = readable(text);
  const folded = whole.folded.replace(COMPARED, blank);
  const all = mentionsIn({ ...whole, folded }, context);
  if (all.length === 0) return [];
  const unplanned = withoutPlans(folded);
  const reported =
    unplanned === folded ? all : mentionsIn({ ...whole, folded: unplanned }, context);
  const isIssued = ({ place }: Mention) => followsNumber(text.slice(0, place.index));
  const years = all.filter((mention) => mention.year !== null && !isIssued(mention));
  const consumed = new Set<number>();
  const found = reported.flatMap((mention): Mention[] => {
    if (!mention.part) return [mention];
    const year = years.find(({ start }) => start > mention.start) ?? years.at(-1);
    if (!year || year.year === null) return [];
    if (year.isWholeYear) consumed.add(year.start);
    return [{ ...mention, part: null, period: inYear(mention.part, year.year) }];
  });
  const unused = found.filter(({ start }) => !consumed.has(start));
  const others = unused.filter((mention) => !datesDocument(mention, text));
  const isSaid = others.length > 0 || reported.some(({ part }) => part !== null);
  const kept = withoutWeakYears(isSaid ? others : unused);
  const periods = kept.flatMap(({ period, place, spelled }) =>
    period ? [{ period, spelled, ...place }] : [],
  );
  return periods.filter(
    (one, index) => periods.findIndex((other) => samePeriod(one.period, other.period)) === index,
  );
});

type Mention = {
  readonly start: number;
  readonly period: Period | null;
  readonly part: PartOfYear | null;
  readonly spelled: Spelling;
  readonly isBareYear: boolean;
  /** Says a year and no part of it. */
  readonly isWholeYear: boolean;
  /** The year it ends in, if it names one. */
  readonly year: number | null;
  readonly place: Place;
};

function readable(text: string): PeriodText {
  const whole = periodText(text);
  return { ...whole, folded: withoutNoise(whole.folded) };
}

const mentionsOf = rememberFor((text, context: PeriodContext) =>
  mentionsIn(readable(text), context),
);

/** Longest first at each place, left to right, none overlapping. */
function mentionsIn(text: PeriodText, context: PeriodContext): readonly Mention[] {
  const { folded } = text;
  const mentions: Mention[] = [];
  // Most cells of a sheet name no period; they are told by a glance, as there are millions of them.
  if (!/\d|q|thang|nam|nua/.test(folded)) return mentions;
  const counts = whenAsked(() => countsOfYears(folded));
  for (let index = nextBeginning(folded, 0); index >= 0; ) {
    const match = longest(periodsAt(folded, index, context.terms), folded, index, counts);
    const mention = match && mentionOf(match, index, text);
    if (mention) mentions.push(mention);
    index = nextBeginning(folded, match ? match.end : index + 1);
  }
  return mentions;
}

const BEGINNING = /\d|(?<![a-z0-9])[a-z]/g;

/** Words begin after no letter; figures may, as in the file name "KyBac2018H1". Below zero for none. */
function nextBeginning(folded: string, from: number): number {
  BEGINNING.lastIndex = from;
  return BEGINNING.exec(folded)?.index ?? -1;
}

function longest(
  matches: PeriodMatch[],
  folded: string,
  start: number,
  counts: () => CountsOfYears,
): PeriodMatch | null {
  // A range that can't be is no range: its ends are then two mentions. Years of no known term are
  // none at all.
  const usable = matches
    .map((match) => asAnniversary(match, folded, start, counts))
    .filter((match) => match.kind !== 'refused' || match.reason === 'unknown-term')
    .filter((match) => match.kind !== 'part' || !match.isTerse || fills(match, folded, start));
  return usable.reduce<PeriodMatch | null>(
    (best, match) => (best && best.end >= match.end ? best : match),
    null,
  );
}

/** Each number of years that a text counts ("10 năm"), and where it is first said to its end. */
type CountsOfYears = ReadonlyMap<number, number>;

function countsOfYears(folded: string): CountsOfYears {
  const counts = new Map<number, number>();
  for (const match of folded.matchAll(/(?<![\da-z])(\d{1,2}|muoi)[\s_-]?nam(?![a-z])/g)) {
    const count = match[1] === 'muoi' ? 10 : Number(match[1]);
    if (!counts.has(count)) counts.set(count, match.index + match[0].length);
  }
  return counts;
}

/**
 * "Tổng kết 10 năm thực hiện Nghị quyết … (2013 - 2023)": the years count from the middle of
 * the first.
 */
function asAnniversary(
  match: PeriodMatch,
  folded: string,
  start: number,
  counts: () => CountsOfYears,
): PeriodMatch {
  if (match.kind === 'part') return match;
  const years = /(\d{4})[^a-z\d]+(\d{4})\D*$/.exec(folded.slice(start, match.end));
  if (!years) return match;
  const first = Number(years[1]);
  const last = Number(years[2]);
  for (const [count, end] of counts()) {
    const period = end <= start ? anniversary(count, first, last) : null;
    if (period) {
      return { kind: 'period', end: match.end, period, spelled: 'anniversary', isBareYear: false };
    }
  }
  return match;
}

function fills(match: PeriodMatch, folded: string, start: number): boolean {
  return !/[a-z0-9]/.test(folded.slice(0, start)) && !/[a-z0-9]/.test(folded.slice(match.end));
}

function mentionOf(match: PeriodMatch, start: number, text: PeriodText): Mention | null {
  // A bracket that closes what was opened before the words is not theirs.
  const words = text.folded.slice(start, match.end);
  const isStray = words.endsWith(')') && !words.includes('(');
  const place = originalSpan(text, start, isStray ? match.end - 1 : match.end);
  const none = { start, place, spelled: 'plain', isBareYear: false, isWholeYear: false } as const;
  switch (match.kind) {
    case 'refused':
      return null;
    case 'part':
      // Quỹ (a fund) folds to the same letters as quý (a quarter).
      if (/^q(?:uỹ|ũy|uỷ|ủy)/iu.test(place.text.normalize('NFC'))) return null;
      return { ...none, period: null, part: match.part, year: null };
    case 'period': {
      const { period, spelled, isBareYear } = match;
      const isWholeYear = period.end - period.start === 12 && period.start % 12 === 0;
      const year = Math.floor((period.end - 1) / 12);
      return { start, place, period, part: null, spelled, isBareYear, isWholeYear, year };
    }
  }
}

/** A half-year, a quarter or nine months is a report's, whatever document it is about. */
function datesDocument({ period, place }: Mention, text: string): boolean {
  if (!period) return false;
  const months = monthsIn(period);
  const mayDate = months === 1 || months >= 12;
  return mayDate && followsDocument(text.slice(0, place.index));
}

function withoutWeakYears(mentions: readonly Mention[]): readonly Mention[] {
  const hasStrong = mentions.some(({ period, isBareYear }) => period && !isBareYear);
  return hasStrong ? mentions.filter(({ isBareYear }) => !isBareYear) : mentions;
}

/** A plan with a number (made unreadable before) is a document that is carried out. */
const PLAN = /(?<![a-z])(?:phuong\s*huong|nhiem\s*vu|ke\s*hoach(?!\s*\0)|du\s*kien)(?![a-z])/g;
const RESULT = /(?<![a-z])(?:ket\s*qua|bao\s*cao)(?![a-z])/g;
/**
 * "kết quả thực hiện nhiệm vụ 6 tháng đầu năm": the tasks that were carried out, not those to
 * come.
 */
const CARRIED_OUT = new RegExp(
  '(?:ket\\s*qua|tinh\\s*hinh|tong\\s*ket|so\\s*ket|danh\\s*gia|bao\\s*cao)' +
    '[^\\d,;.]{0,40}thuc\\s*hien\\s*(?:cac\\s*|mot\\s*so\\s*)?$',
);
/** How far back its words may begin. */
const CARRIED_OUT_REACH = 120;
const COMPARED = new RegExp(
  '(?<![a-z])(?:so\\s*(?:voi|cung\\s*k[yi])|cung\\s*k[yi])[^,;\\d]{0,20}' +
    '(?:\\d{1,2}\\s*t(?:hang)?\\s*(?:dau|cuoi)?\\s*(?:nam)?[\\s/]*)?\\d{4}',
  'g',
);

function withoutPlans(folded: string): string {
  let kept = '';
  let index = 0;
  for (const { index: start, 0: words } of folded.matchAll(PLAN)) {
    const before = folded.slice(Math.max(index, start - CARRIED_OUT_REACH), start);
    if (start < index || CARRIED_OUT.test(before)) continue;
    RESULT.lastIndex = start + words.length;
    const end = RESULT.exec(folded)?.index ?? folded.length;
    kept += folded.slice(index, start) + blank(folded.slice(start, end));
    index = end;
  }
  return kept + folded.slice(index);
}
