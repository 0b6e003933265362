/**
 * Reads one period as written in a flag, a cell or a setting: every code and every Vietnamese
 * form of DESIGN §4.
 */
import { rememberFor } from '../remember.ts';
import type { Period } from './period.ts';
import type { PeriodContext, Spelling } from './period-context.ts';
import { titlePeriods } from './period-find.ts';
import { periodId, periodOfId } from './period-id.ts';
import { periodsAt } from './period-match.ts';
import { currentYear, parseRelativeName, relativePeriod } from './period-relative.ts';
import { periodText } from './period-text.ts';
import { inYear } from './period-words.ts';

export type { PeriodContext } from './period-context.ts';

export type ParsedPeriod =
  | { readonly ok: true; readonly period: Period; readonly spelled: Spelling }
  | {
      readonly ok: false;
      readonly reason:
        | 'not-understood'
        | 'year-missing'
        | 'unknown-term'
        | 'reversed'
        | 'not-adjoining';
      /** A period to write instead, in the grammar's codes, where one can be guessed. */
      readonly suggestion: string | null;
    };

/** No period takes more words; longer text is not read at all. */
const LONGEST_PERIOD = 500;

/** The whole text as one period, in any case, composition and spacing. */
export const parsePeriod = rememberFor((text, context: PeriodContext): ParsedPeriod => {
  if (text.length > LONGEST_PERIOD)
    return { ok: false, reason: 'not-understood', suggestion: null };
  const named = periodOfId(text);
  if (named) return { ok: true, period: named, spelled: 'plain' };
  const folded = periodText(text)
    .folded.trim()
    .replace(/^(?:ky(?: bao cao)?:? )/, '')
    .replace(/[.;:]$/, '');
  const name = parseRelativeName(folded);
  if (name) return { ok: true, period: relativePeriod(name, context), spelled: 'relative' };

  const matches = periodsAt(folded, 0, context.terms).filter(
    (match) => match.end === folded.length,
  );
  for (const match of matches) {
    if (match.kind === 'period') return { ok: true, period: match.period, spelled: match.spelled };
  }
  for (const match of matches) {
    if (match.kind === 'refused') {
      return { ok: false, reason: match.reason, suggestion: match.suggestion };
    }
    if (match.kind === 'part') {
      const suggestion = periodId(inYear(match.part, currentYear(context)));
      return { ok: false, reason: 'year-missing', suggestion };
    }
  }
  return { ok: false, reason: 'not-understood', suggestion: onlyPeriodIn(text, context) };
});

function onlyPeriodIn(text: string, context: PeriodContext): string | null {
  const [first, ...others] = titlePeriods(text, context);
  // A year alone says too little of what was meant by "2018H3".
  const isGuess = first && others.length === 0 && !/^\d{4}$/.test(first.text);
  return isGuess ? periodId(first.period) : null;
}
