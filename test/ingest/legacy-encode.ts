/** Vietnamese written in the old encodings, for tests: the tables the other way round, from their standards. */
import { decodeLegacy } from '../../src/ingest/legacy-tables.ts';

const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 0xa1));

export function encodeTcvn3(text: string): string {
  const codes = new Map(latin.map((code) => [decodeLegacy(code, 'TCVN3'), code]));
  return [...text].map((letter) => codes.get(letter) ?? letter).join('');
}

export function encodeVni(text: string): string {
  const codes = new Map<string | null, string>();
  for (const base of ['', ...'aeiouyAEIOUYôöÔÖ']) {
    for (const code of ['', ...latin]) {
      const letter = decodeLegacy(base + code, 'VNI');
      if (letter !== null && [...letter].length === 1 && !codes.has(letter)) {
        codes.set(letter, base + code);
      }
    }
  }
  return [...text].map((letter) => codes.get(letter) ?? letter).join('');
}
