/** Filings of a successor that begin before a merger and end after it, and which of them a target uses. */
import type { Scope } from '../../../src/core/fact.ts';
import type { Level, UnitId } from '../../../src/core/unit.ts';
import type { Filed, Span } from './cover.ts';
import type { Covered } from './mergers.ts';
import type { Asked } from './roll-up.ts';
import type { World } from './world.ts';

export type Spanning = {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly filed: Filed;
  /** The successor and all that the filing covers with it, each with those months. */
  readonly covers: readonly Covered[];
};

const heights: Record<Level, number> = { body: 0, commune: 1, district: 2, province: 3 };

/** Of months before it began a unit that no merger made has nothing to say; the later filing of two goes first. */
export function sinceBirth(asked: Asked, unit: UnitId, scope: Scope): readonly Filed[] {
  const { places, mergers, filed } = asked.world;
  return [...filed(asked.indicator, asked.category, unit, scope)]
    .sort((a, b) => b.start - a.start)
    .map((one): Filed => {
      let { start } = one;
      while (!places.alive(unit, start)) start += 1;
      const isMade = mergers.into(unit).some(({ month }) => month === start);
      return isMade ? one : { ...one, start };
    });
}

/** What a leaf filed as its own and what others filed as their totals stands for all that was merged. */
export function spanningFilings(asked: Asked): readonly Spanning[] {
  const { world, root, basis } = asked;
  const { places, mergers, database } = world;
  return database.register.units.flatMap(({ id: unit }) =>
    (['own', 'total'] as const).flatMap((scope) =>
      sinceBirth(asked, unit, scope).flatMap((filed): readonly Spanning[] => {
        const last = filed.end - 1;
        const covered = mergers.coveredBy(unit, filed);
        const isLeaf = places.children(unit, last).every(places.isBody);
        const stands = scope === 'total' ? basis !== 'recomputed' : isLeaf;
        if (covered.length === 0 || !stands) return [];
        if (!places.within(root, last).includes(unit)) return [];
        const itself = { unit, start: filed.start, end: filed.end };
        return [{ unit, scope, filed, covers: [itself, ...covered] }];
      }),
    ),
  );
}

export function chooseSpanning(
  all: readonly Spanning[],
  { places }: World,
  lackingIn: (group: readonly UnitId[], span: Span, used: readonly Spanning[]) => number,
) {
  const known = new Map<string, readonly Spanning[]>();
  const chosen = (span: Span): readonly Spanning[] => {
    const key = `${span.start} ${span.end}`;
    const found = known.get(key);
    if (found) return found;
    let used: readonly Spanning[] = [];
    known.set(key, used);
    const inside = all.filter(({ filed }) => isInside(filed, span));
    // Communes before districts: what a district's filing is weighed against is settled by then.
    for (const height of [0, 1, 2, 3]) {
      const here = inside.filter(
        ({ unit, filed }) => heights[places.level(unit, filed.end - 1)] === height,
      );
      for (const group of related(here)) {
        const members = [...new Set(group.flatMap(membersOf))];
        const ways = choicesOf(byLength(group));
        const costs = ways.map((way) => lackingIn(members, span, [...used, ...way]));
        const fewest = Math.min(...costs);
        used = [...used, ...(ways.find((_, index) => costs[index] === fewest) ?? [])];
      }
      known.set(key, used);
    }
    return used;
  };
  return { chosen };
}

export function isInside(filed: Span, span: Span): boolean {
  return span.start <= filed.start && filed.end <= span.end;
}

export function membersOf({ covers }: Spanning): readonly UnitId[] {
  return covers.map(({ unit }) => unit);
}

/** What the filings leave of a unit's span, in runs. */
export function spansLeft(unit: UnitId, span: Span, used: readonly Spanning[]): readonly Span[] {
  const spans = used.flatMap(({ covers }) => covers.filter((one) => one.unit === unit));
  const runs: { start: number; end: number }[] = [];
  for (let month = span.start; month < span.end; month += 1) {
    if (spans.some(({ start, end }) => start <= month && month < end)) continue;
    const last = runs.at(-1);
    if (last?.end === month) last.end = month + 1;
    else runs.push({ start: month, end: month + 1 });
  }
  return runs;
}

/** The longest first, then the earliest, then own before total: the order of preference at equal gaps. */
export function byLength(filings: readonly Spanning[]): readonly Spanning[] {
  const length = ({ filed }: Spanning) => filed.end - filed.start;
  return [...filings].sort(
    (a, b) =>
      length(b) - length(a) ||
      a.filed.start - b.filed.start ||
      a.scope.localeCompare(b.scope) ||
      a.unit - b.unit,
  );
}

/** Groups of filings that have members in common, directly or through others. */
function related(filings: readonly Spanning[]): readonly (readonly Spanning[])[] {
  let groups: (readonly Spanning[])[] = [];
  for (const one of filings) {
    const touching = groups.filter((group) => group.some((other) => meet(one, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), one]];
  }
  return groups;
}

function meet(a: Spanning, b: Spanning): boolean {
  return membersOf(a).some((unit) => membersOf(b).includes(unit));
}

/** No month of any unit is answered for twice. */
function areApart(filings: readonly Spanning[]): boolean {
  return filings.every((a, index) =>
    filings
      .slice(index + 1)
      .every((b) =>
        a.covers.every((one) =>
          b.covers.every(
            ({ unit, start, end }) => unit !== one.unit || one.end <= start || end <= one.start,
          ),
        ),
      ),
  );
}

/** Of filings that answer for no month twice all choices, smaller ones first. */
export function choicesOf(filings: readonly Spanning[]): readonly (readonly Spanning[])[] {
  const choices = Array.from({ length: 2 ** filings.length }, (_, bits) =>
    filings.filter((_, index) => (bits >> index) % 2 === 1),
  );
  return choices.filter(areApart).sort((a, b) => a.length - b.length);
}
