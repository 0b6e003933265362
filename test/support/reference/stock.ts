/** Stocks, openings and unit-counts worked out from DESIGN §3, for tests to hold src to. */
import type { Scope } from '../../../src/core/fact.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import type { Filed } from './cover.ts';
import type { Merger } from './mergers.ts';
import {
  type Asked,
  joinSums,
  monthsOf,
  noSum,
  type Part,
  partOf,
  type RolledUp,
  type Series,
  type Sum,
} from './roll-up.ts';

/** Stocks, openings and unit-counts: one reading a unit, summed over those alive at one month. */
export function rollUpStock(asked: Asked, counts: (unit: UnitId) => boolean): RolledUp {
  const { world, indicator, category, target, owed } = asked;
  const at = indicator.kind === 'stock-at-start' ? target.start : target.end - 1;
  const reading = (unit: UnitId, scope: Scope): Sum => {
    if (!world.places.alive(unit, at) || !counts(unit)) return noSum;
    const { parts, isWhole } = together(unit, scope);
    const lacks = scope === 'own' && owed.has(unit) && !isWhole;
    const missing = new Map(lacks ? [[unit, new Set(monthsOf(target))]] : []);
    // A total of which a part is not known says nothing of the whole.
    return { parts: scope === 'own' || isWhole ? parts : [], missing };
  };
  const noSeries: Series = { parts: [], gaps: new Set() };

  /** A reading older than a full merger, or none, together with those of what was merged in. */
  const together = (unit: UnitId, scope: Scope, into: Merger | null = null): Readings => {
    const all = world.filed(indicator, category, unit, scope);
    const ofTheTime = into ? all.filter(({ end }) => end <= into.month) : all;
    const filed = readingFor(asked, ofTheTime);
    const found = filed ? [filed.part(unit, scope)] : [];
    const mergers = takesTogether(asked, unit)
      ? world.mergers
          .into(unit)
          .filter(({ day }) => into === null || day < into.day)
          .filter(({ month }) => month <= at && found.every(({ asOf }) => (asOf ?? 0) < month))
      : [];
    if (mergers.length === 0) return { parts: found, isWhole: found.length > 0 };
    const merged = mergers.map((one) => together(one.unit, scope, one));
    const first = Math.min(...mergers.map(({ month }) => month));
    const lacksItsOwn = found.length === 0 && world.places.alive(unit, first - 1);
    return {
      parts: [...found, ...merged.flatMap(({ parts }) => parts)].map((part) => ({
        ...part,
        standsFor: unit,
        stale: true,
      })),
      isWhole: !lacksItsOwn && merged.every(({ isWhole }) => isWhole),
    };
  };
  const own = (unit: UnitId) => reading(unit, 'own');
  const total = (unit: UnitId): Sum => reading(unit, 'total');
  const recomputed = (unit: UnitId): Sum =>
    joinSums([own(unit), ...world.places.children(unit, at).map(whole)]);
  const whole = (unit: UnitId): Sum => {
    if (!world.places.alive(unit, at)) return noSum;
    const parts = recomputed(unit);
    const stated = total(unit).parts;
    if (stated.length === 0 || asked.basis === 'recomputed') return parts;
    const instead: Sum = { parts: stated, missing: new Map() };
    if (asked.basis === 'reported') return instead;
    const asOf = Math.min(...stated.map((part) => part.asOf ?? 0));
    if (parts.parts.some((part) => (part.asOf ?? 0) > asOf)) return parts;
    const isOlder = parts.parts.some((part) => part.stale && (part.asOf ?? 0) < asOf);
    return parts.missing.size > 0 || parts.parts.length === 0 || isOlder ? instead : parts;
  };
  return { whole, own, total, recomputed, series: () => noSeries, released: [] };
}

type Readings = { readonly parts: readonly Part[]; readonly isWhole: boolean };

/** Of a merged commune nobody has yet said whether it meets a condition, whatever its parts did. */
function takesTogether({ world, indicator }: Asked, unit: UnitId): boolean {
  if (indicator.kind === 'stock-at-start') return false;
  const isCommune = world.places.unit(unit).states[0]?.level === 'commune';
  return indicator.kind !== 'unit-count' || !isCommune;
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
