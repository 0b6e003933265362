/** The rows by level under a whole ("Trong đó: cấp huyện, cấp xã"): what units of each level filed. */
import type { Account, Contribution, Missing } from '../core/figures/account.ts';
import type { Figure } from '../core/figures/figure.ts';
import { type AccountRequest, accountOf, targetAccounts } from '../core/figures/figure-account.ts';
import { figureFromAccount } from '../core/figures/figure-from-account.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import { rebasedAccount } from '../core/figures/rebased-account.ts';
import { levelIn } from '../core/territory.ts';
import { lastMonth } from '../core/time/period.ts';
import type { Level, UnitId } from '../core/unit.ts';
import type { ReportRow } from './model.ts';
import { type ColumnFigures, figuresFor, makeRow, type RowContext } from './row-figures.ts';
import type { RowSubject } from './rows.ts';
import { unlistedFigures } from './unlisted.ts';

const levels: readonly Level[] = ['province', 'district', 'commune', 'body'];

/** Ratios and texts have no parts that add up. A total of the unit's own that stands in is unlisted. */
export function levelRows(
  context: RowContext,
  subject: RowSubject,
  whole: ColumnFigures,
): readonly ReportRow[] {
  const { kind } = subject.indicator;
  if (kind === 'ratio' || kind === 'text') return [];
  const { table, query } = context;
  const rows = levels.flatMap((level) => {
    const figures = figuresFor(context, subject, (request) => levelFigure(table, request, level));
    const isFiled = [...figures.values()].some(({ figure }) => figure.value !== null);
    return isFiled ? [{ level, figures }] : [];
  });
  const unlisted = unlistedFigures(
    whole,
    rows.map(({ figures }) => figures),
  );
  return [
    ...rows.map(({ level, figures }) => ({
      ...makeRow(context, subject, figures, query.unit, 'child'),
      unit: { name: '', code: '', level },
      part: 'level' as const,
    })),
    ...(unlisted ? [makeRow(context, subject, unlisted, query.unit, 'unlisted')] : []),
  ];
}

function levelFigure(table: FigureTable, request: AccountRequest, level: Level): Figure {
  const { account, expected } = wholeAccount(table, request);
  const isOfLevel = (unit: UnitId, month: Contribution['period']['start']) =>
    levelIn(table.territory, unit, month) === level;
  const contributions = account.contributions.filter(
    ({ unit, scope, period }) =>
      isOfLevel(unit, lastMonth(period)) && !(unit === request.unit && scope === 'total'),
  );
  const ofLevel = (spans: Missing): Missing =>
    new Map([...spans].filter(([unit]) => isOfLevel(unit, lastMonth(request.target))));
  const owed = ofLevel(expected);
  // Units that filed without owing it still have a figure of their own.
  const filers = new Map(contributions.map(({ unit, period }) => [unit, [period]] as const));
  return figureFromAccount(
    { contributions, missing: ofLevel(account.missing) },
    { expected: new Map([...filers, ...owed]) },
    request.unit,
  );
}

function wholeAccount(
  table: FigureTable,
  request: AccountRequest,
): { readonly account: Account; readonly expected: Missing } {
  if (table.boundaries) return rebasedAccount(table, table.boundaries, request);
  const accounts = targetAccounts(table, request);
  return { account: accountOf(accounts, request), expected: accounts.expected };
}
