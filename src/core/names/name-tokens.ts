/** Cuts names, titles and file names into folded words that remember where they stood. */
import { remember } from '../remember.ts';
import { foldText, withoutAccents } from './fold.ts';

export type NameToken = {
  /** Folded, accents kept. */
  readonly text: string;
  /** Folded, accents off. */
  readonly plain: string;
  /** Where it stands in the text, `end` not included. */
  readonly start: number;
  readonly end: number;
  /**
   * Between it and the word before: a comma, bracket, slash or new line; a dash between spaces;
   * neither.
   */
  readonly breakBefore: 'hard' | 'dash' | 'none';
  /** Marks an abbreviation. */
  readonly dotAfter: boolean;
};

/** A part of a word: as folded, and how many characters of the text it takes. */
type WordPart = { readonly text: string; readonly plain: string; readonly length: number };

const word = /[\p{L}\p{M}\p{N}]+/gu;
const capital = '\\p{Lu}\\p{M}*';
const small = '\\p{Ll}\\p{M}*';
/** Inside a word: "KyBac" is two, "TTKyDong" three, "P12" a letter and a number. */
const wordParts = new RegExp(
  `(?:${capital})+(?=${capital}${small})|(?:${capital})?(?:${small})+|(?:${capital})+|\\p{N}+|.`,
  'gsu',
);
const oneWord = new RegExp(`^(?:${capital})?(?:${small})*$|^(?:${capital})+$`, 'u');
const hardBreak = /[,;()[\]\n/\\|:]/u;

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

/** The folded words of a text in order; what is written together is cut where its letters say so. */
export function tokenise(text: string): readonly NameToken[] {
  const tokens: NameToken[] = [];
  let previousEnd = 0;
  for (const found of text.matchAll(word)) {
    let start = found.index;
    const end = start + found[0].length;
    let breakBefore = breakIn(text, previousEnd, start);
    for (const part of partsOf(found[0])) {
      const partEnd = start + part.length;
      if (part.text !== '') {
        const dotAfter = partEnd === end && text[end] === '.';
        const { text: folded, plain } = part;
        tokens.push({ text: folded, plain, start, end: partEnd, breakBefore, dotAfter });
        breakBefore = 'none';
      }
      start = partEnd;
    }
    previousEnd = end;
  }
  return tokens;
}

const partsOf = remember((word) => partsOfWord(word).map(foldPart));

function foldPart(part: string): WordPart {
  const text = foldText(part).replace(/^0+(?=\d)/, '');
  return { text, plain: withoutAccents(text), length: part.length };
}

function breakIn(text: string, from: number, to: number): NameToken['breakBefore'] {
  if (from === to || (to === from + 1 && text[from] === ' ')) return 'none';
  const gap = text.slice(from, to);
  if (hardBreak.test(gap)) return 'hard';
  return /\s[-–—]\s/u.test(gap) ? 'dash' : 'none';
}

function partsOfWord(text: string): readonly string[] {
  if (oneWord.test(text)) return [text];
  return text.match(wordParts) ?? [text];
}
