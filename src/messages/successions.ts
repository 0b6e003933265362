/** The words of units over time in one language, apart from the lexicon so that other commands load little. */
import { englishSuccessions } from './en/successions.ts';
import type { Lang } from './lang.ts';
import type { SuccessionWords } from './succession-words.ts';
import { vietnameseSuccessions } from './vi/successions.ts';

export function successionWords(lang: Lang): SuccessionWords {
  return lang === 'vi' ? vietnameseSuccessions : englishSuccessions;
}
