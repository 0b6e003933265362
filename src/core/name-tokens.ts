/** Cuts names, titles and file names into folded words that remember where they stood. */
import { foldText, withoutAccents } from './fold.ts';

export type NameToken = {
  /** Folded, accents kept. */
  readonly text: string;
  /** Folded, accents off. */
  readonly plain: string;
  /** Where it stands in the text, `end` not included. */
  readonly start: number;
  readonly end: number;
  /** Between it and the word before: a comma, bracket, slash or new line; a dash between spaces; neither. */
  readonly breakBefore: 'hard' | 'dash' | 'none';
  /** Marks an abbreviation. */
  readonly dotAfter: boolean;
};

type Folded = { readonly text: string; readonly plain: string };

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Inside a word: "KyBac" is two, "TTKyDong" three, "P12" a letter and a number. */
const wordParts =
  /(?:\p{Lu}\p{M}*)+(?=\p{Lu}\p{M}*\p{Ll})|(?:\p{Lu}\p{M}*)?(?:\p{Ll}\p{M}*)+|(?:\p{Lu}\p{M}*)+|\p{N}+|./gsu;
const hardBreak = /[,;()[\]\n/\\|:]/u;
const memoLimit = 20_000;

/** A tokeniser that remembers the syllables it has folded: names repeat a few thousand of them. */
export function createTokeniser(): (text: string) => readonly NameToken[] {
  const memo = new Map<string, Folded>();
  const fold = (part: string): Folded => {
    const known = memo.get(part);
    if (known) return known;
    const text = foldText(part)
      .replace(/'/g, '')
      .replace(/^0+(?=\d)/, '');
    const folded = { text, plain: withoutAccents(text) };
    if (memo.size < memoLimit) memo.set(part, folded);
    return folded;
  };
  return (text) => tokenise(text, fold);
}

/** Words that stand one after the other, joined to a key. */
export function joinTokens(
  tokens: readonly NameToken[],
  field: 'text' | 'plain',
  from = 0,
  to = tokens.length,
): string {
  let key = tokens[from]?.[field] ?? '';
  for (let index = from + 1; index < to; index += 1) key += ` ${tokens[index]?.[field] ?? ''}`;
  return key;
}

function tokenise(text: string, fold: (part: string) => Folded): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let previousEnd = 0;
  for (const found of text.matchAll(word)) {
    const gap = text.slice(previousEnd, found.index);
    let breakBefore = breakIn(gap);
    let start = found.index;
    const end = found.index + found[0].length;
    for (const part of partsOfWord(found[0])) {
      const partEnd = start + part.length;
      const folded = fold(part);
      if (folded.text !== '') {
        const dotAfter = partEnd === end && text[end] === '.';
        tokens.push({ ...folded, start, end: partEnd, breakBefore, dotAfter });
        breakBefore = 'none';
      }
      start = partEnd;
    }
    previousEnd = end;
  }
  return tokens;
}

function breakIn(gap: string): NameToken['breakBefore'] {
  if (gap === ' ' || gap === '') return 'none';
  if (hardBreak.test(gap)) return 'hard';
  return /\s[-–—]\s/u.test(gap) ? 'dash' : 'none';
}

function partsOfWord(text: string): readonly string[] {
  if (/^(?:\p{Lu}\p{M}*)?(?:\p{Ll}\p{M}*)*$|^(?:\p{Lu}\p{M}*)+$/u.test(text)) return [text];
  return text.match(wordParts) ?? [text];
}
