/** Hedged whole numbers as the reference adds them: from the table of DESIGN §3, nothing shared with src. */
import type { Qualifier } from '../../../src/core/reading.ts';

export type Count = { readonly n: number; readonly q: Qualifier };

/** What two hedges make together, written out. */
const joined: Record<Qualifier, Record<Qualifier, Qualifier>> = {
  exact: { exact: 'exact', over: 'over', under: 'under', about: 'about' },
  over: { exact: 'over', over: 'over', under: 'about', about: 'about' },
  under: { exact: 'under', over: 'about', under: 'under', about: 'about' },
  about: { exact: 'about', over: 'about', under: 'about', about: 'about' },
};

const turned: Record<Qualifier, Qualifier> = {
  exact: 'exact',
  over: 'under',
  under: 'over',
  about: 'about',
};

export function plus(a: Count, b: Count): Count {
  return { n: a.n + b.n, q: joined[a.q][b.q] };
}

export function minus(a: Count, b: Count): Count {
  return { n: a.n - b.n, q: joined[a.q][turned[b.q]] };
}

/** Null where no part has a value. */
export function sum(parts: readonly (Count | null)[]): Count | null {
  let all: Count | null = null;
  for (const part of parts) if (part) all = all ? plus(all, part) : part;
  return all;
}

/** True where the hedges leave room for the two to be one number. */
export function agree(a: Count, b: Count): boolean {
  if (a.q === 'about' || b.q === 'about' || a.n === b.n) return true;
  const [low, high] = a.n < b.n ? [a, b] : [b, a];
  return low.q === 'over' || high.q === 'under';
}

/** `a / b` in percent with two decimals, half away from zero, as text; `none` where b is zero. */
export function percentText(a: Count, b: Count): string {
  if (b.n === 0) return 'none';
  const hundredths = Math.floor((Math.abs(a.n) * 20000 + Math.abs(b.n)) / (2 * Math.abs(b.n)));
  const signed = a.n < 0 !== b.n < 0 ? -hundredths : hundredths;
  const hedge = joined[a.q][turned[b.q]];
  return hedge === 'exact' ? `${signed}` : `${signed} ${hedge}`;
}
