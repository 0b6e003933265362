/** Instants as people in Vietnam read them. */
import type { Instant } from '../core/store.ts';

const hoursAheadOfUtc = 7;

/** `14/6/2018 08:30`, in Vietnam's time whatever the machine's. */
export function localTime(at: Instant): string {
  const shifted = new Date(Date.parse(at) + hoursAheadOfUtc * 3_600_000).toISOString();
  const [day = '', time = ''] = shifted.split('T');
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year} ${time.slice(0, 5)}`;
}
