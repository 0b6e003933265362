/** What is said in English of mapping files, and of drafts that nobody has confirmed. */
import type { MappingFault } from '../../core/mapping-problems.ts';
import type { ProblemSentences } from '../problem-words.ts';
import { englishWords } from './words.ts';

const { anyOf } = englishWords;
const choose = (names: readonly string[], else_: string): string =>
  names.length > 0 ? `Write ${anyOf(names)}.` : else_;

const faults: {
  readonly [F in MappingFault]: (seen: string) => string;
} = {
  'no-mapping': () => 'this is no mapping: it has no heading "Place", "Is"',
  'unknown-place': (seen) => `"${seen}" is no place`,
  'unknown-indicator': (seen) => `the catalogue has no indicator "${seen}"`,
  'ambiguous-indicator': (seen) => `"${seen}" may be several indicators`,
  'unknown-category': (seen) => `this indicator has no category "${seen}"`,
  'unknown-word': (seen) => `"${seen}" is not understood`,
  'unknown-period': (seen) => `"${seen}" is no period`,
  'no-labels': () => 'the mapping names no column of indicators or units',
  'no-figures': () => 'the mapping names no column of figures',
};

const cures: { readonly [F in MappingFault]: string } = {
  'no-mapping': 'Draft one with danvan map FILE, edit it and name it after --map.',
  'unknown-place': 'Write it like "column D" or "row 7".',
  'unknown-indicator': 'Write the code or the name of an indicator, as in danvan indicators list.',
  'ambiguous-indicator': 'Write the code of the indicator, as in danvan indicators list.',
  'unknown-category': 'Leave it empty for the whole.',
  'unknown-word': 'Leave it empty where nothing need be said.',
  'unknown-period': 'Write it like 2018H1, or "cell B3" where a cell names it.',
  'no-labels': 'Write "indicator names" (or "unit names") beside that column.',
  'no-figures': 'Write "figures" (or an indicator, or a unit) beside the column that has them.',
};

export const mappingProblems = {
  'unresolved-mapping': ({ line, place, seen, candidates }) => ({
    message: `line ${line} of the mapping does not say what ${place}${seen === '' ? '' : ` "${seen}"`} of the sheet is`,
    fix:
      candidates.length > 0
        ? `Write into the column Is: ${anyOf(candidates)}, or another indicator.`
        : 'Replace the "?" by what is true.',
    seen,
    expected: candidates.length > 0 ? anyOf(candidates) : null,
  }),
  'mapping-row': ({ line, reason, seen, allowed }) => ({
    message: `line ${line} of the mapping: ${faults[reason](seen)}`,
    fix: choose(allowed, cures[reason]),
    seen: seen === '' ? null : seen,
    expected: allowed.length > 0 ? anyOf(allowed) : null,
  }),
  'mapping-differs': ({ mapping, seen, expected }) => ({
    message: `the sheet is not the one that the mapping "${mapping}" describes: "${seen}" stands here instead of "${expected}"`,
    fix: 'See whether the mapping is the right one. Where the layout has changed, draft a new one (danvan map).',
    seen,
    expected,
  }),
  'used-mapping': ({ mapping }) => ({
    message: `the sheet is laid out like the one described in "${mapping}" and was read by that mapping`,
    fix: null,
  }),
  'unconfirmed-figure': ({ label, value }) => ({
    message: `the figure ${value}${label === '?' ? '' : ` (${label})`} was drafted from a text, and nobody has confirmed it`,
    fix: 'Compare it with the sentence in the note, correct it where needed, and write "x" in the column Confirmed; "skip" leaves it out.',
    seen: value,
    expected: 'x, skip',
  }),
} satisfies Partial<ProblemSentences>;
