/** The name of a file in a zip, which says only sometimes in which encoding it is. */
import { unicodeWords } from '../legacy-words.ts';
import { cp437 } from './code-pages.ts';

const unicodePath = 0x7075;
const utf8 = new TextDecoder();
/** Fails where it is none. */
const wholeUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @param isUtf8 what the zip says of it; many writers leave it out, and Windows writes the code page
 *   of its country
 * @param extra the entry's further fields, in one of which packers repeat the name in UTF-8
 */
export function zipName(bytes: Uint8Array, isUtf8: boolean, extra: Uint8Array): string {
  const repeated = isUtf8 ? null : unicodeNameIn(extra);
  if (repeated !== null) return utf8.decode(repeated);
  if (isUtf8) return utf8.decode(bytes);
  try {
    return wholeUtf8.decode(bytes);
  } catch {
    // No UTF-8: one of the two that a Vietnamese or a Western Windows writes.
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return unicodeWords(vietnamese) > 0 ? vietnamese : cp437(bytes);
  }
}

/** After its kind and length: a version, a checksum of the other name, the name. */
function unicodeNameIn(extra: Uint8Array): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === unicodePath && end <= extra.length && end > at + 9) {
      return extra.subarray(at + 9, end);
    }
    at = end;
  }
  return null;
}
