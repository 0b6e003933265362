/** What a ratio pairs where its two figures are not both whole: series by series, over what both cover. */

import type { Scope } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import type { Merged, Territory } from '../territory.ts';
import { intersection, lastMonth, monthsIn, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { sharedSpans } from './account.ts';
import { type AccountRequest, accountOf, type TargetAccounts } from './figure-account.ts';
import type { FigureTable } from './figure-table.ts';
import { type Filing, noFilings } from './filing.ts';
import {
  type Belonging,
  type Pair,
  type PairSource,
  pairFlowSeries,
  pairOf,
  pairSide,
} from './ratio.ts';
import { closingReading, stockContribution } from './stock-account.ts';

export type Requests = {
  readonly numerator: AccountRequest;
  readonly denominator: AccountRequest;
};

export function pairFor(
  table: FigureTable,
  requests: Requests,
  top: TargetAccounts,
  bottom: TargetAccounts,
): Pair | null {
  const { unit, scope, target } = requests.numerator;
  const { territory } = table;
  const areFlows = [requests.numerator, requests.denominator].every(
    ({ indicator }) => indicator.kind === 'flow',
  );
  const isBelowOnly = (id: UnitId) => scope === 'below' && id === unit;
  const seriesOf = (accounts: TargetAccounts, id: UnitId, ofScope: Scope) =>
    scope === 'own' ? accounts[ofScope](id) : accounts.series(id, ofScope);
  const childrenOf = (id: UnitId, spans: readonly Period[]): readonly Belonging[] => {
    if (scope === 'own') return [];
    if (areFlows) return childrenDuring(territory, id, target, spans);
    return territory.childrenIn(id, lastMonth(target)).map((child) => ({ unit: child, spans }));
  };
  const source: PairSource = {
    numerator: (id) => (id === unit ? accountOf(top, requests.numerator) : top.consolidated(id)),
    denominator: (id) =>
      id === unit ? accountOf(bottom, requests.denominator) : bottom.consolidated(id),
    seriesPairs: (id, ofScope, spans) => {
      if (isBelowOnly(id)) return [];
      if (!areFlows) return pairStockSeries(table, requests, id, ofScope);
      const pairs = pairFlowSeries(seriesOf(top, id, ofScope), seriesOf(bottom, id, ofScope));
      return pairs.filter((pair) => endsIn(pair, spans));
    },
    childrenOf,
    isThroughout: ({ unit: id, spans }) => !areFlows || livesIn(territory, id, target, spans),
  };
  return pairOf({ unit, spans: [target] }, source);
}

/** Its children of the target, each with the months of the spans in which it was one. */
function childrenDuring(
  territory: Territory,
  unit: UnitId,
  target: Period,
  spans: readonly Period[],
): readonly Belonging[] {
  const ties = groupBy(territory.childrenDuring(unit, target), (tie) => tie.unit);
  return [...ties].flatMap(([child, periods]) => {
    const shared = sharedSpans(
      periods.map(({ period }) => period),
      spans,
    );
    return shared.length > 0 ? [{ unit: child, spans: shared }] : [];
  });
}

function livesIn(
  territory: Territory,
  unit: UnitId,
  target: Period,
  spans: readonly Period[],
): boolean {
  const living = intersection(territory.life(unit), target);
  const inside = living ? sharedSpans([living], spans) : [];
  const months = inside.reduce((sum, span) => sum + monthsIn(span), 0);
  return living !== null && months === monthsIn(living);
}

/** A pair goes where its last month does. */
function endsIn({ denominator }: Pair, spans: readonly Period[]): boolean {
  const ends = denominator.contributions.map(({ period }) => lastMonth(period));
  const last = Math.max(...ends);
  return spans.some(({ start, end }) => start <= last && last < end);
}

/**
 * Stocks pair at the latest month for which both have a reading; those from before a full merge go together
 * with the pairs of what was merged in.
 */
function pairStockSeries(
  table: FigureTable,
  requests: Requests,
  unit: UnitId,
  scope: Scope,
  into: Merged | null = null,
): readonly Pair[] {
  const { indicator, target } = requests.numerator;
  const until = into ? into.month : target.end;
  const filed = (request: AccountRequest) =>
    (table.seriesOf(request.indicator.code).whole.get(unit) ?? noFilings)[scope];
  const partner = (filing: Filing) =>
    filed(requests.denominator).find(
      (other) => lastMonth(other.period) === lastMonth(filing.period),
    );
  const reading = closingReading(target, {
    yearly: indicator.frequency === 'year',
    carryForward: table.carryForward,
  });
  const best = reading.find(
    filed(requests.numerator).filter(
      (filing) => lastMonth(filing.period) < until && partner(filing),
    ),
  );
  const merged = table.territory.mergedInto(unit).filter(({ month, date }) => {
    const inTime = into === null ? month < target.end : date < into.date;
    return inTime && (!best || lastMonth(best.period) < month);
  });
  const others = merged.flatMap((one) => pairStockSeries(table, requests, one.unit, scope, one));
  const other = best ? partner(best) : undefined;
  if (!best || !other) return others;
  const stale = reading.isStale(best);
  const top = pairSide([stockContribution(best, unit, scope, stale)]);
  const bottom = pairSide([stockContribution(other, unit, scope, stale)]);
  return top && bottom ? [{ numerator: top, denominator: bottom }, ...others] : others;
}
