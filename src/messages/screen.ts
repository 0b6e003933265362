/** The command line's own words in one language, apart from the lexicon so that help loads little. */
import { englishScreen } from './en/screen.ts';
import type { Lang } from './lang.ts';
import type { ScreenWords } from './screen-words.ts';
import { vietnameseScreen } from './vi/screen.ts';

export function screenWords(lang: Lang): ScreenWords {
  return lang === 'vi' ? vietnameseScreen : englishScreen;
}
