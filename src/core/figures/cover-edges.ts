/** The steps that a walk over a target can take: filings forward and backward, and what is missing between them. */
import type { Month } from '../time/month.ts';
import { containsPeriod, isInside, type Period } from '../time/period.ts';
import type { Edge } from './cover-path.ts';
import { type Filing, isPlain } from './filing.ts';

/** @param ancestorChanges months at which the unit’s ancestors change; pieces across them cost more */
export function edgesOf(
  target: Period,
  filings: readonly Filing[],
  ancestorChanges: readonly Month[],
): readonly Edge[] {
  const edges: Edge[] = gapEdges(target, filings);
  for (const filing of filings) {
    const { start, end } = filing.period;
    const plain = isPlain(filing);
    const crossing = ancestorChanges.some((month) => isInside(month, filing.period)) ? 1 : 0;
    const shared = [0, crossing, filing.quoted ? 1 : 0, filing.estimated ? 1 : 0];
    if (plain || containsPeriod(target, filing.period)) {
      edges.push({ from: start, to: end, cost: [...shared, 0, 1], piece: { filing, sign: 1 } });
    }
    if (plain) {
      edges.push({ from: end, to: start, cost: [...shared, 1, 1], piece: { filing, sign: -1 } });
    }
  }
  return edges;
}

/** From each month where a filing begins or ends to the next: what is missing is missing between them. */
function gapEdges({ start, end }: Period, filings: readonly Filing[]): Edge[] {
  const months = new Set([start, end]);
  for (const { period } of filings) {
    if (isInside(period.start, { start, end })) months.add(period.start);
    if (isInside(period.end, { start, end })) months.add(period.end);
  }
  const stops = [...months].sort((a, b) => a - b);
  return stops.flatMap((from, index) => {
    const to = stops[index + 1];
    return to === undefined ? [] : [{ from, to, cost: [to - from, 0, 0, 0, 0, 0], piece: null }];
  });
}
