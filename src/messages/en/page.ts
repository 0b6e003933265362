/** English for the report as a web page. */
import { formatDay } from '../../core/time/day.ts';
import { formatCount } from '../number-format.ts';
import type { PageWords } from '../page-words.ts';
import { countOf } from './plural.ts';

const count = (number: number): string => formatCount(number, 'en');

export const englishPage: PageWords = {
  skip: 'To the report',
  contents: 'Contents',
  stillOwed: (units, more) =>
    `Made while reports were still owed by: ${units.join(', ')}${
      more > 0 ? ` and ${countOf(more, 'more unit')}` : ''
    }.`,
  sections: {
    summary: 'Summary table',
    charts: 'Charts',
    coverage: 'Who has reported',
    results: 'Results',
    narratives: 'Assessment and proposals',
    appendices: 'Appendices by unit',
    sources: 'Sources of the figures',
    problems: 'Points to note',
  },
  filers: ({ filed, late, partial, missing, expected }, deadline) => {
    const rest = [
      ...(partial > 0 ? [`${count(partial)} in part`] : []),
      ...(missing > 0 ? [`${count(missing)} not at all`] : []),
    ];
    const whole = `${count(filed + late)} of ${countOf(expected, 'unit')} filed in full`;
    const all = late > 0 ? `${whole}, ${count(late)} of them late` : whole;
    return `${[all, ...rest].join('; ')} (due ${formatDay(deadline)}, day/month/year).`;
  },
  coverageCaption: 'Each unit: how it filed, and how many indicators of each group it has given',
  countFiles: (files) => countOf(files, 'file'),
  cell: {
    whole: 'all',
    some: (held, asked) => `${count(held)} of ${count(asked)}`,
    none: 'none yet',
  },
  unitsLeftOut: (shown, all) =>
    `There are ${countOf(all, 'unit')}; only ${count(shown)} are listed here, those that still owe a report first.`,
  charts: {
    overTime: 'Over the years',
    byUnit: 'By unit',
    shares: 'Shares',
    title: (label, measure) => (measure === '' ? label : `${label} (${measure})`),
    noFigure: 'no figure yet',
    notWhole: 'incomplete, not drawn',
    shortColumns: (columns) => `Not drawn: ${columns.join(', ')}, which are not whole years.`,
    leftOut: (drawn, all) =>
      `${count(drawn)} of the ${count(all)} indicators that can be drawn, the first of each group; the others are in the table.`,
    none: 'The figures of this period are not enough for a chart yet.',
  },
  sources: {
    intro:
      'Follow a number in the summary table to its place below: the cells that were read, their periods, whether they were added or subtracted, and what each cell says.',
    printed: 'The sources of each figure are in the electronic copy of this report only.',
    leftOut:
      'Not every source cell is printed here, so that the page still opens easily; all of them are in the Excel file of this report and in the command danvan explain.',
    cells: (cells) => countOf(cells, 'cell'),
    cellsShown: (shown, cells) => `${count(shown)} of ${countOf(cells, 'cell')} printed`,
    headings: {
      unit: 'Unit',
      period: 'Period',
      amount: 'Number used',
      place: 'File › sheet › cell',
      raw: 'As written',
    },
    numerator: 'numerator',
    denominator: 'denominator',
    back: 'Back to the summary table',
  },
  problemsLeftOut: (shown, all) => `${count(shown)} of ${count(all)} are listed.`,
  noProblems: 'There is nothing to look into.',
  infos: (infos) => countOf(infos, 'piece of information', 'pieces of information'),
};
