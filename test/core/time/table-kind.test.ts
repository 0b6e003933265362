import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, monthOf } from '../../../src/core/time/month.ts';
import { monthsIn } from '../../../src/core/time/period.ts';
import { periodId } from '../../../src/core/time/period-id.ts';
import {
  columnsOf,
  previousPeriod,
  samePeriodBefore,
  tableKind,
} from '../../../src/core/time/table-kind.ts';
import { context, period } from './period-context.ts';

test.each([
  ['2018H1', 'six-month'],
  ['2018-01..2018-06', 'six-month'],
  ['2018Q2..2018Q3', 'period'],
  ['2018', 'period'],
  ['2017..2018H1', 'period'],
  ['2017..2018', 'period'],
  ['2016..2018H1', 'multi-year'],
  ['2015-2020', 'mid-term'],
  ['2015H2..2020H1', 'mid-term'],
  ['2015H2..2018H1', 'mid-term'],
  ['2016..2020', 'multi-year'],
  ['2010..2017', 'ten-year'],
  ['2013H2..2023H1', 'ten-year'],
])('%s makes a table of the kind %s', (text, kind) => {
  expect(tableKind(period(text), context.terms)).toBe(kind);
});

test.each([
  ['2015H2..2018H1', ['2015H2', '2016', '2017', '2018H1']],
  ['2009-12..2011-05', ['2009-12', '2010', '2011Q1..2011-05']],
  ['2017-03..2018-08', ['2017-03..2017H2', '2018H1..2018-08']],
  ['2018', ['2018']],
  ['2018H1', ['2018H1']],
])('the columns of %s are %j', (text, ids) => {
  expect(columnsOf(period(text)).map(periodId)).toEqual(ids);
});

test('columns tile the period and none crosses a year', () => {
  const spans = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 150 }));
  fc.assert(
    fc.property(spans, ([month, length]) => {
      const start = monthOf(2010, month);
      const columns = columnsOf({ start, end: addMonths(start, length) });
      const ends = columns.map((column) => column.end);
      expect(columns.map((column) => column.start)).toEqual([start, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(start + length);
      for (const column of columns) expect(monthsIn(column)).toBeLessThanOrEqual(12);
    }),
  );
});

test('the same period a year before exists up to twelve months', () => {
  const before = (text: string) => {
    const found = samePeriodBefore(period(text));
    return found && periodId(found);
  };
  expect(before('2018H1')).toBe('2017H1');
  expect(before('2018')).toBe('2017');
  expect(before('2017..2018H1')).toBeNull();
});

test('the previous period has the same length and ends where this one starts', () => {
  expect(periodId(previousPeriod(period('2018H1')))).toBe('2017H2');
  expect(periodId(previousPeriod(period('2018Q1')))).toBe('2017Q4');
  expect(periodId(previousPeriod(period('2017..2018')))).toBe('2015..2016');
});
