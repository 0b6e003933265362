/**
 * One stream out of a compound file, the container of .xls and .doc. Every chain of sectors is
 * followed within its bounds: SheetJS, left alone with a file whose chains run in circles, takes all
 * memory.
 */
import { damaged } from './unreadable-file.ts';

type Sectors = {
  readonly size: number;
  /** The sector after each; a number beyond the last ends the chain. */
  readonly next: readonly number[];
  readonly at: (sector: number) => Uint8Array;
};

const headerBytes = 512;
const entryBytes = 128;
const lastSector = 0xfffffffa;
const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The stream of that name, given in small letters; null where the file has none. */
export function readStream(bytes: Uint8Array, name: string): Uint8Array | null {
  if (bytes.length < headerBytes || magic.some((byte, index) => bytes[index] !== byte)) {
    throw damaged('compound-file');
  }
  const view = viewOf(bytes);
  const big = bigSectors(bytes, view);
  const directory = viewOf(chainOf(big, view.getUint32(48, true)));
  const entries = Math.floor(directory.byteLength / entryBytes);
  for (let index = 0; index < entries; index += 1) {
    const at = index * entryBytes;
    if (directory.getUint8(at + 66) !== 2 || nameAt(directory, at) !== name) continue;
    const first = directory.getUint32(at + 116, true);
    const length = directory.getUint32(at + 120, true);
    const isSmall = length < view.getUint32(56, true);
    const sectors = isSmall ? smallSectors(view, big, directory) : big;
    const content = chainOf(sectors, first);
    if (content.length < length) throw damaged('compound-file');
    return content.subarray(0, length);
  }
  return null;
}

function bigSectors(bytes: Uint8Array, view: DataView): Sectors {
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged('compound-file');
  const size = 2 ** shift;
  const at = (sector: number) => {
    const start = (sector + 1) * size;
    if (start >= bytes.length) throw damaged('compound-file');
    const part = bytes.subarray(start, start + size);
    // Some writers leave the end of the last sector out.
    if (part.length === size) return part;
    const padded = new Uint8Array(size);
    padded.set(part);
    return padded;
  };
  const next: number[] = [];
  for (const sector of tableSectors(view, at, size)) next.push(...numbersOf(at(sector)));
  return { size, next, at };
}

/** Where the table of sectors lies: 109 numbers in the header, the rest in sectors of their own. */
function tableSectors(
  view: DataView,
  at: (sector: number) => Uint8Array,
  size: number,
): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < 109; index += 1) found.push(view.getUint32(76 + index * 4, true));
  const most = Math.ceil(view.byteLength / size);
  let more = view.getUint32(68, true);
  for (let seen = 0; more < lastSector; seen += 1) {
    if (seen > most) throw damaged('compound-file');
    const numbers = numbersOf(at(more));
    found.push(...numbers.slice(0, -1));
    more = numbers.at(-1) ?? lastSector;
  }
  const used = found.filter((sector) => sector < lastSector);
  if (used.length > most) throw damaged('compound-file');
  return used;
}

/** Streams below 4 KB share sectors: slices of 64 bytes of the root's own stream. */
function smallSectors(view: DataView, big: Sectors, directory: DataView): Sectors {
  const size = 2 ** view.getUint16(32, true);
  if (size > big.size) throw damaged('compound-file');
  const root = chainOf(big, directory.getUint32(116, true));
  return {
    size,
    next: numbersOf(chainOf(big, view.getUint32(60, true))),
    at: (sector) => root.subarray(sector * size, (sector + 1) * size),
  };
}

function chainOf({ next, at, size }: Sectors, first: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let sector = first; sector < lastSector; ) {
    const following = next[sector];
    // A chain longer than all sectors together runs in a circle.
    if (following === undefined || parts.length > next.length) throw damaged('compound-file');
    parts.push(at(sector));
    sector = following;
  }
  const whole = new Uint8Array(parts.length * size);
  parts.forEach((part, index) => {
    whole.set(part, index * size);
  });
  return whole;
}

function nameAt(directory: DataView, at: number): string {
  const length = Math.min(directory.getUint16(at + 64, true), 64);
  let name = '';
  for (let index = 0; index + 2 < length; index += 2) {
    name += String.fromCharCode(directory.getUint16(at + index, true));
  }
  return name.toLowerCase();
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = viewOf(bytes);
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(view.getUint32(at, true));
  return numbers;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
