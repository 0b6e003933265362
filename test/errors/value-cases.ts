/** Values that can hardly be right, beside what else is known of them. */
import type { Case } from './case.ts';
import { filings, tidy } from './sheets.ts';

const unit = 'Xã Kỳ Bắc';

export const valueCases = {
  'scale-slip': {
    files: {
      'nam-truoc.csv': filings(
        'poor_fund_cash',
        [unit, '2016H1', 46_000_000],
        [unit, '2017H1', 52_000_000],
      ),
      'a.csv': filings('poor_fund_cash', [unit, '2018H1', 50_000]),
    },
    before: ['danvan import nam-truoc.csv'],
    line: 'danvan import a.csv',
  },
  'repeated-cumulative': {
    files: {
      'nam.csv': filings('reception_turns', [unit, '2017H1', 4], [unit, '2017', 9]),
      'a.csv': filings('reception_turns', [unit, '2017H2', 9]),
    },
    before: ['danvan import nam.csv'],
    line: 'danvan import a.csv',
  },
  'part-over-whole': {
    files: {
      'a.csv': tidy(
        [unit, '2018H1', 'petitions_eligible', null, 7],
        [unit, '2018H1', 'petitions_resolved', null, 9],
      ),
    },
    line: 'danvan import a.csv',
  },
  'over-maximum': {
    files: { 'a.csv': filings('poverty_rate', [unit, '2018', '127,5%']) },
    line: 'danvan import a.csv',
  },
} satisfies Record<string, Case>;
