/**
 * Filings of a successor that begin before a full merge and end after it: they cover its predecessors
 * too. One is used only in targets that hold it whole, and only where it leaves fewer months missing.
 */

import type { Scope } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import { isWithin, levelIn, type Territory, unitChildrenIn } from '../territory.ts';
import type { Day } from '../time/day.ts';
import type { Month } from '../time/month.ts';
import { containsPeriod, lastMonth, monthsIn, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import { type Missing, sharedSpans } from './account.ts';
import type { Filing, Series, UnitFilings } from './filing.ts';

export type SpanningFiling = {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly filing: Filing;
  /** The months for which it answers: of the unit all, of a predecessor those before it was merged in. */
  readonly covers: ReadonlyMap<UnitId, Period>;
};

/** Spanning filings of units below a unit, and the series without them. */
export type Separated = { readonly spanning: readonly SpanningFiling[]; readonly plain: Series };

export function separateSpanning(territory: Territory, series: Series, root: UnitId): Separated {
  const spanning: SpanningFiling[] = [];
  const plain = new Map<UnitId, UnitFilings>();
  for (const [unit, filed] of series) {
    const ofScope = (scope: Scope) => sinceBirth(territory, unit, filed[scope]);
    const isPlain = (scope: Scope) => (filing: Filing) => !isSpanning(filing, scope);
    const own = ofScope('own').filter(isPlain('own'));
    plain.set(unit, { own, total: ofScope('total').filter(isPlain('total')) });
  }
  return { spanning, plain };

  function isSpanning(filing: Filing, scope: Scope): boolean {
    const covers = spansCovered(territory, filing);
    if (covers.size === 1) return false;
    const end = lastMonth(filing.period);
    const isLeaf = unitChildrenIn(territory, filing.unit, end).length === 0;
    // An own filing of a unit with children stands for no child of its predecessors.
    const answersForAll = scope === 'total' || isLeaf;
    if (answersForAll && isWithin(territory, filing.unit, root, end)) {
      spanning.push({ unit: filing.unit, scope, filing, covers });
    }
    return true;
  }
}

/**
 * A unit that no merge made has nothing to say of the months before it began. Where two filings come to
 * be of one span by that, the one that began later goes first, whatever the order of imports.
 */
function sinceBirth(
  territory: Territory,
  unit: UnitId,
  filings: readonly Filing[],
): readonly Filing[] {
  const life = territory.life(unit);
  const isBefore = ({ period }: Filing) => period.start < life.start && life.start < period.end;
  const isMade = () => territory.mergedInto(unit).some(({ month }) => month === life.start);
  if (!filings.some(isBefore) || isMade()) return filings;
  return [...filings]
    .sort((a, b) => b.period.start - a.period.start)
    .map((filing) =>
      isBefore(filing)
        ? { ...filing, period: { start: life.start, end: filing.period.end } }
        : filing,
    );
}

/** The full predecessors, back through earlier merges, whose merge lies inside the filing's span. */
export function coveredBy(
  territory: Territory,
  filing: Pick<Filing, 'unit' | 'period'>,
): readonly UnitId[] {
  return [...spansCovered(territory, filing).keys()].slice(1);
}

/** The unit itself with its whole span, and each full predecessor with the months before it was merged in. */
export function spansCovered(
  territory: Territory,
  { unit, period }: Pick<Filing, 'unit' | 'period'>,
): ReadonlyMap<UnitId, Period> {
  const found = new Map<UnitId, Period>([[unit, period]]);
  const visit = (successor: UnitId, until: Day | null) => {
    for (const { unit: merged, date, month } of territory.mergedInto(successor)) {
      // What came to a predecessor on the day it was merged, or later, did not go on with it.
      const isEarlier = until === null || date < until;
      if (!isEarlier || found.has(merged) || month <= period.start || period.end <= month) continue;
      found.set(merged, { start: period.start, end: month });
      visit(merged, date);
    }
  };
  visit(unit, null);
  return found;
}

/** Which months of which units the filings in use answer for. */
export type Taken = {
  readonly used: readonly SpanningFiling[];
  readonly months: Missing;
};

const nothingTaken: Taken = { used: [], months: new Map() };

function takenBy(used: readonly SpanningFiling[]): Taken {
  const covered = groupBy(
    used.flatMap(({ covers }) => [...covers].map(([unit, period]) => ({ unit, period }))),
    ({ unit }) => unit,
  );
  const months = [...covered].map(
    ([unit, spans]) => [unit, spans.map(({ period }) => period)] as const,
  );
  return { used, months: new Map(months) };
}

/** So many filings that answer for one unit are weighed in every combination; more, so many at a time. */
const weighedTogether = 10;

/**
 * Those of the filings inside the target that together leave fewest months missing; of equal choices the
 * fewest filings, then the longest, the earliest, own before total.
 * @param lacks months missing from the units, each counted by itself, where these filings are used
 */
export function chooseSpanning(
  filings: readonly SpanningFiling[],
  target: Period,
  lacks: (units: readonly UnitId[], used: readonly SpanningFiling[]) => number,
): readonly SpanningFiling[] {
  const inside = filings.filter(({ filing }) => containsPeriod(target, filing.period));
  return relatedGroups(inside).flatMap((group) => {
    const units = [...new Set(group.flatMap(({ covers }) => [...covers.keys()]))];
    const inOrder = [...group].sort(compareFilings);
    let used: readonly SpanningFiling[] = [];
    for (let at = 0; at < inOrder.length; at += weighedTogether) {
      const some = inOrder.slice(at, at + weighedTogether);
      const free = some.filter((one) => !used.some((other) => sharesMonths(one, other)));
      const ways = choicesAmong(free).map((choice) => [...used, ...choice]);
      const costs = ways.map((way) => lacks(units, way));
      used = ways[costs.indexOf(Math.min(...costs))] ?? used;
    }
    return used;
  });
}

/** All sets of filings no two of which answer for the same months of a unit, the smallest first. */
function choicesAmong(filings: readonly SpanningFiling[]): readonly (readonly SpanningFiling[])[] {
  let choices: readonly (readonly SpanningFiling[])[] = [[]];
  for (const one of filings) {
    const free = choices.filter((choice) => !choice.some((other) => sharesMonths(one, other)));
    choices = [...choices, ...free.map((choice) => [...choice, one])];
  }
  return [...choices].sort((a, b) => a.length - b.length);
}

/**
 * What is in use in any span, worked out when it is asked for.
 * @param lacks months missing from the units together where those filings are in use
 */
export function takenBySpan(
  territory: Territory,
  filings: readonly SpanningFiling[],
  lacks: (units: readonly UnitId[], span: Period, tried: Taken) => number,
): (span: Period) => Taken {
  const known = new Map<string, Taken>();
  return (span) => {
    const key = `${span.start} ${span.end}`;
    const found = known.get(key);
    if (found) return found;
    let taken = nothingTaken;
    known.set(key, taken);
    // Lower units first: what a district's filing is weighed against is settled by then.
    for (const level of ['body', 'commune', 'district', 'province'] as const) {
      const { used } = taken;
      const here = filings.filter(
        ({ unit, filing }) => levelIn(territory, unit, lastMonth(filing.period)) === level,
      );
      const more = chooseSpanning(here, span, (units, others) =>
        lacks(units, span, takenBy([...used, ...others])),
      );
      taken = takenBy([...used, ...more]);
      known.set(key, taken);
    }
    return taken;
  };
}

/** Filings that answer for a unit in common, directly or through others. */
function relatedGroups(filings: readonly SpanningFiling[]): readonly (readonly SpanningFiling[])[] {
  let groups: readonly (readonly SpanningFiling[])[] = [];
  for (const one of filings) {
    const isTouched = (group: readonly SpanningFiling[]) =>
      group.some(({ covers }) => [...covers.keys()].some((unit) => one.covers.has(unit)));
    const touched = groups.filter(isTouched);
    groups = [...groups.filter((group) => !touched.includes(group)), [...touched.flat(), one]];
  }
  return groups;
}

function compareFilings(a: SpanningFiling, b: SpanningFiling): number {
  const [one, other] = [a.filing.period, b.filing.period];
  return (
    monthsIn(other) - monthsIn(one) ||
    one.start - other.start ||
    (a.scope === b.scope ? a.unit - b.unit : a.scope === 'own' ? -1 : 1)
  );
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
export function stillExpected(expected: Missing, { used }: Taken): Missing {
  if (used.length === 0) return expected;
  const answered = takenBy(
    used.map((one) => ({
      ...one,
      covers: new Map([...one.covers].filter(([unit]) => unit !== one.unit)),
    })),
  );
  return new Map(
    [...expected].flatMap(([unit, owed]) => {
      const spans = answered.months.get(unit);
      if (!spans) return [[unit, owed] as const];
      const left = owed.flatMap((span) => remaining(span, spans));
      return left.length > 0 ? [[unit, left] as const] : [];
    }),
  );
}

function sharesMonths(a: SpanningFiling, b: SpanningFiling): boolean {
  return [...a.covers].some(([unit, span]) => {
    const other = b.covers.get(unit);
    return other !== undefined && span.start < other.end && other.start < span.end;
  });
}
