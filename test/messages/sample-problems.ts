/** One problem of every code, with args as the program makes them, for tests over all sentences. */

import {
  type Problem,
  type ProblemArgs,
  type ProblemCode,
  problem,
} from '../../src/core/problem.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod, yearPeriod } from '../../src/core/time/period.ts';

const unit = 'Xã Kỳ Bắc';
const indicator = 'models_built';
const period = halfYearPeriod(2018, 1);
const day = '2018-06-14' as Day;
const about = { indicator, unit, period };

const args: { readonly [Code in ProblemCode]: ProblemArgs[Code] } = {
  'empty-file': {},
  'not-a-spreadsheet': { found: 'pdf' },
  'unsupported-format': { found: 'xls' },
  'encrypted-file': {},
  'damaged-file': { detail: 'zip-end' },
  'file-too-large': { limit: 'rows 200000' },
  'unreadable-text': { detail: 'cp437', seen: 'Quß║¡n', meant: 'Quận' },
  'converted-text': { count: 12 },
  'unsafe-name': { seen: '../a.xlsx' },
  'skipped-file': { found: 'PDF' },
  'no-table': { nearest: 'form', missed: ['Thực hiện'] },
  'no-data': {},
  'no-such-cell': { cell: 'Z99' },
  'unknown-unit': { seen: 'Kỳ Bác', nearest: [unit] },
  'ambiguous-unit': { seen: 'Kỳ Anh', candidates: ['Huyện Kỳ Anh', 'Thị xã Kỳ Anh'] },
  'no-unit': {},
  'unit-disagrees': { stated: [unit, 'Xã Kỳ Phú'] },
  'no-period': {},
  'unknown-period': { seen: 'nửa năm' },
  'period-disagrees': { stated: [period, yearPeriod(2017)] },
  'other-dates': { from: day, to: day, expectedFrom: day, expectedTo: day },
  'note-names-period': { seen: 'b/c quý I', period },
  'outside-life': { unit, period, validFrom: null, validTo: day, successors: ['Xã Lâm Hợp'] },
  'ambiguous-scope': { unit },
  'unknown-indicator': { seen: 'Số cây', value: '5', nearest: [indicator] },
  'ambiguous-indicator': { seen: 'Mô hình', candidates: [indicator, 'dvk_models_active'] },
  'inexact-label': { seen: 'Mô hình mói', indicator, category: null, percent: 91 },
  'unknown-category': { seen: 'Thể thao', indicator, categories: ['economy'] },
  'unknown-column': { seen: 'Cột lạ' },
  'stray-value': { seen: '12' },
  'unknown-word': { seen: 'riêng', allowed: ['own', 'total'] },
  'missing-column': { column: 'value' },
  'not-a-number': { seen: '12a', indicator },
  'not-whole': { seen: '1.5', indicator },
  'dot-thousands': { seen: '1.115', thousands: '1115', indicator, cell: 'D14', offer: 'set' },
  'ambiguous-number': { seen: '1.115', thousands: '1115', decimal: '1.115' },
  'negative-number': { seen: '-3', indicator },
  'stray-mark': { seen: '1.552.', read: '1552' },
  'error-cell': { seen: '#REF!' },
  'formula-without-result': {},
  'not-yes-or-no': { seen: 'gần đạt', indicator },
  'accepted-reading': { seen: '1.115', read: '1115' },
  'blank-as-zero': { count: 3 },
  'assumed-no': { indicator, count: 3 },
  'hidden-rows': { count: 1 },
  'target-column': { seen: 'Kế hoạch' },
  'repeated-fact': { indicator, unit, first: 'C5' },
  'contradicting-fact': { indicator, unit, first: 'C5', before: '1000', after: '6' },
  conflict: { ...about, before: '5', after: '6', other: 'cu.xlsx' },
  'quoted-differs': { ...about, quoted: '5', firstHand: '6' },
  'superseded-since': { by: 'moi.xlsx' },
  'total-differs': { ...about, stated: '>36', summed: '34', difference: '2' },
  'scale-slip': {
    ...about,
    category: null,
    value: '5000',
    usual: '5',
    times: '1000',
    isLarger: true,
  },
  'repeated-cumulative': {
    ...{ indicator, unit, category: null, value: '9', before: '4', rest: '5' },
    shorter: halfYearPeriod(2017, 2),
    longer: yearPeriod(2017),
    earlier: halfYearPeriod(2017, 1),
  },
  'part-over-whole': { part: indicator, whole: indicator, unit, period, value: '9', bound: '7' },
  'over-maximum': { ...about, category: null, value: '900', maximum: '500', isPercent: false },
  'breakdown-differs': { ...about, whole: '5', parts: '6' },
  'breakdown-as-whole': { ...about, absent: ['economy'] },
  'identity-differs': { identity: 'a + b = c', unit, period, left: '5', right: '6' },
  'ratio-differs': { ...about, stated: '97.1', computed: '97.2' },
  'covers-disagree': { ...about, one: '5', other: '6' },
  'filings-disagree': { ...about, stated: '5', parts: '6' },
  'negative-derived': { ...about, value: '-1', filings: [period, yearPeriod(2018)] },
  'unused-filing': { indicator, unit, filing: yearPeriod(2018), gaps: [period] },
  'opening-differs': { ...about, opening: '5', closing: '6' },
  'stray-filing': { indicator, units: [unit] },
  'own-missing': about,
  'upper-filing-incomplete': { indicator, unit, gaps: [period] },
  'possible-double-count': { indicator, body: 'Công an huyện' },
  'covers-predecessors': { ...about, predecessors: ['Xã Kỳ Hợp'] },
  'mixed-territory-filing': { ...about, boundary: day },
  'straddles-move': { indicator, count: 2 },
  'changed-later': { what: 'register', on: day },
  'register-row': { line: 3, reason: 'bad-level', seen: 'thôn' },
  'catalogue-row': { line: 3, reason: 'bad-kind', seen: 'flows' },
  'succession-row': { line: 3, reason: 'bad-date', seen: '32/1', others: [] },
};

/** At a cell of a file, an error each. */
export const sampleProblems: readonly Problem[] = Object.entries(args).map(([code, some]) =>
  // Object.entries forgets that a code and its args belong together.
  problem(
    code as 'empty-file',
    'error',
    { file: 'a.xlsx', sheet: 'Biểu 1', cell: 'C5' },
    some as never,
  ),
);
