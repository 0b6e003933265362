/**
 * Folds Vietnamese text so that one word written in different ways compares equal. For matching
 * only: what is stored and shown is `normaliseText`, which changes no letter.
 */
import { remember } from '../remember.ts';

/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const letter = '[\\p{L}\\p{M}]';

// All patterns work on decomposed text (NFD), where a tone is a character of its own.
const openOaOe = new RegExp(`(o)([ae])(${tone})(?!${letter})`, 'gu');
const closedOaOe = new RegExp(`(o)(${tone})([ae])(?=\\p{L})`, 'gu');
const openUy = new RegExp(`(?<!q)(u)(y)(${tone})(?!${letter})`, 'gu');
const closedUy = new RegExp(`(?<!q)(u)(${tone})(y)(?=\\p{L})`, 'gu');
const toneOnQu = new RegExp(`(qu)(${tone})([aeioy])`, 'gu');
const iForY = new RegExp(`(?<!${letter})(h|k|l|m|s|t|qu)i(${tone}?)(?!${letter})`, 'gu');
const yForI = new RegExp(`(?<!${letter})(v)y(${tone}?)(?!${letter})`, 'gu');

/** Zero-width characters and byte order marks, which people can't see. */
const invisible = /[\u200b-\u200d\u2060\ufeff]/gu;
const trailing = ' .,;:!?…';
const looseSpace = /^\s|\s\s|[ .,;:!?…]$/u;

/** What is stored and shown: NFC, every run of spaces one space, none at the ends. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Case, composition, tone placement (hoà, hòa), i and y (Kì, Kỳ), the look-alikes of Đ, quotes,
 * dashes, spaces and trailing punctuation made one; accents kept. Tones stand as in "hòa, thủy,
 * toàn, quý", and y is written as in "kỳ, lý, mỹ, tỷ, quý", so that patterns can be written in the
 * usual spelling.
 *
 * @example foldText(' UỶ BAN  “Kì Bắc”:') === 'ủy ban "kỳ bắc"'
 */
export const foldText = remember((text): string => {
  // Codes of units, of which a register has thousands.
  if (/^\d+$/.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replace(invisible, '')
    .toLowerCase()
    .replace(/[\u00f0\u0256]/gu, 'đ')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return foldSpelling(withoutTrailing(plain).normalize('NFD')).normalize('NFC');
});

/** As `foldText`, and without accents: for people and file names that write "Ky Bac". */
export const foldWithoutAccents = remember((text): string => {
  const bare = withoutAccents(foldText(text));
  // A mark that stood alone leaves a space or a stop at the end, or two spaces where it was.
  return looseSpace.test(bare) ? foldText(bare) : bare;
});

/** Takes the accents off text that is already folded. */
export function withoutAccents(folded: string): string {
  return folded.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
}

/** By hand: a pattern anchored at the end takes quadratic time on a hostile row of dots. */
function withoutTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && trailing.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function foldSpelling(decomposed: string): string {
  return decomposed
    .replace(toneOnQu, '$1$3$2')
    .replace(openOaOe, '$1$3$2')
    .replace(closedOaOe, '$1$3$2')
    .replace(openUy, '$1$3$2')
    .replace(closedUy, '$1$3$2')
    .replace(iForY, '$1y$2')
    .replace(yForI, '$1i$2');
}
