/** The figure of a ratio: two figures paired over what both cover, or the percentage as the unit reported it. */

import type { Indicator } from '../indicator.ts';
import { intersection, lastMonth, type Period, samePeriod } from '../time/period.ts';
import { type Account, emptyAccount, joinAccounts, type Missing } from './account.ts';
import type { Boundaries } from './boundaries.ts';
import type { Figure, FigureStatus, Unallocated } from './figure.ts';
import {
  type AccountRequest,
  accountOf,
  type TargetAccounts,
  targetAccounts,
} from './figure-account.ts';
import { figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { type Filing, noFilings } from './filing.ts';
import { type Pair, pairAccounts, percentage, wholePair } from './ratio.ts';
import { pairFor, type Requests } from './ratio-pairs.ts';
import { type RebasedAccount, rebasedAccount } from './rebased-account.ts';
import { type RegularAccount, regularAccount } from './regular-figure.ts';
import { closingReading } from './stock-account.ts';

/** One of the two numbers of a ratio: its request, its account and the figure that it is by itself. */
export type RatioSide = {
  readonly request: AccountRequest;
  readonly account: Account;
  readonly figure: Figure;
};

export type RatioFigure = {
  readonly figure: Figure;
  readonly account: Account;
  /** What the percentage was worked out from; null where there was nothing to pair. */
  readonly pair: Pair | null;
  /** The bare percentage that is shown instead. */
  readonly reported: Filing | null;
  /** Null for a ratio without a definition. */
  readonly sides: { readonly numerator: RatioSide; readonly denominator: RatioSide } | null;
};

export function ratioFigure(table: FigureTable, request: AccountRequest): RatioFigure {
  const parts = partsOf(table, request.indicator);
  const reported = reportedFiling(table, request);
  if (!parts) {
    const figure = withReported(request, reported, null, false);
    return { figure, account: emptyAccount, pair: null, reported, sides: null };
  }
  const numerator = { ...request, indicator: parts.numerator, category: null };
  const denominator = { ...request, indicator: parts.denominator, category: null };
  const isStock = isStockLike(parts);
  const { pair, sides, expected, unallocated } = table.boundaries
    ? rebasedSides(table, table.boundaries, { numerator, denominator }, isStock)
    : sidesOfTheTime(table, { numerator, denominator });
  const account = joinAccounts([sides.numerator.account, sides.denominator.account]);
  const figures = [sides.numerator.figure, sides.denominator.figure] as const;
  const coverage = figureFromAccount(account, { expected }, request.unit);
  const base: Figure = {
    ...coverage,
    value: pair ? percentage(pair) : null,
    status: worse(figures[0].status, figures[1].status),
    basis: pair ? joinBasis(figures[0].basis, figures[1].basis) : null,
    scope: pair && figures[0].scope === figures[1].scope ? figures[0].scope : null,
    numerator: pair?.numerator.amount.value ?? null,
    denominator: pair?.denominator.amount.value ?? null,
    notApplicable: figures[0].notApplicable && figures[1].notApplicable,
    asOf: isStock ? coverage.asOf : null,
    unallocated,
  };
  if (pair) return { figure: base, account, pair, reported: null, sides };
  const figure = withReported(request, reported, base, isStock);
  return { figure, account, pair, reported, sides };
}

/** Both numbers with what was paired of them, who owes them, and what could not be given to one unit. */
type Sides = {
  readonly pair: Pair | null;
  readonly sides: { readonly numerator: RatioSide; readonly denominator: RatioSide };
  readonly expected: Missing;
  readonly unallocated: readonly Unallocated[];
};

function sidesOfTheTime(table: FigureTable, requests: Requests): Sides {
  const [over, under] = [requests.numerator, requests.denominator].map((request) =>
    regularAccount(table, request),
  );
  if (over && under) return regularSides(requests, over, under);
  const top = targetAccounts(table, requests.numerator);
  const bottom = targetAccounts(table, requests.denominator);
  const sideOf = (accounts: TargetAccounts, request: AccountRequest): RatioSide => {
    const account = accountOf(accounts, request);
    return { request, account, figure: figureFromAccount(account, accounts, request.unit) };
  };
  return {
    pair: pairFor(table, requests, top, bottom),
    sides: {
      numerator: sideOf(top, requests.numerator),
      denominator: sideOf(bottom, requests.denominator),
    },
    expected: new Map([...top.expected, ...bottom.expected]),
    unallocated: [],
  };
}

/** Both are whole wherever a table lets the store add them up. */
function regularSides(requests: Requests, over: RegularAccount, under: RegularAccount): Sides {
  const sideOf = ({ account, expected }: RegularAccount, request: AccountRequest): RatioSide => {
    return { request, account, figure: figureFromAccount(account, { expected }, request.unit) };
  };
  return {
    pair: wholePair(over.account, under.account),
    sides: {
      numerator: sideOf(over, requests.numerator),
      denominator: sideOf(under, requests.denominator),
    },
    expected: new Map([...over.expected, ...under.expected]),
    unallocated: [],
  };
}

function rebasedSides(
  table: FigureTable,
  boundaries: Boundaries,
  requests: Requests,
  isStock: boolean,
): Sides {
  const top = rebasedAccount(table, boundaries, requests.numerator);
  const bottom = rebasedAccount(table, boundaries, requests.denominator);
  const sideOf = (rebased: RebasedAccount, request: AccountRequest): RatioSide => {
    const figure = figureFromAccount(rebased.account, rebased, request.unit);
    const status = rebased.unallocated.length > 0 ? 'partial' : figure.status;
    return { request, account: rebased.account, figure: { ...figure, status } };
  };
  return {
    pair: pairAccounts(top.account, bottom.account, isStock),
    sides: {
      numerator: sideOf(top, requests.numerator),
      denominator: sideOf(bottom, requests.denominator),
    },
    expected: new Map([...top.expected, ...bottom.expected]),
    unallocated: [...top.unallocated, ...bottom.unallocated],
  };
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

/** The bare percentage that the very unit filed for the target. */
function reportedFiling(table: FigureTable, request: AccountRequest): Filing | null {
  const filed = table.seriesOf(request.indicator.code).whole.get(request.unit) ?? noFilings;
  const all = [...filed.total, ...filed.own];
  const parts = partsOf(table, request.indicator);
  const isStock = parts !== null && isStockLike(parts);
  const found = isStock ? latestInside(table, request, all) : exactly(request.target, all);
  return found?.amount ? found : null;
}

/** A bare percentage is shown only where nothing can be recomputed for that very unit. */
function withReported(
  request: AccountRequest,
  found: Filing | null,
  base: Figure | null,
  isStock: boolean,
): Figure {
  const expected = new Map([[request.unit, []]]);
  const empty = figureFromAccount(emptyAccount, { expected }, request.unit);
  if (!found) return base ?? empty;
  return {
    ...empty,
    value: found.amount,
    status: 'complete',
    basis: 'reported',
    estimated: found.estimated,
    asOf: isStock ? lastMonth(found.period) : null,
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
