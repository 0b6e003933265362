/**
 * Sets the date of every entry of a zip to one moment. A workbook's library stamps them with the clock,
 * by which two files of equal figures would differ.
 */

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLengthBytes = 22;
const entryLengthBytes = 46;
/** 1 January 1980, 0:00: the first moment that the format knows; time in the low half, date in the high. */
const firstMoment = 0x00210000;

/** A copy of the zip, alike but for its dates. */
export function withoutEntryDates(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endLengthBytes;
  // Our own zips have no comment, so that the directory's end is the file's.
  if (end < 0 || view.getUint32(end, true) !== endOfDirectory) {
    throw new RangeError('not a zip without a comment');
  }
  const entries = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let count = 0; count < entries; count += 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new RangeError('not a zip directory');
    view.setUint32(entry + 12, firstMoment, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, firstMoment, true);
    const variable = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += variable.reduce((sum, length) => sum + length, entryLengthBytes);
  }
  return bytes;
}
