/**
 * The cover of DESIGN §4 by exhaustive search. `allPaths` walks every simple path there is and is for
 * small cases; `bestPaths` finds the same cheapest ones by distances, for whole databases. A test holds
 * the two equal, so that the second may stand for the first.
 */
import { agree, type Count, minus, plus } from './amount.ts';

/** Null amount: not applicable. Months are plain numbers, spans half-open. */
export type Filed = {
  readonly start: number;
  readonly end: number;
  readonly amount: Count | null;
  readonly quoted: boolean;
  readonly estimated: boolean;
};

export type Span = { readonly start: number; readonly end: number };

type Step = { readonly from: number; readonly to: number; readonly filed: Filed | null };
export type Path = readonly Step[];

/** A run of the cover that no boundary divides. */
export type Run = Span & {
  readonly amount: Count | null;
  readonly pieces: readonly string[];
  readonly derived: boolean;
  readonly estimated: boolean;
};

export type Covered = {
  readonly runs: readonly Run[];
  readonly gaps: ReadonlySet<number>;
  readonly disagrees: boolean;
  /** Runs that came out below zero; their months are gaps. */
  readonly negative: readonly Run[];
  /** Filings over a gap that the path did not use, as spans. */
  readonly unused: readonly string[];
};

/** @param lives months in which the unit does not live are missed at no cost */
export function cover(
  target: Span,
  filed: readonly Filed[],
  changes: readonly number[],
  lives: (month: number) => boolean = () => true,
): Covered {
  const steps = stepsOf(target, filed).map((step) => ({
    step,
    cost: step.filed || lives(step.from) ? stepCost(step, changes) : free,
  }));
  return describe(target, filed, bestPaths(target, steps));
}

const free: readonly number[] = [0, 0, 0, 0, 0, 0];

export function coverByAllPaths(
  target: Span,
  filed: readonly Filed[],
  changes: readonly number[],
): Covered {
  return describe(target, filed, cheapest(allPaths(target, stepsOf(target, filed)), changes));
}

function cheapest(paths: readonly Path[], changes: readonly number[]): readonly Path[] {
  const costs = paths.map((path) => costOf(path, changes));
  const least = costs.reduce((a, b) => (order(b, a) < 0 ? b : a));
  return paths.filter((_, index) => order(costs[index]!, least) === 0);
}

/** Only forward: the tiling that a filing is compared with. */
export function coverForward(target: Span, filed: readonly Filed[]): Covered {
  const forward = stepsOf(target, filed).filter((step) => !isBack(step));
  return describe(target, filed, cheapest(allPaths(target, forward), []));
}

/** Forward edges, backward edges of what may be subtracted, and a gap for every month of the target. */
function stepsOf(target: Span, filed: readonly Filed[]): readonly Step[] {
  const steps: Step[] = [];
  for (const one of filed) {
    const mayLeave = one.amount !== null && one.amount.q === 'exact' && !one.quoted;
    const inside = target.start <= one.start && one.end <= target.end;
    if (inside || mayLeave) steps.push({ from: one.start, to: one.end, filed: one });
    if (mayLeave) steps.push({ from: one.end, to: one.start, filed: one });
  }
  for (let month = target.start; month < target.end; month += 1) {
    steps.push({ from: month, to: month + 1, filed: null });
  }
  return steps;
}

/** Missing months, pieces across a change, quoted, estimated, subtractions, filed pieces. */
function stepCost({ from, to, filed }: Step, changes: readonly number[]): readonly number[] {
  if (!filed) return [1, 0, 0, 0, 0, 0];
  const crosses = changes.some((month) => filed.start < month && month < filed.end);
  return [0, +crosses, +filed.quoted, +filed.estimated, +(to < from), 1];
}

function costOf(path: Path, changes: readonly number[]): readonly number[] {
  return path.reduce<readonly number[]>(
    (all, step) => add(all, stepCost(step, changes)),
    [0, 0, 0, 0, 0, 0],
  );
}

function allPaths(target: Span, steps: readonly Step[]): readonly Path[] {
  const found: Path[] = [];
  const walk = (at: number, visited: ReadonlySet<number>, path: Path) => {
    if (at === target.end) {
      found.push(path);
      return;
    }
    for (const step of steps) {
      if (step.from !== at || visited.has(step.to)) continue;
      walk(step.to, new Set([...visited, step.to]), [...path, step]);
    }
  };
  walk(target.start, new Set([target.start]), []);
  return found;
}

