/** Pieces: filings as covers use them. */
import { type Amount, addAmounts, subtractAmounts } from '../reading.ts';
import type { Filing } from './filing.ts';

/** A filing as a cover uses it: added, or walked backward and subtracted. */
export type Piece = { readonly filing: Filing; readonly sign: 1 | -1 };

/** Null where no piece has a value. */
export function sumOfPieces(pieces: readonly Piece[]): Amount | null {
  let sum: Amount | null = null;
  const added = pieces.filter(({ sign }) => sign > 0);
  const subtracted = pieces.filter(({ sign }) => sign < 0);
  for (const { filing } of added) {
    if (filing.amount) sum = sum ? addAmounts(sum, filing.amount) : filing.amount;
  }
  for (const { filing } of subtracted) {
    if (filing.amount && sum) sum = subtractAmounts(sum, filing.amount);
  }
  return sum;
}
