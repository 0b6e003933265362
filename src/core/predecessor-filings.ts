/**
 * Filings of a successor that begin before a full merge and end after it: they cover its predecessors
 * too. One is used only in targets that hold it whole, and only where it leaves fewer months missing.
 */
import { type Account, type Missing, missingMonths, sharedSpans } from './account.ts';
import type { Scope } from './fact.ts';
import type { Filing, Series, UnitFilings } from './filing.ts';
import type { Month } from './month.ts';
import { containsPeriod, lastMonth, monthsIn, type Period } from './period.ts';
import { isWithin, type Territory, unitChildrenIn } from './territory.ts';
import type { UnitId } from './unit.ts';

export type SpanningFiling = {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly filing: Filing;
  readonly predecessors: readonly UnitId[];
};

/** Spanning filings of units below `root`, and the series without them. */
export function separateSpanning(
  territory: Territory,
  series: Series,
  root: UnitId,
): { readonly spanning: readonly SpanningFiling[]; readonly plain: Series } {
  const spanning: SpanningFiling[] = [];
  const plain = new Map<UnitId, UnitFilings>();
  for (const [unit, filed] of series) {
    const life = territory.life(unit);
    const own = filed.own.filter((filing) => !isSpanning(filing, 'own'));
    const total = filed.total.filter((filing) => !isSpanning(filing, 'total'));
    plain.set(unit, { own: fromBirth(own, life), total: fromBirth(total, life) });
  }
  return { spanning, plain };

  function isSpanning(filing: Filing, scope: Scope): boolean {
    const predecessors = coveredBy(territory, filing);
    if (predecessors.length === 0) return false;
    const end = lastMonth(filing.period);
    const isLeaf = unitChildrenIn(territory, filing.unit, end).length === 0;
    // An own filing of a unit with children stands for no child of its predecessors.
    const answersForAll = scope === 'total' || isLeaf;
    if (answersForAll && isWithin(territory, filing.unit, root, end)) {
      spanning.push({ unit: filing.unit, scope, filing, predecessors });
    }
    return true;
  }
}

/**
 * A unit that no merge made has nothing to say of the months before it began. Where two filings come to
 * be of one span by that, the one that began later goes first, whatever the order of imports.
 */
function fromBirth(filings: readonly Filing[], life: Period): readonly Filing[] {
  const isBefore = ({ period }: Filing) => period.start < life.start && life.start < period.end;
  if (!filings.some(isBefore)) return filings;
  return [...filings]
    .sort((a, b) => b.period.start - a.period.start)
    .map((filing) =>
      isBefore(filing)
        ? { ...filing, period: { start: life.start, end: filing.period.end } }
        : filing,
    );
}

/** The full predecessors, back through earlier merges, whose merge lies inside the filing's span. */
export function coveredBy(territory: Territory, { unit, period }: Filing): readonly UnitId[] {
  const found: UnitId[] = [];
  const visit = (successor: UnitId) => {
    for (const merged of territory.mergedInto(successor)) {
      if (period.start < merged.month && merged.month < period.end) {
        found.push(merged.unit);
        visit(merged.unit);
      }
    }
  };
  visit(unit);
  return found;
}

/** Which months of which units spanning filings answer for in a target. */
export type Taken = {
  readonly used: readonly SpanningFiling[];
  readonly months: Missing;
};

export const nothingTaken: Taken = { used: [], months: new Map() };

/** @param partsOf what the group files by its parts over a run: the successor and its predecessors */
export function takeSpanning(
  spanning: readonly SpanningFiling[],
  target: Period,
  partsOf: (group: readonly UnitId[], run: Period) => Account,
): Taken {
  const inside = spanning.filter(({ filing }) => containsPeriod(target, filing.period));
  if (inside.length === 0) return nothingTaken;
  const used: SpanningFiling[] = [];
  const inOrder = [...inside].sort((a, b) => monthsIn(b.filing.period) - monthsIn(a.filing.period));
  for (const candidate of inOrder) {
    const { unit, predecessors, filing } = candidate;
    const isFree = used.every((other) => !sharesMonths(other, candidate));
    const parts = partsOf([unit, ...predecessors], filing.period);
    if (isFree && missingMonths(parts) > 0) used.push(candidate);
  }
  const months = new Map<UnitId, readonly Period[]>();
  for (const { unit, predecessors, filing } of used) {
    for (const member of [unit, ...predecessors]) {
      months.set(member, [...(months.get(member) ?? []), filing.period]);
    }
  }
  return { used, months };
}

/** What of a span is not taken, in order. */
export function remaining(span: Period, taken: readonly Period[]): readonly Period[] {
  const inOrder = [...sharedSpans([span], taken)].sort((a, b) => a.start - b.start);
  const left: Period[] = [];
  let at: Month = span.start;
  for (const { start, end } of inOrder) {
    if (at < start) left.push({ start: at, end: start });
    at = end;
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}

/** Predecessors owe nothing for months that their successor's filing answers for. */
export function stillExpected(expected: Missing, taken: Taken): Missing {
  const predecessors = new Set(taken.used.flatMap((one) => one.predecessors));
  return new Map(
    [...expected].flatMap(([unit, owed]) => {
      if (!predecessors.has(unit)) return [[unit, owed] as const];
      const left = owed.flatMap((span) => remaining(span, taken.months.get(unit) ?? []));
      return left.length > 0 ? [[unit, left] as const] : [];
    }),
  );
}

function sharesMonths(a: SpanningFiling, b: SpanningFiling): boolean {
  const members = new Set([a.unit, ...a.predecessors]);
  const meets = [b.unit, ...b.predecessors].some((unit) => members.has(unit));
  const overlap =
    a.filing.period.start < b.filing.period.end && b.filing.period.start < a.filing.period.end;
  return meets && overlap;
}
