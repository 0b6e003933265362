/** What the command line itself says, in English. */
import { formatCount } from '../number-format.ts';
import type { ScreenWords } from '../screen-words.ts';

export const englishScreen: ScreenWords = {
  values: {
    file: 'FILE',
    folder: 'FOLDER',
    day: 'DAY',
    period: 'PERIOD',
    unit: 'UNIT',
    indicator: 'INDICATOR',
    group: 'GROUP',
    text: 'TEXT',
    number: 'COUNT',
    cell: 'CELL=VALUE',
    term: 'TERM=PERIOD',
    character: 'CHARACTER',
  },
  commandPlaceholder: '<command>',
  optionsPlaceholder: '[options]',
  limit: 'list only that many, the latest (default: 20)',
  agreement: ['y', 'yes'],
  nothingMatches: (filter) => `Nothing matches "${filter}".`,
  shownOf: (shown, total) => `Showing ${shown} of ${total}; more with --limit.`,
  moreOfKind: (count, code) => `… and ${count} more like it [${code}] (all with --verbose)`,
  moreFiles: (count) =>
    `… and ${formatCount(count, 'en')} more ${count === 1 ? 'file' : 'files'} to look at (all with --verbose)`,
  standardInput: 'standard input',
  toExcel: (asked) => ({
    command: `danvan summarize ${asked} -o table.xlsx`,
    meaning: 'write this table to Excel',
  }),
  setUnit: { command: 'danvan settings set unit "Huyện Kỳ Anh"', meaning: 'set it once' },
  badCell: (seen) => `--set takes D14=1115 or "Sheet1!D14=1115", not "${seen}"`,
  badTerm: (seen, example) => `--term takes ${example}, not "${seen}"`,
  badUndoTarget: (seen) => `"${seen}" is neither a file's number (17) nor a batch (b12)`,
};
