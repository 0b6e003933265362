/** Language, database and day of a run: flag before environment before default. */

import type { Instant } from '../core/store.ts';
import { type Day, parseDay } from '../core/time/day.ts';
import { type Lang, parseLang } from '../messages/lang.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { type CommandContext, palettes } from './command-context.ts';
import { type Flags, isSet, requireDay, textFlag } from './flags.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const defaultDatabase = './danvan.sqlite';
const hoursAheadOfUtc = 7;
const usualWait = 30;

/**
 * The language asked for; null where it is none of ours. Read before the arguments are, since what is
 * said of wrong arguments must be in it already.
 */
export function languageOf(argv: readonly string[], env: Host['env']): Lang | null {
  const at = argv.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = at < 0 ? undefined : argv[at];
  const asked = flag === '--lang' ? argv[at + 1] : flag?.slice('--lang='.length);
  const named = asked || env['DANVAN_LANG'];
  return named ? parseLang(named) : 'vi';
}

export function commandContext(flags: Flags, host: Host, lexicon: Lexicon): CommandContext {
  const named = textFlag(flags, 'db') ?? host.env['DANVAN_DB'];
  const path = named || defaultDatabase;
  const asked = textFlag(flags, 'today') ?? host.env['DANVAN_TODAY'];
  const fixed = asked ? requireDay(asked, lexicon) : null;
  const styles = palettes(host, flags['color'] === false);
  return {
    host,
    lexicon,
    version,
    database: { path, isNamed: named !== undefined && named !== '' },
    today: fixed ?? dayInVietnam(host.now()),
    at: fixed ? noonInVietnam(fixed) : new Date(host.now()).toISOString(),
    waitSeconds: waitSeconds(host, lexicon),
    isQuiet: isSet(flags, 'quiet'),
    isVerbose: isSet(flags, 'verbose'),
    isJson: isSet(flags, 'json'),
    styleOut: styles.out,
    styleError: styles.error,
  };
}

/** Seconds, of a day at most. */
function waitSeconds({ env }: Host, { faults }: Lexicon): number {
  const asked = env['DANVAN_WAIT'];
  if (!asked) return usualWait;
  const isNumber = /^\d{1,5}$/.test(asked) && Number(asked) <= 86_400;
  if (!isNumber) throw new UsageError(faults.usage.badNumber('DANVAN_WAIT', asked));
  return Number(asked);
}

/** The day it is in Vietnam, whatever the machine's own time zone. */
function dayInVietnam(milliseconds: number): Day {
  const shifted = new Date(milliseconds + hoursAheadOfUtc * 3_600_000);
  const day = parseDay(shifted.toISOString().slice(0, 10));
  if (day === null) throw new RangeError(`the clock shows no day we know: ${milliseconds}`);
  return day;
}

/** Noon there: the same day in Vietnam and in UTC. */
function noonInVietnam(day: Day): Instant {
  return `${day}T05:00:00.000Z`;
}
