/** Finds the units that a title, a file name or a folder mentions amid other words. */

import type { UnitId } from '../unit.ts';
import { agreeing, choose } from './find-unit.ts';
import { joinTokens, type NameToken, tokenise } from './name-tokens.ts';
import { lineage, type UnitNames } from './unit-names.ts';
import { isClearType, type NamePrefix, prefixAt } from './unit-prefixes.ts';

export type UnitMention = {
  /** One unit, or several where the words fit more than one. */
  readonly units: readonly UnitId[];
  /** Where it stands in the text, offices and type included; `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A type or an office stands before the name; without one, common words may look like a unit. */
  readonly typed: boolean;
};

/** Words of the national letterhead and of forms that communes have for names as well. */
const setPhrases = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'độc lập tự do hạnh phúc',
  'đảng cộng sản việt nam',
  'toàn dân đoàn kết',
  'an ninh trật tự',
  'trung bình',
];

/**
 * In order of position, the longest name at each. Words without accents match names without them;
 * words with accents only names that have the same. A name of one word counts only after a type or
 * an office.
 */
export function findUnitsInText(
  names: UnitNames,
  text: string,
  below?: UnitId,
): readonly UnitMention[] {
  const tokens = tokenise(text);
  const mentions: UnitMention[] = [];
  let index = 0;
  while (index < tokens.length) {
    const skipped = setPhraseAt(tokens, index);
    const start = tokens[index]?.start ?? 0;
    const mention = skipped === 0 ? mentionAt(names, tokens, index, below) : null;
    const match = mention && isName(names, mention, tokens[index], text, below) ? mention : null;
    if (match) {
      const end = tokens[match.to - 1]?.end ?? start;
      const { units, typed } = match;
      mentions.push({ units, start, end, text: text.slice(start, end), typed });
    }
    index = match ? match.to : index + Math.max(skipped, 1);
  }
  return mentions;
}

type Match = { readonly units: readonly UnitId[]; readonly to: number; readonly typed: boolean };

/**
 * Without a type or an office before it, a name must not be small letters with accents ("đoàn
 * kết"), and where a unit is asked below, it must lie there or above.
 */
function isName(
  names: UnitNames,
  match: Match,
  first: NameToken | undefined,
  text: string,
  below: UnitId | undefined,
): boolean {
  if (match.typed || !first) return true;
  const initial = text.charAt(first.start);
  if (first.text !== first.plain && initial === initial.toLowerCase()) return false;
  if (below === undefined) return true;
  const above = lineage(names, below);
  return match.units.some((unit) => above.includes(unit) || lineage(names, unit).includes(below));
}

function mentionAt(
  names: UnitNames,
  tokens: readonly NameToken[],
  from: number,
  below: UnitId | undefined,
): Match | null {
  const end = endOfRun(tokens, from, names.written().longestName);
  const prefix = prefixAt(tokens, from, end);
  const bareFrom = from + prefix.length;
  const typed = prefix.length > 0 && (prefix.office !== '' || isClearType(tokens, from));
  for (let to = end; to > bareFrom; to -= 1) {
    const length = to - bareFrom;
    const untyped = { office: '', type: '', length: 0 };
    const units =
      typed || prefix.length === 0
        ? unitsNamed(names, tokens, bareFrom, to, prefix, below)
        : unitsNamed(names, tokens, from, to, untyped, below);
    if (units.length > 0 && (typed || length > 1)) return { units, to, typed };
    const whole = length === 1 && from === 0 && tokens.length === 1;
    if (units.length > 0 && whole) return { units, to, typed };
  }
  return prefix.length > 0 && !typed ? null : joinedAt(names, tokens, from, below);
}

function unitsNamed(
  names: UnitNames,
  tokens: readonly NameToken[],
  from: number,
  to: number,
  prefix: NamePrefix,
  below: UnitId | undefined,
): readonly UnitId[] {
  const key = joinTokens(tokens, 'text', from, to);
  const isPlain = key === joinTokens(tokens, 'plain', from, to);
  const { byName, byPlainName } = names.written();
  const named = byName.get(key) ?? (isPlain ? byPlainName.get(key) : undefined);
  const full = agreeing(named, prefix);
  const entries = full.length > 0 ? full : agreeing(named, { ...prefix, office: '' });
  return entries.length > 0 ? choose(names, entries, below) : [];
}

/** "kybac": a bare name written together, without accents; long enough not to be a word. */
function joinedAt(
  names: UnitNames,
  tokens: readonly NameToken[],
  from: number,
  below: UnitId | undefined,
): Match | null {
  const token = tokens[from];
  if (!token || token.text !== token.plain || token.plain.length < 5) return null;
  const entries =
    names
      .byJoinedName()
      .get(token.plain)
      ?.filter(({ office }) => office === '') ?? [];
  if (entries.length === 0) return null;
  return { units: choose(names, entries, below), to: from + 1, typed: false };
}

/** A name ends before a break, and has at most its prefix's words beside the longest name's. */
function endOfRun(tokens: readonly NameToken[], from: number, longestName: number): number {
  const last = Math.min(tokens.length, from + longestName + 8);
  for (let index = from + 1; index < last; index += 1) {
    if (tokens[index]?.breakBefore === 'hard') return index;
  }
  return last;
}

function setPhraseAt(tokens: readonly NameToken[], from: number): number {
  for (const phrase of setPhrases) {
    const length = phrase.split(' ').length;
    if (joinTokens(tokens, 'text', from, from + length) === phrase) return length;
  }
  return 0;
}
