/** English for beginning, for where things stand, and for the next step. */
import type { CommandWords, HomeWords, InitWords, NextWords } from '../command-words.ts';
import { countOf } from './plural.ts';

const importUnits = {
  command: 'danvan units import units.xlsx',
  meaning: 'import the register of units',
};

const summarize = (period: string) => ({
  command: `danvan summarize --period ${period}`,
  meaning: 'see the summary table',
});

export const englishNext: NextWords = {
  heading: 'Next:',
  annotate: (asked) => ({
    command: `danvan check ${asked} --annotate Tra-lai`,
    meaning: 'mark the faulty cells, to send back',
  }),
  check: (asked) => ({
    command: `danvan check ${asked}`,
    meaning: 'check again once it is corrected',
  }),
  importFile: (asked) => ({ command: `danvan import ${asked}`, meaning: 'import the figures' }),
  summarize,
  undo: (id) => ({ command: `danvan undo ${id}`, meaning: 'take it back if it was a mistake' }),
  history: { command: 'danvan history', meaning: 'see what was imported' },
  listUnits: { command: 'danvan units list', meaning: 'see the units' },
  importUnits,
  explain: (indicator, period) => ({
    command: `danvan explain "${indicator}" --period ${period}`,
    meaning: 'see where a figure comes from',
  }),
};

const init: InitWords = {
  askUnit: 'Full name of the unit (for example: Huyện Kỳ Anh): ',
  askRegister: 'File with the register of units, empty if there is none yet: ',
  askCalendar:
    'Calendar: nd09 (months from the 15th to the 14th), calendar (calendar months) or cutoff:DAY [nd09]: ',
  askTerm: 'The present party term (for example: 2020-2025), empty for the usual one: ',
  askLetterhead: 'The office named at the head of reports, empty if not needed yet: ',
  askFolder: 'Folder for incoming files, returns and reports [this folder]: ',
  created: (location) => `Created the database ${location}`,
  exists: (location) => `There is a database at ${location} already; it was left as it is.`,
  unitCreated: (unit) => `Own unit: ${unit}`,
  folders: (folders) => `Created the folders: ${folders.join(', ')}`,
  inboxFolder: 'Nhan',
  returnsFolder: 'Tra-lai',
  reportsFolder: 'Bao-cao',
};

const home: HomeWords = {
  noDatabase: (location) => `There is no database yet (looked at ${location}). To begin:`,
  begin: [
    {
      command: 'danvan init --unit "Huyện Kỳ Anh"',
      meaning: 'create a database for your unit',
    },
    { command: 'danvan help', meaning: 'the commands' },
  ],
  database: (location) => `Database: ${location}`,
  counts: (units, files, facts) =>
    `${countOf(units, 'unit')} · ${countOf(files, 'import')} · ${countOf(facts, 'figure')}`,
  lastImport: (file, at) => `Last import: ${file}, at ${at}`,
  periodState: (period, filed, expected) =>
    `${period}: ${filed} of ${countOf(expected, 'unit')} filed`,
  nothingImported: 'No file has been imported yet.',
  steps: {
    importUnits,
    importFiles: { command: 'danvan import Nhan', meaning: 'import the files in the folder Nhan' },
    summarize,
    help: { command: 'danvan help', meaning: 'the commands' },
  },
};

export const englishStart: Pick<CommandWords, 'init' | 'home'> = { init, home };
