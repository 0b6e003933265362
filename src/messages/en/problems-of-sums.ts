/** What is said in English where sums, breakdowns, identities and percentages do not agree. */
import type { ProblemSentences } from '../problem-words.ts';
import { englishWords } from './words.ts';

const { list } = englishWords;

export const sumProblems = {
  'total-differs': ({ indicator, unit, period, stated, summed, difference }, naming) => ({
    message: `${naming.indicator(indicator)}${naming.ofUnit(unit)}${period === null ? '' : `, ${naming.period(period)}`}: the total says ${naming.number(stated)}, its parts add up to ${naming.number(summed)}, a difference of ${naming.number(difference)}`,
    fix: 'Compare the total with the figures that make it up.',
    seen: stated,
    expected: summed,
  }),
  'breakdown-differs': ({ indicator, unit, period, whole, parts }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: stated as ${naming.number(whole)}, but its categories give ${naming.number(parts)}`,
    fix: 'Look at the whole and at each category.',
    seen: whole,
    expected: parts,
  }),
  'breakdown-as-whole': ({ indicator, unit, period, absent }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: no whole was filed, so its categories were added up${absent.length > 0 ? ` (${list(absent.map((code) => naming.category(indicator, code)))} not filed, taken as none)` : ''}`,
  }),
  'identity-differs': ({ identity, unit, period, left, right }, naming) => ({
    message: `${unit}, ${naming.period(period)}: ${naming.identity(identity)}, but the left gives ${naming.number(left)} and the right says ${naming.number(right)}`,
    fix: 'Look at these figures with the unit.',
    seen: right,
    expected: left,
  }),
  'ratio-differs': ({ indicator, unit, period, stated, computed }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: stated as ${naming.number(stated)}%, calculated as ${naming.number(computed)}%`,
    fix: 'Look at the two figures behind it; danvan prints the calculated one.',
    seen: stated,
    expected: computed,
  }),
  'covers-disagree': ({ indicator, unit, period, one, other }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: two ways to add it up give ${naming.number(one)} and ${naming.number(other)}`,
    fix: 'Reports of a longer and of shorter periods do not agree; ask the unit.',
    seen: one,
    expected: other,
  }),
  'filings-disagree': ({ indicator, unit, period, stated, parts }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: the report of the whole period says ${naming.number(stated)}, the shorter ones add up to ${naming.number(parts)}`,
    fix: 'Ask the unit, and import the corrected file.',
    seen: stated,
    expected: parts,
  }),
  'negative-derived': ({ indicator, unit, period, value, filings }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: the difference of the reports of ${list(filings.map(naming.period))} is below zero (${naming.number(value)}) and was taken as missing`,
    fix: 'Compare these reports with the unit, then import the corrected file.',
    seen: value,
  }),
  'opening-differs': ({ indicator, unit, period, opening, closing }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: opens with ${naming.number(opening)}, but the period before closed with ${naming.number(closing)}`,
    fix: 'Ask the unit which is right; danvan leaves both as they are.',
    seen: opening,
    expected: closing,
  }),
} satisfies Partial<ProblemSentences>;
