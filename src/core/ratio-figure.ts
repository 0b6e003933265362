/** The figure of a ratio: two figures paired over what both cover, or the percentage as the unit reported it. */
import { type Account, emptyAccount, joinAccounts } from './account.ts';
import type { Scope } from './fact.ts';
import type { Figure, FigureStatus } from './figure.ts';
import {
  type AccountRequest,
  accountOf,
  type TargetAccounts,
  targetAccounts,
} from './figure-account.ts';
import { figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { type Filing, noFilings } from './filing.ts';
import type { Indicator } from './indicator.ts';
import { intersection, lastMonth, type Period, samePeriod } from './period.ts';
import { type Pair, pairFlowSeries, pairOf, percentage } from './ratio.ts';
import { closingReading } from './stock-account.ts';
import type { UnitId } from './unit.ts';

type RatioFigure = { readonly figure: Figure; readonly account: Account };

export function ratioFigure(table: FigureTable, request: AccountRequest): RatioFigure {
  const parts = partsOf(table, request.indicator);
  if (!parts) return { figure: withReported(table, request, null), account: emptyAccount };
  const numerator = { ...request, indicator: parts.numerator, category: null };
  const denominator = { ...request, indicator: parts.denominator, category: null };
  const top = targetAccounts(table, numerator);
  const bottom = targetAccounts(table, denominator);
  const pair = pairFor(table, { numerator, denominator }, top, bottom);
  const joined = joinAccounts([accountOf(top, numerator), accountOf(bottom, denominator)]);
  const figures = [
    figureFromAccount(accountOf(top, numerator), top, request.unit),
    figureFromAccount(accountOf(bottom, denominator), bottom, request.unit),
  ] as const;
  const expected = new Map([...top.expected, ...bottom.expected]);
  const coverage = figureFromAccount(joined, { expected }, request.unit);
  const base: Figure = {
    ...coverage,
    value: pair ? percentage(pair) : null,
    status: worse(figures[0].status, figures[1].status),
    basis: pair ? joinBasis(figures[0].basis, figures[1].basis) : null,
    scope: pair && figures[0].scope === figures[1].scope ? figures[0].scope : null,
    numerator: pair?.numerator.value ?? null,
    denominator: pair?.denominator.value ?? null,
    notApplicable: figures[0].notApplicable && figures[1].notApplicable,
    asOf: isStockLike(parts) ? coverage.asOf : null,
  };
  return { figure: pair ? base : withReported(table, request, base), account: joined };
}

type Parts = { readonly numerator: Indicator; readonly denominator: Indicator };

function partsOf(table: FigureTable, indicator: Indicator): Parts | null {
  const { definition } = indicator;
  if (definition?.kind !== 'quotient') return null;
  return {
    numerator: table.indicator(definition.numerator),
    denominator: table.indicator(definition.denominator),
  };
}

function isStockLike(parts: Parts): boolean {
  return parts.numerator.kind !== 'flow';
}

type Requests = { readonly numerator: AccountRequest; readonly denominator: AccountRequest };

function pairFor(
  table: FigureTable,
  requests: Requests,
  top: TargetAccounts,
  bottom: TargetAccounts,
): Pair | null {
  const { unit, scope, target } = requests.numerator;
  const areFlows = [requests.numerator, requests.denominator].every(
    ({ indicator }) => indicator.kind === 'flow',
  );
  const isBelowOnly = (id: UnitId) => scope === 'below' && id === unit;
  return pairOf(unit, {
    numerator: (id) => (id === unit ? accountOf(top, requests.numerator) : top.consolidated(id)),
    denominator: (id) =>
      id === unit ? accountOf(bottom, requests.denominator) : bottom.consolidated(id),
    seriesPairs: (id, ofScope) => {
      if (isBelowOnly(id)) return [];
      const side = ofScope === 'own' ? 'own' : 'total';
      return areFlows
        ? pairFlowSeries(top[side](id), bottom[side](id))
        : pairStockSeries(table, requests, id, ofScope);
    },
    childrenOf: (id) => (scope === 'own' ? [] : table.territory.childrenIn(id, lastMonth(target))),
  });
}

/** Stocks pair at the latest month for which both have a reading. */
function pairStockSeries(
  table: FigureTable,
  requests: Requests,
  unit: UnitId,
  scope: Scope,
): readonly Pair[] {
  const filed = (request: AccountRequest) =>
    (table.seriesOf(request.indicator.code).whole.get(unit) ?? noFilings)[scope];
  const partner = (filing: Filing) =>
    filed(requests.denominator).find(
      (other) => lastMonth(other.period) === lastMonth(filing.period),
    );
  const { indicator, target } = requests.numerator;
  const reading = closingReading(target, {
    yearly: indicator.frequency === 'year',
    carryForward: table.carryForward,
  });
  const best = reading.find(filed(requests.numerator).filter((filing) => partner(filing)));
  const other = best ? partner(best) : undefined;
  if (!best?.amount || !other?.amount) return [];
  return [{ numerator: best.amount, denominator: other.amount }];
}

/** A bare percentage is shown only where nothing can be recomputed for that very unit. */
function withReported(table: FigureTable, request: AccountRequest, base: Figure | null): Figure {
  const filed = table.seriesOf(request.indicator.code).whole.get(request.unit) ?? noFilings;
  const all = [...filed.total, ...filed.own];
  const parts = partsOf(table, request.indicator);
  const stock = parts !== null && isStockLike(parts);
  const found = stock ? latestInside(table, request, all) : exactly(request.target, all);
  const empty = figureFromAccount(
    emptyAccount,
    { expected: new Map([[request.unit, []]]) },
    request.unit,
  );
  if (!found?.amount) return base ?? empty;
  return {
    ...empty,
    value: found.amount,
    status: 'complete',
    basis: 'reported',
    estimated: found.estimated,
    asOf: stock ? lastMonth(found.period) : null,
  };
}

function exactly(target: Period, filings: readonly Filing[]): Filing | undefined {
  return filings.find(({ period }) => samePeriod(period, target));
}

function latestInside(
  table: FigureTable,
  request: AccountRequest,
  filings: readonly Filing[],
): Filing | null {
  const yearly = request.indicator.frequency === 'year';
  const reading = closingReading(request.target, { yearly, carryForward: table.carryForward });
  return reading.find(
    filings.filter(({ period }) => intersection(period, request.target) || yearly),
  );
}

const order: readonly FigureStatus[] = [
  'complete',
  'derived',
  'stale',
  'partial',
  'not-filed',
  'no-unit',
];

/** The status of a ratio is the worse of its two parts'. */
function worse(a: FigureStatus, b: FigureStatus): FigureStatus {
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function joinBasis(a: Figure['basis'], b: Figure['basis']): Figure['basis'] {
  return a === b ? a : 'mixed';
}
