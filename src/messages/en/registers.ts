/** English for the registers that an office keeps: units, indicators, settings. */
import { formatDay } from '../../core/time/day.ts';
import type { CommandWords } from '../command-words.ts';
import { capitalised } from '../first-letter.ts';
import { countOf } from './plural.ts';

const addedAndUpdated = (added: number, updated: number, noun: string): string => {
  if (added === 0 && updated === 0) return `No ${noun}s have changed.`;
  const parts = [
    ...(added > 0 ? [`added ${countOf(added, noun)}`] : []),
    ...(updated > 0 ? [`updated ${countOf(updated, noun)}`] : []),
  ];
  return `${capitalised(parts.join(', '), 'en')}.`;
};

const refused = (problems: number): string =>
  `Nothing was saved: correct the ${countOf(problems, 'place')} above and import the whole file again.`;

export const englishRegisterWords: Pick<
  CommandWords,
  'units' | 'indicators' | 'targets' | 'settings'
> = {
  units: {
    imported: (added, updated) => addedAndUpdated(added, updated, 'unit'),
    unchanged: 'Nothing has changed in the register of units.',
    empty: 'There are no units in the register yet.',
    refused,
    noneOn: (day) => `There was no unit on ${formatDay(day)}.`,
    validity: (from, to) => {
      const start = from === null ? '' : `from ${formatDay(from)}`;
      const end = to === null ? '' : `to ${formatDay(to)}`;
      return [start, end].filter((part) => part !== '').join(' ');
    },
    reportsForParent: 'reports for its parent',
  },
  indicators: {
    headings: {
      code: 'Code',
      label: 'Indicator',
      measure: 'Measure',
      kind: 'Kind',
      breakdowns: 'Breakdowns',
      definition: 'Definition',
      frequency: 'Frequency',
      aliases: 'Other names',
    },
    frequency: { month: 'monthly', quarter: 'quarterly', half: 'half-yearly', year: 'yearly' },
    imported: (added, updated) => addedAndUpdated(added, updated, 'indicator'),
    exported: (indicators, file) => `Wrote ${countOf(indicators, 'indicator')} to ${file}`,
    refused,
  },
  targets: {
    imported: (added, updated) => addedAndUpdated(added, updated, 'target'),
    refused,
  },
  settings: {
    headings: { name: 'Name', value: 'Value', meaning: 'Meaning' },
    meanings: {
      unit: "the office's own unit, used where a command has no --unit",
      calendar: 'the reporting calendar: which days a reporting month covers',
      term: 'which periods a party term consists of',
      mid: 'the mid-term cut',
      deadline: "the deadline: days after the period ends, or one period's own date",
      blank: 'how the empty cells of a form are read',
      money: 'the unit of money in tables',
      letterhead: 'the office named at the head of reports',
      'limit.megabytes': 'how many megabytes one file may have',
      'limit.cells': 'how many cells one file may have',
      'limit.seconds': 'how many seconds one file may be read for',
    },
    set: (name, value) => `Set ${name} = ${value}`,
    removed: (name) => `Removed ${name}`,
    notSet: (name) => `${name}: not set`,
    byDefault: (value) => `${value} (default)`,
  },
};
