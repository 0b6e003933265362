/**
 * What people call a period, in Vietnamese and English. `parsePeriod` reads every label back as
 * the same period.
 */
import { monthsIn, type Period } from './period.ts';
import { endSpans, type NamedSpan, namedSpan } from './period-id.ts';
import type { Term } from './terms.ts';

export type PeriodLanguage = 'vi' | 'en';

type Wording = {
  readonly name: (span: NamedSpan) => string;
  readonly and: (first: string, last: string) => string;
  readonly range: (first: string, last: string) => string;
  /**
   * A month at the end of a range; ranges of months count as such whatever else they could be
   * called.
   */
  readonly monthInRange: (year: number, month: number) => string;
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const;

const LONG: Record<PeriodLanguage, Wording> = {
  vi: {
    name: longVietnamese,
    and: (first, last) => `${first} và ${last}`,
    range: (first, last) => `từ ${first} đến ${last}`,
    monthInRange: (year, month) => `tháng ${month}/${year}`,
  },
  en: {
    name: longEnglish,
    and: (first, last) => `${first} and ${withArticle(last)}`,
    range: (first, last) => `${first} to ${withArticle(last)}`,
    monthInRange: (year, month) => `${MONTHS[month - 1]} ${year}`,
  },
};

const SHORT: Record<PeriodLanguage, Wording> = {
  vi: {
    name: shortVietnamese,
    and: (first, last) => `${first} và ${last}`,
    range: (first, last) => `${first} đến ${last}`,
    monthInRange: (year, month) => `T${month}/${year}`,
  },
  en: {
    name: shortEnglish,
    and: (first, last) => `${first} and ${last}`,
    range: (first, last) => `${first} to ${last}`,
    monthInRange: (year, month) => `${MONTHS[month - 1]?.slice(0, 3)} ${year}`,
  },
};

/** For titles and sentences: "6 tháng đầu năm 2018", "năm 2017 và 6 tháng đầu năm 2018". */
export function periodLabel(period: Period, language: PeriodLanguage): string {
  return describe(period, LONG[language]);
}

/** For column heads: "6T 2018", "6TCN 2018", "2017", "QI/2019", "9T 2020", "T5/2018". */
export function shortPeriodLabel(period: Period, language: PeriodLanguage): string {
  return describe(period, SHORT[language]);
}

/** What a mid-term table is titled with: "nhiệm kỳ 2015 - 2020", "giữa nhiệm kỳ 2015 - 2020". */
export function termLabel(term: Term, part: 'whole' | 'mid', language: PeriodLanguage): string {
  const years = term.name.replace('-', ' - ');
  if (language === 'vi') return part === 'mid' ? `giữa nhiệm kỳ ${years}` : `nhiệm kỳ ${years}`;
  return part === 'mid' ? `mid-term of ${years}` : `term ${years}`;
}

function describe(period: Period, wording: Wording): string {
  const named = namedSpan(period);
  if (named) return wording.name(named);
  const { first, last } = endSpans(period);
  const firstName = namedSpan(first);
  const lastName = namedSpan(last);
  if (!firstName || !lastName) throw new RangeError('the ends of a period always have names');
  if (firstName.kind === 'month' || lastName.kind === 'month') {
    return wording.range(startMonth(period, wording), endMonth(period, wording));
  }
  const touches = monthsIn(first) + monthsIn(last) === monthsIn(period);
  const join = touches ? wording.and : wording.range;
  return join(wording.name(firstName), wording.name(lastName));
}

function startMonth({ start }: Period, wording: Wording): string {
  return wording.monthInRange(Math.floor(start / 12), (start % 12) + 1);
}

function endMonth({ end }: Period, wording: Wording): string {
  return wording.monthInRange(Math.floor((end - 1) / 12), ((end - 1) % 12) + 1);
}

function longVietnamese(span: NamedSpan): string {
  switch (span.kind) {
    case 'year':
      return `năm ${span.year}`;
    case 'half':
      return `6 tháng ${span.number === 1 ? 'đầu' : 'cuối'} năm ${span.year}`;
    case 'quarter':
      return `quý ${ROMAN[span.number - 1]} năm ${span.year}`;
    case 'nine-months':
      return `9 tháng năm ${span.year}`;
    case 'month':
      return `tháng ${span.number} năm ${span.year}`;
  }
}

function longEnglish(span: NamedSpan): string {
  switch (span.kind) {
    case 'year':
      return `${span.year}`;
    case 'half':
      return `${ORDINALS[span.number - 1]} half of ${span.year}`;
    case 'quarter':
      return `${ORDINALS[span.number - 1]} quarter of ${span.year}`;
    case 'nine-months':
      return `first nine months of ${span.year}`;
    case 'month':
      return `${MONTHS[span.number - 1]} ${span.year}`;
  }
}

function shortVietnamese(span: NamedSpan): string {
  switch (span.kind) {
    case 'year':
      return `${span.year}`;
    case 'half':
      return `${span.number === 1 ? '6T' : '6TCN'} ${span.year}`;
    case 'quarter':
      return `Q${ROMAN[span.number - 1]}/${span.year}`;
    case 'nine-months':
      return `9T ${span.year}`;
    case 'month':
      return `T${span.number}/${span.year}`;
  }
}

function shortEnglish(span: NamedSpan): string {
  switch (span.kind) {
    case 'year':
      return `${span.year}`;
    case 'half':
      return `H${span.number} ${span.year}`;
    case 'quarter':
      return `Q${span.number} ${span.year}`;
    case 'nine-months':
      return `9M ${span.year}`;
    case 'month':
      return `${MONTHS[span.number - 1]?.slice(0, 3)} ${span.year}`;
  }
}

/** "and the first half of 2018", but "and 2018", "to May 2018". */
function withArticle(name: string): string {
  return ORDINALS.some((ordinal) => name.startsWith(ordinal)) ? `the ${name}` : name;
}
