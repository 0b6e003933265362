/** What is said in English of files that cannot be read, and of sheets without a table. */
import { characterName } from '../character-name.ts';
import { limitSetting } from '../limit-setting.ts';
import type { ProblemSentences } from '../problem-words.ts';
import { fileTypeName, layoutName, limitName, missingName } from './file-words.ts';
import { englishWords } from './words.ts';

const saveAgain = 'Open it in Excel, save it as an Excel workbook (.xlsx), and import that file.';

const readable = '.xlsx, .xlsm, .xls, .ods, .csv, .tsv, .html, .docx, .zip';

/** What to do with a file that danvan cannot read yet, by what it is. */
const wayOut = (found: string): string => {
  switch (found) {
    case 'zip':
    case 'nested-zip':
    case 'rar':
    case '7z':
    case 'gzip':
      return 'Unpack it and import the files inside.';
    case 'docx':
    case 'doc':
    case 'odt':
    case 'rtf':
      return 'Copy the table into an Excel workbook (.xlsx) and import that.';
    default:
      return saveAgain;
  }
};

/** How the text came to be so. */
const garbledBy = (detail: string): string => {
  switch (detail) {
    case 'utf-8':
      return ', because two encodings are mixed in it';
    case 'lost-letters':
      return ', because letters were lost in an encoding that has no Vietnamese';
    default:
      return `, because UTF-8 was once read as ${detail}`;
  }
};

export const fileProblems = {
  'empty-file': () => ({
    message: 'the file is empty',
    fix: 'Ask the unit to send it again.',
  }),
  'not-a-spreadsheet': ({ found, control }) => ({
    message:
      control === undefined
        ? `this is no spreadsheet but ${fileTypeName(found)}`
        : `line ${control.line} of this text holds a character that no table has (${characterName(control.code)})`,
    fix:
      control !== undefined
        ? saveAgain
        : found === 'danvan-pack'
          ? 'Merge it: danvan merge.'
          : 'Copy the figures into an Excel workbook (.xlsx) and import that.',
    seen: control === undefined ? found : characterName(control.code),
    expected: readable,
  }),
  'unsupported-format': ({ found }) => ({
    message: `danvan cannot read ${fileTypeName(found)} yet`,
    fix: wayOut(found),
    seen: found,
    expected: readable,
  }),
  'encrypted-file': () => ({
    message: 'the file has a password and cannot be read',
    fix: 'Open it in Excel, remove the password, save it and import it.',
  }),
  'damaged-file': ({ openQuote }) =>
    openQuote === undefined
      ? {
          message: 'the file is damaged or was not copied whole',
          fix: 'Ask the unit to send it again. If Excel can still open it, save it as a new file and import that.',
        }
      : {
          message: `the quotation mark opened on line ${openQuote} is never closed`,
          fix: 'Close or delete that mark and import it again; if the file breaks off there, ask the unit to send it again.',
        },
  'file-too-large': ({ limit, reached }) => ({
    message: [
      limit.startsWith('seconds')
        ? `reading took more than ${limitName(limit)}`
        : `the file is too large: more than ${limitName(limit)}`,
      reached === undefined ? '' : ` (at ${reached})`,
    ].join(''),
    fix: `Delete the sheets, rows and columns that are not needed and save it, or split it into several files. If it really is so large, run "danvan settings set ${limitSetting(limit)} NUMBER" and import it again.`,
    seen: reached ?? null,
    expected: limitName(limit),
  }),
  'unreadable-text': ({ detail, seen = null, meant }) => ({
    message: [
      'the letters in the file are garbled',
      seen === null ? '' : `: "${seen}"`,
      meant === undefined ? '' : ` should be "${meant}"`,
      garbledBy(detail),
    ].join(''),
    fix:
      detail === 'utf-8'
        ? saveAgain
        : 'Ask the unit for the original workbook (.xlsx), in which the text is still right.',
    seen,
  }),
  'converted-text': ({ count }, { number }) => ({
    message: `${number(`${count}`)} cells were converted from old fonts (TCVN3, VNI) to Unicode`,
    fix: null,
  }),
  'repeated-cell': ({ seen, taken }) => ({
    message: `the file gives this cell more than once: "${seen}", then "${taken}", which was taken`,
    fix: 'Open the file in Excel, see which it shows, correct the cell and save it again.',
    seen,
    expected: taken,
  }),
  'unsafe-name': ({ seen }) => ({
    message:
      'the name of this file in the archive leads out of its folder, or is no name of a file',
    fix: 'Take archives only from those you trust; unpack it and import the files inside.',
    seen,
  }),
  'skipped-file': ({ found }) => ({
    message: `skipped, because it is ${fileTypeName(found)} and holds no table`,
    fix: 'If it holds figures, copy them into an Excel workbook and import that.',
    seen: found,
  }),
  'no-table': ({ nearest, missed, understood = [], unclear = [], draft = null }, { file }) => ({
    message: [
      nearest === null
        ? 'no table of figures was recognised'
        : `the table is nearest to ${layoutName(nearest)}, but lacks: ${englishWords.list(missed.map(missingName))}`,
      understood.length > 0 ? `; understood: ${englishWords.list(understood)}` : '',
      unclear.length > 0 ? `; not understood: ${englishWords.list(unclear)}` : '',
    ].join(''),
    fix:
      draft === 'mapping'
        ? 'If the sender always uses this layout, draft a mapping with the command below, fill in what is marked "?" and import again; from then on danvan knows the layout.'
        : draft === 'figures'
          ? 'The command below lists the figures of the text, each with its sentence; confirm them one by one and import the list.'
          : 'A table needs a header row with a column "Chỉ tiêu" (or "Nội dung") and a column of figures, or a column of units and a column for each indicator.',
    command: draft === null ? null : `danvan map ${file}`,
    expected: missed.length > 0 ? englishWords.list(missed.map(missingName)) : null,
  }),
  'no-data': () => ({
    message: 'the table has no figures',
    fix: 'Fill in the figures, and 0 where there was nothing.',
  }),
  'no-such-cell': ({ cell }) => ({
    message: `there is no cell ${cell} in this file`,
    fix: 'Look at the sheet and the address given to --set, such as "Biểu 1!D14".',
    seen: cell,
  }),
} satisfies Partial<ProblemSentences>;
