/** The settings `limit.…`: what reading one file may cost before it is refused. */
import { type Allowance, mostBytes, type ReadingLimits, usualLimits } from '../ingest/allowance.ts';

/** Beyond these a file does not fit what one process can hold. */
const highest: ReadingLimits = { megabytes: 500, cells: 100_000_000, seconds: 86_400 };

const names = ['megabytes', 'cells', 'seconds'] as const satisfies readonly (keyof ReadingLimits)[];
type LimitSetting = `limit.${(typeof names)[number]}`;

/** As they are typed: `limit.megabytes`, each with its usual value. */
export const limitDefaults: ReadonlyMap<string, string> = new Map(
  names.map((name) => [`limit.${name}`, String(usualLimits[name])] as const),
);

/** Null where it is the name of no such setting. */
export function limitName(key: string): LimitSetting | null {
  const name = names.find((known) => key === `limit.${known}`);
  return name === undefined ? null : `limit.${name}`;
}

/** The value as it is kept; null where it is no whole number from one up to the highest. */
export function checkLimit(key: string, value: string): string | null {
  const name = names.find((known) => key === `limit.${known}`);
  const digits = value.replace(/(?<=\d)[.,\s](?=\d{3})/g, '');
  if (name === undefined || !/^[1-9]\d{0,8}$/.test(digits)) return null;
  return Number(digits) <= highest[name] ? digits : null;
}

/** What reading one file may cost in an office; `now` is in milliseconds. */
export function readingAllowance(
  settings: ReadonlyMap<string, string>,
  now: () => number,
): Allowance {
  return { limits: readingLimits(settings), now };
}

/** How many bytes of a file need be read: whoever has one more is refused. */
export function bytesWithin({ limits }: Allowance): number {
  return mostBytes(limits);
}

/** Of the settings those that are set, of the rest the usual. */
export function readingLimits(settings: ReadonlyMap<string, string>): ReadingLimits {
  const of = (name: keyof ReadingLimits) =>
    Number(settings.get(`limit.${name}`) ?? usualLimits[name]);
  return { megabytes: of('megabytes'), cells: of('cells'), seconds: of('seconds') };
}
