/** The words of documents in one language, apart from the lexicon so that other formats load little. */
import type { DocumentWords } from './document-words.ts';
import { englishDocument } from './en/document.ts';
import type { Lang } from './lang.ts';
import { vietnameseDocument } from './vi/document.ts';

export function documentWords(lang: Lang): DocumentWords {
  return lang === 'vi' ? vietnameseDocument : englishDocument;
}
