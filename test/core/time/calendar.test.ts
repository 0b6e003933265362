/** Reporting months as calendar days: the schemes, their laws, and no time zone in them. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type CalendarScheme,
  daysOfPeriod,
  lastDayOfMonth,
  monthOfDay,
  parseCalendarScheme,
} from '../../../src/core/time/calendar.ts';
import { addDays, type Day, dayOf, daysBetween, parseDay } from '../../../src/core/time/day.ts';
import { addMonths, monthOf } from '../../../src/core/time/month.ts';
import {
  containsPeriod,
  halfYearPeriod,
  intersection,
  lastMonth,
  mergePeriods,
  monthsIn,
  overlaps,
  type Period,
  yearPeriod,
} from '../../../src/core/time/period.ts';
import { asMonth } from '../../support/reference/filed.ts';
import { lastDay } from '../../support/reference/places.ts';

const schemes = fc.constantFrom<CalendarScheme>(
  'nd09',
  'calendar',
  'cutoff:1',
  'cutoff:20',
  'cutoff:28',
);
const months = fc.integer({ min: 1990 * 12, max: 2060 * 12 }).map(asMonth);
const periods = fc
  .tuple(months, fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Period => ({ start, end: addMonths(start, length) }));

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a half-year', () => {
  it.each([
    ['nd09', '2017-12-15', '2018-06-14'],
    ['calendar', '2018-01-01', '2018-06-30'],
    ['cutoff:20', '2017-12-21', '2018-06-20'],
  ] as const)('under %s runs from %s to %s', (scheme, from, to) => {
    expect(daysOfPeriod(halfYearPeriod(2018, 1), scheme)).toEqual({ from, to });
  });
});

describe('a calendar scheme', () => {
  it('gives every day to one month, the first whose last day is not before it', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 40 }), schemes, (month, back, scheme) => {
        const day = addDays(lastDayOfMonth(month, scheme), -back);
        const found = monthOfDay(day, scheme);
        expect(day <= lastDayOfMonth(found, scheme)).toBe(true);
        expect(lastDayOfMonth(addMonths(found, -1), scheme) < day).toBe(true);
      }),
    );
  });

  it('leaves no day between two periods that touch', () => {
    fc.assert(
      fc.property(periods, fc.integer({ min: 1, max: 12 }), schemes, (first, length, scheme) => {
        const next = { start: first.end, end: addMonths(first.end, length) };
        const { to } = daysOfPeriod(first, scheme);
        expect(daysOfPeriod(next, scheme).from).toBe(addDays(to, 1));
      }),
    );
  });

  it('ends its months on the day that the reference counts', () => {
    fc.assert(
      fc.property(months, schemes, (month, scheme) => {
        expect(lastDayOfMonth(month, scheme)).toBe(lastDay(month, scheme));
      }),
    );
  });

  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Apia', 'Africa/Cairo'])(
    'gives the same days in %s',
    (name) => {
      process.env['TZ'] = name;
      for (let month = 2010 * 12; month < 2014 * 12; month += 1) {
        for (const scheme of ['nd09', 'calendar'] as const) {
          expect(lastDayOfMonth(asMonth(month), scheme)).toBe(lastDay(month, scheme));
        }
      }
      expect(addDays('2011-12-29' as Day, 2)).toBe('2011-12-31');
    },
  );

  it.each(['nd09', 'calendar', 'cutoff:1', 'cutoff:28'])('is read from %s', (text) => {
    expect(parseCalendarScheme(text)).toBe(text);
  });

  it.each(['', 'cutoff:0', 'cutoff:29', 'cutoff:', 'lunar'])('is not read from %j', (text) => {
    expect(parseCalendarScheme(text)).toBeNull();
  });
});

describe('a day', () => {
  it('is none that the calendar does not have', () => {
    expect([parseDay('2018-02-29'), parseDay('2018-13-01'), dayOf(2018, 4, 31)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(parseDay('2020-02-29')).toBe('2020-02-29');
  });

  it('comes back after as many days forward as back', () => {
    const days = fc
      .integer({ min: 0, max: 60000 })
      .map((count) => addDays('1950-01-01' as Day, count));
    fc.assert(
      fc.property(days, fc.integer({ min: -20000, max: 20000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(daysBetween(day, moved)).toBe(count);
        expect(addDays(moved, -count)).toBe(day);
      }),
    );
  });
});

describe('spans of months', () => {
  const monthsOf = ({ start, end }: Period) =>
    Array.from({ length: end - start }, (_, index) => start + index);

  it('share what their months share', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const shared = monthsOf(a).filter((month) => monthsOf(b).includes(month));
        const both = intersection(a, b);
        expect(both ? monthsOf(both) : []).toEqual(shared);
        expect(overlaps(a, b)).toBe(shared.length > 0);
        expect(containsPeriod(a, b)).toBe(shared.length === monthsIn(b));
      }),
    );
  });

  it('merge into as few as hold the same months', () => {
    fc.assert(
      fc.property(fc.array(periods, { maxLength: 6 }), (all) => {
        const merged = mergePeriods(all);
        const held = [...new Set(all.flatMap(monthsOf))].sort((a, b) => a - b);
        expect(merged.flatMap(monthsOf)).toEqual(held);
        merged.forEach((one, index) => {
          const next = merged[index + 1];
          if (next) expect(one.end < next.start).toBe(true);
        });
      }),
    );
  });

  it('of a year are its two halves', () => {
    const [first, second] = [halfYearPeriod(2018, 1), halfYearPeriod(2018, 2)];
    expect(mergePeriods([second, first])).toEqual([yearPeriod(2018)]);
    expect(lastMonth(first)).toBe(monthOf(2018, 6));
  });
});
