/** What the command line itself says, in English. */
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
  fix: 'Fix',
  general: 'On the table as a whole',
  agreement: ['y', 'yes'],
  agreementHint: ' [y/N] ',
  notFound: (filter) => `Nothing matches "${filter}".`,
  database: (location) => `Database: ${location}`,
  shownOf: (shown, total) => `Showing ${shown} of ${total}; more with --limit.`,
  moreProblems: (count) => `… and ${count} more of the same kind (all with --verbose)`,
  standardInput: 'standard input',
};
