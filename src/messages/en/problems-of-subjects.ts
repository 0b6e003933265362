/** What is said in English where it is not clear whose figures these are, of when, or of what. */
import type { ProblemSentences } from '../problem-words.ts';
import { englishWords } from './words.ts';

const { anyOf, list } = englishWords;
const near = (names: readonly string[]): readonly string[] =>
  names.length > 0 ? [`Was ${anyOf(names)} meant?`] : [];
const oneOf = (names: readonly string[]): string | null => (names.length > 0 ? anyOf(names) : null);

/** A label that says when already is not told apart by saying it again. */
const saysWhen = (label: string): boolean =>
  /(?:^|\P{L})(?:mới|trong kỳ|hiện có|lũy kế|luỹ kế|đến nay)(?!\p{L})/iu.test(
    label.normalize('NFC'),
  );

export const subjectProblems = {
  'unknown-unit': ({ seen, nearest, inList = false }) => ({
    message: `there is no unit "${seen}" in the register`,
    fix: [
      ...near(nearest),
      inList
        ? 'Correct the name in the file; register a new unit with danvan units add.'
        : 'Correct the name in the file, or give --unit "Name of the unit"; for a new unit, add --new-units.',
    ].join(' '),
    seen,
    expected: oneOf(nearest),
  }),
  'ambiguous-unit': ({ seen, candidates }) => ({
    message: `"${seen}" may be any of several units: ${list(candidates)}`,
    fix: 'Write the full name in the file, or give --unit with the code.',
    seen,
    expected: oneOf(candidates),
  }),
  'no-unit': () => ({
    message: 'it is not known which unit these figures are of',
    fix: 'Write the name of the unit above the table, or add --unit "Name of the unit".',
  }),
  'unit-disagrees': ({ stated }) => ({
    message: `the file names different units: ${list(stated)}`,
    fix: 'See whose it is; make the title and the name of the file agree, or add --unit as the title says.',
    seen: list(stated),
  }),
  'no-period': () => ({
    message: 'it is not known which period these figures are of',
    fix: 'Write the period above the table (such as "6 tháng đầu năm 2018"), or add --period 2018H1.',
  }),
  'unknown-period': ({ seen }) => ({
    message: `the period "${seen}" was not understood`,
    fix: 'Write it like "6 tháng đầu năm 2018", "năm 2017" or 2018H1.',
    seen,
    expected: '2018H1',
  }),
  'period-disagrees': ({ stated }, { period }) => ({
    message: `the file names different periods: ${list(stated.map(period))}`,
    fix: 'See which one it is; make the title and the name of the file agree, or add --period as the title says.',
    seen: list(stated.map(period)),
  }),
  'other-dates': ({ from, to, expectedFrom, expectedTo }, { day }) => ({
    message: `the file says its figures run from ${day(from)} to ${day(to)}; this period runs from ${day(expectedFrom)} to ${day(expectedTo)}`,
    fix: 'The figures are taken for this period. If your office has another calendar, see danvan settings get calendar.',
    seen: `${day(from)} - ${day(to)}`,
    expected: `${day(expectedFrom)} - ${day(expectedTo)}`,
  }),
  'estimated-by-title': ({ seen }) => ({
    message: `the title says "${seen}", so its figures are taken as estimates`,
    fix: 'If they are actual figures, correct the title or add --nature actual. Actual figures that are sent later take the place of estimates.',
    seen,
  }),
  'note-names-period': ({ seen, period: named }, { period }) => ({
    message:
      named === null
        ? `the row "${seen}" has a note that speaks of another period`
        : `the row "${seen}" has a note that this is a figure of ${period(named)}`,
    fix: 'Ask the unit: if it is of this period, remove the note; if not, move the figure to a file of its own period.',
    seen,
  }),
  'outside-life': ({ unit, period: filed, validFrom, validTo, successors }, { day, period }) => {
    const life = [
      ...(validFrom === null ? [] : [`from ${day(validFrom)}`]),
      ...(validTo === null ? [] : [`to ${day(validTo)}`]),
    ].join(' ');
    return {
      message: `${unit} existed only ${life} and cannot report ${period(filed)}`,
      fix:
        successors.length > 0
          ? `That period is reported by ${anyOf(successors)}; correct the unit or the period.`
          : 'Look at the name of the unit and at the period.',
      seen: unit,
      expected: oneOf(successors),
    };
  },
  'ambiguous-scope': ({ unit }) => ({
    message: `the row ${unit} does not say whether it is ${unit} itself or the total of all`,
    fix: `Name the row "Riêng ${unit}" (itself) or "Toàn ${unit}" (all), or add --scope own or --scope total.`,
    seen: unit,
  }),
  'unknown-indicator': ({ seen, value, nearest }, { indicator }) => ({
    message: `there is no indicator "${seen}" (value ${value}); this figure was not taken`,
    fix: [
      ...near(nearest.map(indicator)),
      'Correct the name in the file, or add the indicator with danvan indicators import.',
    ].join(' '),
    seen,
    expected: oneOf(nearest.map(indicator)),
  }),
  'ambiguous-indicator': ({ seen, candidates }, { indicator }) => ({
    message: `"${seen}" may be any of several indicators: ${list(candidates.map(indicator))}`,
    fix: saysWhen(seen)
      ? `Write the exact name or the code of one in the file: ${anyOf(candidates.map((code) => `${indicator(code)} (${code})`))}.`
      : 'Say more in the file: "mới, trong kỳ" for what was new in the period, "hiện có, lũy kế" for what there is to date.',
    seen,
    expected: oneOf(candidates.map(indicator)),
  }),
  'unknown-category': ({ seen, indicator: counted, categories }, { category, indicator }) => ({
    message: `"${seen}" is no category of ${indicator(counted)}`,
    fix:
      categories.length > 0
        ? `Its categories are: ${list(categories.map((code) => `${category(counted, code)} (${code})`))}.`
        : 'This indicator has no categories.',
    seen,
    expected: oneOf(categories),
  }),
  'unknown-column': ({ seen }) => ({
    message: `what the column "${seen}" is, is not known; it was not read`,
    fix: 'If it holds figures, name it after an indicator, or "Thực hiện", "Cùng kỳ" or "Ghi chú".',
    seen,
  }),
  'stray-value': ({ seen }) => ({
    message: `what "${seen}" is a figure of, is not known; it was not taken`,
    fix: 'Give its row an indicator and its column a header, or empty the cell.',
    seen,
  }),
  'unknown-word': ({ seen, allowed }) => ({
    message: `"${seen}" is not understood here`,
    fix: `Write one of: ${list(allowed)}.`,
    seen,
    expected: oneOf(allowed),
  }),
  'missing-column': ({ column }) => ({
    message: `the table has no column ${column}`,
    fix: 'Add it to the header row and import again.',
    expected: column,
  }),
} satisfies Partial<ProblemSentences>;
