/** What reading one file may cost before the file is refused, and the clock it is measured by. */

/** What an office may raise by its settings; everything else grows with the first two. */
export type ReadingLimits = {
  /** Of the file as it lies on the disk. */
  readonly megabytes: number;
  /** Cells of one workbook, the empty ones before a filled one in its row included. */
  readonly cells: number;
  readonly seconds: number;
};

export type Allowance = {
  readonly limits: ReadingLimits;
  /** Milliseconds since some moment, as the program's edge counts them. */
  readonly now: () => number;
  /** What the files of the archive around this one have had so far: they share these limits. */
  readonly archive?: { inflatedBytes: number; cells: number };
};

export const usualLimits: ReadingLimits = { megabytes: 64, cells: 2_000_000, seconds: 8 };

/** How many bytes of a file need be read: whoever has one more is refused. */
export function mostBytes({ megabytes }: ReadingLimits): number {
  return megabytes * 1024 * 1024;
}

/** The usual limits, without a clock. */
export const usualAllowance: Allowance = { limits: usualLimits, now: () => 0 };
