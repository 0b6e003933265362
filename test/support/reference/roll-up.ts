/** Figures of flows and stocks worked out month by month from DESIGN §3, for tests to hold src to. */
import type { BasisChoice } from '../../../src/core/account.ts';
import type { Scope } from '../../../src/core/fact.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import type { Count } from './amount.ts';
import { cover, type Filed, type Span } from './cover.ts';
import type { Owed } from './expected.ts';
import type { World } from './world.ts';

/** One amount of one unit; `last` is the month whose parent it goes to. */
export type Part = {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly span: Span;
  readonly amount: Count | null;
  readonly derived: boolean;
  readonly estimated: boolean;
  readonly asOf: number | null;
  readonly stale: boolean;
};

export type Sum = {
  readonly parts: readonly Part[];
  readonly missing: ReadonlyMap<UnitId, ReadonlySet<number>>;
};

export type Asked = {
  readonly world: World;
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly target: Span;
  readonly owed: Owed;
  readonly basis: BasisChoice;
  readonly carryForward: boolean;
};

export type RolledUp = {
  readonly whole: (unit: UnitId) => Sum;
  readonly own: (unit: UnitId) => Sum;
  readonly total: (unit: UnitId) => Sum;
  readonly recomputed: (unit: UnitId) => Sum;
};

export const noSum: Sum = { parts: [], missing: new Map() };

export function joinSums(sums: readonly Sum[]): Sum {
  const missing = new Map<UnitId, Set<number>>();
  for (const [unit, months] of sums.flatMap((one) => [...one.missing])) {
    missing.set(unit, new Set([...(missing.get(unit) ?? []), ...months]));
  }
  return { parts: sums.flatMap(({ parts }) => parts), missing };
}

/** Months in which the parent of the unit, or of one above it, is another than the month before. */
export function ancestorChanges(world: World, unit: UnitId, span: Span): readonly number[] {
  const { places } = world;
  const line = (month: number) => {
    const above: (UnitId | null)[] = [];
    for (let at = places.parent(unit, month); at !== null; at = places.parent(at, month))
      above.push(at);
    return above.join();
  };
  const changes: number[] = [];
  for (let month = span.start + 1; month < span.end; month += 1) {
    if (line(month - 1) !== line(month)) changes.push(month);
  }
  return changes;
}

