/** The words of compare in one language, apart from the lexicon so that other commands load little. */
import type { CompareWords } from './compare-words.ts';
import { englishCompare } from './en/compare.ts';
import type { Lang } from './lang.ts';
import { vietnameseCompare } from './vi/compare.ts';

export function compareWords(lang: Lang): CompareWords {
  return lang === 'vi' ? vietnameseCompare : englishCompare;
}
