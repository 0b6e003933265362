/** The figure of a regular series: the store's sums, joined with what core makes of the irregular leaves. */

import { addMonths } from '../time/month.ts';
import { containsPeriod, lastMonth, monthPeriod, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Account, type Contribution, joinAccounts, type Missing } from './account.ts';
import { type AccountRequest, accountsWith } from './figure-account.ts';
import type { FigureTable } from './figure-table.ts';
import { remaining } from './predecessor-filings.ts';
import type { RegularSeries, RegularTable } from './regular-series.ts';

export type RegularAccount = { readonly account: Account; readonly expected: Missing };

/** Null where core has the facts. */
export function regularAccount(table: FigureTable, request: AccountRequest): RegularAccount | null {
  const { regular } = table;
  const { indicator, category, unit, scope } = request;
  const series = regular?.series.get(indicator.code);
  if (!regular || !series || category !== null || unit !== table.unit || scope !== 'total') {
    return null;
  }
  const expected = expectedLeaves(table, regular, request);
  const { contributions, gaps } = summedPart(request, series);
  const irregular = new Set(series.irregular);
  const lacking = gaps.length === 0 ? [] : [...expected.keys()].filter((id) => !irregular.has(id));
  const summed: Account = { contributions, missing: new Map(lacking.map((id) => [id, gaps])) };
  const accounts = irregularAccounts(table, request, expected, series.irregular);
  return { account: joinAccounts([summed, ...accounts]), expected };
}

function expectedLeaves(
  table: FigureTable,
  { level }: RegularTable,
  { indicator, target, unit }: AccountRequest,
): Missing {
  const at = indicator.kind === 'stock-at-start' ? target.start : lastMonth(target);
  const span = indicator.kind === 'flow' ? target : monthPeriod(at);
  return table.expected({ unit, span, reporting: { kind: 'level', level, stray: [] }, bodies: [] });
}

function irregularAccounts(
  table: FigureTable,
  request: AccountRequest,
  expected: Missing,
  irregular: readonly UnitId[],
): readonly Account[] {
  if (irregular.length === 0) return [];
  const owed = irregular.map((id) => [id, expected.get(id) ?? []] as const);
  const accounts = accountsWith(table, request, new Map(owed));
  return irregular.map((id) => accounts.consolidated(id));
}

type SummedPart = {
  readonly contributions: readonly Contribution[];
  /** What every regular leaf lacks of the target. */
  readonly gaps: readonly Period[];
};

function summedPart(
  { indicator, target, unit }: AccountRequest,
  series: RegularSeries,
): SummedPart {
  if (series.units === 0) return { contributions: [], gaps: [] };
  const { kind } = indicator;
  if (kind === 'flow') {
    const inside = series.spans.filter(({ period }) => containsPeriod(target, period));
    const gaps = remaining(
      target,
      inside.map(({ period }) => period),
    );
    return { contributions: inside.map((one) => contribution(one, unit, null)), gaps };
  }
  const isOpening = kind === 'stock-at-start';
  const at = isOpening ? target.start : addMonths(target.end, -1);
  const held = series.spans.find(({ period }) => period.start === at);
  if (!held) return { contributions: [], gaps: [target] };
  return { contributions: [contribution(held, unit, isOpening ? null : at)], gaps: [] };
}

/** Of many leaves at once: no unit's own, so that it is never taken for what the unit filed itself. */
function contribution(
  { period, sum }: RegularSeries['spans'][number],
  unit: UnitId,
  asOf: Contribution['asOf'],
): Contribution {
  return {
    unit,
    standsFor: manyUnits,
    scope: 'own',
    period,
    amount: { value: sum, qualifier: 'exact', writtenIn: 1 },
    pieces: [],
    derived: false,
    estimated: false,
    asOf,
    stale: false,
  };
}

/** No unit has this number. */
const manyUnits: UnitId = -1;
