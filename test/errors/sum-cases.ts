/** The same thing said twice, and figures that do not add up. */
import type { Case } from './case.ts';
import { filings, form, kyBac, smallRegister, tidy } from './sheets.ts';

const unit = 'Xã Kỳ Bắc';
const ask = 'danvan summarize --unit "xã Kỳ Bắc" --verbose --period';
const wrongSums = 'danvan import fixtures/ky-anh/extra/lech-so';

function filed(indicator: string, ...values: readonly (readonly [string, number])[]) {
  return { 'a.csv': filings(indicator, ...values.map(([period, value]) => [unit, period, value])) };
}

export const sumCases = {
  'repeated-fact': {
    files: filed('reception_turns', ['2018H1', 29], ['2018H1', 29]),
    line: 'danvan import a.csv',
  },
  'contradicting-fact': {
    files: filed('reception_turns', ['2018H1', 29], ['2018H1', 30]),
    line: 'danvan import a.csv',
  },
  conflict: {
    files: {
      ...filed('reception_turns', ['2018H1', 29]),
      'mau.csv': form(kyBac, ['Số lượt tiếp công dân', 31]),
    },
    before: ['danvan import a.csv'],
    line: 'danvan import mau.csv',
  },
  'quoted-differs': {
    files: {
      ...filed('reception_turns', ['2017H1', 27]),
      'mau.csv': [
        kyBac,
        'STT,Nội dung,Thực hiện,Cùng kỳ năm trước',
        '1,Số lượt tiếp công dân,29,25\n',
      ].join('\n'),
    },
    before: ['danvan import a.csv'],
    line: 'danvan import mau.csv --verbose',
  },
  'superseded-since': {
    files: {
      ...filed('reception_turns', ['2018H1', 29]),
      'b.csv': filings('reception_turns', [unit, '2018H1', 31]),
    },
    before: ['danvan import a.csv', 'danvan import b.csv'],
    line: 'danvan import a.csv --verbose',
  },
  'total-differs': { line: wrongSums },
  'breakdown-differs': { line: wrongSums },
  'identity-differs': { line: wrongSums },
  'ratio-differs': {
    files: {
      'a.csv': tidy(
        [unit, '2018H1', 'petitions_eligible', null, 4],
        [unit, '2018H1', 'petitions_resolved', null, 3],
        [unit, '2018H1', 'petitions_resolved_rate', null, '80'],
      ),
    },
    line: 'danvan import a.csv',
  },
  'breakdown-as-whole': {
    files: { 'a.csv': tidy([unit, '2018H1', 'petitions_received', 'complaint', 4]) },
    before: ['danvan import a.csv'],
    line: `${ask} 2018H1`,
    look: ['a.csv!D2'],
  },
  'covers-disagree': {
    files: filed(
      'reception_turns',
      ['2017', 10],
      ['2017H2', 4],
      ['2017..2018H1', 20],
      ['2017H2..2018H1', 15],
    ),
    before: ['danvan import a.csv'],
    line: `${ask} 2017H1`,
    look: ['a.csv!E2', 'a.csv!E3', 'a.csv!E4', 'a.csv!E5'],
  },
  'filings-disagree': {
    files: filed('reception_turns', ['2017', 10], ['2017H1', 4], ['2017H2', 5]),
    before: ['danvan import a.csv'],
    line: `${ask} 2017`,
  },
  'negative-derived': {
    files: filed('reception_turns', ['2017', 3], ['2017H1', 5]),
    before: ['danvan import a.csv'],
    line: `${ask} 2017H2`,
  },
  'unused-filing': {
    files: filed('reception_turns', ['2018Q1', 5], ['2017', 9]),
    before: ['danvan import a.csv'],
    line: `${ask} 2017H2..2018H1`,
  },
  'opening-differs': {
    files: {
      'a.csv': tidy(
        [unit, '2017H2', 'petitions_pending', null, 2],
        [unit, '2018H1', 'petitions_opening', null, 3],
      ),
    },
    before: ['danvan import a.csv'],
    line: `${ask} 2018H1`,
  },
  'stray-filing': {
    files: {
      'a.csv': filings('dialogue_sessions', ['Huyện Kỳ Anh', '2018H1', 36], [unit, '2018H1', 2]),
    },
    before: ['danvan import a.csv --scope own'],
    line: 'danvan summarize --period 2018H1 --verbose',
    look: ['a.csv!E3'],
  },
  'own-missing': {
    register: smallRegister,
    files: {
      'a.csv': filings(
        'reception_turns',
        ['Huyện Kỳ Anh', '2017H1', 7],
        [unit, '2017H1', 5],
        ['Xã Kỳ Phú', '2017H1', 5],
        [unit, '2018H1', 5],
        ['Xã Kỳ Phú', '2018H1', 5],
      ),
    },
    before: ['danvan import a.csv --scope own'],
    line: 'danvan summarize --period 2018H1',
    look: ['a.csv!E2'],
  },
  'upper-filing-incomplete': {
    register: smallRegister,
    files: {
      'a.csv': filings(
        'reception_turns',
        ['Huyện Kỳ Anh', '2018Q1', 7],
        [unit, '2018H1', 5],
        ['Xã Kỳ Phú', '2018H1', 5],
      ),
    },
    before: ['danvan import a.csv --scope own'],
    line: 'danvan summarize --period 2018H1 --verbose',
    look: ['a.csv!E2'],
  },
  'possible-double-count': {
    register: `${smallRegister}KA-CA,Công an huyện Kỳ Anh,body,447\n`,
    files: {
      'a.csv': filings(
        'reception_turns',
        ['Công an huyện Kỳ Anh', '2018H1', 7],
        [unit, '2018H1', 5],
        ['Xã Kỳ Phú', '2018H1', 5],
      ),
    },
    before: ['danvan import a.csv'],
    line: 'danvan summarize --period 2018H1 --verbose',
    look: ['a.csv!E2'],
  },
} satisfies Record<string, Case>;
