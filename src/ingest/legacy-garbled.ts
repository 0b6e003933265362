/**
 * Text whose bytes were once read in the wrong encoding ("Quß║¡n" for "Quận") or lost letters ("K? B?c").
 * It is not mended, since some of it is gone for good: the file is refused with the cause.
 */
import { type Problem, problem } from '../core/problem.ts';
import { cellAddress, type Workbook } from './grid.ts';
import { cp437Upper } from './readers/code-pages.ts';

type Garbled = { readonly detail: string; readonly seen: string; readonly meant?: string };

const windows1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_, index) => index + 128),
);

const codePages: readonly (readonly [string, ReadonlyMap<string, number>])[] = [
  ['windows-1252', bytesOf(windows1252)],
  ['cp437', bytesOf(cp437Upper)],
];

/** How UTF-8 begins a letter of Vietnamese, in each of the two: cheap to look for. */
const suspicious =
  /[\u00c3\u00c4\u00c6\u00e1\u251c\u2500\u255e\u00df][\u0080-\u2593]|\ufffd|(?<=\p{L})\?+\p{L}/u;
const vietnamese = /[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
/** A single question mark within a word may be a slip of typing. */
const lostWords = 3;

/** The first such word, and where it stands; nothing for text that is whole. */
export function findGarbledText(workbook: Workbook, file: string): readonly Problem[] {
  let lost = 0;
  for (const { name, rows } of workbook.grids) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell.kind !== 'text' || !mayBeGarbled(cell.text)) continue;
        const garbled = garbledWord(cell.text);
        if (garbled?.detail === 'lost-letters') lost += lostIn(cell.text);
        if (garbled === null || (garbled.detail === 'lost-letters' && lost < lostWords)) continue;
        const origin = { file, sheet: name, cell: cellAddress(row, column) };
        return [problem('unreadable-text', 'error', origin, garbled)];
      }
    }
  }
  return [];
}

/** False for text that `findGarbledText` passes over. */
export function mayBeGarbled(text: string): boolean {
  return suspicious.test(text);
}

function lostIn(text: string): number {
  return text.match(/\ufffd|(?<=\p{L})\?+(?=\p{L})/gu)?.length ?? 0;
}

function garbledWord(text: string): Garbled | null {
  for (const word of text.split(/[\s()[\]{}.,;:"]+/)) {
    for (const [detail, page] of codePages) {
      const meant = readAgain(word, page);
      if (meant !== null) return { detail, seen: word, meant };
    }
    if (/\ufffd|\p{L}\?+\p{L}/u.test(word)) return { detail: 'lost-letters', seen: word };
  }
  return null;
}

/** The word as UTF-8 over the bytes that the code page shows so; null where it is none. */
function readAgain(word: string, page: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const character of word) {
    const byte = character < '\u0080' ? character.charCodeAt(0) : page.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  if (bytes.every((byte) => byte < 0x80)) return null;
  try {
    const meant = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    return vietnamese.test(meant) ? meant : null;
  } catch {
    // No UTF-8, so not garbled in this way.
    return null;
  }
}

function bytesOf(page: string): ReadonlyMap<string, number> {
  return new Map([...page].map((character, index) => [character, index + 128] as const));
}
