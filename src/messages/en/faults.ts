/** English for commands typed wrong, and for files and databases that stand in the way. */
import type { FaultWords, HostWords, UsageWords } from '../fault-words.ts';
import { englishWords } from './words.ts';

const { anyOf } = englishWords;
const quoted = (items: readonly string[]): string => anyOf(items.map((item) => `"${item}"`));

const usage: UsageWords = {
  prefix: 'error:',
  unknownCommand: (seen) => `there is no command "${seen}"`,
  unknownOption: (seen) => `this command has no option ${seen}`,
  missingArgument: (name) => `<${name}> is missing`,
  tooManyArguments: (seen) =>
    `${quoted(seen)} is one too many; put names with blanks in quotation marks`,
  missingOption: (option) => `${option} is missing`,
  missingOptionValue: (option) => `${option} needs a value`,
  badChoice: (option, seen, choices) =>
    `${option} does not take "${seen}"; choose one of: ${choices.join(', ')}`,
  conflictingOptions: (one, other) => `${one} cannot be used together with ${other}`,
  didYouMean: (candidates) => `Did you mean ${candidates.join(', ')}?`,
  badPeriod: (seen) => `the period "${seen}" was not understood. Periods are written like this:`,
  reversedPeriod: (seen) => `the period "${seen}" ends before it begins`,
  yearsAreNoTerm: (seen, offered) =>
    `"${seen}" is no known party term. If the years are meant, write: ${offered}`,
  periodExamples: [
    { command: '2018H1', meaning: 'first half of 2018' },
    { command: '2018', meaning: 'the year 2018' },
    { command: '2018Q3', meaning: 'third quarter of 2018' },
    { command: '2018-05', meaning: 'May 2018' },
    { command: '2018M9', meaning: 'first nine months of 2018' },
    { command: '2017..2018H1', meaning: 'from the start of 2017 to the end of H1 2018' },
    { command: '2015-2020', meaning: 'the party term 2015-2020' },
    { command: '2015-2020:mid', meaning: 'that term up to its middle' },
    { command: '10y..2023H1', meaning: 'the ten years that end with the first half of 2023' },
    { command: 'last-half', meaning: 'the latest half-year that has ended' },
    { command: '"6 tháng đầu năm 2018"', meaning: 'Vietnamese words do as well' },
  ],
  badDay: (seen) => `"${seen}" is no day; write it like 2018-06-14`,
  badNumber: (option, seen) => `${option} must be a number, not "${seen}"`,
  unknownUnit: (seen) => `there is no unit "${seen}" in the register`,
  ambiguousUnit: (seen, candidates) =>
    `"${seen}" may be any of ${candidates.length} units: ${candidates.join('; ')}. Write the full name or the code`,
  endedUnit: (unit, lastDay, successors) =>
    successors.length > 0
      ? `${unit} ended on ${lastDay}; it is now ${anyOf(successors)}`
      : `${unit} ended on ${lastDay}`,
  unknownIndicator: (seen) => `there is no indicator "${seen}"`,
  ambiguousIndicator: (seen, candidates) =>
    `"${seen}" may be any of ${candidates.length} indicators: ${candidates.join('; ')}. Write more of its name`,
  unknownSetting: (seen) => `there is no setting "${seen}"`,
  badSetting: (name, seen, expected) => `${name} does not take "${seen}"; it needs ${expected}`,
  settingFormat: {
    'unit-name': 'the name or code of a unit of the register',
    'calendar-scheme': 'nd09, calendar or cutoff:DAY (day 1 to 28)',
    period: 'a period, such as 2015H2..2020H1',
    days: 'a number of days, such as 5 or -10',
    'days-or-day': 'a day, such as 2018-06-05',
    'zero-or-none': 'zero (read as 0) or none (nothing stated)',
    'money-unit': 'đồng, nghìn đồng, triệu đồng or tỷ đồng',
    'letterhead-style':
      'party (the Party’s rules) or state (Decree 30/2020); one edition of them: party-2018, party-2026, state-2020',
    limit: 'a whole number (megabytes up to 500, cells up to 100,000,000, seconds up to 86,400)',
    text: 'a line of text',
  },
  noUnitChosen: 'which unit is not known: add --unit "Name of the unit", or say it once:',
  setNeedsNote: '--set must come with --note "why it was changed"',
  setNeedsOneFile: '--set can be used only when one file is imported',
  binaryToTerminal: (format) => `${format} cannot be shown on the screen; add -o FILE.${format}`,
  wouldOverwrite: (file) =>
    `${file} is there already; add --force to replace it, or choose another name`,
  needsYes: 'there is no one to ask; add --yes if you are sure',
  seeHelp: (command) => `How it is used: danvan help${command === '' ? '' : ` ${command}`}`,
};

