/** What a label's names agree on, from exact agreement to a small slip of the keyboard. */
import { distance } from 'fastest-levenshtein';
import type { LabelIndex, LabelName } from './indicator-names.ts';
import type { LabelKey } from './label-key.ts';

/**
 * Codes that a label may mean, and how sure that is: 1 as written, less where something was
 * forgiven.
 */
export type LabelMatch = { readonly codes: readonly string[]; readonly confidence: number };

/** A typo is forgiven where so much of the label agrees, and clearly more than with any other's. */
const leastLikeness = 0.88;
const leastLead = 0.04;
/** Accents typed that are not the name's: surer than a typo, less sure than none typed. */
const otherAccents = 0.93;

/**
 * Words as written, label before alias; then without accents. Null where none agrees.
 * @param keys of one text, the most literal first
 */
export function exactMatch(index: LabelIndex, keys: readonly LabelKey[]): LabelMatch | null {
  for (const key of keys) {
    const found = labelsFirst(index.byWords.get(key.words));
    if (found.length > 0) return { codes: found, confidence: 1 };
  }
  for (const key of keys) {
    const found = labelsFirst(index.byPlain.get(key.plain));
    const confidence = key.words === key.plain ? 1 : otherAccents;
    if (found.length > 0) return { codes: found, confidence };
  }
  return null;
}

/** One or two letters wrong, word by word, so that no word is taken for another or left out. */
export function likelyMatch(index: LabelIndex, key: LabelKey): LabelMatch | null {
  const isPlain = key.words === key.plain;
  const likeness = new Map<string, number>();
  for (const { code, key: name } of index.names) {
    const ratio = isPlain ? slips(key.plain, name.plain) : slips(key.words, name.words);
    if (ratio > (likeness.get(code) ?? 0)) likeness.set(code, ratio);
  }
  const [first, second] = [...likeness].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < leastLikeness) return null;
  return first[1] - (second?.[1] ?? 0) < leastLead
    ? null
    : { codes: [first[0]], confidence: Math.min(first[1], otherAccents) };
}

/** Less like is no slip of the pen, and fewer words in common are chance: better no name than a far one. */
const leastNear = 0.6;
const leastShared = 0.5;
const leastLikeCode = 0.75;
/** Words that labels of anything share. */
const emptyWords: ReadonlySet<string> = new Set(['so', 'cac', 'cua', 'va', 'trong', 'ky', 'duoc']);

/** The codes whose names are most like the text, most like first; none that are not like it. */
export function nearestCodes(index: LabelIndex, key: LabelKey, count: number): readonly string[] {
  const scores = new Map<string, number>();
  for (const { code, key: name } of index.names) {
    const letters = likenessOf(key.plain, name.plain);
    const words = sharedWords(key.plain, name.plain);
    const score = Math.max(letters, words);
    const isNear = letters >= leastNear || words >= leastShared;
    if (isNear && score > (scores.get(code) ?? 0)) scores.set(code, score);
  }
  const sorted = [...scores].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, count).map(([code]) => code);
}

/** The codes that the text may be a slip of, most like first. */
export function codesLike(codes: Iterable<string>, text: string): readonly string[] {
  return [...codes]
    .map((code) => ({ code, likeness: likenessOf(code, text) }))
    .filter(({ likeness }) => likeness >= leastLikeCode)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ code }) => code);
}

export function distinctCodes(names: readonly LabelName[]): readonly string[] {
  return [...new Set(names.map(({ code }) => code))];
}

function labelsFirst(names: readonly LabelName[] | undefined): readonly string[] {
  if (!names) return [];
  for (const wanted of ['label', 'alias'] as const) {
    const first = names.filter(({ source }) => source === wanted);
    if (first.length > 0) return distinctCodes(first);
  }
  return distinctCodes(names);
}

/** 0 where a word is missing or another one; else how much of the letters agrees. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 4) return 0;
  const words = one.split(' ');
  const others = other.split(' ');
  if (words.length !== others.length) return 0;
  let wrong = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    const letters = distance(word, other);
    if (letters > 2 || letters >= Math.min(word.length, other.length) || /\d/.test(word + other)) {
      return 0;
    }
    wrong += letters;
  }
  return 1 - wrong / Math.max(one.length, other.length);
}

function likenessOf(one: string, other: string): number {
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1);
}

/** Twice the shared words over all words of both, the empty ones aside. */
function sharedWords(one: string, other: string): number {
  const full = (text: string) => text.split(' ').filter((word) => !emptyWords.has(word));
  const words = full(one);
  const others = new Set(full(other));
  const shared = words.filter((word) => others.has(word)).length;
  return (2 * shared) / Math.max(words.length + others.size, 1);
}
