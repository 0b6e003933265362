/** What is said in English of rows of the registers: units and indicators. */
import type { CatalogueFault, RegisterFault } from '../../core/list-fault.ts';
import type { ProblemSentences } from '../problem-words.ts';

type Fault = { readonly what: (seen: string) => string; readonly fix: string };

const registerFaults: { readonly [R in RegisterFault]: Fault } = {
  'no-name': { what: () => 'the unit has no name', fix: 'Fill in the column name.' },
  'bad-level': {
    what: (seen) => `"${seen}" is no level`,
    fix: 'The column level holds one of: province, district, commune, body.',
  },
  'unknown-parent': {
    what: (seen) => `there is no parent "${seen}"`,
    fix: 'The column parent holds the code or the full name of a unit of the file or the register.',
  },
  'ambiguous-parent': {
    what: (seen) => `several units are called "${seen}"`,
    fix: 'Write the code in the column parent.',
  },
  'bad-date': { what: (seen) => `"${seen}" is no day`, fix: 'Write it like 2018-06-14.' },
  'ends-before-start': {
    what: (seen) => `it ends on ${seen}, before it begins`,
    fix: 'Look at the columns valid_from and valid_to.',
  },
  'repeated-code': {
    what: (seen) => `the code ${seen} stands in another row`,
    fix: 'Every unit has its own code; delete one row or correct the code.',
  },
  'bad-reports-for': {
    what: (seen) => `"${seen}" cannot stand in the column reports_for`,
    fix: 'Write parent, self or nothing; only bodies may have it.',
  },
  'parent-cycle': {
    what: (seen) => `${seen} would be above itself`,
    fix: 'Look at the column parent of this unit and of those above it.',
  },
  'level-not-below-parent': {
    what: (seen) => `${seen} is not of a level below its parent`,
    fix: 'Look at the columns level and parent.',
  },
};

const catalogueFaults: { readonly [R in CatalogueFault]: Fault } = {
  'bad-code': {
    what: (seen) => (seen === '' ? 'there is no code' : `"${seen}" cannot be a code`),
    fix: 'A code is made of small letters without accents, digits and underscores, and begins with a letter, such as models_built.',
  },
  'repeated-code': {
    what: (seen) => `the code ${seen} is repeated`,
    fix: 'A code has one row; correct or delete the other.',
  },
  'no-label': { what: () => 'there is no Vietnamese label', fix: 'Fill in the column label_vi.' },
  'bad-kind': {
    what: (seen) => `there is no kind "${seen}"`,
    fix: 'The column kind holds one of: flow, stock, stock-at-start, ratio, unit-count, text.',
  },
  'bad-over-units': {
    what: (seen) => `"${seen}" does not go with this kind`,
    fix: 'The column over_units holds sum or none; for ratio and unit-count, computed.',
  },
  'bad-part': {
    what: (seen) => `"${seen}" cannot stand in the column part`,
    fix: 'Write partition (categories that add up to the whole) or of-which (a part only).',
  },
  'unknown-group': {
    what: (seen) => `there is no group "${seen}"`,
    fix: 'The column group holds the code of a group (see danvan indicators list), or of a new one that you declare.',
  },
  'unknown-breakdown': {
    what: (seen) => `there is no breakdown "${seen}"`,
    fix: 'The column breakdown holds the code of a breakdown, or of a new one that you declare.',
  },
  'bad-definition': {
    what: (seen) =>
      seen === '' ? 'there is no definition' : `the definition "${seen}" cannot be used`,
    fix: 'A ratio has "a / b", an identity "a + b - c = d", where a, b, c, d are codes of indicators with numbers.',
  },
  'unknown-part': {
    what: (seen) => `the definition names the code "${seen}", which does not exist`,
    fix: 'Correct the code, or add that indicator to the file.',
  },
  'bad-frequency': {
    what: (seen) => `"${seen}" cannot stand in the column frequency`,
    fix: 'Write month, quarter, half or year.',
  },
  'bad-filed-by': {
    what: (seen) => `"${seen}" cannot stand in the column filed_by`,
    fix: 'Write province, district, commune, body or nothing.',
  },
  'bad-maximum': {
    what: (seen) => `"${seen}" cannot be a maximum`,
    fix: 'Write a number above 0 in plain digits, or nothing.',
  },
};

const row = (line: number, fault: Fault, seen: string) => ({
  message: `line ${line}: ${fault.what(seen)}`,
  fix: fault.fix,
  seen: seen === '' ? null : seen,
});

export const registerProblems = {
  'register-row': ({ line, reason, seen }) => row(line, registerFaults[reason], seen),
  'catalogue-row': ({ line, reason, seen }) => row(line, catalogueFaults[reason], seen),
} satisfies Partial<ProblemSentences>;
