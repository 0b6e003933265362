/** The words of templates in one language, apart from the lexicon so that other commands load little. */
import { englishTemplate } from './en/template.ts';
import type { Lang } from './lang.ts';
import type { TemplateWords } from './template-words.ts';
import { vietnameseTemplate } from './vi/template.ts';

export function templateWords(lang: Lang): TemplateWords {
  return lang === 'vi' ? vietnameseTemplate : englishTemplate;
}
