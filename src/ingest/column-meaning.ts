/** What a column holds, by the texts that head it: a value of which span and standing, or nothing to be stored. */
import type { Nature } from '../core/fact.ts';
import { yearOfMonth } from '../core/time/month.ts';
import {
  lastMonth,
  monthsIn,
  type Period,
  periodBetween,
  shiftMonths,
  yearOf,
} from '../core/time/period.ts';
import type { PeriodContext } from '../core/time/period-context.ts';
import { findPeriods, findPeriodsWithoutYear } from '../core/time/period-find.ts';
import { inYear, type PartOfYear } from '../core/time/period-words.ts';
import type { ColumnHeader } from './header-block.ts';
import { type HeaderWord, headerWord, saysCarriedOut } from './header-words.ts';

/** The span of a column's values, seen from the sheet's own period. */
export type SpanRule =
  | { readonly kind: 'sheet' }
  | { readonly kind: 'named'; readonly period: Period }
  | { readonly kind: 'part'; readonly part: PartOfYear }
  /** Cùng kỳ: the same span in the year named, or a year before. */
  | { readonly kind: 'same-period'; readonly year: number | null }
  /** Lũy kế: from the start of the reporting year, or of the term. */
  | { readonly kind: 'to-date' }
  | { readonly kind: 'since-term' };

export type ValueMeaning = {
  readonly nature: Nature | null;
  readonly quoted: boolean;
  readonly span: SpanRule;
};

export type ColumnMeaning =
  | ({ readonly kind: 'value' } & ValueMeaning)
  | { readonly kind: 'measure' | 'note' | 'label' | 'target' | 'compared' | 'unknown' };

/** Reads the header as a column of a form or of one indicator; `unknown` where no word says what it is. */
export function columnMeaning(path: readonly string[], context: PeriodContext): ColumnMeaning {
  const words = path.map(headerWord);
  const has = (word: HeaderWord) => words.includes(word);
  if (has('note')) return { kind: 'note' };
  if (has('compared')) return { kind: 'compared' };
  if (has('target')) return { kind: 'target' };
  const last = words.at(-1);
  if (last === 'measure') return { kind: 'measure' };
  if (last === 'index' || last === 'name') return { kind: 'label' };
  const span = spanOf(path, words, context);
  const isSaid = has('actual') || has('estimate') || span.kind !== 'sheet';
  if (!isSaid) return { kind: 'unknown' };
  const nature = has('estimate') ? 'estimate' : path.some(saysCarriedOut) ? 'actual' : null;
  return { kind: 'value', nature, quoted: span.kind === 'same-period' || has('same-period'), span };
}

/** The span that the header's words name; `sheet` where they name none. */
function spanOf(
  path: readonly string[],
  words: readonly HeaderWord[],
  context: PeriodContext,
): SpanRule {
  // "Năm 2018 › Cùng kỳ năm trước": only the words beside "cùng kỳ" say of which year.
  const isSamePeriod = words.includes('same-period');
  const parts = isSamePeriod ? path.filter((_, at) => words[at] === 'same-period') : path;
  const text = parts.join(' \n ');
  if (words.includes('since-term')) return { kind: 'since-term' };
  if (words.includes('to-date')) return { kind: 'to-date' };
  const named = findPeriods(text, context)[0]?.period ?? null;
  const part = findPeriodsWithoutYear(text, context)[0]?.part ?? null;
  if (isSamePeriod) {
    if (named === null) return { kind: 'same-period', year: null };
    const isYear = monthsIn(named) === 12;
    return isYear
      ? { kind: 'same-period', year: yearOfMonth(named.start) }
      : { kind: 'named', period: named };
  }
  if (named !== null) {
    const year = monthsIn(named) === 12 && part !== null ? yearOfMonth(named.start) : null;
    return { kind: 'named', period: year !== null && part ? inYear(part, year) : named };
  }
  return part === null ? { kind: 'sheet' } : { kind: 'part', part };
}

/** The months that the rule means; null where the settings know no term that the period lies in. */
export function spanFor(rule: SpanRule, sheet: Period, context: PeriodContext): Period | null {
  const year = yearOfMonth(lastMonth(sheet));
  switch (rule.kind) {
    case 'sheet':
      return sheet;
    case 'named':
      return rule.period;
    case 'part':
      return inYear(rule.part, year);
    case 'same-period':
      return shiftMonths(sheet, 12 * ((rule.year ?? year - 1) - year));
    case 'to-date':
      return periodBetween(yearOf(lastMonth(sheet)).start, sheet.end);
    case 'since-term': {
      const term = context.terms.find(
        ({ period }) => period.start <= lastMonth(sheet) && lastMonth(sheet) < period.end,
      );
      return term ? { start: term.period.start, end: sheet.end } : null;
    }
  }
}

/** The header as one text, for people. */
export function headerText(header: ColumnHeader): string {
  return header.path.join(' › ');
}
