/** What commander read from the command line, taken out flag by flag with the right type or a usage error. */
import { type Day, parseDay } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { nearest } from './nearest.ts';
import { UsageError } from './usage-error.ts';

export type FlagValue = string | boolean | readonly string[];
export type Flags = Readonly<Record<string, FlagValue | undefined>>;

export function textFlag(flags: Flags, name: string): string | null {
  const value = flags[name];
  return typeof value === 'string' ? value : null;
}

export function isSet(flags: Flags, name: string): boolean {
  return flags[name] === true;
}

export function listFlag(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

/** One of the words allowed, or null where the flag is not given. */
export function choiceFlag<Choice extends string>(
  flags: Flags,
  name: string,
  choices: readonly Choice[],
  lexicon: Lexicon,
): Choice | null {
  const seen = textFlag(flags, name);
  if (seen === null) return null;
  const found = choices.find((choice) => choice === seen.toLowerCase());
  if (found !== undefined) return found;
  const { usage } = lexicon.faults;
  const near = nearest(seen, choices);
  const hints = near.length > 0 ? [usage.didYouMean(near)] : [];
  throw new UsageError(usage.badChoice(optionName(name), seen, choices), hints);
}

export function dayFlag(flags: Flags, name: string, lexicon: Lexicon): Day | null {
  const seen = textFlag(flags, name);
  return seen === null ? null : requireDay(seen, lexicon);
}

/** A day as `2018-06-14` or as people write it, `14/6/2018`. */
export function requireDay(text: string, lexicon: Lexicon): Day {
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [, day = '', month = '', year = ''] = local ?? [];
  const plain = local ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  const read = parseDay(plain);
  if (read === null) throw new UsageError(lexicon.faults.usage.badDay(text));
  return read;
}

export function countFlag(flags: Flags, name: string, lexicon: Lexicon): number | null {
  const seen = textFlag(flags, name);
  if (seen === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(seen)) {
    throw new UsageError(lexicon.faults.usage.badNumber(optionName(name), seen));
  }
  return Number(seen);
}

/** `--dry-run` from `dryRun`. */
export function optionName(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
