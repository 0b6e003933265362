/** Figures of flows and stocks worked out month by month from DESIGN §3, for tests to hold src to. */

import type { Scope } from '../../../src/core/fact.ts';
import type { BasisChoice } from '../../../src/core/figures/account.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import type { Count } from './amount.ts';
import { cover, type Filed, type Span } from './cover.ts';
import type { Owed } from './expected.ts';
import {
  byLength,
  choicesOf,
  chooseSpanning,
  isInside,
  membersOf,
  type Spanning,
  sinceBirth,
  spanningFilings,
  spansLeft,
} from './spanning.ts';
import type { World } from './world.ts';

/** One amount of one unit; `last` is the month whose parent it goes to. */
export type Part = {
  readonly unit: UnitId;
  /** Whose figure it is: the successor's, where a predecessor's last stock is taken for it. */
  readonly standsFor: UnitId;
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
  /** The unit that the figure is of. */
  readonly root: UnitId;
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
  /** What of one scope of the unit goes into sums, and the months that it lacks, whoever owes them. */
  readonly series: (unit: UnitId, scope: Scope) => Series;
  /** The filings across mergers in use over the target: what they cover is not expected in their months. */
  readonly released: readonly Spanning[];
};

export type Series = { readonly parts: readonly Part[]; readonly gaps: ReadonlySet<number> };

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
  const { world, owed } = asked;
  const known = new Map<string, Sum>();
  // Of the months before it began a unit has nothing to say (merges into it apart).
  const filed = (unit: UnitId, scope: Scope): readonly Filed[] =>
    sinceBirth(asked, unit, scope).filter(({ start, end }) => {
      const merged = world.mergers.coveredBy(unit, { start, end });
      return merged.length === 0;
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

  const below = (
    unit: UnitId,
    span: Span,
    counts: (month: number) => boolean = () => true,
  ): Sum => {
    const months = monthsOf(span);
    const children = new Set(months.flatMap((month) => world.places.children(unit, month)));
    const isHere = (child: UnitId, month: number) =>
      counts(month) && world.places.parent(child, month) === unit;
    const sums = [...children].map((child): Sum => {
      const { parts, missing } = whole(child, span);
      const here = parts.filter((part) => isHere(child, part.span.end - 1));
      const lacking = [...missing].flatMap(([id, lacks]) => {
        const shared = [...lacks].filter((month) => isHere(child, month));
        return shared.length > 0 ? [[id, new Set(shared)] as const] : [];
      });
      return { parts: here, missing: new Map(lacking) };
    });
    return joinSums(sums);
  };
  const recomputed = (unit: UnitId, span: Span): Sum =>
    joinSums([own(unit, span), below(unit, span)]);

  const whole = (unit: UnitId, span: Span): Sum => {
    const key = `${unit} ${span.start} ${span.end}`;
    const found = known.get(key) ?? answered(unit, span, spanning.chosen(span));
    known.set(key, found);
    return found;
  };

  /** The months of the filings in use are left out of all they cover, and added with the successor. */
  const answered = (unit: UnitId, span: Span, used: readonly Spanning[]): Sum => {
    const here = used.filter((one) => membersOf(one).includes(unit));
    if (here.length === 0) return weigh(unit, span);
    const left = spansLeft(unit, span, here);
    const filings = here.filter((one) => one.unit === unit);
    const isAnswered = (month: number) =>
      !left.some((run) => run.start <= month && month < run.end);
    const isOwn = here.every(({ scope }) => scope === 'own');
    return joinSums([
      ...left.map((run) => weigh(unit, run)),
      ...filings.map((one) => spanningSum(one)),
      ...(isOwn ? [below(unit, span, isAnswered)] : []),
    ]);
  };
  /** Each unit's missing months by themselves: what another lacks hides nothing. */
  const lackingIn = (group: readonly UnitId[], span: Span, used: readonly Spanning[]): number => {
    const sums = group.map((unit) => answered(unit, span, used));
    if (group.some((unit) => owes(world, owed, unit))) {
      return [...joinSums(sums).missing.values()].reduce((all, months) => all + months.size, 0);
    }
    return group
      .flatMap((unit, index) => {
        const runs = spansLeft(
          unit,
          span,
          used.filter((one) => membersOf(one).includes(unit)),
        );
        return runs.map((run) => lacking(unit, sums[index]!, run));
      })
      .reduce((all, months) => all + months, 0);
  };
  const spanning = chooseSpanning(spanningFilings(asked), world, lackingIn);

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
    const lives = (month: number) => world.places.alive(unit, month);
    return monthsOf(run).filter((month) => lives(month) && !isFiled(month)).length;
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
  /** One scope of the unit by itself; a filing across a merger where it leaves fewer months missing. */
  const alone = (unit: UnitId, scope: Scope): Sum => {
    const { target } = asked;
    const mine = spanningFilings({ ...asked, basis: 'auto' }).filter(
      (one) => one.unit === unit && one.scope === scope && isInside(one.filed, target),
    );
    const ways = choicesOf(byLength(mine)).map((used) => {
      const left = spansLeft(unit, target, used).map((run) => covered(unit, scope, run));
      return joinSums([...left, ...used.map(spanningSum)]);
    });
    const costs = ways.map((way) => lacking(unit, way, target));
    return ways[costs.indexOf(Math.min(...costs))] ?? noSum;
  };
  return {
    whole: (unit) => whole(unit, asked.target),
    own: (unit) => alone(unit, 'own'),
    total: (unit) => alone(unit, 'total'),
    recomputed: (unit) => recomputed(unit, asked.target),
    series: (unit, scope) => {
      const used = spanning.chosen(asked.target);
      const covers = spansLeft(unit, asked.target, used).map((run) => coverOf(unit, scope, run));
      const mine = used.filter((one) => one.unit === unit && one.scope === scope);
      const parts = covers.flatMap(({ runs }) => runs.map((run) => partOf(unit, scope, run, run)));
      return {
        parts: [...parts, ...mine.map(spanningSum).flatMap((one) => one.parts)],
        gaps: new Set(covers.flatMap(({ gaps }) => [...gaps])),
      };
    },
    released: spanning.chosen(asked.target),
  };
}

function spanningSum({ unit, scope, filed }: Spanning): Sum {
  const part = partOf(unit, scope, filed, { ...filed, derived: false });
  return { parts: [part], missing: new Map() };
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

export function partOf(
  unit: UnitId,
  scope: Scope,
  span: Span,
  run: Pick<Part, 'amount' | 'derived' | 'estimated'>,
): Part {
  const { amount, derived, estimated } = run;
  const { start, end } = span;
  return {
    unit,
    standsFor: unit,
    scope,
    span: { start, end },
    amount,
    derived,
    estimated,
    asOf: null,
    stale: false,
  };
}

export function monthsOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
