import { expect, test } from 'vitest';
import { findDateRange } from '../../../src/core/time/period-dates.ts';

const half = { from: '2017-12-15', to: '2018-06-14' };

test.each([
  'Số liệu tính từ ngày 15/12/2017 đến ngày 14/6/2018',
  '(Số liệu tính từ ngày 15/12/2017 đến hết ngày 14/06/2018)',
  'từ 15/12/2017 đến 14/6/2018',
  'TỪ NGÀY 15.12.2017 ĐẾN NGÀY 14.6.2018',
  'tu ngay 15-12-2017 den ngay 14-06-2018',
  'từ ngày 15 tháng 12 năm 2017 đến ngày 14 tháng 6 năm 2018',
  'từ ngày 15/12 đến ngày 14/6/2018',
  '15/12/2017 - 14/6/2018',
  'from 15/12/2017 to 14/6/2018',
])('"%s" states its days', (text) => {
  expect(findDateRange(text)).toEqual(half);
  expect(findDateRange(text.normalize('NFD'))).toEqual(half);
});

test.each([
  'ngày 15 tháng 6 năm 2018',
  'từ ngày 31/2/2018 đến ngày 14/6/2018',
  'từ ngày 15/7/2018 đến ngày 14/6/2018',
  '6 tháng đầu năm 2018',
  'từ ngày 15/12 đến ngày 14/6',
])('"%s" states none', (text) => {
  expect(findDateRange(text)).toBeNull();
});
