/** A table by unit: the figures of a unit's own, of each child, and of what only its filed total knows. */

import { type Amount, subtractAmounts } from '../reading.ts';
import { isWithin } from '../territory.ts';
import { lastMonth } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Account, accountDuring, emptyAccount, type Missing } from './account.ts';
import type { Figure } from './figure.ts';
import { type AccountRequest, targetAccounts } from './figure-account.ts';
import { figureFromAccount } from './figure-from-account.ts';
import type { FigureTable } from './figure-table.ts';
import { figureOf } from './figures.ts';
import { countedUnits } from './unit-count.ts';

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

/**
 * A child's figure: what of it went into the unit's, so that the rows add up, and who of those expected
 * of the unit lies below the child. One of whom nothing is expected answers for itself.
 */
export function childFigure(table: FigureTable, request: AccountRequest, child: UnitId): Figure {
  const { indicator, unit, target } = request;
  const asked: AccountRequest = { ...request, unit: child, scope: 'total' };
  const isSummed = indicator.kind !== 'ratio' && indicator.overUnits !== 'none';
  if (table.boundaries || !isSummed) return figureOf(table, asked).figure;
  const accounts = targetAccounts(table, { ...request, scope: 'total' });
  const ties = table.territory
    .childrenDuring(unit, target)
    .filter((tie) => tie.unit === child)
    .map(({ period }) => period);
  const consolidated = accounts.consolidated(child);
  const account = indicator.kind === 'flow' ? accountDuring(consolidated, ties) : consolidated;
  const figure = figureFromAccount(
    account,
    { expected: expectedBelow(table, accounts.expected, child, account) },
    child,
  );
  if (indicator.kind !== 'unit-count') return figure;
  return { ...figure, of: countedUnits(table.territory, indicator, child, accounts.at) };
}

function expectedBelow(
  table: FigureTable,
  expected: Missing,
  child: UnitId,
  account: Account,
): Missing {
  const { territory } = table;
  const below = [...expected].filter(([id, spans]) =>
    spans.some(
      (span) =>
        isWithin(territory, id, child, span.start) ||
        isWithin(territory, id, child, lastMonth(span)),
    ),
  );
  if (below.length > 0 || account.contributions.length === 0) return new Map(below);
  return new Map([[child, account.contributions.map(({ period }) => period)]]);
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
