/** The grammar of prose in one language, apart from the lexicon so that other formats load little. */
import { englishProse } from './en/prose.ts';
import type { Lang } from './lang.ts';
import type { ProseWords } from './prose-words.ts';
import { vietnameseProse } from './vi/prose.ts';

export function proseWords(lang: Lang): ProseWords {
  return lang === 'vi' ? vietnameseProse : englishProse;
}
