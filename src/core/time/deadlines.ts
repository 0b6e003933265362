/** When a period's reports are due. */
import { type CalendarScheme, daysOfPeriod } from './calendar.ts';
import { addDays, type Day } from './day.ts';
import type { Period } from './period.ts';
import { periodId } from './period-id.ts';

/** `days`: signed, counted from the period's last day. `byPeriod`: fixed days, by the period's id. */
export type Deadlines = {
  readonly days: number;
  readonly byPeriod: ReadonlyMap<string, Day>;
};

export const defaultDeadlines: Deadlines = { days: 0, byPeriod: new Map() };

/** The last day on which a report of the period is in time. */
export function deadlineOf(period: Period, scheme: CalendarScheme, deadlines: Deadlines): Day {
  const fixed = deadlines.byPeriod.get(periodId(period));
  return fixed ?? addDays(daysOfPeriod(period, scheme).to, deadlines.days);
}
