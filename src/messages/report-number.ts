/** The number of a report as its line prints it: "05-BC/BDVHU", and a gap for the hand where there is none yet. */
import type { NumberLine } from './document-words.ts';

/** So wide that a number can be written in by hand. */
const gap = '\u00a0'.repeat(6);

/** A number that was signed with its symbol is printed as it was signed. */
export function reportNumber({ manner, number, symbol }: NumberLine): string {
  const joint = manner === 'state' ? '/' : '-';
  const rest = `${joint}${symbol ?? 'BC'}`;
  if (number === null) return `${gap}${rest}`;
  const bare = number.trim();
  if (!/^\d+$/.test(bare)) return bare;
  return `${bare.padStart(2, '0')}${rest}`;
}
