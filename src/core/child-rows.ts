/** A table by unit: the figures of a unit's own, of each child, and of what only its filed total knows. */
import { accountDuring, emptyAccount } from './account.ts';
import type { Figure } from './figure.ts';
import { type AccountRequest, targetAccounts } from './figure-account.ts';
import { figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { figureOf } from './figures.ts';
import { lastMonth } from './period.ts';
import { type Amount, subtractAmounts } from './reading.ts';
import type { UnitId } from './unit.ts';

/** Units that were children in some month of the target; for what holds at one month, in that month. */
export function childrenFor(
  table: FigureTable,
  request: Pick<AccountRequest, 'indicator' | 'target' | 'unit'>,
): readonly UnitId[] {
  const { territory, boundaries } = table;
  const { indicator, target, unit } = request;
  if (boundaries) return territory.childrenIn(unit, boundaries.at);
  if (indicator.kind === 'stock-at-start') return territory.childrenIn(unit, target.start);
  if (indicator.kind !== 'flow') return territory.childrenIn(unit, lastMonth(target));
  return [...new Set(territory.childrenDuring(unit, target).map((tie) => tie.unit))];
}

/** A child's figure, of the months in which it was under the unit. */
export function childFigure(table: FigureTable, request: AccountRequest, child: UnitId): Figure {
  const asked: AccountRequest = { ...request, unit: child, scope: 'total' };
  if (table.boundaries) return figureOf(table, asked).figure;
  const ties = table.territory
    .childrenDuring(request.unit, request.target)
    .filter((tie) => tie.unit === child)
    .map(({ period }) => period);
  const stayed = ties.some(
    ({ start, end }) => start <= request.target.start && request.target.end <= end,
  );
  if (stayed || request.indicator.kind !== 'flow') return figureOf(table, asked).figure;
  const accounts = targetAccounts(table, asked);
  const account = accountDuring(accounts.consolidated(child), ties);
  return figureFromAccount(account, accounts, child);
}

/** What is left of the whole when its own and its children are taken away; null where that is nothing. */
export function unlistedFigure(whole: Figure, listed: readonly Figure[]): Figure | null {
  if (whole.value === null || whole.basis === 'recomputed') return null;
  let rest: Amount = whole.value;
  for (const { value } of listed) if (value) rest = subtractAmounts(rest, value);
  if (rest.value.mantissa === 0n) return null;
  const empty = figureFromAccount(emptyAccount, { expected: new Map() }, 0);
  return {
    ...empty,
    value: rest,
    status: whole.status,
    basis: 'reported',
    estimated: whole.estimated,
    scope: 'total',
  };
}
