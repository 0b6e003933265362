import { expect, test } from 'vitest';
import { expectedFilers, type FilerStatus, filingStatus } from '../../src/app/filing-status.ts';
import type { SubmissionRecord } from '../../src/core/store.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { type Day, dayOf } from '../../src/core/time/day.ts';
import { defaultDeadlines } from '../../src/core/time/deadlines.ts';
import {
  halfYearPeriod,
  lastMonth,
  type Period,
  quarterPeriod,
  yearPeriod,
} from '../../src/core/time/period.ts';
import type { Level, Unit } from '../../src/core/unit.ts';

const firstHalf = halfYearPeriod(2018, 1);
const deadline = day(2018, 6, 14);

test('what came on the last day is in time, what came the day after is late', () => {
  expect(stateOf(report(firstHalf, deadline))).toBe('filed');
  expect(stateOf(report(firstHalf, day(2018, 6, 15)))).toBe('late');
});

test('without a day of receipt the day of the import in Vietnam counts', () => {
  // Half past six in the evening in London is the small hours of the next day in Hà Nội.
  expect(stateOf(report(firstHalf, null, '2018-06-14T18:30:00.000Z'))).toBe('late');
  expect(stateOf(report(firstHalf, null, '2018-06-14T16:30:00.000Z'))).toBe('filed');
});

test('a correction after the deadline makes nobody late', () => {
  const [first] = report(firstHalf, day(2018, 6, 1)).filings;
  const [later] = report(firstHalf, day(2018, 6, 30)).filings;
  if (!first || !later) throw new Error('both were filed');
  const filings = [{ ...later, event: 2, file: 'sua.xlsx' }, first];
  const status = statusOf({ ...report(firstHalf, null), filings });
  expect(status?.state).toBe('filed');
  expect(status?.submissions[0]).toMatchObject({ file: 'sua.xlsx', receivedOn: '2018-06-01' });
});

test('who filed only the year has not reported its halves, and a quarter answers for a part', () => {
  const year = statusOf(report(yearPeriod(2018), deadline));
  expect(year).toMatchObject({ state: 'partial', gaps: [firstHalf] });
  const status = statusOf(report(quarterPeriod(2018, 1), deadline));
  expect(status?.state).toBe('partial');
  expect(status?.gaps).toEqual([quarterPeriod(2018, 2)]);
});

test('two quarters are a half, late as the later of them', () => {
  const first = report(quarterPeriod(2018, 1), day(2018, 4, 1));
  const second = report(quarterPeriod(2018, 2), day(2018, 6, 20));
  const status = statusOf(first, second);
  expect(status).toMatchObject({ state: 'late', completedOn: '2018-06-20' });
});

test('a figure written down by hand is no report', () => {
  expect(stateOf({ ...report(firstHalf, deadline), form: 'record' })).toBe('partial');
});

test('nothing, or only other periods, is missing', () => {
  expect(stateOf()).toBe('missing');
  expect(stateOf(report(halfYearPeriod(2017, 1), deadline))).toBe('missing');
});

test('a unit that began within the period owes only the months it has lived', () => {
  const young = { ...commune(3), validFrom: day(2018, 3, 15) };
  const filed = { ...report(quarterPeriod(2018, 2), deadline), filer: 3 };
  expect(statusIn([root, young], 3, [filed])?.state).toBe('filed');
});

test('expected are the communes alive in the last month, and leaves of branches without them', () => {
  const units: readonly Unit[] = [
    { ...root, states: [state('province', 'Tỉnh')] },
    unit(2, 'district', 1),
    unit(3, 'district', 1),
    { ...commune(4), parents: [{ from: null, parent: 2 }] },
    { ...commune(5), parents: [{ from: null, parent: 2 }], validTo: day(2018, 1, 1) },
    unit(6, 'body', 1),
  ];
  const territory = buildTerritory({ units, successions: [] }, 'nd09');
  expect(expectedFilers(territory, 1, lastMonth(firstHalf))).toEqual([4, 3]);
  expect(expectedFilers(territory, 4, lastMonth(firstHalf))).toEqual([4]);
});

const root = unit(1, 'district', null);

function stateOf(...submissions: readonly SubmissionRecord[]): FilerStatus['state'] | undefined {
  return statusOf(...submissions)?.state;
}

function statusOf(...submissions: readonly SubmissionRecord[]): FilerStatus | undefined {
  return statusIn([root, commune(2)], 2, submissions);
}

function statusIn(
  units: readonly Unit[],
  filer: number,
  submissions: readonly SubmissionRecord[],
): FilerStatus | undefined {
  const scheme = 'nd09';
  const territory = buildTerritory({ units, successions: [] }, scheme);
  const office = { territory, scheme, deadlines: defaultDeadlines } as const;
  const { filers } = filingStatus(office, submissions, { period: firstHalf, unit: 1 });
  return filers.find(({ unit: one }) => one === filer);
}

function report(
  period: Period,
  receivedOn: Day | null,
  at = '2018-06-01T00:00:00.000Z',
): SubmissionRecord {
  const filings = [{ event: 1, file: 'a.xlsx', at, receivedOn }];
  return { filer: 2, form: 'form', period, filings };
}

function commune(id: number): Unit {
  return unit(id, 'commune', 1);
}

function unit(id: number, level: Level, parent: number | null): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [state(level, `Xã ${id}`)],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
  };
}

function state(level: Level, name: string): Unit['states'][number] {
  return { from: null, code: name, name, level };
}

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  if (found === null) throw new RangeError('no such day');
  return found;
}
