/** What is said in English of labels that are not quite an indicator's name. */
import type { ProblemSentences } from '../problem-words.ts';

export const labelProblems = {
  'inexact-label': ({ seen, indicator, category, percent }, naming) => {
    const name =
      category === null
        ? naming.indicator(indicator)
        : `${naming.indicator(indicator)}: ${naming.category(indicator, category)}`;
    return {
      message: `"${seen}" was taken for ${name} (${percent}% alike)`,
      fix: 'If it is something else, correct the name in the file. If the sender always writes it so, add the name to the catalogue (danvan indicators export, then import).',
      seen,
      expected: name,
    };
  },
} satisfies Partial<ProblemSentences>;
