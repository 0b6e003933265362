/** What stands where in a zip that a library has just written in memory. */

import { inflateRawSync } from 'node:zlib';
import { deflated, directoryEntry, endOfDirectory, type Parts } from './zip-bytes.ts';

export type ZipEntry = {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** Where its line of the directory and its own head begin. */
  readonly listedAt: number;
  readonly headAt: number;
};

const endBytes = 22;
const listedBytes = 46;
const headBytes = 30;

/** In the order of its directory. Throws a `RangeError` for anything else than such a zip. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endBytes;
  // Our own zips have no comment, so that the directory's end is the file's.
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) {
    throw new RangeError('not a zip without a comment');
  }
  const entries: ZipEntry[] = [];
  let listedAt = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(listedAt, true) !== directoryEntry) {
      throw new RangeError('not a zip directory');
    }
    const lengthAt = (at: number) => view.getUint16(listedAt + at, true);
    const headAt = view.getUint32(listedAt + 42, true);
    const [ofName, ofExtra] = [26, 28].map((at) => view.getUint16(headAt + at, true));
    const contentAt = headAt + headBytes + (ofName ?? 0) + (ofExtra ?? 0);
    const packedBytes = view.getUint32(listedAt + 20, true);
    const nameAt = listedAt + listedBytes;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + lengthAt(28))),
      packed: bytes.subarray(contentAt, contentAt + packedBytes),
      isDeflated: lengthAt(10) === deflated,
      listedAt,
      headAt,
    });
    listedAt = nameAt + lengthAt(28) + lengthAt(30) + lengthAt(32);
  }
  return entries;
}

export function unzipped(bytes: Uint8Array): Parts {
  return new Map(
    zipEntries(bytes).map(({ name, packed, isDeflated }) => [
      name,
      isDeflated ? inflateRawSync(packed) : packed,
    ]),
  );
}
