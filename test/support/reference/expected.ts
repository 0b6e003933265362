/** Who is expected to report, month by month (DESIGN §3, Coverage). */
import type { Indicator } from '../../../src/core/indicator.ts';
import type { Level, UnitId } from '../../../src/core/unit.ts';
import { categoriesFor } from '../catalogue.ts';
import type { Filed, Span } from './cover.ts';
import type { World } from './world.ts';

export type Reporting =
  | { readonly kind: 'self' | 'bodies' }
  | { readonly kind: 'level'; readonly level: Level };

/** The months that each expected unit owes. */
export type Owed = ReadonlyMap<UnitId, ReadonlySet<number>>;

const height: Record<Level, number> = { body: 0, commune: 1, district: 2, province: 3 };
const ladder: readonly Level[] = ['commune', 'district', 'province'];

/** One level for the whole table, by the facts that end by its end. */
export function reportingLevel(
  world: World,
  indicator: Indicator,
  unit: UnitId,
  table: Span,
): Reporting {
  const { places } = world;
  if (indicator.overUnits === 'none') return { kind: 'self' };
  const own = height[places.level(unit, table.end - 1)];
  if (indicator.filedBy) {
    const below = height[indicator.filedBy] < own;
    return below ? { kind: 'level', level: indicator.filedBy } : { kind: 'self' };
  }
  const filers = filersWithin(world, indicator, unit, table);
  const at = (level: Level) =>
    [...filers].filter((id) => places.level(id, table.end - 1) === level);
  const levels = ladder.filter((level) => height[level] < own);
  for (const level of levels) {
    const count = at(level).length;
    if (count === 0) continue;
    const above = [...filers].some((id) => height[places.level(id, table.end - 1)] > height[level]);
    const all = places
      .within(unit, table.end - 1)
      .filter((id) => places.level(id, table.end - 1) === level);
    const enough = count >= all.length || (count >= 2 && count * 10 >= all.length);
    if (!above || enough) return { kind: 'level', level };
  }
  const bodies = at('body').filter((id) => id !== unit);
  return bodies.length > 0 && !filers.has(unit) && bodies.length === filers.size
    ? { kind: 'bodies' }
    : { kind: 'self' };
}

/** The unit and units below it, as of each fact's last month, with a fact that ends by the table's end. */
function filersWithin(
  world: World,
  indicator: Indicator,
  unit: UnitId,
  table: Span,
): ReadonlySet<UnitId> {
  const facts = world.settled(indicator.code).filter(({ end }) => end <= table.end);
  const under = facts.filter((one) => world.places.within(unit, one.end - 1).includes(one.unit));
  return new Set(under.map((one) => one.unit));
}

/** @param months what is asked: a flow's target, or the one month at which a stock holds */
export function owedBy(
  world: World,
  indicator: Indicator,
  unit: UnitId,
  reporting: Reporting,
  months: Span,
  isUsable: (filed: readonly Filed[]) => boolean,
): Owed {
  const { places } = world;
  const owed = new Map<UnitId, Set<number>>();
  const owes = (id: UnitId, month: number) => owed.set(id, (owed.get(id) ?? new Set()).add(month));
  const level = reporting.kind === 'level' ? reporting.level : null;
  const fromTop = (id: UnitId, month: number): readonly UnitId[] => {
    const below = places.children(id, month).filter((child) => !places.isBody(child));
    if (places.level(id, month) === level || below.length === 0) return [id];
    return below.flatMap((child) => fromTop(child, month));
  };
  for (let month = months.start; month < months.end; month += 1) {
    if (!places.alive(unit, month)) continue;
    if (reporting.kind === 'self') owes(unit, month);
    if (reporting.kind === 'level') for (const id of fromTop(unit, month)) owes(id, month);
    if (indicator.overUnits === 'none') continue;
    for (const id of places.within(unit, month)) {
      if (id !== unit && places.isBody(id) && filedAnything(world, indicator, id, isUsable))
        owes(id, month);
    }
  }
  return owed;
}

/** Whatever it filed for the target: the whole or a category, own or total. */
function filedAnything(
  world: World,
  indicator: Indicator,
  body: UnitId,
  isUsable: (filed: readonly Filed[]) => boolean,
): boolean {
  const codes = [null, ...categoriesFor(indicator).map(({ code }) => code)];
  return codes.some((category) =>
    (['own', 'total'] as const).some((scope) =>
      isUsable(world.filed(indicator, category, body, scope)),
    ),
  );
}
