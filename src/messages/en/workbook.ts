/** English of a report's workbook. */
import { formatCount } from '../number-format.ts';
import type { WorkbookWords } from '../workbook-words.ts';

export const englishWorkbook: WorkbookWords = {
  sheets: {
    appendix: (number) => `Appendix ${number}`,
    coverage: 'Coverage',
    sources: 'Sources',
  },
  coverage: {
    shortfalls: 'Indicators that are not complete',
    headings: { column: 'Column', reported: 'Reported', missing: 'Missing' },
    problems: 'Worth knowing',
    problemHeadings: { place: 'Where', problem: 'What' },
    more: (units) => `and ${formatCount(units, 'en')} more`,
  },
  sources: {
    title: 'Where each figure of the summary comes from',
    intro:
      'A line for each cell that was read. The names in the summary (where long, their numbers) lead here, the names here (or a cell beside them) lead back.',
    leftOut: (lines) =>
      `A sheet has no more room: ${formatCount(lines, 'en')} more cells that were read are not listed here; danvan explain shows them figure by figure.`,
    headings: {
      column: 'Column',
      figure: 'Figure',
      period: 'Period of the cell',
      sign: 'Sign',
      amount: 'Value',
      file: 'File',
      sheet: 'Sheet',
      cell: 'Cell',
      raw: 'Text in the cell',
      event: 'Import',
    },
    numerator: 'numerator',
    denominator: 'denominator',
    toSources: 'Show the cells that make up this figure',
    toSummary: 'Back to the summary',
  },
};
