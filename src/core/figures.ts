/** Figures (số liệu tổng hợp): the value of one indicator for one unit and target, with its basis, coverage and status. */
import type { Account } from './account.ts';
import type { Figure } from './figure.ts';
import { type AccountRequest, accountOf, targetAccounts } from './figure-account.ts';
import { figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { ratioFigure } from './ratio-figure.ts';
import { textFigure } from './text-figure.ts';
import { countedUnits } from './unit-count.ts';

/** A figure with the account that explains it. */
export type TracedFigure = { readonly figure: Figure; readonly account: Account };

export function figureOf(table: FigureTable, request: AccountRequest): TracedFigure {
  if (request.indicator.kind === 'ratio') return ratioFigure(table, request);
  if (request.indicator.kind === 'text') return textFigure(table, request);
  const accounts = targetAccounts(table, request);
  const account = accountOf(accounts, request);
  const figure = figureFromAccount(account, accounts, request.unit);
  if (request.indicator.kind !== 'unit-count') return { figure, account };
  const of = countedUnits(table.territory, request.indicator, request.unit, accounts.at);
  return { figure: { ...figure, of }, account };
}
