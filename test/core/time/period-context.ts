/**
 * The day, calendar and settings that the period tests read by, and short ways to say what was
 * read.
 */
import type { CalendarScheme } from '../../../src/core/time/calendar.ts';
import { type Day, parseDay } from '../../../src/core/time/day.ts';
import type { PeriodContext } from '../../../src/core/time/period-context.ts';
import { parsePeriod } from '../../../src/core/time/period-grammar.ts';
import { periodId } from '../../../src/core/time/period-id.ts';
import { periodSettings } from '../../../src/core/time/period-settings.ts';

export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new Error(`not a day: ${text}`);
  return parsed;
}

export function contextOn(
  today: string,
  settings: Readonly<Record<string, string>> = {},
  scheme: CalendarScheme = 'nd09',
): PeriodContext {
  return { today: day(today), scheme, ...periodSettings(new Map(Object.entries(settings))) };
}

export const context = contextOn('2018-06-20');

export function period(text: string) {
  const parsed = parsePeriod(text, context);
  if (!parsed.ok) throw new Error(`not a period: ${text}`);
  return parsed.period;
}

/** The id of what the text is read as, or why it is refused. */
export function read(text: string, within: PeriodContext = context): string {
  const parsed = parsePeriod(text, within);
  return parsed.ok ? periodId(parsed.period) : parsed.reason;
}
