/** The account behind one figure: which roll-up an indicator's kind asks for, and who is expected in it. */

import type { Scope } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { isAlive, levelIn } from '../territory.ts';
import type { Month } from '../time/month.ts';
import { intersection, lastMonth, monthPeriod, overlaps, type Period } from '../time/period.ts';
import type { Level, UnitId } from '../unit.ts';
import { type Account, emptyAccount, type Missing, type RollUp } from './account.ts';
import { allSeries, type FigureScope, type FigureTable, seriesFor } from './figure-table.ts';
import { type Filing, noFilings } from './filing.ts';
import { flowAccounts } from './flow-account.ts';
import type { Separated } from './predecessor-filings.ts';
import type { ReportingLevel } from './reporting-level.ts';
import type { IndicatorSeries } from './series.ts';
import {
  closingReading,
  type OfTarget,
  openingReading,
  type StockReading,
  stockAccounts,
} from './stock-account.ts';
import { isCounted } from './unit-count.ts';

/** The accounts of any unit over one target, and who is expected below the unit that a figure is of. */
export type TargetAccounts = {
  readonly expected: Missing;
  readonly at: Month;
  readonly consolidated: (unit: UnitId) => Account;
  readonly own: (unit: UnitId) => Account;
  readonly below: (unit: UnitId) => Account;
  readonly total: (unit: UnitId) => Account;
  /** What of one scope of the unit's filings goes into consolidated figures. */
  readonly series: (unit: UnitId, scope: Scope) => Account;
};

export type AccountRequest = {
  readonly indicator: Indicator;
  readonly category: string | null;
  readonly target: Period;
  readonly unit: UnitId;
  readonly scope: FigureScope;
};

const remembered = new WeakMap<
  FigureTable,
  WeakMap<IndicatorSeries, Map<string, TargetAccounts>>
>();

/**
 * Of the table's own unit they are kept as long as their series is: its whole, its parts and its explanations
 * all ask for them.
 */
export function targetAccounts(table: FigureTable, request: AccountRequest): TargetAccounts {
  const { indicator, category, target, unit, scope } = request;
  if (unit !== table.unit) return newAccounts(table, request);
  const ofTable =
    remembered.get(table) ?? new WeakMap<IndicatorSeries, Map<string, TargetAccounts>>();
  remembered.set(table, ofTable);
  const series = table.seriesOf(indicator.code);
  const known = ofTable.get(series) ?? new Map<string, TargetAccounts>();
  ofTable.set(series, known);
  const key = [category, target.start, target.end, scope].join(' ');
  const found = known.get(key) ?? newAccounts(table, request);
  known.set(key, found);
  return found;
}

function newAccounts(table: FigureTable, request: AccountRequest): TargetAccounts {
  const { indicator, target, unit } = request;
  const isFlow = indicator.kind === 'flow';
  const at = indicator.kind === 'stock-at-start' ? target.start : lastMonth(target);
  const span = isFlow ? target : monthPeriod(at);
  const reporting = reportingFor(table, request);
  const bodies = table.bodies.filter(bodyFiled(table, request));
  const owed = table.expected({ unit, span, reporting, bodies });
  const expected = indicator.kind === 'unit-count' ? countedOnly(table, indicator, owed, at) : owed;
  return accountsWith(table, request, expected);
}

/** @param expected who owes a reading, and for which months */
export function accountsWith(
  table: FigureTable,
  request: AccountRequest,
  expected: Missing,
): TargetAccounts {
  const { indicator, category, target, unit } = request;
  const isFlow = indicator.kind === 'flow';
  const at = indicator.kind === 'stock-at-start' ? target.start : lastMonth(target);
  const rollUp: RollUp = {
    territory: table.territory,
    series: seriesFor(table.seriesOf(indicator.code), category),
    root: unit,
    basis: table.basis,
    expected,
  };
  return isFlow
    ? flowTarget(rollUp, table.separated(rollUp.series, unit), target, at)
    : stockTarget(rollUp, table, indicator, target, at);
}

/** Whether a body filed something for the target, so that a figure with those below must count on it. */
function bodyFiled(table: FigureTable, request: AccountRequest): (body: UnitId) => boolean {
  const { indicator, target, scope } = request;
  if (scope === 'own' || indicator.overUnits === 'none') return () => false;
  const series = allSeries(table.seriesOf(indicator.code));
  const isUsable = (filings: readonly Filing[]) =>
    indicator.kind === 'flow'
      ? filings.some(({ period }) => overlaps(period, target))
      : stockReading(table, indicator, target).find(filings) !== null;
  return (body) =>
    series.some((one) => {
      const { own, total } = one.get(body) ?? noFilings;
      return isUsable(own) || isUsable(total);
    });
}

