/**
 * Flows over time and units: own cover plus the children's, each stretch to the parent of its last month;
 * where parts are missing, filed totals stand in over the spans they were filed for.
 */
import {
  type Account,
  accountDuring,
  type Contribution,
  emptyAccount,
  joinAccounts,
  type Missing,
  missingMonths,
  type RollUp,
  sharedSpans,
} from './account.ts';
import { type Cover, coverPeriod, type Stretch } from './cover.ts';
import type { Scope } from './fact.ts';
import { type Filing, noFilings } from './filing.ts';
import type { Month } from './month.ts';
import { containsPeriod, intersection, lastMonth, monthsIn, type Period } from './period.ts';
import {
  nothingTaken,
  remaining,
  type SpanningFiling,
  separateSpanning,
  stillExpected,
  type Taken,
  takeSpanning,
} from './predecessor-filings.ts';
import type { Territory } from './territory.ts';
import type { UnitId } from './unit.ts';

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
};

export function flowAccounts(rollUp: RollUp): FlowAccounts {
  const { territory, expected } = rollUp;
  const { spanning, plain } = separateSpanning(territory, rollUp.series, rollUp.root);
  const known = new Map<string, Account>();
  const filingsOf = (unit: UnitId) => plain.get(unit) ?? noFilings;

  const coverOf = (unit: UnitId, span: Period, scope: Scope): Cover =>
    coverPeriod(span, filingsOf(unit)[scope], territory.ancestorChanges(unit));

  const ofScope = (unit: UnitId, span: Period, scope: Scope): Account => {
    const living = intersection(span, territory.life(unit));
    if (!living) return emptyAccount;
    const cover = coverOf(unit, living, scope);
    const owed = sharedSpans(expected.get(unit) ?? [], cover.gaps);
    const missing: Missing = owed.length > 0 ? new Map([[unit, owed]]) : new Map();
    return { contributions: contributionsOf(cover, unit, scope), missing };
  };

  const own = (unit: UnitId, span: Period) => ofScope(unit, span, 'own');

  const below = (unit: UnitId, span: Period): Account => {
    const ties = territory.childrenDuring(unit, span);
    const children = [...new Set(ties.map((tie) => tie.unit))];
    const parts = children.map((child) => {
      const account = consolidated(child, span);
      const under = ties.filter((tie) => tie.unit === child).map(({ period }) => period);
      return accountDuring(account, under);
    });
    return joinAccounts(parts);
  };

  const recomputed = (unit: UnitId, span: Period): Account =>
    joinAccounts([own(unit, span), below(unit, span)]);

  const consolidated = (unit: UnitId, span: Period): Account => {
    const key = `${unit} ${span.start} ${span.end}`;
    const found = known.get(key);
    if (found) return found;
    const account = spanning.length === 0 ? weigh(unit, span) : besideSpanning(unit, span);
    known.set(key, account);
    return account;
  };

  const takenIn = new Map<string, Taken>();
  const taken = (span: Period): Taken => {
    const key = `${span.start} ${span.end}`;
    const found = takenIn.get(key);
    if (found) return found;
    // While the parts are weighed against a filing, that filing is out of the question.
    takenIn.set(key, nothingTaken);
    const weighed = takeSpanning(spanning, span, (group, run) =>
      joinAccounts(group.map((member) => weigh(member, run))),
    );
    takenIn.set(key, weighed);
    return weighed;
  };

  /** The months that a successor's filing answers for are left out, and added once with the successor. */
  const besideSpanning = (unit: UnitId, span: Period): Account => {
    const { used, months } = taken(span);
    const left = remaining(span, months.get(unit) ?? []).map((run) => weigh(unit, run));
    const answered = used.filter((one) => one.unit === unit).map(spanningAccount);
    return joinAccounts([...left, ...answered]);
  };

  const owing = unitsThatOwe(territory, expected);

  const weigh = (unit: UnitId, span: Period): Account => {
    const parts = recomputed(unit, span);
    const totals = filingsOf(unit).total;
    const lacks = (account: Account, run: Period) =>
      owing.has(unit) ? missingMonths(account) : uncoveredMonths(account, run);
    const settled = rollUp.basis === 'auto' && lacks(parts, span) === 0;
    if (settled || totals.length === 0 || rollUp.basis === 'recomputed') return parts;
    return bestPath(cutsOf(span, totals), (run) => {
      const fromParts = samePeriodOr(run, span, parts, () => recomputed(unit, run));
      const cover = coverOf(unit, run, 'total');
      const months = lacks(fromParts, run);
      return candidatesOf(run, { fromParts, months }, cover, unit, rollUp.basis === 'reported');
    });
  };

  return {
    expected: (span) => stillExpected(expected, taken(span)),
    consolidated,
    own,
    below,
    recomputed,
    total: (unit, span) => ofScope(unit, span, 'total'),
  };
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

/** A run of the target answered in one way, with what the choice is made by. */
type Candidate = {
  readonly account: Account;
  /** Missing months, months not from the preferred source, pieces. */
  readonly cost: readonly [number, number, number];
};

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

/**
 * The cheapest way through the cuts, each run answered by one candidate. Of equally cheap ways the one
 * whose first run reaches furthest, then the second, as in covers.
 */
function bestPath(
  cuts: readonly Month[],
  candidates: (run: Period) => readonly Candidate[],
): Account {
  type Way = { readonly cost: readonly [number, number, number]; readonly runs: Account[] };
  const last = cuts.length - 1;
  const ways: Way[] = [];
  ways[last] = { cost: [0, 0, 0], runs: [] };
  for (let from = last - 1; from >= 0; from -= 1) {
    for (let to = last; to > from; to -= 1) {
      const [start, end, rest] = [cuts[from], cuts[to], ways[to]];
      if (start === undefined || end === undefined || !rest) continue;
      for (const { account, cost } of candidates({ start, end })) {
        const [missing, other, pieces] = rest.cost;
        const sum = [missing + cost[0], other + cost[1], pieces + cost[2]] as const;
        const present = ways[from];
        if (!present || isCheaper(sum, present.cost)) {
          ways[from] = { cost: sum, runs: [account, ...rest.runs] };
        }
      }
    }
  }
  return joinAccounts(ways[0]?.runs ?? []);
}

function isCheaper(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index >= 0 && (a[index] ?? 0) < (b[index] ?? 0);
}

/** The span's ends and the ends of filed totals that lie inside it. */
function cutsOf(span: Period, totals: readonly Filing[]): readonly Month[] {
  const ends = totals.flatMap(({ period }) => [period.start, period.end]);
  const inside = ends.filter((month) => span.start < month && month < span.end);
  return [...new Set([span.start, ...inside, span.end])].sort((a, b) => a - b);
}

function spanningAccount({ unit, scope, filing }: SpanningFiling): Account {
  const contribution: Contribution = {
    unit,
    standsFor: unit,
    scope,
    period: filing.period,
    amount: filing.amount,
    pieces: [{ filing, sign: 1 }],
    derived: false,
    estimated: filing.estimated,
    asOf: null,
    stale: false,
  };
  return { contributions: [contribution], missing: new Map() };
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
