/**
 * Text as the period grammar matches it: lower case, without accents, one space where many stood,
 * and every place in it known in the original. `fold.ts` folds whole strings and cannot say where
 * a word stood.
 */
import { remember } from '../remember.ts';

export type PeriodText = {
  readonly folded: string;
  /** The index in the original of each folded character, and one past the end. */
  readonly origins: readonly number[];
  readonly original: string;
};

const invisible = /[\u200b-\u200d\u2060\ufeff]/u;

/** Folds case, accents (NFC or NFD), Đ and its look-alikes, dashes and Unicode's Roman numerals. */
export function periodText(original: string): PeriodText {
  let folded = '';
  const origins: number[] = [];
  let index = 0;
  for (const character of original) {
    for (const plain of foldCharacter(character)) {
      if (isIdleRepeat(folded, plain)) continue;
      folded += plain;
      origins.push(index);
    }
    index += character.length;
  }
  origins.push(original.length);
  return { folded, origins, original };
}

/** What stood in the original at the folded span. */
export function originalSpan(
  text: PeriodText,
  start: number,
  end: number,
): { readonly index: number; readonly length: number; readonly text: string } {
  const index = text.origins[start] ?? 0;
  const stop = text.origins[end] ?? text.original.length;
  return { index, length: stop - index, text: text.original.slice(index, stop) };
}

/**
 * Long runs of spaces, dots and dashes say no more than short ones, and would make patterns
 * slow.
 */
function isIdleRepeat(folded: string, next: string): boolean {
  if (next === ' ') return folded.endsWith(' ');
  return '._-'.includes(next) && folded.endsWith(next.repeat(3));
}

const foldCharacter = remember((character): string => {
  if (invisible.test(character)) return '';
  if (/[\u2010-\u2015\u2212]/u.test(character)) return '-';
  if (/\s/u.test(character)) return ' ';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đðɖ]/gu, 'd');
});
