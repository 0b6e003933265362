/** Accounts in the boundaries of a later day: worked out in the tree of their own day, then given to their heirs. */

import { isWithin, unitsDuring } from '../territory.ts';
import { addMonths, type Month } from '../time/month.ts';
import { intersection, lastMonth, mergePeriods, monthPeriod, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import {
  type Account,
  accountDuring,
  type Contribution,
  emptyAccount,
  type Missing,
  sharedSpans,
} from './account.ts';
import type { Boundaries, Destination } from './boundaries.ts';
import type { Unallocated } from './figure.ts';
import { type AccountRequest, targetAccounts } from './figure-account.ts';
import type { FigureTable } from './figure-table.ts';

export type RebasedAccount = {
  readonly account: Account;
  readonly expected: Missing;
  readonly unallocated: readonly Unallocated[];
};

export function rebasedAccount(
  table: FigureTable,
  boundaries: Boundaries,
  request: AccountRequest,
): RebasedAccount {
  const { territory } = table;
  const isInside = (unit: UnitId | null) =>
    unit !== null && isWithin(territory, unit, request.unit, boundaries.at);
  const roots = rootsIn(table, request.target);
  const parts = roots.map((root) => partsUnder(table, request, root));
  const contributions = parts
    .flatMap(({ account }) => account.contributions)
    .map((part) => ({ part, destination: destinationOf(table, boundaries, part) }));
  // A unit's filed total may have gone elsewhere than its own figures would: it is owed where it went.
  const went = new Map(contributions.map(({ part, destination }) => [part.unit, destination.unit]));
  const placed = (spans: Missing) =>
    keepInside(spans, (unit, month) => {
      const known = went.get(unit);
      return isInside(known === undefined ? boundaries.destination(unit, month).unit : known);
    });
  const isAsked = ({ unit }: Destination) => {
    if (request.scope === 'own') return unit === request.unit;
    return isInside(unit) && (request.scope === 'total' || unit !== request.unit);
  };
  const given = contributions
    .filter(({ destination }) => isAsked(destination))
    .map(({ part }) => part);
  const expected = joinSpans(parts.map((one) => placed(one.expected)));
  // One of whom nothing is expected answers for itself, as in tables by unit.
  const itself = new Map([[request.unit, given.map(({ period }) => period)]]);
  return {
    account: {
      contributions: given,
      missing: joinSpans(parts.map(({ account }) => placed(account.missing))),
    },
    expected: expected.size > 0 || given.length === 0 ? expected : itself,
    unallocated: contributions.flatMap(({ part, destination }) =>
      unallocatedIn(destination, part, isInside),
    ),
  };
}

/** What was filed below a root while it was one: in other months it is part of what it stood under. */
function partsUnder(
  table: FigureTable,
  request: AccountRequest,
  root: UnitId,
): { readonly account: Account; readonly expected: Missing } {
  const asked: AccountRequest = { ...request, unit: root, scope: 'total' };
  const accounts = targetAccounts({ ...table, unit: root }, asked);
  const account = accounts.consolidated(root);
  const isRoot = (month: Month) => table.territory.parentIn(root, month) === null;
  if (request.indicator.kind !== 'flow') {
    return isRoot(accounts.at)
      ? { account, expected: accounts.expected }
      : { account: emptyAccount, expected: new Map() };
  }
  const months = eachMonth(request.target).filter(isRoot);
  const spans = mergePeriods(months.map(monthPeriod));
  const expected = [...accounts.expected].flatMap(([unit, owed]) => {
    const shared = sharedSpans(owed, spans);
    return shared.length > 0 ? [[unit, shared] as const] : [];
  });
  return { account: accountDuring(account, spans), expected: new Map(expected) };
}

function eachMonth({ start, end }: Period): readonly Month[] {
  return Array.from({ length: end - start }, (_, index) => addMonths(start, index));
}

/** Units with no parent when the target begins or ends: where the roll-up of the time starts. */
function rootsIn(table: FigureTable, target: Period): readonly UnitId[] {
  const roots = table.units.flatMap((unit) => {
    const living = intersection(target, table.territory.life(unit));
    if (!living) return [];
    return [living.start, lastMonth(living)].map((month) => rootOf(table, unit, month));
  });
  return [...new Set(roots)];
}

function rootOf(table: FigureTable, unit: UnitId, month: Month): UnitId {
  const parent = table.territory.parentIn(unit, month);
  return parent === null ? unit : rootOf(table, parent, month);
}

/** A filed total goes to the lowest unit that contains the heirs of all that it contained. */
function destinationOf(
  table: FigureTable,
  boundaries: Boundaries,
  part: Contribution,
): Destination {
  const month = part.asOf ?? lastMonth(part.period);
  const own = boundaries.destination(part.unit, month);
  if (part.scope === 'own') return own;
  const contained = [...unitsDuring(table.territory, part.unit, part.period)].filter(
    (unit) => unit !== part.unit,
  );
  if (contained.length === 0) return own;
  const heirs = contained.map((unit) => boundaries.destination(unit, month));
  const units = heirs.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const decree = heirs.find((heir) => heir.decree !== null)?.decree ?? own.decree;
  return { unit: boundaries.lowestAbove(units), heirs: [...new Set(units)], decree };
}

/** A unit that is heir to a part only, or contains such heirs and not all, cannot be given the amount. */
function unallocatedIn(
  destination: Destination,
  part: Contribution,
  isInside: (unit: UnitId | null) => boolean,
): readonly Unallocated[] {
  const receivesPart = destination.heirs.some(isInside) && !isInside(destination.unit);
  return receivesPart ? [{ unit: part.unit, decree: destination.decree ?? '' }] : [];
}

function keepInside(spans: Missing, isInside: (unit: UnitId, month: Month) => boolean): Missing {
  return new Map(
    [...spans].filter(([unit, periods]) =>
      periods.some((period) => isInside(unit, lastMonth(period))),
    ),
  );
}

function joinSpans(maps: readonly Missing[]): Missing {
  const joined = new Map<UnitId, readonly Period[]>();
  for (const map of maps) {
    for (const [unit, spans] of map) {
      joined.set(unit, mergePeriods([...(joined.get(unit) ?? []), ...spans]));
    }
  }
  return joined;
}