function bestPaths(
  target: Span,
  steps: readonly { readonly step: Step; readonly cost: readonly number[] }[],
): readonly Path[] {
  const left = new Map<number, readonly number[]>([[target.end, [0, 0, 0, 0, 0, 0]]]);
  for (let moved = true; moved; ) {
    moved = false;
    for (const { step, cost } of steps) {
      const rest = left.get(step.to);
      if (!rest) continue;
      const here = add(cost, rest);
      const known = left.get(step.from);
      if (known && order(here, known) >= 0) continue;
      left.set(step.from, here);
      moved = true;
    }
  }
  const found: Path[] = [];
  const walk = (at: number, path: Path) => {
    if (found.length > 500) return;
    if (at === target.end) {
      found.push(path);
      return;
    }
    for (const { step, cost } of steps) {
      const [rest, here] = [left.get(step.to), left.get(at)];
      if (step.from !== at || !rest || !here) continue;
      if (order(add(cost, rest), here) === 0) walk(step.to, [...path, step]);
    }
  };
  walk(target.start, []);
  return found;
}

/** Of equally cheap paths the one whose first step reaches furthest forward, then the second, and so on. */
function preferred(paths: readonly Path[]): Path {
  return [...paths].sort((a, b) => {
    const at = a.findIndex((step, index) => step.to !== b[index]?.to);
    return at < 0 ? 0 : (b[at]?.to ?? 0) - (a[at]?.to ?? 0);
  })[0]!;
}

function describe(target: Span, filed: readonly Filed[], ways: readonly Path[]): Covered {
  const path = preferred(ways);
  const runs = runsOf(target, path);
  const negative = runs.filter((run) => run.derived && run.amount !== null && run.amount.n < 0);
  const gaps = new Set(gapsOf(path));
  for (const run of negative) for (let at = run.start; at < run.end; at += 1) gaps.add(at);
  const used = new Set(path.flatMap((step) => (step.filed ? [step.filed] : [])));
  const unused = filed.filter(
    (one) => !used.has(one) && [...gaps].some((month) => one.start <= month && month < one.end),
  );
  return {
    runs: runs.filter((run) => !negative.includes(run)),
    gaps: new Set([...gaps].filter((month) => target.start <= month && month < target.end)),
    disagrees: disagreeing(path, ways),
    negative,
    unused: unused.map(spanText).sort(),
  };
}

/** Two equally cheap paths whose hedged sums cannot be one number, even where they miss other months. */
function disagreeing(path: Path, ways: readonly Path[]): boolean {
  const value = (one: Path) => signedSum(one.filter((step) => step.filed));
  const chosen = value(path);
  return ways.some((other) => {
    const sum = value(other);
    return chosen !== null && sum !== null && !agree(chosen, sum);
  });
}

function gapsOf(path: Path): readonly number[] {
  return path.filter((step) => !step.filed).map((step) => step.from);
}

/** Cuts the target at each of its months that no piece crosses; gaps at the ends of a run are not its own. */
function runsOf(target: Span, path: Path): readonly Run[] {
  const walk = path.filter((step) => step.filed);
  const gaps = gapsOf(path);
  const bounds = [target.start];
  for (let month = target.start + 1; month < target.end; month += 1) {
    const crossed = walk.some((step) => lowEnd(step) < month && month < highEnd(step));
    if (!crossed) bounds.push(month);
  }
  bounds.push(target.end);
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index]!;
    const low = from === target.start ? Number.NEGATIVE_INFINITY : from;
    const high = to === target.end ? Number.POSITIVE_INFINITY : to;
    const steps = walk.filter((step) => low <= lowEnd(step) && highEnd(step) <= high);
    if (steps.length === 0) return [];
    let [start, end] = [from, to];
    while (gaps.includes(start)) start += 1;
    while (gaps.includes(end - 1)) end -= 1;
    return [
      {
        start,
        end,
        amount: signedSum(steps),
        pieces: steps.map((step) => (isBack(step) ? '-' : '+') + spanText(step.filed!)).sort(),
        derived: steps.some(isBack),
        estimated: steps.some((step) => step.filed!.estimated),
      },
    ];
  });
}

function isBack({ from, to }: Step): boolean {
  return to < from;
}

function lowEnd({ from, to }: Step): number {
  return Math.min(from, to);
}

function highEnd({ from, to }: Step): number {
  return Math.max(from, to);
}

function signedSum(steps: readonly Step[]): Count | null {
  const added = steps
    .filter((step) => step.to > step.from)
    .flatMap(({ filed }) => filed?.amount ?? []);
  const taken = steps
    .filter((step) => step.to < step.from)
    .flatMap(({ filed }) => filed?.amount ?? []);
  const [first, ...others] = added;
  if (!first) return null;
  return taken.reduce(minus, others.reduce(plus, first));
}

function spanText({ start, end }: Span): string {
  return `${start}..${end}`;
}

function add(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((part, index) => part + (b[index] ?? 0));
}

function order(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
