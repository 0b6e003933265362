/**
 * Flows over time and units: own cover plus the children's, each stretch to the parent of its last month;
 * where parts are missing, filed totals stand in over the spans they were filed for.
 */

import type { Scope } from '../fact.ts';
import type { Territory } from '../territory.ts';
import type { Month } from '../time/month.ts';
import { containsPeriod, intersection, lastMonth, monthsIn, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import {
  type Account,
  accountDuring,
  type Contribution,
  contributionOf,
  emptyAccount,
  joinAccounts,
  type Missing,
  missingMonths,
  missingUnitMonths,
  type RollUp,
  sharedSpans,
} from './account.ts';
import { type Cover, coverPeriod, type Stretch } from './cover.ts';
import { noFilings } from './filing.ts';
import {
  chooseSpanning,
  remaining,
  type Separated,
  type SpanningFiling,
  stillExpected,
  type Taken,
  takenBySpan,
} from './predecessor-filings.ts';
import { bestPath, type Candidate, cutsOf } from './total-path.ts';

export type FlowAccounts = {
  /** Who owes what, less what a successor's filing answers for. */
  readonly expected: (span: Period) => Missing;
  /** The unit with all below it. */
  readonly consolidated: (unit: UnitId, span: Period) => Account;
  /** Only what the unit filed as its own. */
  readonly own: (unit: UnitId, span: Period) => Account;
  /** All below it, without its own and without its filed totals. */
  readonly below: (unit: UnitId, span: Period) => Account;
  /** Own and below, whatever totals were filed. */
  readonly recomputed: (unit: UnitId, span: Period) => Account;
  /** Only what was filed as its total. */
  readonly total: (unit: UnitId, span: Period) => Account;
  /** What of one scope of the unit's filings goes into consolidated figures. */
  readonly series: (unit: UnitId, span: Period, scope: Scope) => Account;
};

export function flowAccounts(rollUp: RollUp, { spanning, plain }: Separated): FlowAccounts {
  const { territory, expected } = rollUp;
  const known = new Map<string, Account>();
  const filingsOf = (unit: UnitId) => plain.get(unit) ?? noFilings;

  const coverOf = (unit: UnitId, span: Period, scope: Scope): Cover =>
    coverPeriod(span, filingsOf(unit)[scope], territory.ancestorChanges(unit));

  const ofScope = (unit: UnitId, span: Period, scope: Scope): Account => {
    const living = intersection(span, territory.life(unit));
    if (!living) return emptyAccount;
    const cover = coverOf(unit, living, scope);
    const owed = cover.gaps.length === 0 ? [] : sharedSpans(expected.get(unit) ?? [], cover.gaps);
    const missing: Missing = owed.length > 0 ? new Map([[unit, owed]]) : new Map();
    return { contributions: contributionsOf(cover, unit, scope), missing };
  };

  const own = (unit: UnitId, span: Period) => ofScope(unit, span, 'own');

  const below = (unit: UnitId, span: Period, within: readonly Period[] = [span]): Account =>
    childrenTogether(territory, unit, { span, within }, (child) => consolidated(child, span));

  const recomputed = (unit: UnitId, span: Period): Account =>
    joinAccounts([own(unit, span), below(unit, span)]);

  const consolidated = (unit: UnitId, span: Period): Account => {
    const key = `${unit} ${span.start} ${span.end}`;
    const found = known.get(key);
    if (found) return found;
    const account =
      consolidating.length === 0 ? weigh(unit, span) : answeredWith(unit, span, taken(span));
    known.set(key, account);
    return account;
  };

  const consolidating = spanning.filter(
    ({ scope }) => scope === 'own' || rollUp.basis !== 'recomputed',
  );
  const taken = takenBySpan(territory, consolidating, (units, span, tried) => {
    const accounts = units.map((unit) => ({ unit, account: answeredWith(unit, span, tried) }));
    if (units.some((unit) => owing.has(unit))) return missingTogether(accounts);
    return uncoveredTogether(accounts, (unit) => untaken(territory.life(unit), span, unit, tried));
  });

  const answeredWith = (unit: UnitId, span: Period, { used, months }: Taken): Account => {
    const spans = months.get(unit);
    if (!spans) return weigh(unit, span);
    const mine = used.filter((one) => one.unit === unit);
    const answered = beside(span, spans, mine, (run) => weigh(unit, run));
    // A unit's own filing says nothing of the bodies below it, which are added all the same.
    const isOwn = used.every(({ scope, covers }) => scope === 'own' || !covers.has(unit));
    return isOwn ? joinAccounts([answered, below(unit, span, spans)]) : answered;
  };

  const alone = (unit: UnitId, span: Period, scope: Scope): Account => {
    const mine = spanning.filter((one) => one.unit === unit && one.scope === scope);
    const plainRun = (run: Period) => ofScope(unit, run, scope);
    return besideSpanning(mine, span, plainRun, (account) => lacks(unit, account, span));
  };

  const owing = unitsThatOwe(territory, expected);
  const lacks = (unit: UnitId, account: Account, run: Period) =>
    owing.has(unit) ? missingMonths(account) : uncoveredMonths(account, run);

  const weigh = (unit: UnitId, span: Period): Account => {
    const parts = recomputed(unit, span);
    const totals = filingsOf(unit).total;
    const settled = rollUp.basis === 'auto' && lacks(unit, parts, span) === 0;
    if (settled || totals.length === 0 || rollUp.basis === 'recomputed') return parts;
    return bestPath(cutsOf(span, totals), (run) => {
      const fromParts = samePeriodOr(run, span, parts, () => recomputed(unit, run));
      const cover = coverOf(unit, run, 'total');
      const months = lacks(unit, fromParts, run);
      return candidatesOf(run, { fromParts, months }, cover, unit, rollUp.basis === 'reported');
    });
  };

  return {
    expected: (span) => stillExpected(expected, taken(span)),
    consolidated,
    own: (unit, span) => alone(unit, span, 'own'),
    below,
    recomputed,
    total: (unit, span) => alone(unit, span, 'total'),
    series: (unit, span, scope) => {
      const { used, months } = taken(span);
      const mine = used.filter((one) => one.unit === unit && one.scope === scope);
      return beside(span, months.get(unit) ?? [], mine, (run) => ofScope(unit, run, scope));
    },
  };
}

/** What went to the unit from each child in the months that it was one, of those months `within`. */
function childrenTogether(
  territory: Territory,
  unit: UnitId,
  { span, within }: { readonly span: Period; readonly within: readonly Period[] },
  consolidated: (child: UnitId) => Account,
): Account {
  const ties = territory.childrenDuring(unit, span);
  const children = [...new Set(ties.map((tie) => tie.unit))];
  const parts = children.map((child) => {
    const under = ties.filter((tie) => tie.unit === child).map(({ period }) => period);
    return accountDuring(consolidated(child), sharedSpans(under, within));
  });
  return joinAccounts(parts);
}

/** The units that owe something and all above them. What others filed is judged by its own months. */
function unitsThatOwe(territory: Territory, expected: Missing): ReadonlySet<UnitId> {
  const owing = new Set<UnitId>();
  const climb = (unit: UnitId, month: Month) => {
    owing.add(unit);
    const parent = territory.parentIn(unit, month);
    if (parent !== null) climb(parent, month);
  };
  for (const [unit, spans] of expected) {
    for (const span of spans) for (const month of [span.start, lastMonth(span)]) climb(unit, month);
  }
  return owing;
}

/** Months of the run for which nobody filed anything. */
function uncoveredMonths(account: Account, run: Period): number {
  const covered = sharedSpans(
    account.contributions.map(({ period }) => period),
    [run],
  );
  return covered.reduce((left, span) => left - monthsIn(span), monthsIn(run));
}

type UnitAccount = { readonly unit: UnitId; readonly account: Account };

/** Counted unit by unit, so that one that lacks the same months hides no other. */
function missingTogether(accounts: readonly UnitAccount[]): number {
  return missingUnitMonths(joinAccounts(accounts.map(({ account }) => account)));
}

/** @param runsOf the spans that the unit has to answer for itself */
function uncoveredTogether(
  accounts: readonly UnitAccount[],
  runsOf: (unit: UnitId) => readonly Period[],
): number {
  const months = accounts.flatMap(({ unit, account }) =>
    runsOf(unit).map((run) => uncoveredMonths(account, run)),
  );
  return months.reduce((all, few) => all + few, 0);
}

function untaken(life: Period, span: Period, unit: UnitId, { months }: Taken): readonly Period[] {
  const living = intersection(span, life);
  return living ? remaining(living, months.get(unit) ?? []) : [];
}

/** The months that filings over a merge answer for are left out, and added once with the successor. */
function beside(
  span: Period,
  taken: readonly Period[],
  used: readonly SpanningFiling[],
  plain: (run: Period) => Account,
): Account {
  return joinAccounts([...remaining(span, taken).map(plain), ...used.map(spanningAccount)]);
}

/** One scope of a unit by itself, with filings over a merge where they leave fewer months missing. */
function besideSpanning(
  mine: readonly SpanningFiling[],
  span: Period,
  plain: (run: Period) => Account,
  lacks: (account: Account) => number,
): Account {
  const accountWith = (used: readonly SpanningFiling[]): Account => {
    const spans = used.map(({ filing }) => filing.period);
    return beside(span, spans, used, plain);
  };
  return accountWith(chooseSpanning(mine, span, (_, used) => lacks(accountWith(used))));
}

function candidatesOf(
  run: Period,
  { fromParts, months: missing }: { readonly fromParts: Account; readonly months: number },
  total: Cover,
  unit: UnitId,
  preferTotals: boolean,
): readonly Candidate[] {
  const months = monthsIn(run);
  const parts: Candidate = {
    account: fromParts,
    cost: [missing, preferTotals ? months : 0, 1],
  };
  const [stretch, ...others] = total.stretches;
  // Only what one stretch answers as a whole stands in; longer runs are paths over several of them.
  if (!stretch || others.length > 0 || total.gaps.length > 0) return [parts];
  const account = {
    contributions: contributionsOf(total, unit, 'total'),
    missing: new Map(),
  };
  return [parts, { account, cost: [0, preferTotals ? 0 : months, stretch.pieces.length] }];
}

function spanningAccount({ unit, scope, filing }: SpanningFiling): Account {
  return { contributions: [contributionOf(filing, unit, scope)], missing: new Map() };
}

function contributionsOf(cover: Cover, unit: UnitId, scope: Scope): readonly Contribution[] {
  return cover.stretches.map((stretch: Stretch) => ({
    unit,
    standsFor: unit,
    scope,
    period: stretch.period,
    amount: stretch.amount,
    pieces: stretch.pieces,
    derived: stretch.derived,
    estimated: stretch.estimated,
    asOf: null,
    stale: false,
  }));
}

function samePeriodOr(run: Period, span: Period, known: Account, compute: () => Account): Account {
  return containsPeriod(run, span) ? known : compute();
}
