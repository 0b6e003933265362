/**
 * The parts of a zip file, found by its central directory and inflated one at a time within
 * limits.
 */
import { inflateRawSync } from 'node:zlib';
import { checkLimit, limits } from './limits.ts';
import { damaged, tooLarge, UnreadableFile } from './unreadable-file.ts';

export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly headerOffset: number;
};

export type Zip = {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** The part's bytes; null where the file has no such part. */
  readonly read: (name: string) => Uint8Array | null;
};

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** The end record may be followed by a comment of up to 65.535 bytes. */
const longestEnd = 22 + 65_535;

/** Reads the directory; throws `UnreadableFile` where the file is cut short or too large. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  for (const part of readDirectory(bytes, view)) parts.set(keyOf(part.name), part);
  let inflated = 0;
  return {
    has: (name) => parts.has(keyOf(name)),
    names: [...parts.values()].map(({ name }) => name),
    read: (name) => {
      const part = parts.get(keyOf(name));
      if (!part) return null;
      const content = inflate(bytes, view, part, limits.inflatedBytes - inflated);
      inflated += content.length;
      return content;
    },
  };
}

/** Some writers use backslashes and other capitals in one place than in another. */
function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly ZipPart[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  checkLimit('zipEntries', count);
  let offset = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== directorySignature) {
      throw damaged('zip-directory');
    }
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const commentLength = view.getUint16(offset + 32, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)),
      encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
      method: view.getUint16(offset + 10, true),
      packedBytes: view.getUint32(offset + 20, true),
      headerOffset: view.getUint32(offset + 42, true),
    });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd);
  for (let offset = view.byteLength - 22; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === endSignature) return offset;
  }
  throw damaged('zip-end');
}

function inflate(bytes: Uint8Array, view: DataView, part: ZipPart, left: number): Uint8Array {
  if (part.encrypted) throw new UnreadableFile({ code: 'encrypted-file', args: {} });
  const { headerOffset, packedBytes } = part;
  if (headerOffset + 30 > view.byteLength) throw damaged(part.name);
  if (view.getUint32(headerOffset, true) !== localSignature) throw damaged(part.name);
  const nameLength = view.getUint16(headerOffset + 26, true);
  const extraLength = view.getUint16(headerOffset + 28, true);
  const start = headerOffset + 30 + nameLength + extraLength;
  if (start + packedBytes > view.byteLength) throw damaged(part.name);
  const packed = bytes.subarray(start, start + packedBytes);
  // The sizes that the directory states may lie, so the limit is on what really comes out.
  const most = Math.max(Math.min(limits.partBytes, left), 1);
  if (part.method === 0) {
    if (packed.length > most) throw tooLarge(`inflatedBytes ${limits.inflatedBytes}`);
    return packed;
  }
  if (part.method !== 8) throw damaged(part.name);
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw tooLarge(`inflatedBytes ${limits.inflatedBytes}`);
    throw damaged(part.name, error);
  }
}