/** The account that a figure of the scope is made of. */
export function accountOf(accounts: TargetAccounts, request: AccountRequest): Account {
  const { unit, scope, indicator } = request;
  if (indicator.overUnits === 'none') {
    const own = accounts.own(unit);
    const total = accounts.total(unit);
    return own.contributions.length > 0 || total.contributions.length === 0 ? own : total;
  }
  if (scope === 'own') return accounts.own(unit);
  return scope === 'below' ? accounts.below(unit) : accounts.consolidated(unit);
}

/**
 * The table's reporting level; a row of a unit at or below that level answers for itself, and `own`
 * asks the unit alone.
 */
function reportingFor(table: FigureTable, request: AccountRequest): ReportingLevel {
  const { indicator, unit, scope, target } = request;
  if (scope === 'own') return { kind: 'self', level: null, stray: [] };
  const asked = table.levelOf(indicator.code, table.unit);
  if (unit === table.unit) return asked;
  const month = lastMonth(intersection(target, table.territory.life(unit)) ?? target);
  const own = levelIn(table.territory, unit, month);
  const reaches = asked.level !== null && asked.kind === 'level' && isAbove(own, asked.level);
  return reaches ? asked : { kind: 'self', level: null, stray: [] };
}

function isAbove(level: Level, other: Level): boolean {
  const order: readonly Level[] = ['body', 'commune', 'district', 'province'];
  return order.indexOf(level) > order.indexOf(other);
}

/** Of a unit-count only the communes that count owe a reading; a level above them owes its total. */
function countedOnly(
  table: FigureTable,
  indicator: Indicator,
  owed: Missing,
  month: Month,
): Missing {
  const { territory } = table;
  return new Map(
    [...owed].filter(
      ([unit]) =>
        levelIn(territory, unit, month) !== 'commune' ||
        isCounted(territory, indicator, unit, month),
    ),
  );
}

function flowTarget(
  rollUp: RollUp,
  separated: Separated,
  target: Period,
  at: Month,
): TargetAccounts {
  const accounts = flowAccounts(rollUp, separated);
  return {
    expected: accounts.expected(target),
    at,
    consolidated: (unit) => accounts.consolidated(unit, target),
    own: (unit) => accounts.own(unit, target),
    below: (unit) => accounts.below(unit, target),
    total: (unit) => accounts.total(unit, target),
    series: (unit, scope) => accounts.series(unit, target, scope),
  };
}

function stockTarget(
  rollUp: RollUp,
  table: FigureTable,
  indicator: Indicator,
  target: Period,
  at: Month,
): TargetAccounts {
  const { territory } = table;
  const reading: StockReading = {
    ...stockReading(table, indicator, target),
    counts: (unit) =>
      indicator.kind !== 'unit-count' ||
      levelIn(territory, unit, at) !== 'commune' ||
      isCounted(territory, indicator, unit, at),
    // Whether a merged commune meets a condition is not known from whether its parts did.
    takesTogether: (unit) =>
      indicator.kind === 'stock' ||
      (indicator.kind === 'unit-count' && levelIn(territory, unit, at) !== 'commune'),
  };
  const accounts = stockAccounts(rollUp, reading, target);
  // Only stocks carry the month they hold at; an opening holds at the target's own start.
  const shown = (account: Account): Account =>
    indicator.kind === 'stock-at-start' ? withoutAsOf(account) : account;
  const whenAlive = (account: (unit: UnitId) => Account) => (unit: UnitId) =>
    isAlive(territory, unit, at) ? shown(account(unit)) : emptyAccount;
  return {
    expected: rollUp.expected,
    at,
    consolidated: whenAlive(accounts.consolidated),
    own: whenAlive(accounts.own),
    below: whenAlive(accounts.below),
    total: whenAlive(accounts.total),
    series: (unit, scope) => whenAlive(accounts[scope])(unit),
  };
}

function withoutAsOf({ contributions, missing }: Account): Account {
  return { contributions: contributions.map((one) => ({ ...one, asOf: null })), missing };
}

function stockReading(
  { carryForward }: FigureTable,
  indicator: Indicator,
  target: Period,
): OfTarget {
  return indicator.kind === 'stock-at-start'
    ? openingReading(target)
    : closingReading(target, { yearly: indicator.frequency === 'year', carryForward });
}
