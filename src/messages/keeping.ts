/** The words of export, backup, verify, pack and merge, apart from the lexicon so that other commands load little. */
import { englishKeeping } from './en/keeping.ts';
import type { KeepingWords } from './keeping-words.ts';
import type { Lang } from './lang.ts';
import { vietnameseKeeping } from './vi/keeping.ts';

export function keepingWords(lang: Lang): KeepingWords {
  return lang === 'vi' ? vietnameseKeeping : englishKeeping;
}
