/**
 * Capitals that only a font made: ".VnTimeH" shows small accented letters as capitals, so that
 * "TOàN" stands for "TOÀN".
 */
import type { Word } from './legacy-words.ts';

/**
 * @param words as they stood in the cell
 * @param chosen what each became
 */
export function capitalsMended(
  words: readonly Word[],
  chosen: readonly string[],
): readonly string[] {
  const plainLetters = words.map(({ text }) => text.replace(/[^A-Za-z]/g, ''));
  const isShouted =
    plainLetters.every((letters) => letters === letters.toUpperCase()) &&
    plainLetters.some((letters) => letters.length >= 2);
  return chosen.map((word, index) => {
    const letters = plainLetters[index] ?? '';
    const isCapitals = letters.length >= 2 && letters === letters.toUpperCase();
    const isChanged = word !== words[index]?.text;
    return isChanged && (isCapitals || isShouted) ? word.toUpperCase() : word;
  });
}
