/** Parts packed into a zip, in the order given and without the clock: equal parts give equal bytes. */
import { deflateRawSync } from 'node:zlib';

export type Parts = ReadonlyMap<string, Uint8Array>;

/** 1 January 1980, 0:00: the first moment that the format knows; time in the low half, date in the high. */
export const firstMoment = 0x00210000;
export const deflated = 8;
export const directoryEntry = 0x02014b50;
export const endOfDirectory = 0x06054b50;
const utf8Names = 0x0800;

export function zipBytes(parts: Parts): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = new TextEncoder().encode(path);
    const packed = deflateRawSync(content);
    const facts = [
      ...halves(20, utf8Names, deflated),
      ...words(firstMoment, checksum(content), packed.length, content.length),
      ...halves(name.length, 0),
    ];
    const local = bytesOf([...words(0x04034b50), ...facts], name, packed);
    directory.push(
      bytesOf(
        [
          ...words(directoryEntry),
          ...halves(20),
          ...facts,
          ...halves(0, 0, 0),
          ...words(0, offset),
        ],
        name,
      ),
    );
    locals.push(local);
    offset += local.length;
  }
  const listed = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = [
    ...words(endOfDirectory),
    ...halves(0, 0, parts.size, parts.size),
    ...words(listed, offset),
    ...halves(0),
  ];
  return bytesOf([], ...locals, ...directory, Uint8Array.from(end));
}

function halves(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]);
}

function words(...values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [...halves(value), ...halves(value >>> 16)]);
}

function bytesOf(head: readonly number[], ...pieces: readonly Uint8Array[]): Uint8Array {
  return joinBytes([Uint8Array.from(head), ...pieces]);
}

/** One after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value;
});

/** CRC-32, as the format asks for. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (checksumTable[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
