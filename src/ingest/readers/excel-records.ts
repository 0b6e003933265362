/**
 * The records of an old Excel workbook, all but those that hold values and their looks made
 * meaningless in a copy: links, charts and macros of a hostile file can name a billion cells.
 */
import type { Bounds } from './limits.ts';
import { damaged, tooLarge } from './unreadable-file.ts';

const known: ReadonlySet<number> = new Set([
  // Beginnings and ends, the code page, the calendar, a password, sheets and shared texts.
  ...[0x0209, 0x0409, 0x0809, 0x000a, 0x0042, 0x0022, 0x002f, 0x0085, 0x00fc, 0x003c],
  // Cells: texts, numbers, truth values and errors, results of formulas.
  ...[0x00fd, 0x0204, 0x0004, 0x00d6, 0x0203, 0x0003, 0x027e, 0x007e, 0x00bd, 0x0002],
  ...[0x0205, 0x0005, 0x0006, 0x0206, 0x0406, 0x0207, 0x0007],
  // Merges, rows, columns, number formats and the styles that name them, sizes.
  ...[0x00e5, 0x0208, 0x007d, 0x041e, 0x001e, 0x00e0, 0x0043, 0x0243, 0x0443, 0x0000, 0x0200],
]);

/** Where the length of a formula's own code stands, by the version that wrote the record. */
const formulas: ReadonlyMap<number, number> = new Map([
  [0x0006, 20],
  [0x0206, 16],
  [0x0406, 16],
]);

/** One cell each: texts, numbers, truth values and errors, results of formulas. */
const singleCells: ReadonlySet<number> = new Set([
  ...[0x00fd, 0x0204, 0x0004, 0x00d6, 0x0203, 0x0003, 0x027e, 0x007e, 0x0002, 0x0205, 0x0005],
  ...formulas.keys(),
]);
/** A run of numbers, six bytes each. */
const manyNumbers = 0x00bd;

const continuation = 0x003c;
const columnInfo = 0x007d;
const mergedCells = 0x00e5;
/** Read over by its length, whatever it holds. */
const meaningless = 0x00e2;
const lastColumn = 255;
/** Of records about columns; a sheet has at most 256 columns to tell of. */
const mostColumnInfos = 100_000;

export function onlyKnownRecords(stream: Uint8Array, bounds: Bounds): Uint8Array {
  const copy = Uint8Array.from(stream);
  const view = new DataView(copy.buffer);
  // Excel 2 wrote formulas in a shape of its own, and nobody has such files any longer.
  if (view.byteLength < 2 || view.getUint16(0, true) === 0x0009) throw damaged('xls');
  let isLeftOut = false;
  let columnInfos = 0;
  let cells = 0;
  for (let at = 0; at + 4 <= copy.length; ) {
    const kind = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (kind !== continuation) isLeftOut = !known.has(kind);
    if (isLeftOut) view.setUint16(at, meaningless, true);
    if (end <= copy.length) {
      if (kind === columnInfo) columnInfos += 1;
      cells += cellsIn(kind, end - at - 4);
      bounds.check('cells', cells);
      tame(new DataView(copy.buffer, at + 4, end - at - 4), kind);
    } else if (!isLeftOut && kind !== 0) {
      // What follows the last record fills up the sector; this one was cut.
      throw damaged('xls');
    }
    at = end;
  }
  if (columnInfos > mostColumnInfos) throw tooLarge(`columns ${lastColumn + 1}`);
  return copy;
}

/** The library reads on to the end whatever it meets, so cells are counted before it begins. */
function cellsIn(kind: number, length: number): number {
  if (kind === manyNumbers) return Math.max(Math.floor((length - 6) / 6), 0);
  return singleCells.has(kind) ? 1 : 0;
}

/** Keeps what one record asks for within what it holds; of formulas only the results are of use. */
function tame(record: DataView, kind: number): void {
  const code = formulas.get(kind);
  if (code !== undefined) {
    if (record.byteLength < code + 2) throw damaged('xls');
    record.setUint16(code, 0, true);
  }
  if (kind === mergedCells) {
    const fits = record.byteLength >= 2 && record.getUint16(0, true) * 8 + 2 <= record.byteLength;
    if (!fits) throw damaged('xls');
  }
  if (kind === columnInfo && record.byteLength >= 4) {
    record.setUint16(2, Math.min(record.getUint16(2, true), lastColumn), true);
  }
}
