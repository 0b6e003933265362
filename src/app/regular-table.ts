/**
 * Which indicators of a table the store may add up by itself, and which core must see the facts of. Only
 * tables of a unit with all below it, whose tree stands still: everything else is core's.
 */
import { type FactsByIndicator, joinFacts } from '../core/facts-by-indicator.ts';
import {
  answersAll,
  isUnasked,
  lookBack,
  type RegularSeries,
  type RegularSums,
  type RegularTable,
} from '../core/figures/regular-series.ts';
import { groupBy } from '../core/group-by.ts';
import type { Indicator } from '../core/indicator.ts';
import type { FactQuery, Store } from '../core/store.ts';
import { epochs, levelIn, unitsDuring } from '../core/territory.ts';
import { addMonths } from '../core/time/month.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import { tableKind } from '../core/time/table-kind.ts';
import { spanOf } from '../reports/build-report.ts';
import { buildColumns } from '../reports/columns.ts';
import type { SummaryQuery } from '../reports/query.ts';
import type { Office } from './office.ts';

/** Null where core needs all facts. */
export async function regularTable(
  store: Store,
  office: Office,
  query: SummaryQuery,
): Promise<RegularTable | null> {
  const { by, boundaries, basis, scope, asOf, carryForward } = query;
  const cutsTime = by === 'year' || by === 'half';
  const isPlain = (by === null || cutsTime) && boundaries === null && scope === 'total';
  if (!isPlain || basis === 'reported' || asOf !== null || carryForward) return null;
  const { territory, catalogue } = office;
  const kind = query.kind ?? tableKind(query.period, office.terms);
  const columns = buildColumns(kind, query);
  const targets = columns.map(({ period }) => period);
  const span = spanOf(columns);
  const window: Period = { start: addMonths(span.start, -lookBack), end: span.end };
  const tree = leavesAndAbove(office, query.unit, window);
  if (!tree) return null;
  const sums = await store.regularSums({ ...tree, window });
  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]));
  const having = (has: (indicator: Indicator, series: RegularSeries) => boolean) => {
    const found = [...sums.series].filter(([code, series]) => {
      const indicator = indicators.get(code);
      return indicator !== undefined && has(indicator, series);
    });
    return withoutRelated({ ...sums, series: new Map(found) }, office, targets);
  };
  const series = having((indicator, one) => answersAll(indicator, one, targets));
  const unasked = having(isUnasked);
  const level = levelIn(territory, tree.leaves[0] ?? query.unit, lastMonth(span));
  return series.size + unasked.size > 0 ? { series, unasked, level } : null;
}

/** The lowest units, all of one level, and whoever is or was above them; null where the tree moved. */
function leavesAndAbove({ territory }: Office, unit: Office['homeUnit'] & number, window: Period) {
  if (epochs(territory, window).length > 1) return null;
  const month = lastMonth(window);
  const within = [...unitsDuring(territory, unit, window)];
  const leaves = within.filter((id) => territory.childrenIn(id, month).length === 0);
  const levels = new Set(leaves.map((id) => levelIn(territory, id, month)));
  const isBody = levels.has('body');
  if (levels.size !== 1 || isBody || leaves.includes(unit)) return null;
  // Whoever ever lay below may have filed before, and the reporting level is judged by that too.
  const always: Period = { start: 0 as Period['start'], end: window.end };
  const below = new Set(leaves);
  const above = [...unitsDuring(territory, unit, always)].filter((id) => !below.has(id));
  return { leaves, above };
}

/**
 * Identities are checked unit by unit, and a ratio pairs its parts where they have gaps: their indicators
 * stay with core unless nothing of that can happen.
 */
function withoutRelated(
  { series, filed }: RegularSums,
  { catalogue }: Office,
  targets: readonly Period[],
): ReadonlyMap<string, RegularSeries> {
  const kept = new Map(series);
  for (const { code, definition } of catalogue.indicators) {
    if (definition === null) continue;
    if (definition.kind === 'identity') {
      for (const { indicator } of definition.terms) kept.delete(indicator);
      kept.delete(definition.result);
      continue;
    }
    const parts = [definition.numerator, definition.denominator];
    // A percentage that somebody filed is compared with that unit's own two numbers.
    const isSound = !filed.has(code) && parts.every((part) => isWhole(kept.get(part), targets));
    if (!isSound) for (const part of parts) kept.delete(part);
  }
  return kept;
}

/** The facts that core still needs: of all other indicators, and of the leaves that the sums leave out. */
export async function remainingFacts(
  store: Store,
  { catalogue }: Office,
  query: FactQuery,
  { series, unasked }: RegularTable,
): Promise<FactsByIndicator> {
  const spared = new Map([...series, ...unasked]);
  const codes = catalogue.indicators.map(({ code }) => code).filter((code) => !spared.has(code));
  const others = [...spared].filter(([, { irregular }]) => irregular.length > 0);
  // Mostly the same leaves file otherwise, whatever they file.
  const alike = groupBy(others, ([, { irregular }]) => irregular.join());
  const queries = [...alike.values()].map((group) => ({
    units: group[0]?.[1].irregular ?? [],
    indicators: group.map(([code]) => code),
  }));
  const sources = [{ indicators: codes }, ...queries].map((asked) =>
    store.factsByIndicator({ ...query, ...asked }),
  );
  return joinFacts(await Promise.all(sources));
}

/** Every leaf has filed every month of every target. */
function isWhole(series: RegularSeries | undefined, targets: readonly Period[]): boolean {
  if (!series || series.irregular.length > 0) return false;
  return targets.every((target) => {
    let at = target.start;
    for (const { period } of series.spans) if (period.start === at) at = period.end;
    return at >= target.end;
  });
}
