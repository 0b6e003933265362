/**
 * Who is expected to report an indicator below a unit: the lowest level at which it was filed, unless
 * only a stray commune did; and of that level the units alive, or the leaves of a branch without it.
 */
import { factSpan } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import {
  epochs,
  isWithin,
  levelIn,
  type Territory,
  unitChildrenIn,
  unitsDuring,
} from '../territory.ts';
import { addMonths, type Month } from '../time/month.ts';
import { intersection, lastMonth, mergePeriods, monthPeriod, type Period } from '../time/period.ts';
import type { Level, UnitId } from '../unit.ts';
import type { SettledFact } from './series.ts';

/**
 * - `level`: the units of that level (and leaves of branches without it);
 * - `self`: the unit asked for;
 * - `bodies`: those bodies below it that filed, where nobody else did.
 */
export type ReportingLevel = {
  readonly kind: 'level' | 'self' | 'bodies';
  readonly level: Level | null;
  /** Units below the level that filed all the same. */
  readonly stray: readonly UnitId[];
};

const ranks: Record<Level, number> = { province: 3, district: 2, commune: 1, body: 0 };

/**
 * One reporting level for all columns of a table, judged by the facts that end by its end. A blank is a
 * fact too: who filed "…" is one of those who report, and lacks it.
 */
export function findReportingLevel(
  territory: Territory,
  unit: UnitId,
  span: Period,
  indicator: Indicator,
  facts: readonly SettledFact[],
): ReportingLevel {
  const at = lastMonth(span);
  const ownRank = ranks[levelIn(territory, unit, at)];
  const self: ReportingLevel = { kind: 'self', level: null, stray: [] };
  if (indicator.overUnits === 'none') return self;
  if (indicator.filedBy !== null) {
    return ranks[indicator.filedBy] >= ownRank
      ? self
      : { kind: 'level', level: indicator.filedBy, stray: [] };
  }
  const filers = filersWithin(territory, unit, span, indicator, facts);
  const stray: UnitId[] = [];
  for (const level of ['commune', 'district'] as const) {
    const atLevel = filers.get(level) ?? [];
    if (ranks[level] >= ownRank || atLevel.length === 0) continue;
    const aboveFiled = [...filers].some(
      ([other, units]) => ranks[other] > ranks[level] && units.length > 0,
    );
    if (!aboveFiled || isWidespread(territory, unit, span, level, atLevel.length)) {
      return { kind: 'level', level, stray };
    }
    stray.push(...atLevel);
  }
  const ownFiled = [...filers.values()].some((units) => units.includes(unit));
  const bodiesFiled = (filers.get('body') ?? []).length > 0;
  if (bodiesFiled && !ownFiled && stray.length === 0) {
    return { kind: 'bodies', level: 'body', stray };
  }
  return { ...self, stray };
}

export type ExpectedQuestion = {
  readonly unit: UnitId;
  /** For flows the target, for stocks the one month at which they hold. */
  readonly span: Period;
  readonly reporting: ReportingLevel;
  /** Those that filed something for the target: only then is a body expected. */
  readonly bodies: readonly UnitId[];
};

/** The units expected below `unit`, each with the months of the span in which it owes a reading. */
export function expectedDuring(
  territory: Territory,
  { unit, span, reporting, bodies }: ExpectedQuestion,
): ReadonlyMap<UnitId, readonly Period[]> {
  const filed = new Set(bodies);
  const found = new Map<UnitId, readonly Period[]>();
  // Those of one epoch share the list: there may be thousands.
  const expect = (id: UnitId, months: readonly Period[]) => {
    const known = found.get(id);
    found.set(id, known ? [...known, ...months] : months);
  };
  for (const epoch of epochs(territory, span)) {
    const alive = intersection(epoch, territory.life(unit));
    if (!alive) continue;
    const month = alive.start;
    const months = [alive];
    if (reporting.kind === 'self') expect(unit, months);
    if (reporting.kind === 'level') {
      for (const id of expectedIn(territory, unit, month, reporting.level)) expect(id, months);
    }
    if (filed.size === 0) continue;
    for (const id of filingBodies(territory, unit, month, filed)) expect(id, months);
  }
  for (const [id, months] of found) if (months.length > 1) found.set(id, mergePeriods(months));
  return found;
}

function expectedIn(
  territory: Territory,
  unit: UnitId,
  month: Month,
  level: Level | null,
): readonly UnitId[] {
  if (levelIn(territory, unit, month) === level) return [unit];
  const children = unitChildrenIn(territory, unit, month);
  if (children.length === 0) return [unit];
  return children.flatMap((child) => expectedIn(territory, child, month, level));
}

/** Bodies are expected only where they filed. */
function filingBodies(
  territory: Territory,
  unit: UnitId,
  month: Month,
  filed: ReadonlySet<UnitId>,
): readonly UnitId[] {
  return territory.childrenIn(unit, month).flatMap((child) => {
    const below = filingBodies(territory, child, month, filed);
    const isBody = levelIn(territory, child, month) === 'body';
    return isBody && filed.has(child) ? [child, ...below] : below;
  });
}

function isWidespread(
  territory: Territory,
  unit: UnitId,
  span: Period,
  level: Level,
  count: number,
): boolean {
  const month = lastMonth(span);
  const all = [...unitsDuring(territory, unit, monthPeriod(month))].filter(
    (id) => levelIn(territory, id, month) === level,
  ).length;
  return count >= all || (count >= 2 && count * 10 >= all);
}

/** By level, the unit and those below it that filed something ending by the span's end. */
function filersWithin(
  territory: Territory,
  unit: UnitId,
  span: Period,
  indicator: Indicator,
  facts: readonly SettledFact[],
): ReadonlyMap<Level, readonly UnitId[]> {
  const filers = new Map<Level, UnitId[]>();
  const seen = new Set<UnitId>();
  for (const fact of facts) {
    if (seen.has(fact.unit)) continue;
    const filed = factSpan(indicator.kind, fact.period);
    if (filed.end > span.end) continue;
    if (!isWithin(territory, fact.unit, unit, lastMonth(filed))) continue;
    seen.add(fact.unit);
    const level = levelIn(territory, fact.unit, lastLivingMonth(territory, fact.unit, span));
    filers.set(level, [...(filers.get(level) ?? []), fact.unit]);
  }
  return filers;
}

function lastLivingMonth(territory: Territory, unit: UnitId, span: Period): Month {
  const lastAlive = addMonths(territory.life(unit).end, -1);
  return Math.min(lastAlive, lastMonth(span)) as Month;
}