export function rollUpFlow(asked: Asked): RolledUp {
  const { world, indicator, category, owed } = asked;
  const known = new Map<string, Sum>();
  // Of the months before it began a unit has nothing to say (merges into it apart).
  const filed = (unit: UnitId, scope: Scope) =>
    [...world.filed(indicator, category, unit, scope)]
      .sort((a, b) => b.start - a.start)
      .map((one): Filed => {
        let { start } = one;
        while (!world.places.alive(unit, start)) start += 1;
        return { ...one, start };
      });
  const wide = { start: asked.target.start - 24, end: asked.target.end + 24 };
  const changes = new Map<UnitId, readonly number[]>();
  const changesOf = (unit: UnitId): readonly number[] => {
    const known = changes.get(unit) ?? ancestorChanges(world, unit, wide);
    changes.set(unit, known);
    return known;
  };
  const coverOf = (unit: UnitId, scope: Scope, span: Span) =>
    cover(span, filed(unit, scope), changesOf(unit), (month) => world.places.alive(unit, month));

  const covered = (unit: UnitId, scope: Scope, span: Span): Sum => {
    const { runs, gaps } = coverOf(unit, scope, span);
    const lacks = [...(owed.get(unit) ?? [])].filter((month) => gaps.has(month));
    return {
      parts: runs.map((run) => partOf(unit, scope, run, run)),
      missing: lacks.length > 0 ? new Map([[unit, new Set(lacks)]]) : new Map(),
    };
  };
  const own = (unit: UnitId, span: Span): Sum => covered(unit, 'own', span);
  const total = (unit: UnitId, span: Span): Sum => covered(unit, 'total', span);

  const recomputed = (unit: UnitId, span: Span): Sum => {
    const months = monthsOf(span);
    const children = new Set(months.flatMap((month) => world.places.children(unit, month)));
    const isHere = (child: UnitId, month: number) => world.places.parent(child, month) === unit;
    const below = [...children].map((child): Sum => {
      const { parts, missing } = whole(child, span);
      const here = parts.filter((part) => isHere(child, part.span.end - 1));
      const lacking = [...missing].flatMap(([id, lacks]) => {
        const shared = [...lacks].filter((month) => isHere(child, month));
        return shared.length > 0 ? [[id, new Set(shared)] as const] : [];
      });
      return { parts: here, missing: new Map(lacking) };
    });
    return joinSums([own(unit, span), ...below]);
  };

  const whole = (unit: UnitId, span: Span): Sum => {
    const key = `${unit} ${span.start} ${span.end}`;
    const found = known.get(key) ?? weigh(unit, span);
    known.set(key, found);
    return found;
  };

  const weigh = (unit: UnitId, span: Span): Sum => {
    const parts = recomputed(unit, span);
    const totals = filed(unit, 'total');
    if (asked.basis === 'recomputed' || totals.length === 0) return parts;
    if (asked.basis === 'auto' && lacking(unit, parts, span) === 0) return parts;
    const ends = totals.flatMap(({ start, end }) => [start, end]);
    const cuts = monthsOf(span).filter((month) => month === span.start || ends.includes(month));
    return cheapestWay([...cuts, span.end], (run) => [
      recomputedRun(unit, run, recomputed(unit, run)),
      ...totalRun(unit, run, asked.basis),
    ]);
  };

  /** Months in which somebody lacks what it owes; where nobody here owes anything, months nobody filed. */
  const lacking = (unit: UnitId, { parts, missing }: Sum, run: Span): number => {
    if (owes(world, owed, unit)) return new Set([...missing.values()].flatMap((m) => [...m])).size;
    const isFiled = (month: number) =>
      parts.some(({ span }) => span.start <= month && month < span.end);
    return monthsOf(run).filter((month) => !isFiled(month)).length;
  };
  const recomputedRun = (unit: UnitId, run: Span, sum: Sum): Run => ({
    sum,
    cost: [lacking(unit, sum, run), asked.basis === 'reported' ? run.end - run.start : 0, 1],
  });

  const totalRun = (unit: UnitId, run: Span, basis: BasisChoice): readonly Run[] => {
    const { runs, gaps } = coverOf(unit, 'total', run);
    const [only, another] = runs;
    const lacks = [...gaps].some((month) => world.places.alive(unit, month));
    if (!only || another || lacks) return [];
    const length = basis === 'reported' ? 0 : run.end - run.start;
    const parts = [partOf(unit, 'total', only, only)];
    return [{ sum: { parts, missing: new Map() }, cost: [0, length, only.pieces.length] }];
  };
  const over = (ask: (unit: UnitId, span: Span) => Sum) => (unit: UnitId) =>
    ask(unit, asked.target);
  return { whole: over(whole), own: over(own), total: over(total), recomputed: over(recomputed) };
}

type Run = { readonly sum: Sum; readonly cost: readonly [number, number, number] };

/** Whether the unit, or one that lies below it in a month that it owes, owes anything. */
function owes({ places }: World, owed: Owed, unit: UnitId): boolean {
  return [...owed].some(([id, months]) =>
    [...months].some((month) => {
      for (let at: UnitId | null = id; at !== null; at = places.parent(at, month)) {
        if (at === unit) return true;
      }
      return false;
    }),
  );
}

/** Every way through the cuts is tried. */
function cheapestWay(cuts: readonly number[], runsFor: (run: Span) => readonly Run[]): Sum {
  const known = new Map<number, Run>();
  const from = (index: number): Run => {
    const found = known.get(index);
    if (found) return found;
    if (index === cuts.length - 1) return { sum: noSum, cost: [0, 0, 0] };
    const ways: Run[] = [];
    // Of equal ways the one that reaches furthest first, as in covers.
    for (let to = cuts.length - 1; to > index; to -= 1) {
      const rest = from(to);
      for (const run of runsFor({ start: cuts[index]!, end: cuts[to]! })) {
        const [a, b, c] = run.cost;
        const cost = [a + rest.cost[0], b + rest.cost[1], c + rest.cost[2]] as const;
        ways.push({ sum: joinSums([run.sum, rest.sum]), cost });
      }
    }
    const best = ways.reduce((one, other) => (isCheaper(other.cost, one.cost) ? other : one));
    known.set(index, best);
    return best;
  };
  return from(0).sum;
}

