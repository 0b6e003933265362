/** Registers, catalogues and successions with faults, and what changes of units do to filings. */
import { csvOf } from '../support/ingest.ts';
import type { Case } from './case.ts';
import { filings } from './sheets.ts';

/** Two districts; Xã Kỳ Hợp goes into Xã Lâm Hợp, Xã Kỳ Bắc moves from one district to the other. */
const twoDistricts = csvOf([
  ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'aliases'],
  ['42', 'Tỉnh Hà Tĩnh', 'province', '', '', '', ''],
  ['447', 'Huyện Kỳ Anh', 'district', '42', '', '', ''],
  ['446', 'Huyện Cẩm Xuyên', 'district', '42', '', '', ''],
  ['18760', 'Xã Kỳ Bắc', 'commune', '447', '', '', ''],
  ['18761', 'Xã Kỳ Lâm', 'commune', '447', '', '', ''],
  ['18762', 'Xã Kỳ Hợp', 'commune', '447', '', '', ''],
  ['18763', 'Xã Kỳ Tây', 'commune', '447', '', '', ''],
]);

function succession(...rows: readonly (readonly string[])[]): string {
  return csvOf([['date', 'kind', 'from', 'to', 'decree'], ...rows]);
}

const merge = succession(['2018-04-01', 'merge', '18761;18762', '18761', 'NQ 819/NQ-UBTVQH14']);

export const registerCases = {
  'register-row': {
    files: {
      'don-vi.csv': csvOf([
        ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'aliases', 'reports_for'],
        ['447', 'Huyện Kỳ Anh', 'district', '', '', '', '', ''],
        ['18760', '', 'commune', '447', '', '', '', ''],
        ['18761', 'Xã Kỳ Phú', 'thôn', '447', '', '', '', ''],
        ['18762', 'Xã Kỳ Lâm', 'commune', '999', '', '', '', ''],
        ['18763', 'Xã Kỳ Tây', 'commune', '447', '31/02/2018', '', '', ''],
        ['18764', 'Xã Kỳ Hợp', 'commune', '447', '2018-07-01', '2018-01-01', '', ''],
        ['18763', 'Xã Kỳ Tân', 'commune', '447', '', '', '', ''],
        ['18765', 'Xã Kỳ Thọ', 'commune', '447', '', '', '', 'parent'],
        ['448', 'Huyện Cẩm Xuyên', 'district', '18765', '', '', '', ''],
      ]),
    },
    line: 'danvan units import don-vi.csv',
  },
  'catalogue-row': {
    files: {
      'chi-tieu.csv': csvOf([
        [
          'code',
          'label_vi',
          'label_en',
          'measure',
          'kind',
          'over_units',
          'group',
          'breakdown',
          'definition',
          'aliases_vi',
          'frequency',
        ],
        ['trees', '', 'Trees', 'cây', 'flow', 'sum', 'rural', '', '', '', 'half'],
        ['Cây xanh', 'Số cây xanh', 'Trees', 'cây', 'flow', 'sum', 'rural', '', '', '', 'half'],
        ['wells', 'Số giếng', 'Wells', 'giếng', 'flows', 'sum', 'rural', '', '', '', 'half'],
        ['roads', 'Số tuyến đường', 'Roads', 'tuyến', 'flow', 'all', 'rural', '', '', '', 'half'],
        ['lamps', 'Số đèn', 'Lamps', 'đèn', 'flow', 'sum', 'lights', '', '', '', 'half'],
        ['flags', 'Số cờ', 'Flags', 'lá', 'flow', 'sum', 'rural', 'colour', '', '', 'half'],
        ['rate', 'Tỷ lệ cờ', 'Rate', '%', 'ratio', 'computed', 'rural', '', 'flags /', '', 'half'],
        ['boats', 'Số thuyền', 'Boats', 'chiếc', 'flow', 'sum', 'rural', '', '', '', 'tuần'],
      ]),
    },
    line: 'danvan indicators import chi-tieu.csv',
  },
  'succession-row': {
    register: twoDistricts,
    files: {
      'sap-xep.csv': succession(
        ['32/1/2020', 'merge', '18761;18762', '18761', 'NQ 819'],
        ['2020-02-01', 'nuốt', '18761', '18762', 'NQ 819'],
        ['2020-02-01', 'merge', 'Xã Kỳ Hợpp', '18761', 'NQ 819'],
        ['2020-02-01', 'move', '18760', '', 'NQ 819'],
        ['2020-02-01', 'abolish', '18763', '18761', 'NQ 819'],
      ),
    },
    line: 'danvan units succession sap-xep.csv',
  },
  'covers-predecessors': {
    register: twoDistricts,
    files: {
      'sap-xep.csv': merge,
      'a.csv': filings(
        'reception_turns',
        ['Xã Kỳ Lâm', '2018H1', 29],
        ['Xã Kỳ Bắc', '2018H1', 5],
        ['Xã Kỳ Tây', '2018H1', 5],
      ),
    },
    before: ['danvan units succession sap-xep.csv', 'danvan import a.csv'],
    line: 'danvan summarize --unit "huyện Kỳ Anh" --period 2018H1',
  },
  'straddles-move': {
    register: twoDistricts,
    files: {
      'sap-xep.csv': succession(['2018-04-01', 'move', '18760', '446', 'NQ 819']),
      'a.csv': filings('reception_turns', ['Xã Kỳ Bắc', '2018H1', 5]),
    },
    before: ['danvan units succession sap-xep.csv', 'danvan import a.csv'],
    line: 'danvan summarize --unit "tỉnh Hà Tĩnh" --period 2018H1',
    look: ['a.csv!E2'],
  },
  'mixed-territory-filing': {
    register: twoDistricts,
    files: {
      'sap-xep.csv': succession(
        ['2018-04-01', 'merge', '18761;18762', '18761', 'NQ 819'],
        ['2018-04-01', 'split', '18763', '18763;18761', 'NQ 819'],
      ),
      'a.csv': filings('reception_turns', ['Xã Kỳ Lâm', '2018H1', 29]),
    },
    before: ['danvan units succession sap-xep.csv'],
    line: 'danvan import a.csv',
  },
  'changed-later': {
    files: { 'a.csv': filings('reception_turns', ['Xã Kỳ Bắc', '2018H1', 29]) },
    before: [
      'danvan import a.csv --today 2018-06-21',
      'danvan settings set unit 447 --today 2018-09-01',
    ],
    line: 'danvan summarize --period 2018H1 --as-of 2018-07-01 --verbose',
  },
} satisfies Record<string, Case>;
