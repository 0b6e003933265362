/**
 * How much of one file is read before it is refused: far above any report, far below what hurts.
 */
import { tooLarge } from './unreadable-file.ts';

export const limits = {
  /** Of the file as it lies on the disk. */
  fileBytes: 128 * 1024 * 1024,
  zipEntries: 10_000,
  /** Of an archive that holds files to read, one level deep. */
  archiveFiles: 2_000,
  /** Of one part of a zip, and of all parts that are read, inflated. */
  partBytes: 256 * 1024 * 1024,
  inflatedBytes: 384 * 1024 * 1024,
  sheets: 512,
  rows: 200_000,
  columns: 2_048,
  /** Cells of one workbook, the empty ones before a filled one in its row included. */
  cells: 6_000_000,
  mergedRanges: 100_000,
} as const;

export type LimitName = keyof typeof limits;

/** Throws where the count is over the limit of that name. */
export function checkLimit(name: LimitName, count: number): void {
  if (count > limits[name]) throw tooLarge(`${name} ${limits[name]}`);
}
