/** What is said of every problem in Vietnamese, put together from its themes. */
import type { ProblemSentences } from '../problem-words.ts';
import { fileProblems } from './problems-of-files.ts';
import { labelProblems } from './problems-of-labels.ts';
import { mappingProblems } from './problems-of-mappings.ts';
import { numberProblems } from './problems-of-numbers.ts';
import { registerProblems } from './problems-of-registers.ts';
import { repeatProblems } from './problems-of-repeats.ts';
import { subjectProblems } from './problems-of-subjects.ts';
import { successionProblems } from './problems-of-successions.ts';
import { sumProblems } from './problems-of-sums.ts';
import { valueProblems } from './problems-of-values.ts';
import { timeProblems } from './problems-over-time.ts';

export const vietnameseProblems: ProblemSentences = {
  ...fileProblems,
  ...subjectProblems,
  ...labelProblems,
  ...mappingProblems,
  ...numberProblems,
  ...repeatProblems,
  ...sumProblems,
  ...valueProblems,
  ...timeProblems,
  ...registerProblems,
  ...successionProblems,
};
