/** What is said in English of what stands in a cell where a number should. */
import { dotThousandsCommand } from '../import-command.ts';
import { slippedThousands } from '../number-words.ts';
import type { ProblemNaming, ProblemSentences } from '../problem-words.ts';
import { countOf } from './plural.ts';

/** Excel keeps "1.500" as 1.5 where a dot begins decimals. */
function slip(seen: string, { number, numberWords }: ProblemNaming): string {
  const thousands = slippedThousands(seen);
  if (thousands === null) return 'Correct the number in the cell.';
  const words = numberWords(thousands) || number(thousands);
  return `If ${words} was meant, type ${thousands}, without the dot.`;
}

export const numberProblems = {
  'not-a-number': ({ seen, indicator }, naming) => ({
    message: `"${seen}" is not a number (${naming.indicator(indicator)})`,
    fix: 'Type a number, such as 1115; "…" where it is not known, 0 where there was nothing.',
    seen,
  }),
  'too-many-digits': ({ seen, indicator, before, after }, naming) => ({
    message: `"${seen}" has too many digits (${naming.indicator(indicator)})`,
    fix: `A number has at most ${before} digits before the decimal point and ${after} after it. See whether several numbers run together in the cell, and type it again.`,
    seen,
  }),
  'not-whole': ({ seen, indicator }, naming) => ({
    message: `${naming.number(seen)} is not a whole number (${naming.indicator(indicator)})`,
    fix: `This indicator counts whole things. ${slip(seen, naming)}`,
    seen,
  }),
  'dot-thousands': ({ seen, thousands, indicator, cell, offer }, naming) => {
    const words = naming.numberWords(thousands);
    return {
      message: `${naming.number(seen)} is not a whole number (${naming.indicator(indicator)})`,
      fix: `The cell holds the number ${naming.number(seen)}. If ${words || naming.number(thousands)} was meant, type ${thousands}, without the dot.`,
      command: dotThousandsCommand(offer, naming, `${cell}=${thousands}`),
      seen,
      expected: thousands,
    };
  },
  'ambiguous-number': ({ seen, thousands, decimal, whole }, { number, numberWords }) => ({
    message: `"${seen}" may be read as ${number(thousands)} or as ${number(decimal)}`,
    fix: `Type ${thousands} for ${numberWords(thousands) || number(thousands)}; ${whole ? 'if that is not meant, correct it, as this indicator has no decimals' : `for the other type ${decimal.replace('.', ',')}, with a comma`}.`,
    seen,
    expected: thousands,
  }),
  'negative-number': ({ seen, indicator }, naming) => ({
    message: `${naming.number(seen)} is below zero (${naming.indicator(indicator)})`,
    fix: 'This indicator cannot be below 0. Look at the number in the cell.',
    seen,
  }),
  'stray-mark': ({ seen, read }, { number }) => ({
    message: `"${seen}" has a stray mark and was read as ${number(read)}`,
    fix: 'If that is wrong, correct the cell and import again.',
    seen,
    expected: read,
  }),
  'error-cell': ({ seen }) => ({
    message: `the cell holds Excel's error ${seen}`,
    fix: 'Correct the formula, or type the result into the cell.',
    seen,
  }),
  'formula-without-result': () => ({
    message: 'the cell holds a formula without a result',
    fix: 'Open the file in Excel and save it, so that Excel calculates it; or type the result into the cell.',
  }),
  'not-yes-or-no': ({ seen, indicator }, naming) => ({
    message: `"${seen}" is neither yes nor no (${naming.indicator(indicator)})`,
    fix: 'Write "x" or 1 for yes; 0 or nothing for no.',
    seen,
    expected: 'x, 1, 0',
  }),
  'accepted-reading': ({ seen, read }, { number }) => ({
    message: `the cell holds ${number(seen)} and was taken as ${number(read)}, as asked`,
    seen,
    expected: read,
  }),
  'blank-as-zero': ({ count }) => ({
    message: `${countOf(count, 'empty cell')} read as 0, as asked`,
  }),
  'assumed-no': ({ indicator, count }, naming) => ({
    message: `${countOf(count, 'unit')} left empty and read as no (${naming.indicator(indicator)})`,
  }),
  'hidden-rows': ({ count }) => ({
    message: `the sheet has ${countOf(count, 'hidden row')}, read all the same`,
    fix: 'If they hold no figures, delete them and import again.',
  }),
  'target-column': ({ seen }) => ({
    message: `the column "${seen}" holds targets, not results; it was not taken`,
    seen,
  }),
} satisfies Partial<ProblemSentences>;
