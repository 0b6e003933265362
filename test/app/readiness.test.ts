import { expect, test } from 'vitest';
import type { FilerState, FilingStatus } from '../../src/app/filing-status.ts';
import { parseLastDay, parseShare, readinessOf } from '../../src/app/readiness.ts';
import { plainDigits } from '../../src/core/decimal.ts';
import type { Day } from '../../src/core/time/day.ts';
import type { Period } from '../../src/core/time/period.ts';

const period = { start: 1, end: 7 } as Period;

function statusOf(states: readonly FilerState[]): FilingStatus {
  const filers = states.map((state, unit) => ({
    ...{ unit, state, submissions: [], gaps: [], completedOn: null },
  }));
  return { period, deadline: '2018-06-14' as Day, filers };
}

const filed = (count: number, of: number) =>
  statusOf(Array.from({ length: of }, (_, at) => (at < count ? 'filed' : 'missing')));

const isReady = (status: FilingStatus, share: string) =>
  readinessOf(status, parseShare(share)).isReady;

test('the share is reached exactly, never by rounding', () => {
  expect(isReady(filed(19, 20), '95%')).toBe(true);
  expect(isReady(filed(20, 21), '95%')).toBe(true);
  expect(isReady(filed(19, 21), '95%')).toBe(false);
  expect(isReady(filed(20, 21), '95,24%')).toBe(false);
  expect(isReady(filed(20, 21), '95,23')).toBe(true);
  expect(isReady(filed(20, 21), '100%')).toBe(false);
  expect(isReady(filed(21, 21), '100')).toBe(true);
});

test('late counts as filed; in part, or nobody at all, does not', () => {
  const mixed = statusOf(['late', 'filed', 'partial', 'missing']);
  expect(readinessOf(mixed, null)).toEqual({
    ...{ filed: 2, expected: 4, missing: [3], partial: [2], isReady: true },
  });
  expect(isReady(mixed, '50%')).toBe(true);
  expect(isReady(mixed, '51%')).toBe(false);
  expect(isReady(statusOf([]), '1%')).toBe(false);
});

test('a share is above 0 and up to 100 percent', () => {
  const share = parseShare(' 97,5 % ');
  expect(share && plainDigits(share)).toBe('97.5');
  for (const bad of ['0%', '100,1%', '-5%', '95%%', 'all', '']) {
    expect(parseShare(bad), bad).toBeNull();
  }
});

test('the last day of waiting is told from the deadline or by its date', () => {
  const deadline = '2018-06-14' as Day;
  expect(parseLastDay('deadline', deadline)).toBe('2018-06-14');
  expect(parseLastDay('deadline+2', deadline)).toBe('2018-06-16');
  expect(parseLastDay('Deadline - 20', deadline)).toBe('2018-05-25');
  expect(parseLastDay('2018-07-01', deadline)).toBe('2018-07-01');
  expect(parseLastDay('tomorrow', deadline)).toBeNull();
  expect(parseLastDay('2018-02-30', deadline)).toBeNull();
});
