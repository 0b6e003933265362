/**
 * The single spans people write, as codes, in Vietnamese or in English: "2018H1", "quý I/2019",
 * "6TĐN 2018".
 */
import { monthOf } from './month.ts';
import type { Period } from './period.ts';
import { anyOf, fitsAt, sticky } from './sticky.ts';

/** A stretch of any year: "6 tháng đầu năm" is `{ firstMonth: 1, months: 6 }`. */
export type PartOfYear = { readonly firstMonth: number; readonly months: number };

/** One written span. `year` is null where it was left out. `end` is the index after it. */
export type SpanWords = {
  readonly part: PartOfYear;
  readonly year: number | null;
  readonly end: number;
  /** A year with no word beside it, which running text may mean in other ways. */
  readonly isBareYear: boolean;
  /**
   * Too short to be taken for a span inside other words where it names no year ("T5", "Q1" of
   * a city).
   */
  readonly isTerse: boolean;
};

/** The part of a year as a period. */
export function inYear(part: PartOfYear, year: number): Period {
  const start = monthOf(year, part.firstMonth);
  return { start, end: monthOf(year, part.firstMonth + part.months) };
}

/** Between words; file names write `_` or `-` there. */
const W = '[\\s_-]{0,3}';
export const YEAR = '(?:19|20|21)\\d\\d(?!\\d)';
/** What stands between the words of a span and its year. */
const OF_YEAR =
  `(?:[\\s_./-]{0,3}\\(?${W}(?:cua${W})?(?:nam|of|in)?` + `[\\s_./-]{0,3}(?<year>${YEAR})\\)?)`;
const START = '(?<![a-z0-9])';
const START_OF_NUMBER = '(?<!\\d[.,/]?)';
const MONTH_WORD = '(?:thang|thg|th|t)';
/** Which end of the year a count of months is taken from. */
const EDGE = `(?:dau(?:${W}cua)?(?:${W}nam)?|cuoi(?:${W}nam)?|d\\.?n|c\\.?n)`;
const QUARTER = '(?:iv|i{1,3}|[1-4])(?![a-z]|\\d(?!\\d{3}))';

const MONTH_NAMES = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

type Groups = Readonly<Record<string, string | undefined>>;
type Pattern = {
  readonly source: RegExp;
  readonly part: (groups: Groups) => PartOfYear | null;
  readonly isTerse?: (words: string, groups: Groups) => boolean;
};

const PATTERNS: readonly Pattern[] = [
  // 2018, năm 2018
  { source: sticky(`${START_OF_NUMBER}(?<year>${YEAR})(?![./]\\d)`), part: wholeYear },
  { source: sticky(`${START}(?:ca${W})?(?:nam|year)[\\s_:-]*(?<year>${YEAR})`), part: wholeYear },
  { source: sticky(`${START}ca${W}nam${OF_YEAR}?(?![a-z0-9])`), part: wholeYear },
  // 2018H1, 2018Q3, 2018M9, 2018-05
  { source: sticky(`${START_OF_NUMBER}(?<year>${YEAR})${W}h(?<half>[12])(?!\\d)`), part: half },
  {
    source: sticky(`${START_OF_NUMBER}(?<year>${YEAR})${W}q(?<quarter>[1-4])(?!\\d)`),
    part: quarter,
  },
  {
    source: sticky(`${START_OF_NUMBER}(?<year>${YEAR})m9(?!\\d)`),
    part: () => ({ firstMonth: 1, months: 9 }),
  },
  {
    source: sticky(
      `${START_OF_NUMBER}(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])` +
        '(?!\\d|-\\d|[-_ ]{0,3}(?:thang|t)(?![a-z]))',
    ),
    part: month,
  },
  // 05/2018, 5/2018, 05-2018, 05.2018
  {
    source: sticky(
      '(?<![a-z0-9.,/])(?:(?<month>0?[1-9]|1[0-2])/|(?<padded>0[1-9]|1[0-2])[-.])' +
        `(?<year>${YEAR})(?![/.-]\\d|/[a-z])`,
    ),
    part: month,
  },
  // 6 tháng đầu năm 2018, 6T/2018, 6TĐN 2018, 6TCN 2018, 9T2020, 9 tháng năm 2020, 9M 2020
  {
    source: sticky(
      `${START_OF_NUMBER}(?<count>\\d{1,2}|${START}(?:ba|sau|chin))${W}(?:` +
        `${MONTH_WORD}\\.?${W}(?<edge>${EDGE})(?![a-z])|(?:${MONTH_WORD}|m)(?![a-z])\\.?)` +
        `(?:${OF_YEAR}|(?![\\s_]*\\d{1,2}(?!\\d)))`,
    ),
    part: countedMonths,
    isTerse: (words, { count, edge }) => {
      if (edge) return false;
      return !/^\d+(?:t|.*thang)/.test(words) || (count !== '6' && count !== '9');
    },
  },
  // nửa đầu năm 2018, H1/2018
  {
    source: sticky(`${START}nua${W}(?<edge>dau|cuoi)(?:${W}nam)?${OF_YEAR}?(?![a-z0-9])`),
    part: half,
  },
  { source: sticky(`${START}h(?<half>[12])${OF_YEAR}`), part: half },
  // quý I/2019, Q.I/2019, quý 1 năm 2019, quý I + II năm 2019
  {
    source: sticky(
      `${START}(?:qu[yi]|q)\\.?${W}(?<quarter>${QUARTER})` +
        `(?:\\s*(?:,|\\+|&|-|va|den)\\s*(?:(?:qu[yi]|q)\\.?\\s*)?(?<lastQuarter>${QUARTER}))?` +
        `${OF_YEAR}?`,
    ),
    part: quarter,
    isTerse: (words) => !words.startsWith('qu'),
  },
  // tháng 5 năm 2018, tháng 5/2018, T5/2018
  {
    source: sticky(
      `${START}${MONTH_WORD}\\.?${W}(?<month>0?[1-9]|1[0-2])` +
        `(?!\\d|[,.]\\d(?!\\d{3}))(?:${OF_YEAR}|(?!\\s*/|-\\d))`,
    ),
    part: month,
    isTerse: (words) => !words.startsWith('thang'),
  },
  // English
  {
    source: sticky(`${START}(?:the )?(?<ordinal>first|second|1st|2nd) half${OF_YEAR}`),
    part: half,
  },
  {
    source: sticky(`${START}(?:the )?(?<ordinal>first|second|third|fourth) quarter${OF_YEAR}`),
    part: quarter,
  },
  {
    source: sticky(`${START}(?:the )?first (?<count>three|six|nine|\\d{1,2}) months${OF_YEAR}`),
    part: countedMonths,
  },
  { source: sticky(`${START}(?<monthName>${MONTH_NAME})\\.? (?<year>${YEAR})`), part: month },
];

