/** The words of drafts in one language, apart from the lexicon so that other commands load little. */
import { englishMap } from './en/map.ts';
import type { Lang } from './lang.ts';
import type { MapWords } from './map-words.ts';
import { vietnameseMap } from './vi/map.ts';

export function mapWords(lang: Lang): MapWords {
  return lang === 'vi' ? vietnameseMap : englishMap;
}
