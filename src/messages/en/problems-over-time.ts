/**
 * What is said in English of figures that units, their levels and their changes over time make
 * doubtful.
 */
import type { ProblemSentences } from '../problem-words.ts';
import { countOf } from './plural.ts';
import { englishWords } from './words.ts';

const { list } = englishWords;
const changed = {
  register: 'the register of units',
  catalogue: 'the catalogue of indicators',
  settings: 'the settings',
} as const;

export const timeProblems = {
  'unused-filing': ({ indicator, unit, filing, gaps }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}: no figure for ${list(gaps.map(naming.period))} alone; the report of ${naming.period(filing)} cannot be divided`,
    fix: `Where figures by period are needed, ask ${unit} to report each.`,
  }),
  'stray-filing': ({ indicator, units }, naming) => ({
    message: `${naming.indicator(indicator)}: ${list(units)} reported, but it is reported at a higher level, so others are not taken as missing`,
  }),
  'own-missing': ({ indicator, unit, period }, naming) => ({
    message: `${naming.indicator(indicator)}: ${unit} had a figure of its own a year before, and has none for ${naming.period(period)}`,
    fix: `Ask for ${unit}'s own figure; if there was nothing, file 0.`,
  }),
  'upper-filing-incomplete': ({ indicator, unit, gaps }, naming) => ({
    message: `${naming.indicator(indicator)}: ${unit}'s own figure lacks ${list(gaps.map(naming.period))}`,
  }),
  'possible-double-count': ({ indicator, body }, naming) => ({
    message: `${naming.indicator(indicator)}: ${body} and units beside it both reported; something may be counted twice`,
    fix: `If ${body}'s figure includes the units, set its reports_for to parent in the register.`,
    seen: body,
  }),
  'covers-predecessors': ({ indicator, unit, period, predecessors }, naming) => ({
    message: `${naming.indicator(indicator)}: ${unit}'s report of ${naming.period(period)} begins before the merger and is taken to include ${list(predecessors)}`,
    fix: `If it does not, ask ${unit} to report the time since the merger by itself.`,
  }),
  'mixed-territory-filing': ({ indicator, unit, period, boundary }, naming) => ({
    message: `${naming.indicator(indicator)}: ${unit}'s report of ${naming.period(period)} runs across ${naming.day(boundary)}, when part of its territory changed`,
    fix: `Divide it in two: before ${naming.day(boundary)}, and from then on.`,
  }),
  'straddles-move': ({ indicator, count }, naming) => ({
    message: `${naming.indicator(indicator)}: ${countOf(count, 'report')} across the day of a move to another upper unit, counted for the new one`,
  }),
  'changed-later': ({ what, on }, { day }) => ({
    message: `${changed[what]} changed on ${day(on)}, after the day of this table, which uses the present state`,
  }),
} satisfies Partial<ProblemSentences>;
