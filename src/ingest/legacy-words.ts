/** One word: what it can be read as, in Unicode as it stands and in each old encoding. */
import { isSyllable } from './legacy-syllable.ts';
import { decodeLegacy, type LegacyEncoding } from './legacy-tables.ts';

/**
 * - `plain`: nothing but ASCII, the same in every encoding;
 * - `unicode`: holds letters that no old encoding shows;
 * - `legacy`: is no Vietnamese as it stands and holds characters that Vietnamese has not, and is a
 *   syllable in one encoding;
 * - `open`: to be decided by the words around it.
 */
export type Word = {
  readonly text: string;
  readonly kind: 'plain' | 'unicode' | 'legacy' | 'open';
  /** What it would be in each encoding that can read it. */
  readonly readings: ReadonlyMap<LegacyEncoding, string>;
  readonly encoding: LegacyEncoding | null;
};

const encodings: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];
const wordLetters = 'A-Za-z\\u00a1-\\u024f\\u0300-\\u036f\\u1e00-\\u1eff';
export const wordPattern = new RegExp(`[${wordLetters}]+`, 'gu');

const vietnamese = /^[A-Za-zÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúý]*$/;
/** Letters of Vietnamese beyond the first 256 characters, and marks of their own. */
const beyond = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]|\p{M}/u;
const noReadings: ReadonlyMap<LegacyEncoding, string> = new Map();
const asciiOnly = /^[A-Za-z]*$/;

export function readWord(text: string): Word {
  if (asciiOnly.test(text)) return { text, kind: 'plain', readings: noReadings, encoding: null };
  if (beyond.test(text)) return mixedWord(text);
  const isOdd = !vietnamese.test(text);
  const readings = new Map<LegacyEncoding, string>();
  for (const encoding of encodings) {
    const decoded = decodeLegacy(text, encoding);
    if (decoded !== null && (isOdd || isSyllable(decoded))) readings.set(encoding, decoded);
  }
  const sure = encodings.filter((encoding) => isSyllable(readings.get(encoding) ?? ''));
  const [only] = sure;
  const hasLetter = /[A-Za-z]/.test(text);
  if (isOdd && hasLetter && only !== undefined && sure.length === 1) {
    return { text, kind: 'legacy', readings, encoding: only };
  }
  return { text, kind: 'open', readings, encoding: null };
}

/** "®ịnh": one word typed in two encodings. Only what is no letter of Vietnamese is changed. */
function mixedWord(text: string): Word {
  const parts = [...text].map((character) =>
    character > '\u007f' && character < '\u0100' && !vietnamese.test(character)
      ? (decodeLegacy(character, 'TCVN3') ?? character)
      : character,
  );
  const joined = parts.join('');
  const isMended = joined !== text && isSyllable(joined);
  return {
    text,
    kind: isMended ? 'legacy' : 'unicode',
    readings: isMended ? new Map([['TCVN3', joined]]) : noReadings,
    encoding: isMended ? 'TCVN3' : null,
  };
}

/**
 * The word in that encoding, or null to leave it. A word of letters that Vietnamese has is left
 * where the encoding makes no syllable of it, and symbols alone are left always.
 */
export function readingIn(word: Word, encoding: LegacyEncoding): string | null {
  const reading = word.readings.get(encoding);
  if (reading === undefined) return null;
  const isLetters = isSyllable(reading) || /[A-Za-z]/.test(word.text);
  return isLetters ? reading : null;
}

/** Words that can be nothing but text of an old font, and words that are Vietnamese as they stand. */
export function legacyWords(text: string): number {
  return wordsIn(text).filter((word) => readWord(word).kind === 'legacy').length;
}

export function unicodeWords(text: string): number {
  return wordsIn(text).filter((word) => !asciiOnly.test(word) && isSyllable(word)).length;
}

/** The beginning of a file tells its encoding. */
const sampleLength = 65_536;

function wordsIn(text: string): readonly string[] {
  return text.slice(0, sampleLength).match(wordPattern) ?? [];
}