const anyPattern = anyOf(PATTERNS.map(({ source }) => source));

/** The longest single span that is written at the index of folded text. */
export function spanWordsAt(folded: string, index: number): SpanWords | null {
  if (!fitsAt(anyPattern, folded, index)) return null;
  let longest: SpanWords | null = null;
  for (const pattern of PATTERNS) {
    pattern.source.lastIndex = index;
    const match = pattern.source.exec(folded);
    const words = match?.[0];
    if (!match || !words) continue;
    const end = index + words.length;
    if (longest && end <= longest.end) continue;
    const groups: Groups = match.groups ?? {};
    const part = pattern.part(groups);
    if (!part) continue;
    const year = groups['year'] === undefined ? null : Number(groups['year']);
    const isTerse = year === null && (pattern.isTerse?.(words, groups) ?? false);
    longest = { part, year, end, isBareYear: /^\d{4}$/.test(words), isTerse };
  }
  return longest;
}

function wholeYear(): PartOfYear {
  return { firstMonth: 1, months: 12 };
}

function half(groups: Groups): PartOfYear {
  const isSecond =
    groups['half'] === '2' ||
    groups['edge'] === 'cuoi' ||
    /^(?:second|2nd)$/.test(groups['ordinal'] ?? '');
  return { firstMonth: isSecond ? 7 : 1, months: 6 };
}

function quarter(groups: Groups): PartOfYear | null {
  const first = quarterNumber(groups['quarter'] ?? groups['ordinal'] ?? '');
  const last = groups['lastQuarter'] === undefined ? first : quarterNumber(groups['lastQuarter']);
  if (last < first) return null;
  return { firstMonth: first * 3 - 2, months: (last - first + 1) * 3 };
}

function quarterNumber(words: string): number {
  const names = [
    ['1', 'i', 'first'],
    ['2', 'ii', 'second'],
    ['3', 'iii', 'third'],
    ['4', 'iv', 'fourth'],
  ];
  return names.findIndex((forms) => forms.includes(words)) + 1;
}

function month(groups: Groups): PartOfYear {
  const name = groups['monthName'];
  const written = groups['month'] ?? groups['padded'];
  const number = name ? MONTH_NAMES.indexOf(name.slice(0, 3)) + 1 : Number(written);
  return { firstMonth: number, months: 1 };
}

/** The first months of a year, or its last where the words say "cuối năm". */
function countedMonths(groups: Groups): PartOfYear | null {
  const words = groups['count'] ?? '';
  const spelled: Readonly<Record<string, number>> = {
    ba: 3,
    sau: 6,
    chin: 9,
    three: 3,
    six: 6,
    nine: 9,
  };
  const count = spelled[words] ?? Number(words);
  // "sau tháng" is also "after the month": spelled numbers need the edge of the year beside them.
  if (/^(?:ba|sau|chin)$/.test(words) && !groups['edge']) return null;
  if (count < 1 || count > 12) return null;
  const isAtEnd = groups['edge']?.startsWith('c') ?? false;
  return { firstMonth: isAtEnd ? 13 - count : 1, months: count };
}
