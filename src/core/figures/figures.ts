/** Figures (số liệu tổng hợp): the value of one indicator for one unit and target, with its basis, coverage and status. */
import type { Account, Missing } from './account.ts';
import type { Boundaries } from './boundaries.ts';
import type { Figure } from './figure.ts';
import { type AccountRequest, accountOf, targetAccounts } from './figure-account.ts';
import { basisBy, figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { ratioFigure } from './ratio-figure.ts';
import { rebasedAccount } from './rebased-account.ts';
import { regularAccount } from './regular-figure.ts';
import { textFigure } from './text-figure.ts';
import { countedUnits } from './unit-count.ts';

/** A figure with the account that explains it. */
export type TracedFigure = { readonly figure: Figure; readonly account: Account };

export function figureOf(table: FigureTable, request: AccountRequest): TracedFigure {
  if (request.indicator.kind === 'ratio') return ratioFigure(table, request);
  if (request.indicator.kind === 'text') return textFigure(table, request);
  if (table.boundaries) return rebasedFigure(table, table.boundaries, request);
  const regular = regularAccount(table, request);
  if (regular) {
    const { account, expected } = regular;
    return { figure: figureFromAccount(account, { expected }, request.unit), account };
  }
  const accounts = targetAccounts(table, request);
  const account = accountOf(accounts, request);
  const expected = expectedOf(account, accounts.expected, request);
  const figure = figureFromAccount(account, { expected }, request.unit);
  if (request.indicator.kind !== 'unit-count') return { figure, account };
  const of = countedUnits(table.territory, request.indicator, request.unit, accounts.at);
  return { figure: { ...figure, of }, account };
}

/** Below a unit it owes nothing itself; where nobody below does, those who filed answer for themselves. */
function expectedOf(account: Account, expected: Missing, { unit, scope }: AccountRequest): Missing {
  if (scope !== 'below') return expected;
  const below = [...expected].filter(([id]) => id !== unit);
  if (below.length > 0) return new Map(below);
  return new Map(account.contributions.map((part) => [part.standsFor, [part.period]]));
}

function rebasedFigure(
  table: FigureTable,
  boundaries: Boundaries,
  request: AccountRequest,
): TracedFigure {
  const { account, expected, unallocated } = rebasedAccount(table, boundaries, request);
  const figure = figureFromAccount(account, { expected }, request.unit);
  const lacks = unallocated.length > 0;
  const isCount = request.indicator.kind === 'unit-count';
  const of = isCount
    ? countedUnits(table.territory, request.indicator, request.unit, boundaries.at)
    : null;
  // Totals of units that became this one are as much filed totals as its own.
  const basis = figure.basis && basisBy(account.contributions, ({ scope }) => scope === 'total');
  const status = lacks ? 'partial' : figure.status;
  return { figure: { ...figure, of, unallocated, basis, status }, account };
}
