/** A word or a label at the start of a sentence, or within one. */
import type { Lang } from './lang.ts';

/** "riêng cấp huyện" → "Riêng cấp huyện" */
export function capitalised(text: string, lang: Lang): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** "Năm 2018" → "năm 2018" */
export function lowered(text: string, lang: Lang): string {
  return text.charAt(0).toLocaleLowerCase(lang) + text.slice(1);
}