function isCheaper(a: Run['cost'], b: Run['cost']): boolean {
  return a[0] !== b[0] ? a[0] < b[0] : a[1] !== b[1] ? a[1] < b[1] : a[2] < b[2];
}

function partOf(
  unit: UnitId,
  scope: Scope,
  span: Span,
  run: Pick<Part, 'amount' | 'derived' | 'estimated'>,
): Part {
  const { amount, derived, estimated } = run;
  const { start, end } = span;
  return {
    unit,
    scope,
    span: { start, end },
    amount,
    derived,
    estimated,
    asOf: null,
    stale: false,
  };
}

/** Stocks, openings and unit-counts: one reading a unit, summed over those alive at one month. */
export function rollUpStock(asked: Asked, counts: (unit: UnitId) => boolean): RolledUp {
  const { world, indicator, category, target, owed } = asked;
  const at = indicator.kind === 'stock-at-start' ? target.start : target.end - 1;
  const reading = (unit: UnitId, scope: Scope): Sum => {
    if (!world.places.alive(unit, at) || !counts(unit)) return noSum;
    const filed = readingFor(asked, world.filed(indicator, category, unit, scope));
    if (filed) return { parts: [filed.part(unit, scope)], missing: new Map() };
    const lacks = scope === 'own' && owed.has(unit);
    return lacks ? { parts: [], missing: new Map([[unit, new Set(monthsOf(target))]]) } : noSum;
  };
  const own = (unit: UnitId) => reading(unit, 'own');
  const total = (unit: UnitId): Sum => ({ ...reading(unit, 'total'), missing: new Map() });
  const recomputed = (unit: UnitId): Sum =>
    joinSums([own(unit), ...world.places.children(unit, at).map(whole)]);
  const whole = (unit: UnitId): Sum => {
    if (!world.places.alive(unit, at)) return noSum;
    const parts = recomputed(unit);
    const [stated] = total(unit).parts;
    if (!stated || asked.basis === 'recomputed') return parts;
    const instead: Sum = { parts: [stated], missing: new Map() };
    if (asked.basis === 'reported') return instead;
    const asOf = stated.asOf ?? 0;
    if (parts.parts.some((part) => (part.asOf ?? 0) > asOf)) return parts;
    const isOlder = parts.parts.some((part) => part.stale && (part.asOf ?? 0) < asOf);
    return parts.missing.size > 0 || parts.parts.length === 0 || isOlder ? instead : parts;
  };
  return { whole, own, total, recomputed };
}

export function readingFor(
  asked: Pick<Asked, 'indicator' | 'target' | 'carryForward'>,
  filed: readonly Filed[],
) {
  const { indicator, target, carryForward } = asked;
  const make = (found: Filed | undefined, isStale: (asOf: number) => boolean) => {
    if (!found) return null;
    const asOf = indicator.kind === 'stock-at-start' ? null : found.end - 1;
    const part = (unit: UnitId, scope: Scope): Part => ({
      ...partOf(unit, scope, found, { ...found, derived: false }),
      asOf,
      stale: asOf !== null && isStale(asOf),
    });
    return { part };
  };
  if (indicator.kind === 'stock-at-start') {
    return make(
      filed.find(({ start }) => start === target.start),
      () => false,
    );
  }
  const inTime = indicator.frequency === 'year' ? target.end - 12 : target.end - 1;
  const usable = filed.filter(({ end }) => {
    const asOf = end - 1;
    if (asOf >= target.end) return false;
    return asOf >= target.start || asOf >= inTime || carryForward;
  });
  const latest = [...usable].sort((a, b) => b.end - a.end)[0];
  return make(latest, (asOf) => asOf < inTime);
}

export function monthsOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
