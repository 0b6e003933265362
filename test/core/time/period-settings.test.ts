import { describe, expect, test } from 'vitest';
import { periodId } from '../../../src/core/time/period-id.ts';
import { checkPeriodSetting, periodSettings } from '../../../src/core/time/period-settings.ts';

describe('periodSettings', () => {
  test('the terms from 2010-2015 to 2025-2030 are built in', () => {
    const { terms } = periodSettings(new Map());
    expect(terms.map(({ name, period, mid }) => [name, periodId(period), periodId(mid)])).toEqual([
      ['2010-2015', '2010H2..2015H1', '2010H2..2013H1'],
      ['2015-2020', '2015H2..2020H1', '2015H2..2018H1'],
      ['2020-2025', '2020H2..2025H1', '2020H2..2023H1'],
      ['2025-2030', '2025H2..2030H1', '2025H2..2028H1'],
    ]);
  });

  test('a term that is moved past its cut by the rule is cut in its middle', () => {
    const { terms } = periodSettings(new Map([['term.2015-2020', '2018H2..2020H1']]));
    const term = terms.find(({ name }) => name === '2015-2020');
    expect(term && periodId(term.mid)).toBe('2018H2..2019H1');
  });

  test('what a check would have refused counts for nothing', () => {
    const broken = new Map([
      ['deadline', 'soon'],
      ['deadline.2018H1', '5/6/2018'],
      ['term.2015-2020', 'always'],
    ]);
    expect(periodSettings(broken)).toEqual(periodSettings(new Map()));
  });
});

describe('checkPeriodSetting', () => {
  test.each([
    ['term.2015-2020', '2015H2..2020H1', 'term.2015-2020', '2015H2..2020H1'],
    ['term.2015–2020', 'từ tháng 7/2015 đến tháng 6/2020', 'term.2015-2020', '2015H2..2020H1'],
    ['mid.2015-2020', '6T/2018', 'mid.2015-2020', '2018H1'],
    ['deadline', '-9', 'deadline', '-9'],
    ['deadline', '+3', 'deadline', '3'],
    ['deadline.6T/2018', '2018-06-05', 'deadline.2018H1', '2018-06-05'],
  ])('%s = %s is kept as %s = %s', (key, value, keptKey, keptValue) => {
    expect(checkPeriodSetting(key, value)).toEqual({ kind: 'ok', key: keptKey, value: keptValue });
  });

  test.each([
    ['deadline', 'soon', 'wrong-value'],
    ['deadline', '1.5', 'wrong-value'],
    ['deadline.2018H1', '2018-06-31', 'wrong-value'],
    ['deadline.2018H9', '2018-06-05', 'wrong-key'],
    ['term.2015', '2015H2..2020H1', 'wrong-key'],
    ['term.2015-2020', '2025H2..2030H1', 'wrong-value'],
    ['mid.2015-2020', '2025H1', 'wrong-value'],
    ['term.2015-2020', 'last-year', 'wrong-value'],
    ['money', 'đồng', 'other'],
    ['terminal', 'x', 'other'],
  ])('%s = %s is %s', (key, value, kind) => {
    expect(checkPeriodSetting(key, value).kind).toBe(kind);
  });
});
