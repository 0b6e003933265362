/** What is said in English where the same figure is stated twice. */
import type { ProblemSentences } from '../problem-words.ts';

export const repeatProblems = {
  'repeated-fact': ({ indicator, unit, first }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit} stands in cell ${first} already; both are equal and one was taken`,
    fix: 'Delete one of the two.',
    expected: first,
  }),
  'contradicting-fact': ({ indicator, unit, first, before, after }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit} has two different figures: ${naming.number(before)} in cell ${first} and ${naming.number(after)} here`,
    fix: 'Ask the unit; keep one and delete the other.',
    seen: after,
    expected: before,
  }),
  conflict: ({ indicator, unit, period, before, after, other }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: now stated as ${naming.number(after)}, while ${other} says ${naming.number(before)}`,
    fix: 'What was imported later holds. Ask the unit, and take back the wrong one (danvan history, then danvan undo NUMBER).',
    seen: after,
    expected: before,
  }),
  'quoted-differs': ({ indicator, unit, period, quoted, firstHand }, naming) => ({
    message: `${naming.indicator(indicator)} of ${unit}, ${naming.period(period)}: the column of the year before says ${naming.number(quoted)}, the report of that period itself ${naming.number(firstHand)}`,
    fix: 'The report of the period itself holds.',
    seen: quoted,
    expected: firstHand,
  }),
  'superseded-since': ({ by }) => ({
    message: `this file was imported before; the figures in force are those of ${by}, imported later`,
    fix: 'If this file is the right one, take the other back (danvan history, then danvan undo NUMBER).',
    seen: by,
  }),
} satisfies Partial<ProblemSentences>;