const host: HostWords = {
  database: {
    'missing-database': (location) => `There is no database at ${location}.`,
    'missing-folder': (location) =>
      `There is no folder to create ${location} in. Create the folder first, or choose another place with --db.`,
    'not-a-database': (location) =>
      `${location} is not a danvan database. Choose another file with --db.`,
    'newer-database': (location) =>
      `${location} was written by a newer danvan. Install that version and open it again; the file is unharmed.`,
    'damaged-database': (location) =>
      `${location} is damaged. Do not write to it any more; see what is lost, then use the latest backup.`,
    'read-only': (location) =>
      `${location} can be read but not written to. Make it writable or copy it somewhere else.`,
    'no-access': (location) =>
      `${location} may not be opened. Ask whoever looks after this computer, or choose another file with --db.`,
    locked: (location) =>
      `Another program is writing to ${location}, such as an import of many files. Wait for it to finish and run the command again, or set DANVAN_WAIT=600 to wait for up to 600 seconds.`,
    'file-exists': (location) =>
      `There is a file ${location} already; danvan writes over nothing. Choose another name.`,
    'missing-copy-folder': (location) =>
      `There is no folder to write the copy ${location} in. Create the folder first, or choose another: danvan backup FOLDER.`,
    'copy-refused': (location) =>
      `The copy ${location} may not be written. Choose another folder: danvan backup FOLDER.`,
    'disk-full': (location) =>
      `The disk that holds ${location} is full. Free some space and run the command again; what was stored is unharmed.`,
    'input-output': (location) =>
      `The disk could not read or write ${location}. Check the disk and its cable and run the command again.`,
  },
  file: {
    'no-such-path': (path) => `There is no file or folder ${path}.`,
    'name-too-long': (path) => `The name or path is too long: ${path}. Choose a shorter one.`,
    'name-not-unicode': (path) =>
      `The name ${path} holds characters that are not Unicode, and cannot be opened. Rename it and run the command again.`,
    'is-a-folder': (path) => `${path} is a folder, not a file.`,
    'is-a-file': (path) => `${path} is a file, not a folder. Rename it or choose another folder.`,
    'no-permission': (path) => `${path} may not be opened.`,
    'cannot-read': (path) =>
      `${path} could not be read. If it is open in another program, close it and run the command again.`,
    'cannot-write': (path) =>
      `${path} could not be written. If it is open in Excel, close it and run the command again.`,
    'no-space': (path) => `There is no room left on the disk; ${path} was not written.`,
  },
  output: 'the result',
  missingDatabaseSteps: [
    { command: 'danvan init --unit "Huyện Kỳ Anh"', meaning: 'create a database for your unit' },
    { command: 'danvan --db PATH …', meaning: 'if the database is somewhere else' },
  ],
  damagedDatabaseSteps: (location, backup) => [
    {
      command: `danvan verify --db "${location}"`,
      meaning: 'see what is lost and which files to import again',
    },
    backup === null
      ? {
          command: 'danvan verify --db BACKUP',
          meaning: 'check the latest backup; where it is sound, put it in place',
        }
      : {
          command: `danvan verify --db "${backup}"`,
          meaning: 'the latest backup: where it is sound, put it in place of the damaged file',
        },
  ],
  bug: (version, detail) =>
    `This is a bug of danvan ${version}, not a fault in your figures. Please send these lines to danvan's makers:\n${detail}`,
  interrupted:
    'Stopped as asked. Nothing of what was under way is kept; run the command again to begin anew.',
};

export const englishFaults: FaultWords = { usage, host };
