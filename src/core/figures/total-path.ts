/** Where filed totals stand in for parts of a target: the cheapest way through it, run by run. */

import type { Month } from '../time/month.ts';
import type { Period } from '../time/period.ts';
import { type Account, joinAccounts } from './account.ts';
import type { Filing } from './filing.ts';

/** A run of the target answered in one way, with what the choice is made by. */
export type Candidate = {
  readonly account: Account;
  /** Missing months, months not from the preferred source, pieces. */
  readonly cost: readonly [number, number, number];
};

/**
 * The cheapest way through the cuts, each run answered by one candidate. Of equally cheap ways the one
 * whose first run reaches furthest, then the second, as in covers.
 */
export function bestPath(
  cuts: readonly Month[],
  candidates: (run: Period) => readonly Candidate[],
): Account {
  type Way = { readonly cost: readonly [number, number, number]; readonly runs: Account[] };
  const last = cuts.length - 1;
  const ways: Way[] = [];
  ways[last] = { cost: [0, 0, 0], runs: [] };
  for (let from = last - 1; from >= 0; from -= 1) {
    for (let to = last; to > from; to -= 1) {
      const [start, end, rest] = [cuts[from], cuts[to], ways[to]];
      if (start === undefined || end === undefined || !rest) continue;
      for (const { account, cost } of candidates({ start, end })) {
        const [missing, other, pieces] = rest.cost;
        const sum = [missing + cost[0], other + cost[1], pieces + cost[2]] as const;
        const present = ways[from];
        if (!present || isCheaper(sum, present.cost)) {
          ways[from] = { cost: sum, runs: [account, ...rest.runs] };
        }
      }
    }
  }
  return joinAccounts(ways[0]?.runs ?? []);
}

function isCheaper(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

/** The span's ends and the ends of filed totals that lie inside it. */
export function cutsOf(span: Period, totals: readonly Filing[]): readonly Month[] {
  const ends = totals.flatMap(({ period }) => [period.start, period.end]);
  const inside = ends.filter((month) => span.start < month && month < span.end);
  return [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b);
}
