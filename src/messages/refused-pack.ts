/** The words of `RefusedPackWords` in the language asked for. */
import { refusedPack as en } from './en/refused-pack.ts';
import type { Lang } from './lang.ts';
import type { RefusedPackWords } from './refused-pack-words.ts';
import { refusedPack as vi } from './vi/refused-pack.ts';

export function refusedPackWords(lang: Lang): RefusedPackWords {
  return { vi, en }[lang];
}
