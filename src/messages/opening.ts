/** The words for how a database was opened, in one language. */
import { englishOpening } from './en/opening.ts';
import type { Lang } from './lang.ts';
import type { OpeningWords } from './opening-words.ts';
import { vietnameseOpening } from './vi/opening.ts';

export function openingWords(lang: Lang): OpeningWords {
  return lang === 'vi' ? vietnameseOpening : englishOpening;
}
