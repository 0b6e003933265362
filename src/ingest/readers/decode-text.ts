/** Bytes of a text file as text: UTF-8, UTF-16 with or without its mark, windows-1258. */
import { legacyWords, unicodeWords } from '../legacy-words.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

/** How much of a text decides on its encoding. */
const sampleBytes = 1024 * 1024;

/**
 * Throws `UnreadableFile` for what is no text, or text that no encoding here reads without doubt.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.includes(0) || controlShare(bytes) > 0.02) {
    const control = strayControl(bytes);
    const args = { found: 'binary', ...(control === null ? {} : { control }) };
    throw new UnreadableFile({ code: 'not-a-spreadsheet', args });
  }
  const strict = tryUtf8(bytes);
  if (strict !== null) return strict;
  if (endsWithinLetter(bytes)) throw damaged('utf-8');
  if (isMostlyUtf8(bytes)) {
    throw new UnreadableFile({ code: 'unreadable-text', args: { detail: 'utf-8' } });
  }
  // windows-1258 writes tones as letters of their own, after the vowel.
  const vietnamese = (part: Uint8Array) =>
    new TextDecoder('windows-1258').decode(part).normalize('NFC');
  // Text of the old fonts is made Unicode later, from the letters that its bytes show as.
  const latin = (part: Uint8Array) => new TextDecoder('windows-1252').decode(part);
  const sample = bytes.subarray(0, sampleBytes);
  const isOld = legacyWords(latin(sample)) > unicodeWords(vietnamese(sample));
  return isOld ? latin(bytes) : vietnamese(bytes);
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  // Delimiters, digits and most letters are below U+0100: every other byte is mostly zero, and
  // only that.
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be';
  return null;
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the caller tries what else it may be.
    return null;
  }
}

/**
 * UTF-8 but for the last letter, which lacks its end. One accented letter alone would be
 * windows-1258.
 */
function endsWithinLetter(bytes: Uint8Array): boolean {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const [lead = 0, ...rest] = bytes.subarray(bytes.length - cut);
    const whole = bytes.subarray(0, bytes.length - cut);
    const isCut = lead >= 0xc2 && rest.every((byte) => (byte & 0xc0) === 0x80);
    if (isCut && whole.some((byte) => byte >= 0x80) && tryUtf8(whole) !== null) return true;
  }
  return false;
}

/** Many good sequences and a few bad ones: a file pasted together from two encodings. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
  const bad = text.match(/\ufffd/g)?.length ?? 0;
  const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return good > bad * 4;
}

function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, 65_536);
  return sample.filter(isControl).length / sample.length;
}

function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte);
}

/** More of them are no slip in a text but a file of another kind. */
const fewControls = 5;

/** The first of the few characters that keep bytes from being a text of lines; null where more do. */
function strayControl(bytes: Uint8Array): { readonly code: number; readonly line: number } | null {
  const at = bytes.findIndex(isControl);
  const code = bytes[at];
  const count = bytes.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  const isText = count <= fewControls && bytes.length >= 10 * count && bytes.includes(0x0a);
  if (code === undefined || !isText || tryUtf8(bytes) === null) return null;
  const line = 1 + bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;
  return { code, line };
}
