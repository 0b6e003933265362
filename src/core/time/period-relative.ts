/** Periods named by where today is: `last-half`, `this-half`, `due-half`, `last-year`. */
import { monthOfDay } from './calendar.ts';
import { daysBetween } from './day.ts';
import { deadlineOf } from './deadlines.ts';
import { yearOfMonth } from './month.ts';
import { halfYearPeriod, type Period, shiftMonths, yearPeriod } from './period.ts';
import type { PeriodContext } from './period-context.ts';

export type RelativeName = 'last-half' | 'this-half' | 'due-half' | 'last-year';

/** Reads the name of a relative period; null for anything else. */
export function parseRelativeName(text: string): RelativeName | null {
  switch (text) {
    case 'last-half':
    case 'this-half':
    case 'due-half':
    case 'last-year':
      return text;
    default:
      return null;
  }
}

/** The half or year that the name means today. */
export function relativePeriod(name: RelativeName, context: PeriodContext): Period {
  switch (name) {
    case 'this-half':
      return thisHalf(context);
    case 'last-half':
      // Today's half ends today at the earliest, so the one before is the latest that has ended.
      return shiftMonths(thisHalf(context), -6);
    case 'last-year':
      return yearPeriod(yearOfMonth(thisHalf(context).start) - 1);
    case 'due-half':
      return dueHalf(context);
  }
}

function thisHalf({ today, scheme }: PeriodContext): Period {
  const month = monthOfDay(today, scheme);
  const year = yearOfMonth(month);
  const first = halfYearPeriod(year, 1);
  return month < first.end ? first : halfYearPeriod(year, 2);
}

/** The half whose deadline is nearest to today; of two equally near, the earlier. */
function dueHalf(context: PeriodContext): Period {
  const { today, scheme, deadlines } = context;
  // Deadlines may be set far from the ends of their halves, so look as far as the setting goes.
  const reach = 4 + Math.ceil(Math.abs(deadlines.days) / 180);
  const current = thisHalf(context);
  let nearest = current;
  let nearestDays = Number.POSITIVE_INFINITY;
  for (let step = -reach; step <= reach; step += 1) {
    const half = shiftMonths(current, step * 6);
    const days = Math.abs(daysBetween(today, deadlineOf(half, scheme, deadlines)));
    if (days < nearestDays) {
      nearest = half;
      nearestDays = days;
    }
  }
  return nearest;
}

/** The reporting year that today lies in; a period named without a year is offered with it. */
export function currentYear(context: PeriodContext): number {
  return yearOfMonth(thisHalf(context).start);
}
