/** What someone probably meant: the known words nearest to the one typed. */
import { distance } from 'fastest-levenshtein';
import { foldWithoutAccents } from '../core/names/fold.ts';

/** At most three, nearest first; none where nothing is like it. */
export function nearest(seen: string, known: readonly string[]): readonly string[] {
  const wanted = foldWithoutAccents(seen);
  return known
    .map((word) => ({ word, away: distance(wanted, foldWithoutAccents(word)) }))
    .filter(({ word, away }) => away <= Math.max(1, Math.floor(word.length * 0.4)))
    .sort((a, b) => a.away - b.away || a.word.localeCompare(b.word))
    .slice(0, 3)
    .map(({ word }) => word);
}
