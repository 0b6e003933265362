/**
 * What the meaning of a written period depends on besides its words: today, the calendar and
 * the office's settings.
 */
import type { CalendarScheme } from './calendar.ts';
import type { Day } from './day.ts';
import type { Deadlines } from './deadlines.ts';
import type { Terms } from './terms.ts';

export type PeriodContext = {
  /** The clock, or `--today`. */
  readonly today: Day;
  readonly scheme: CalendarScheme;
  readonly terms: Terms;
  readonly deadlines: Deadlines;
};

/** How a period was written; what it is does not depend on it. */
export type Spelling = 'plain' | 'term' | 'mid' | 'anniversary' | 'relative';

/** Forms to show where a period was not understood, in the order an officer needs them. */
export const periodExamples: readonly string[] = [
  '2018H1',
  '2018',
  '2018Q3',
  '2018-05',
  '2018M9',
  '2017..2018H1',
  '2015-2020',
  '2015-2020:mid',
  '10y..2023H1',
  'last-half',
  '6 tháng đầu năm 2018',
  'quý I/2019',
  'giữa nhiệm kỳ 2015-2020',
];
