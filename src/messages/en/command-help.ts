/** English help of each command. */
import type { HelpWords } from '../help-words.ts';
import { englishAnnotateHelp } from './annotate.ts';
import { englishCompareHelp } from './compare.ts';
import { englishKeepingHelp } from './keeping-help.ts';
import { englishMapHelp } from './map.ts';
import { englishReportHelp } from './report-help.ts';
import { englishSuccessionHelp } from './succession-help.ts';
import { englishTemplateHelp } from './template.ts';
import { englishTraceHelp } from './trace-help.ts';

export const englishCommandHelp: HelpWords['commands'] = {
  init: {
    summary: 'create a database for your unit',
    description:
      'Asks question by question; what an option has answered is not asked. The database is one file, and works wherever it is copied to.',
    examples: [
      { command: 'danvan init --unit "Huyện Kỳ Anh"', meaning: 'create ./danvan.sqlite' },
      { command: 'danvan init --unit 447 --units units.csv', meaning: 'with a register of units' },
    ],
  },
  units: {
    summary: 'the register of units',
    description: '',
    examples: [{ command: 'danvan units list', meaning: 'see the units' }],
  },
  'units import': {
    summary: 'import the register of units from CSV or Excel',
    description:
      'The file has the columns code, name, level, parent, valid_from, valid_to, aliases (and reports_for for bodies), or is the official list with the columns Mã TP, Tên TP, Mã QH, Tên QH, Mã PX, Tên PX. Importing again updates by code. If one row is wrong, nothing is stored.',
    examples: [{ command: 'danvan units import units.csv', meaning: 'import or update' }],
  },
  ...englishSuccessionHelp.commands,
  'units list': {
    summary: 'see the units',
    description: '',
    examples: [
      { command: 'danvan units list', meaning: 'the units of today' },
      { command: 'danvan units list --date 2018-06-14', meaning: 'the units of that day' },
    ],
  },
  indicators: {
    summary: 'the catalogue of indicators',
    description: '',
    examples: [{ command: 'danvan indicators list', meaning: 'see the indicators' }],
  },
  'indicators list': {
    summary: 'see the indicators',
    description: '',
    examples: [
      { command: 'danvan indicators list', meaning: 'see them all' },
      { command: 'danvan indicators list --group models', meaning: 'one group' },
    ],
  },
  'indicators export': {
    summary: 'write the catalogue to a file, to be edited',
    description: '',
    examples: [
      { command: 'danvan indicators export -o indicators.xlsx', meaning: 'write it for Excel' },
      { command: 'danvan indicators export', meaning: 'print it as CSV' },
    ],
  },
  'indicators import': {
    summary: 'add or change indicators of your office',
    description:
      'A code that exists is updated, a new one is added at the end of its group. If one row is wrong, nothing is stored.',
    examples: [{ command: 'danvan indicators import indicators.csv', meaning: 'add or change' }],
  },
  targets: {
    summary: 'targets: planned figures',
    description: '',
    examples: [{ command: 'danvan targets import plan.csv', meaning: 'take in targets' }],
  },
  'targets import': {
    summary: 'take in targets from a file with the columns unit, period, indicator, value',
    description:
      'A target is compared with the figure of exactly its unit and span; targets are never summed. ' +
      'With one wrong row nothing is saved.',
    examples: [{ command: 'danvan targets import plan.csv', meaning: 'add or update' }],
  },
  settings: {
    summary: 'the settings of the office',
    description: '',
    examples: [{ command: 'danvan settings list', meaning: 'see the settings' }],
  },
  'settings list': {
    summary: 'see the settings',
    description: '',
    examples: [{ command: 'danvan settings list', meaning: 'name, value, meaning' }],
  },
  'settings get': {
    summary: 'see one setting',
    description: '',
    examples: [{ command: 'danvan settings get unit', meaning: 'the own unit' }],
  },
  'settings set': {
    summary: 'change one setting',
    description:
      'An empty value ("") removes the setting, and the default holds again. The parts of a report’s head and foot are letterhead.place, letterhead.signer …; one that changes from a day on has the day in its name, and "-" says that from then on there is none.',
    examples: [
      { command: 'danvan settings set unit "Huyện Kỳ Anh"', meaning: 'the own unit' },
      { command: 'danvan settings set deadline -5', meaning: 'due 5 days before the period ends' },
      {
        command: 'danvan settings set deadline.2018H1 2018-06-05',
        meaning: "one period's own deadline",
      },
      {
        command: 'danvan settings set letterhead.2025-07-01.office "ĐẢNG UỶ XÃ KỲ ANH"',
        meaning: 'the office’s name from that day on',
      },
    ],
  },
  import: {
    summary: 'import figures from spreadsheets',
    description:
      'Reads Excel and CSV files, and folders of them. A file with an error is refused, with the cell and its cure; the others are imported. Importing a file again adds nothing; a changed file counts as a correction.',
    examples: [
      { command: 'danvan import Nhan/2018H1', meaning: 'all files of the folder' },
      { command: 'danvan import "Ky Bac.xlsx" --period 2018H1', meaning: 'with the period named' },
      {
        command: 'danvan import "Ky Bac.xlsx" --set D14=1115 --note "corrected by telephone"',
        meaning: 'correct one cell',
      },
    ],
  },
  check: englishAnnotateHelp.command,
  map: englishMapHelp.command,
  summarize: {
    summary: 'make the summary table of a period',
    description:
      'Every figure comes with how many units reported. Those that have not are named; danvan guesses no figure.',
    examples: [
      {
        command: 'danvan summarize --period 2018H1',
        meaning: 'a half-year, compared with the year before',
      },
      { command: 'danvan summarize --period 2017..2018H1', meaning: '18 months added up' },
      { command: 'danvan summarize --period 2018H1 --by unit', meaning: 'unit by unit' },
      { command: 'danvan summarize --period 2018H1 -o table.xlsx', meaning: 'write it for Excel' },
    ],
  },
  ...englishReportHelp.commands,
  ...englishTraceHelp,
  template: englishTemplateHelp.command,
  compare: englishCompareHelp.command,
  history: {
    summary: 'what was imported, and when',
    description: '',
    examples: [{ command: 'danvan history', meaning: 'the imports and what was undone' }],
  },
  undo: {
    summary: 'take an import back',
    description:
      'Without a number, the last batch. What had been replaced holds again; nothing is deleted.',
    examples: [
      { command: 'danvan undo', meaning: 'the last batch' },
      { command: 'danvan undo 17', meaning: 'one file, by its number in the history' },
      { command: 'danvan undo b12', meaning: 'the whole batch b12' },
    ],
  },
  ...englishKeepingHelp.commands,
  help: {
    summary: 'help for a command or a topic',
    description: '',
    examples: [
      { command: 'danvan help import', meaning: 'how import is used' },
      { command: 'danvan help periods', meaning: 'how periods are written' },
    ],
  },
};
