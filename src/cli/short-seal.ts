/** So much of a seal as people read out on the telephone. */

const shownLength = 12;

/** @example shortSeal('3f2a9c…') is its first twelve letters and digits */
export function shortSeal(seal: string): string {
  return seal.slice(0, shownLength);
}
