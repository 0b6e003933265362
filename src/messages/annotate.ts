/** The words of annotated copies and their messages in one language, apart from the lexicon so that other commands load little. */
import type { AnnotateWords } from './annotate-words.ts';
import { englishAnnotate } from './en/annotate.ts';
import type { Lang } from './lang.ts';
import { vietnameseAnnotate } from './vi/annotate.ts';

export function annotateWords(lang: Lang): AnnotateWords {
  return lang === 'vi' ? vietnameseAnnotate : englishAnnotate;
}
