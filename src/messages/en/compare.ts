/** English for figures that moved between two days. */
import type { CompareHelp, CompareWords } from '../compare-words.ts';
import { countOf } from './plural.ts';

export const englishCompare: CompareWords = {
  heading: (unit, period, days, moved) =>
    `${unit} · ${period} · ${days}: ${countOf(moved, 'figure')} moved`,
  between: (from, to) => `from ${from ?? 'now'} to ${to ?? 'now'}`,
  nothing: (unit, period, days) => `${unit} · ${period} · ${days}: no figure moved.`,
  now: 'Now',
  headings: {
    indicator: 'Indicator',
    unit: 'Unit',
    change: 'Change',
    reason: 'Why',
    source: 'Source',
  },
  reason: {
    late: 'filed late',
    correction: 'corrected',
    undo: 'undone',
    succession: 'units changed',
    catalogue: 'indicators changed',
  },
  source: (first, more) => (more === 0 ? first : `${first} and ${countOf(more, 'more cell')}`),
  below: (cells) => `${countOf(cells, 'cell')}, see the rows below`,
  takenBack: (source) => `taken back: ${source}`,
  needsDays:
    'compare needs --from and --to: a day such as 2018-06-15, now, or report:NUMBER for a signed report. For example: danvan compare --period 2018H1 --from 2018-06-15 --to now',
  wrongWayRound: (from, to) => `--from ${from} must be before --to ${to}`,
  explain: (indicator, period) => ({
    command: `danvan explain ${indicator} --period ${period}`,
    meaning: 'see where a figure comes from',
  }),
};

export const englishCompareHelp: CompareHelp = {
  command: {
    summary: 'which figures of a period moved between two days, and why',
    description:
      'Compares the table with what had been imported by the end of --from with that by the end of --to, of the unit and of each unit below it. Every figure tells why it moved (filed late, corrected, undone) and the cell that moved it. Both days are shown with the units and indicators of today; where these changed, it is said.',
    examples: [
      {
        command: 'danvan compare --period 2018H1 --from 2018-06-15 --to now',
        meaning: 'why it is no longer what we reported',
      },
      {
        command:
          'danvan compare --period 2018H1 --from 2018-06-15 --to 2018-07-01 --unit "xã Kỳ Bắc"',
        meaning: 'of one commune',
      },
    ],
  },
  options: {
    'from-day':
      'the earlier day: with what had been imported by its end; or report:NUMBER, a signed report',
    'to-day': 'the later day, now or report:NUMBER',
  },
};
