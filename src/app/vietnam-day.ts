/** Calendar days in Vietnam (UTC+7), whatever the machine's clock is set to. */

import type { Instant } from '../core/store.ts';
import { type Day, parseDay } from '../core/time/day.ts';

const aheadOfUtcMs = 7 * 3_600_000;

export function dayInVietnam(instant: Instant): Day {
  const shifted = new Date(Date.parse(instant) + aheadOfUtcMs);
  const day = parseDay(shifted.toISOString().slice(0, 10));
  if (day === null) throw new RangeError(`no day in ${instant}`);
  return day;
}
