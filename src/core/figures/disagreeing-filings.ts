/** Filings that say something else than the shorter ones that make them up. */
import { type Amount, amountsAgree } from '../reading.ts';
import { containsPeriod, samePeriod } from '../time/period.ts';
import { edgesOf } from './cover-edges.ts';
import { cheapestPath } from './cover-path.ts';
import { areDisjoint, type Filing } from './filing.ts';
import { sumOfPieces } from './piece.ts';

/** Each filing against its cheapest forward tiling by other, strictly shorter filings. */
export function disagreeingFilings(
  filings: readonly Filing[],
): readonly { readonly filing: Filing; readonly parts: Amount }[] {
  if (areDisjoint(filings)) return [];
  return filings.flatMap((filing) => {
    const parts = tilingOf(filing, filings);
    const differs = parts && filing.amount && !amountsAgree(filing.amount, parts);
    return differs ? [{ filing, parts }] : [];
  });
}

/** What the cheapest of the shorter filings that tile a filing add up to; null where none do. */
function tilingOf({ period }: Filing, filings: readonly Filing[]): Amount | null {
  const shorter = filings.filter(
    (other) => containsPeriod(period, other.period) && !samePeriod(period, other.period),
  );
  if (shorter.length === 0) return null;
  const edges = edgesOf(period, shorter, []).filter(({ piece }) => piece?.sign !== -1);
  const path = cheapestPath(period, edges);
  const pieces = path.edges.flatMap(({ piece }) => (piece ? [piece] : []));
  return pieces.length === path.edges.length ? sumOfPieces(pieces) : null;
}
