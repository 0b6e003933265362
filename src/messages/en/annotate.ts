/** English for the copy of a faulty file that goes back to its unit, and the message with it. */
import type { AnnotateHelp, AnnotateWords, FaultCounts, UnitCures } from '../annotate-words.ts';
import { capitalised } from '../first-letter.ts';
import { countOf } from './plural.ts';
import { englishTrace } from './trace.ts';

const { reply } = englishTrace.status;

const countsOf = ({ errors, warnings }: FaultCounts): string =>
  [
    ...(errors > 0 ? [`${countOf(errors, 'error')} to correct`] : []),
    ...(warnings > 0 ? [`${countOf(warnings, 'place')} to look at`] : []),
  ].join(' and ');

/** A unit corrects its own file: it need ask nobody back, and types no command. */
const cures: UnitCures = {
  'damaged-file': 'Open it in Excel again, save it as a new file and send that.',
  'unreadable-text': 'Save the file in a Unicode font (Times New Roman) and send it again.',
  'no-table': 'Give the figures in the form that was sent out, its headings unchanged.',
  'ambiguous-unit': "Give the unit's full name.",
  'no-unit': "Put the unit's name above the table.",
  'unit-disagrees': 'See which unit the file is of, and make its titles agree.',
  'other-dates': 'Look at the dates given above the table.',
  'note-names-period':
    'If the number is of this period, delete the note; else send it in the file of its period.',
  'unknown-indicator': 'Name the indicator as the form does.',
  'inexact-label': 'If that is not it, name the indicator as the form does.',
  'contradicting-fact': 'Keep one of the numbers and delete the other.',
  conflict:
    'See which number is right; if the one sent before was wrong, say so with the new file.',
  'identity-differs': 'Look at these numbers.',
  'ratio-differs': 'Look at the percentage and at the two numbers behind it.',
  'filings-disagree': 'Compare the number of the whole period with its parts.',
  'part-over-whole': 'Look at both numbers.',
  'over-maximum': 'Look at the number in the cell.',
};

export const englishAnnotate: AnnotateWords = {
  cures,
  list: {
    sheet: 'To correct',
    title: (file) => `To correct in the file ${file}`,
    howTo: [
      'Correct the sheets that follow in this very file: red cells are errors, yellow ones need a look. Point at a cell to read its cure.',
      'Then save this file and send it back. This list may stay; it does no harm.',
    ],
    headings: {
      number: 'No.',
      kind: 'Kind',
      sheet: 'Sheet',
      cell: 'Cell',
      seen: 'It says',
      problem: 'Problem',
      cure: 'Cure',
    },
    kinds: { error: 'Error', warning: 'Look at' },
  },
  reply: {
    heading: ({ unit, file, period }, counts) =>
      `${unit === null ? 'The' : `To ${unit}: the`} file "${file}"${period === null ? '' : ` (${period})`} has ${countsOf(counts)}:`,
    line: (number, { sheet, cell }, sentence) => {
      const place = [
        ...(sheet === null ? [] : [sheet]),
        ...(cell === null ? [] : [`cell ${cell}`]),
      ];
      const at = place.length === 0 ? '' : `${capitalised(place.join(', '), 'en')}: `;
      return `${number}. ${at}${sentence}`;
    },
    more: (count) => `… and ${countOf(count, 'more place')}.`,
    ask: ({ errors }, deadline) => {
      const what =
        errors > 0
          ? 'Please correct the file and send it again'
          : 'Please look at it, correct what is wrong and send it again';
      const due = deadline?.isPast
        ? reply.overdue(deadline.day)
        : deadline && reply.before(deadline.day);
      return `${what}${due ? ` ${due}` : ''}. ${reply.thanks}`;
    },
    nothing: 'All files can be imported; there is nothing to write.',
  },
  written: (count, folder) =>
    `Wrote ${countOf(count, 'marked copy', 'marked copies')} to ${folder}:`,
  copyOf: (file, copy) => `${file} -> ${copy}`,
  convertedCopyOf: (file, copy) =>
    `${file} -> ${copy} (an Excel copy of what danvan read; the file itself has another format)`,
  instead: (file, copy, kept) =>
    `${file} -> ${copy} (${kept} was edited or is another file, so it stays)`,
  cannot: (file) => `${file}: cannot be read, so there is no marked copy`,
  nothingToMark: 'No file has anything to mark.',
};

export const englishAnnotateHelp: AnnotateHelp = {
  command: {
    summary: 'check files, and store nothing',
    description:
      'As import, but only says what is wrong. With --annotate every faulty file gets a copy with its faulty cells coloured and explained and a first sheet that lists them; the unit corrects it there and sends it back, and it can be imported as it is. A file that is no .xlsx gets an .xlsx copy of what was read.',
    examples: [
      { command: 'danvan check "Ky Bac.xlsx"', meaning: 'see whether it can be imported' },
      {
        command: 'danvan check Nhan/2018H1 --annotate Tra-lai',
        meaning: 'mark the faulty cells, to send back',
      },
      { command: 'danvan check "Ky Bac.xlsx" --reply', meaning: 'word a message to the unit' },
    ],
  },
  options: {
    annotate: 'write a copy of every faulty file into this folder, its faulty cells coloured',
    'check-reply':
      'word a message to the unit: where each file is wrong, how to correct it, by when',
  },
};
