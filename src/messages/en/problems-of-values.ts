/** What is said in English of values that can hardly be right. Each names both numbers. */
import type { ProblemNaming, ProblemSentences } from '../problem-words.ts';

type About = {
  readonly indicator: string;
  readonly category: string | null;
  readonly unit: string;
};

/** "Petitions received (Complaints) of Xã Kỳ Bắc" */
const about = ({ indicator, category, unit }: About, naming: ProblemNaming): string =>
  `${naming.indicator(indicator)}${category === null ? '' : ` (${naming.category(indicator, category)})`} of ${unit}`;

export const valueProblems = {
  'scale-slip': ({ period, value, usual, times, isLarger, ...args }, naming) => ({
    message: `${about(args, naming)}, ${naming.period(period)}: stated as ${naming.number(value)}, while other periods have about ${naming.number(usual)} (some ${naming.number(times)} times ${isLarger ? 'as much' : 'less'})`,
    fix: "Look at the cell's dots and at its scale (thousands, millions). If the number is right, leave it.",
    seen: value,
    expected: usual,
  }),
  'repeated-cumulative': ({ shorter, longer, earlier, value, before, rest, ...args }, naming) => ({
    message: `${about(args, naming)}: ${naming.period(shorter)} says ${naming.number(value)}, exactly what ${naming.period(longer)} says, while ${naming.period(earlier)} already has ${naming.number(before)}`,
    fix: `The number of ${naming.period(shorter)} may be cumulative. ${rest === null ? "Give that period's own number" : `If so, its own number is ${naming.number(rest)}`}; or look at the number of ${naming.period(longer)}.`,
    seen: value,
    expected: rest,
  }),
  'part-over-whole': ({ part, whole, unit, period, value, bound }, naming) => ({
    message: `${unit}, ${naming.period(period)}: ${naming.indicator(part)} is stated as ${naming.number(value)}, more than ${naming.identity(whole)} (${naming.number(bound)})`,
    fix: 'Look at both numbers with the unit.',
    seen: value,
    expected: `≤ ${bound}`,
  }),
  'over-maximum': ({ period, value, maximum, isPercent, ...args }, naming) => ({
    message: `${about(args, naming)}, ${naming.period(period)}: stated as ${naming.number(value)}${isPercent ? '%' : ''}, above the highest that is possible, ${naming.number(maximum)}${isPercent ? '%' : ''}`,
    fix: isPercent
      ? 'Look at the percentage and at the two numbers behind it.'
      : "Look at the cell. If the number is right, raise the indicator's maximum in the catalogue.",
    seen: value,
    expected: `≤ ${maximum}`,
  }),
} satisfies Partial<ProblemSentences>;
