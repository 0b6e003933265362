/** The words of the report as a web page in one language, apart from the lexicon so that others load little. */
import { englishPage } from './en/page.ts';
import type { Lang } from './lang.ts';
import type { PageWords } from './page-words.ts';
import { vietnamesePage } from './vi/page.ts';

export function pageWords(lang: Lang): PageWords {
  return lang === 'vi' ? vietnamesePage : englishPage;
}
