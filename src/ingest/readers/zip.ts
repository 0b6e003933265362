/**
 * The parts of a zip file, found by its central directory and inflated one at a time within
 * limits.
 */
import { inflateRawSync } from 'node:zlib';
import { remember } from '../../core/remember.ts';
import type { Bounds } from './limits.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';
import { zipName } from './zip-name.ts';

export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  /** As the directory states it, which may lie. */
  readonly statedBytes: number;
  /** A link to another file, as Unix packs it: its content is a path. */
  readonly isLink: boolean;
  readonly headerOffset: number;
};

export type Zip = {
  readonly has: (name: string) => boolean;
  readonly parts: readonly ZipPart[];
  /** The part's bytes; null where the file has no such part. */
  readonly read: (name: string) => Uint8Array | null;
  /**
   * All that decides what the part's bytes are, as a text to know them by; null where the zip has no such part,
   * or one that is encrypted or packed in more bytes.
   */
  readonly packedText: (name: string, mostBytes: number) => string | null;
};

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const utf8Flag = 0x0800;
/** The end record may be followed by a comment of up to 65.535 bytes. */
const longestEnd = 22 + 65_535;

/** Reads the directory; throws `UnreadableFile` where the file is cut short or too large. */
export function openZip(bytes: Uint8Array, bounds: Bounds): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  for (const part of readDirectory(bytes, view, bounds)) parts.set(keyOf(part.name), part);
  return {
    has: (name) => parts.has(keyOf(name)),
    parts: [...parts.values()],
    read: (name) => {
      const part = parts.get(keyOf(name));
      if (!part) return null;
      bounds.checkTime();
      const content = inflate(packedBytes(bytes, view, part), part, bounds);
      bounds.add('inflatedBytes', content.length);
      return content;
    },
    packedText: (name, mostBytes) => {
      const part = parts.get(keyOf(name));
      if (!part || part.encrypted || part.packedBytes > mostBytes) return null;
      const packed = packedBytes(bytes, view, part);
      return `${part.method} ${part.statedBytes} ${bytesAsText(packed)}`;
    },
  };
}

/** Some writers use backslashes and other capitals in one place than in another. */
const keyOf = remember((name) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase());

function readDirectory(bytes: Uint8Array, view: DataView, bounds: Bounds): readonly ZipPart[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  bounds.check('zipEntries', count);
  let offset = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > view.byteLength || view.getUint32(offset, true) !== directorySignature) {
      throw damaged('zip-directory');
    }
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const commentLength = view.getUint16(offset + 32, true);
    const flags = view.getUint16(offset + 8, true);
    const nameEnd = offset + 46 + nameLength;
    const extra = bytes.subarray(nameEnd, nameEnd + extraLength);
    parts.push({
      name: zipName(bytes.subarray(offset + 46, nameEnd), (flags & utf8Flag) !== 0, extra),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(offset + 10, true),
      packedBytes: view.getUint32(offset + 20, true),
      statedBytes: view.getUint32(offset + 24, true),
      isLink: (view.getUint16(offset + 40, true) & 0xf000) === 0xa000,
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

function packedBytes(bytes: Uint8Array, view: DataView, part: ZipPart): Uint8Array {
  if (part.encrypted) throw new UnreadableFile({ code: 'encrypted-file', args: {} });
  const { headerOffset, packedBytes } = part;
  if (headerOffset + 30 > view.byteLength) throw damaged(part.name);
  if (view.getUint32(headerOffset, true) !== localSignature) throw damaged(part.name);
  const nameLength = view.getUint16(headerOffset + 26, true);
  const extraLength = view.getUint16(headerOffset + 28, true);
  const start = headerOffset + 30 + nameLength + extraLength;
  if (start + packedBytes > view.byteLength) throw damaged(part.name);
  return bytes.subarray(start, start + packedBytes);
}

/** A character a byte. */
function bytesAsText({ buffer, byteOffset, length }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString('latin1');
}

function inflate(packed: Uint8Array, part: ZipPart, bounds: Bounds): Uint8Array {
  if (part.method === 0) {
    bounds.check('partBytes', packed.length);
    return packed;
  }
  if (part.method !== 8) throw damaged(part.name);
  bounds.check('partBytes', part.statedBytes);
  // The sizes that the directory states may lie, so the limit is on what really comes out.
  const [name, most] =
    bounds.left('inflatedBytes') < bounds.most('partBytes')
      ? (['inflatedBytes', bounds.left('inflatedBytes')] as const)
      : (['partBytes', bounds.most('partBytes')] as const);
  try {
    const chunkSize = Math.max(Math.min(part.statedBytes, most) + 64, 1024);
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1), chunkSize });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) bounds.check(name, Number.POSITIVE_INFINITY);
    throw damaged(part.name, error);
  }
}
