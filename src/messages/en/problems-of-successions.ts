/** What is said in English of rows about units that change over time. */
import type { ProblemSentences, SuccessionFaults } from '../problem-words.ts';
import { englishWords } from './words.ts';

const { anyOf, list } = englishWords;

const faults: SuccessionFaults = {
  'bad-date': { what: (seen) => `"${seen}" is no day`, fix: () => 'Write it like 2025-07-01.' },
  'bad-kind': {
    what: (seen) => `there is no event "${seen}"`,
    fix: () => 'The column kind holds rename, merge, split, move or abolish.',
  },
  'no-from': {
    what: () => 'no unit is named that changes',
    fix: () => 'Write codes or full names in the column from, several separated by semicolons.',
  },
  'no-to': {
    what: () => 'it does not say what becomes of the unit',
    fix: () =>
      'The column to holds the receiving units (merge, split), the new name (rename) or the new parent (move).',
  },
  'abolish-to': {
    what: (seen) => `a unit that is abolished becomes nothing, but "${seen}" is given`,
    fix: () => 'Leave the column to empty, or write merge if another unit takes it over.',
  },
  'one-unit': {
    what: (seen) => `only one unit can stand here, not "${seen}"`,
    fix: () => 'Each renamed unit has its own row; a moved unit has one new parent.',
  },
  'unknown-unit': {
    what: (seen) => `there was no unit "${seen}" on the day before`,
    fix: (others) =>
      others.length > 0
        ? `The register has ${anyOf(others)}; make both code and name agree.`
        : 'Write its code or full name as in the register (danvan units list --date DAY); a new unit as code:name.',
  },
  'ambiguous-unit': {
    what: (seen, others) =>
      others.length > 0
        ? `"${seen}" may be ${anyOf(others)}`
        : `"${seen}" may be any of several units`,
    fix: () => 'Write the code.',
  },
  'ended-unit': {
    what: (seen) => `${seen} had ended before that day`,
    fix: (others) =>
      others.length > 0
        ? `From then on it is ${anyOf(others)}; look at the date and the unit.`
        : 'Look at the date and the unit.',
  },
  'repeated-row': {
    what: (seen) => `another row of that day says the same of ${seen}`,
    fix: () => 'Delete one of them.',
  },
  contradiction: {
    what: (seen) => `two rows of that day contradict each other about ${seen}`,
    fix: () =>
      'A unit cannot end and also be renamed, moved or receive others; nor can it have two names or two parents. Look at the rows of that day.',
  },
  'split-into-one': {
    what: (seen) => `${seen} is split, but into one unit only`,
    fix: () =>
      'Write all units that receive a part in the column to, the one that remains too; if all of it goes into one, write merge.',
  },
  'unplaced-child': {
    what: (seen, others) =>
      `${list(others)} became several units, so that it is not known where ${seen} belongs`,
    fix: (_others, seen) =>
      `Add a move row of the same day, with ${seen} in the column from and its new parent in the column to.`,
  },
  cycle: {
    what: (seen) => `${seen} comes back to itself`,
    fix: () => 'Look at the columns from and to in the rows of that day.',
  },
  'level-not-below-parent': {
    what: (seen, others) =>
      `${seen} would stand under ${list(others)}, which is not of a higher level`,
    fix: () =>
      'Look at the new name (its type decides the level), or add a merge or move of this unit.',
  },
  'code-in-use': {
    what: (seen, others) => `the code ${seen} belongs to ${list(others)}`,
    fix: (others) =>
      `If you mean ${list(others)}, write the name as in the register; for a new unit write another code, or add the event that ends ${list(others)}.`,
  },
  'later-change': {
    what: (seen) => `the register knows of a change of ${seen} after that day`,
    fix: () => 'Look at the date: a unit that lived on cannot have ended here.',
  },
  'across-provinces': {
    what: (seen) => `${seen} lies in a province that does not merge with that of the new unit`,
    fix: () =>
      'See whether it was taken for a unit of the same name in another province; if it is so, nothing need be done.',
  },
};

export const successionProblems = {
  'succession-row': ({ line, reason, seen, others }) => ({
    // An event typed on the command line has no line.
    message: `${line === 0 ? '' : `line ${line}: `}${faults[reason].what(seen, others)}`,
    fix: faults[reason].fix(others, seen),
    seen: seen === '' ? null : seen,
  }),
} satisfies Partial<ProblemSentences>;
