/** A problem in words: what is wrong and what to do, and the line that a person reads of it. */

import { parseDecimal } from '../core/decimal.ts';
import { type Catalogue, categoriesOf } from '../core/indicator.ts';
import type { Problem, ProblemCode, ProblemOf, ProblemOrigin } from '../core/problem.ts';
import type { Qualifier } from '../core/reading.ts';
import { formatDay } from '../core/time/day.ts';
import { periodLabel } from '../core/time/period-label.ts';
import { withArticle } from './en/article.ts';
import { englishProblems } from './en/problems.ts';
import { englishWords } from './en/words.ts';
import { quoted, typedPath } from './import-command.ts';
import type { Lang } from './lang.ts';
import { formatDecimal, withHedge } from './number-format.ts';
import { numberInWords } from './number-words.ts';
import type { ProblemNaming, ProblemSentences, ProblemText } from './problem-words.ts';
import { truncateText } from './text-width.ts';
import { vietnameseProblems } from './vi/problems.ts';
import { vietnameseWords } from './vi/words.ts';

const sentences: { readonly [L in Lang]: ProblemSentences } = {
  vi: vietnameseProblems,
  en: englishProblems,
};
const words = { vi: vietnameseWords, en: englishWords };
const cureNow: { readonly [L in Lang]: string } = { vi: 'Sửa ngay', en: 'Correct it now' };

/**
 * What is said of a problem. Codes inside are shown by their labels where the catalogue is given.
 */
export function problemText(
  problem: Problem,
  lang: Lang,
  catalogue: Catalogue | null = null,
): ProblemText {
  const naming = namingOf(problem.origin, lang, catalogue);
  return { ...nothingMore, ...say(problem, sentences[lang], naming) };
}

/**
 * `Ky Bac.xlsx › Biểu 1!D14: lỗi: … [dot-thousands]`, with its cure on indented lines below. What
 * stands in the cell is quoted as far as a line goes; a command that is offered is whole.
 */
export function problemLine(
  problem: Problem,
  lang: Lang,
  catalogue: Catalogue | null = null,
): string {
  const short = withShortQuotes(problem);
  const { message, fix } = problemText(short, lang, catalogue);
  const { command } = problemText(problem, lang, catalogue);
  const place = originText(problem.origin);
  const severity = words[lang].severity[problem.severity];
  return [
    `${place === '' ? '' : `${place}: `}${severity}: ${message} [${problem.code}]`,
    ...(fix === null ? [] : [`  ${fix}`]),
    ...(command === null ? [] : [`  ${cureNow[lang]}:  ${command}`]),
  ].join('\n');
}

/** In characters: what a cell says, and any other text of others, in a sentence on the screen. */
const longestSeen = 80;
const longestPart = 200;

function withShortQuotes(problem: Problem): Problem {
  const entries = Object.entries(problem.args).map(([name, value]: [string, unknown]) => {
    const most = name === 'seen' ? longestSeen : longestPart;
    if (typeof value !== 'string' || value.length <= most) return [name, value];
    // Marks take no room, so that a text of nothing else would never end.
    return [name, truncateText(value.slice(0, most * 4), most)];
  });
  // The same names with texts where texts were: still the args of the problem's code.
  return { ...problem, args: Object.fromEntries(entries) } as Problem;
}

/** "Ky Bac.xlsx › Biểu 1!D14"; "" for a problem that stands nowhere. */
export function originText({ file, sheet, cell }: ProblemOrigin): string {
  const inside = [sheet, cell].filter((part) => part !== null).join('!');
  return [file, inside].filter((part) => part !== null && part !== '').join(' › ');
}

const nothingMore = { fix: null, command: null, seen: null, expected: null };

function say(problem: Problem, table: ProblemSentences, naming: ProblemNaming) {
  return sentenceOf(problem, table)(problem.args, naming);
}

/** The sentence of the problem's own code, which therefore takes the problem's args. */
function sentenceOf(problem: Problem, table: ProblemSentences) {
  // TypeScript can't see that a lookup by the code gives the function that takes these args.
  return table[problem.code] as (
    args: ProblemOf<ProblemCode>['args'],
    naming: ProblemNaming,
  ) => Partial<ProblemText> & { readonly message: string };
}

function namingOf(origin: ProblemOrigin, lang: Lang, catalogue: Catalogue | null): ProblemNaming {
  const labels = labelsOf(catalogue, lang);
  const indicator = (name: string) => labels.get(name) ?? name;
  return {
    period: (period) => {
      const label = periodLabel(period, lang);
      return lang === 'en' ? withArticle(label) : label;
    },
    day: formatDay,
    indicator,
    identity: (definition) => definition.replace(/[a-z][a-z0-9_]*/g, indicator),
    category: (of, category) => labels.get(`${of}/${category}`) ?? category,
    ofUnit: (unit) => (unit === '' ? '' : `${lang === 'vi' ? ' của' : ' of'} ${unit}`),
    number: (digits) => numberText(digits, lang),
    numberWords: (digits) => numberInWords(digits, lang) ?? '',
    file: quoted(typedPath(origin.file ?? (lang === 'vi' ? 'TỆP' : 'FILE'))),
  };
}

/** The signs that hedges have in problems, which carry no words. */
const hedgeSigns: ReadonlyMap<string, Qualifier> = new Map([
  ['>', 'over'],
  ['<', 'under'],
  ['~', 'about'],
]);

function numberText(digits: string, lang: Lang): string {
  const qualifier = hedgeSigns.get(digits.charAt(0)) ?? 'exact';
  const value = parseDecimal(qualifier === 'exact' ? digits : digits.slice(1));
  return value === null ? digits : withHedge(formatDecimal(value, lang), qualifier, lang);
}

const labelTables: { readonly [L in Lang]: WeakMap<Catalogue, ReadonlyMap<string, string>> } = {
  vi: new WeakMap(),
  en: new WeakMap(),
};
const noLabels: ReadonlyMap<string, string> = new Map();

/**
 * Labels by code, and of categories by `indicator/category`, made once for each catalogue: a run
 * may have many problems.
 */
function labelsOf(catalogue: Catalogue | null, lang: Lang): ReadonlyMap<string, string> {
  if (catalogue === null) return noLabels;
  const known = labelTables[lang].get(catalogue);
  if (known) return known;
  const labels = new Map<string, string>();
  for (const indicator of catalogue.indicators) {
    labels.set(indicator.code, indicator.label[lang]);
    for (const { code, label } of categoriesOf(catalogue, indicator)) {
      labels.set(`${indicator.code}/${code}`, label[lang]);
    }
  }
  labelTables[lang].set(catalogue, labels);
  return labels;
}
