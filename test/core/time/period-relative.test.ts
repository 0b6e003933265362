import { describe, expect, test } from 'vitest';
import { deadlineOf } from '../../../src/core/time/deadlines.ts';
import { contextOn, period, read } from './period-context.ts';

describe('periods named by today', () => {
  test.each([
    ['last-half', '2018-06-14', '2017H2'],
    ['last-half', '2018-06-15', '2018H1'],
    ['last-half', '2018-12-14', '2018H1'],
    ['last-half', '2018-12-15', '2018H2'],
    ['this-half', '2018-06-14', '2018H1'],
    ['this-half', '2018-06-15', '2018H2'],
    ['this-half', '2018-12-15', '2019H1'],
    ['last-year', '2018-12-14', '2017'],
    ['last-year', '2018-12-15', '2018'],
    ['due-half', '2018-06-10', '2018H1'],
    ['due-half', '2018-06-14', '2018H1'],
    ['due-half', '2018-09-12', '2018H1'],
    ['due-half', '2018-09-14', '2018H2'],
    ['due-half', '2018-12-20', '2018H2'],
  ])('%s on %s is %s', (name, today, id) => {
    expect(read(name, contextOn(today))).toBe(id);
  });

  test('the calendar year has halves that end on 30/6 and 31/12', () => {
    const within = (today: string) => contextOn(today, {}, 'calendar');
    expect(read('last-half', within('2018-06-30'))).toBe('2017H2');
    expect(read('last-half', within('2018-07-01'))).toBe('2018H1');
    expect(read('last-year', within('2018-12-31'))).toBe('2017');
  });

  test('of two halves due equally near, the earlier is due', () => {
    // 14/6/2018 and 14/12/2018 are 183 days apart; moving the second a day nearer makes the
    // middle exact.
    const context = contextOn('2018-09-13', { 'deadline.2018H2': '2018-12-13' });
    expect(read('due-half', context)).toBe('2018H1');
  });

  test('a deadline of its own moves what is due', () => {
    expect(read('due-half', contextOn('2018-10-01', { 'deadline.2018H1': '2018-09-30' }))).toBe(
      '2018H1',
    );
    expect(read('due-half', contextOn('2018-06-14', { deadline: '-170' }))).toBe('2018H2');
  });
});

describe('deadlineOf', () => {
  test('counts signed days from the last day of the period', () => {
    const due = (settings: Readonly<Record<string, string>>) => {
      const { scheme, deadlines } = contextOn('2018-06-01', settings);
      return deadlineOf(period('2018H1'), scheme, deadlines);
    };
    expect(due({})).toBe('2018-06-14');
    expect(due({ deadline: '-9' })).toBe('2018-06-05');
    expect(due({ deadline: '+3' })).toBe('2018-06-17');
    expect(due({ deadline: '-9', 'deadline.2018H1': '2018-06-20' })).toBe('2018-06-20');
    expect(due({ 'deadline.6 tháng đầu năm 2018': '2018-06-20' })).toBe('2018-06-20');
  });
});
