/** Whose, of when and of what: names that no one knows, that fit several, that disagree. */
import { csvOf } from '../support/ingest.ts';
import type { Case } from './case.ts';
import { form, kyBac, matrix, tidy } from './sheets.ts';

const twoOfOneName = csvOf([
  ['code', 'name', 'level', 'parent'],
  ['42', 'Tỉnh Hà Tĩnh', 'province', ''],
  ['447', 'Huyện Kỳ Anh', 'district', '42'],
  ['449', 'Thị xã Kỳ Anh', 'district', '42'],
]);
const oneEnded = csvOf([
  ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to'],
  ['447', 'Huyện Kỳ Anh', 'district', '', '', ''],
  ['18799', 'Xã Kỳ Hợp', 'commune', '447', '', '2017-12-31'],
]);

export const subjectCases = {
  'inexact-label': {
    files: { 'a.csv': form(kyBac, ['Số lươt tiêp công dân', 29], ['Mô hình DVK hiện có', 3]) },
    line: 'danvan import a.csv --verbose',
  },
  'unknown-unit': { line: 'danvan import fixtures/ky-anh/extra/don-vi-la/don-vi-la.csv' },
  'ambiguous-unit': {
    register: twoOfOneName,
    files: { 'a.csv': tidy(['Kỳ Anh', '2018H1', 'reception_turns', null, 29]) },
    line: 'danvan import a.csv',
  },
  'no-unit': {
    files: { 'a.csv': tidy([null, '2018H1', 'reception_turns', null, 29]) },
    line: 'danvan import a.csv',
  },
  'unit-disagrees': {
    files: { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', 29]) },
    line: 'danvan import a.csv --unit "xã Kỳ Phú"',
  },
  'no-period': {
    files: { 'a.csv': form('Xã Kỳ Bắc: kết quả', ['Số lượt tiếp công dân', 29]) },
    line: 'danvan import a.csv',
  },
  'unknown-period': {
    files: { 'a.csv': tidy(['Xã Kỳ Bắc', 'nửa năm', 'reception_turns', null, 29]) },
    line: 'danvan import a.csv',
  },
  'period-disagrees': {
    files: { 'Ky Bac nam 2017.csv': form(kyBac, ['Số lượt tiếp công dân', 29]) },
    line: 'danvan import "Ky Bac nam 2017.csv"',
  },
  'estimated-by-title': {
    files: {
      'a.csv': [
        'Xã Kỳ Bắc: ước thực hiện 6 tháng đầu năm 2018',
        'STT,Nội dung,Kết quả',
        '1,Số lượt tiếp công dân,29\n',
      ].join('\n'),
    },
    line: 'danvan import a.csv',
  },
  'other-dates': {
    files: {
      'a.csv': form(`${kyBac} (từ ngày 15/11/2017 đến ngày 14/5/2018)`, [
        'Số lượt tiếp công dân',
        29,
      ]),
    },
    line: 'danvan import a.csv',
  },
  'note-names-period': {
    files: {
      'a.csv': form(kyBac, ['Vườn mẫu đạt chuẩn (b/c quý I)', 3], ['Số lượt tiếp công dân', 29]),
    },
    line: 'danvan import a.csv',
  },
  'outside-life': {
    register: oneEnded,
    files: { 'a.csv': tidy(['Xã Kỳ Hợp', '2018H1', 'reception_turns', null, 29]) },
    line: 'danvan import a.csv',
  },
  'ambiguous-scope': {
    files: {
      'a.csv': matrix(
        'Huyện Kỳ Anh: 6 tháng đầu năm 2018',
        ['Số lượt tiếp công dân'],
        ['Huyện Kỳ Anh', 36],
        ['Xã Kỳ Bắc', 29],
      ),
    },
    line: 'danvan import a.csv',
  },
  'unknown-indicator': {
    files: { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', 29], ['Số cây trồng mới', 120]) },
    line: 'danvan import a.csv',
  },
  'ambiguous-indicator': {
    files: { 'a.csv': form(kyBac, ['Khu dân cư kiểu mẫu', 5], ['Số lượt tiếp công dân', 29]) },
    line: 'danvan import a.csv',
  },
  'unknown-category': {
    files: { 'a.csv': tidy(['Xã Kỳ Bắc', '2018H1', 'petitions_received', 'khen ngợi', 4]) },
    line: 'danvan import a.csv',
  },
  'stray-value': {
    files: { 'a.csv': form(kyBac, ['Số lượt tiếp công dân', 29], [null, 12]) },
    line: 'danvan import a.csv',
  },
  'unknown-word': {
    files: {
      'a.csv':
        'unit,period,indicator,category,value,scope\n447,2018H1,dialogue_sessions,,36,huyện ta\n',
    },
    line: 'danvan import a.csv',
  },
} satisfies Record<string, Case>;
