/** Which figures moved between two states of one database, each with the facts beneath it that moved. */

import { compare } from '../decimal.ts';
import type { EffectiveFact } from '../fact.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureTable } from '../figures/figure-table.ts';
import { figureOf } from '../figures/figures.ts';
import { type Category, categoriesOf, type Indicator } from '../indicator.ts';
import type { Month } from '../time/month.ts';
import { lastMonth, overlaps, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import type { FactMove, MoveReason } from './compare-facts.ts';

export type FigureMove = {
  readonly indicator: Indicator;
  readonly category: Category | null;
  readonly unit: UnitId;
  readonly before: Figure;
  readonly after: Figure;
  readonly reason: MoveReason;
  readonly causes: readonly FactMove[];
};

export type ComparedTables = { readonly before: FigureTable; readonly after: FigureTable };

/**
 * In the catalogue's order, the unit asked for first, then those below it in the order of their
 * codes: the figures of everyone between the asked unit and whose fact moved.
 */
export function figureMoves(
  tables: ComparedTables,
  period: Period,
  moves: readonly FactMove[],
): readonly FigureMove[] {
  const { catalogue } = tables.after;
  return catalogue.indicators.flatMap((indicator) => {
    const touching = moves.filter((move) => touches(indicator, subjectOf(move).indicator));
    if (touching.length === 0) return [];
    const codes = new Set(touching.map((move) => subjectOf(move).category));
    const categories = categoriesOf(catalogue, indicator).filter(({ code }) => codes.has(code));
    return [null, ...categories].flatMap((category) =>
      movesOf(tables, period, { indicator, category }, touching),
    );
  });
}

/** A percentage moves with the numbers that it divides. */
function touches({ code, definition }: Indicator, moved: string): boolean {
  if (code === moved) return true;
  if (definition?.kind !== 'quotient') return false;
  return definition.numerator === moved || definition.denominator === moved;
}

type Subject = Pick<FigureMove, 'indicator' | 'category'>;

function movesOf(
  tables: ComparedTables,
  period: Period,
  { indicator, category }: Subject,
  moves: readonly FactMove[],
): readonly FigureMove[] {
  const figure = (table: FigureTable, unit: UnitId) =>
    figureOf(table, {
      ...{ indicator, unit, target: period, scope: 'total' },
      category: category?.code ?? null,
    }).figure;
  const hasMoved = (unit: UnitId) =>
    !saysTheSame(figure(tables.before, unit), figure(tables.after, unit));
  const relevant = category === null ? wholeMoves(moves, hasMoved) : movesIn(moves, category);
  const above = relevant.map((move) => ({ move, units: unitsAbove(tables.after, period, move) }));
  const units = inOrder(tables.after, period, new Set(above.flatMap(({ units }) => units)));
  return units.flatMap((unit) => {
    const [before, after] = [figure(tables.before, unit), figure(tables.after, unit)];
    if (saysTheSame(before, after)) return [];
    const causes = above.flatMap(({ move, units }) => (units.includes(unit) ? [move] : []));
    return [{ indicator, category, unit, before, after, causes, reason: reasonOf(causes) }];
  });
}

function movesIn(moves: readonly FactMove[], { code }: Category): readonly FactMove[] {
  return moves.filter((move) => subjectOf(move).category === code);
}

/** A category moves the whole only of a unit that filed no whole. */
function wholeMoves(
  moves: readonly FactMove[],
  hasMoved: (unit: UnitId) => boolean,
): readonly FactMove[] {
  const wholes = moves.filter((move) => subjectOf(move).category === null);
  const filers = new Set(wholes.map((move) => subjectOf(move).unit));
  return moves.filter((move) => {
    const { category, unit } = subjectOf(move);
    return category === null || (!filers.has(unit) && hasMoved(unit));
  });
}

/** Whose fact it is and everyone above, up to the unit asked for; none where it lies elsewhere. */
function unitsAbove(table: FigureTable, period: Period, move: FactMove): readonly UnitId[] {
  const { unit, period: filed } = subjectOf(move);
  const last = overlaps(filed, period) ? Math.min(filed.end, period.end) - 1 : lastMonth(period);
  const chain: UnitId[] = [];
  for (let at: UnitId | null = unit; at !== null; ) {
    chain.push(at);
    if (at === table.unit) return chain;
    at = table.territory.parentIn(at, last as Month);
  }
  // A predecessor that lay elsewhere still moves the figure of the unit asked for.
  return [table.unit];
}

function inOrder(
  { territory, unit }: FigureTable,
  period: Period,
  units: ReadonlySet<UnitId>,
): readonly UnitId[] {
  const codeOf = (id: UnitId) => territory.stateIn(id, lastMonth(period)).code;
  return [...units].sort((a, b) => {
    if (a === unit || b === unit) return a === unit ? -1 : 1;
    return codeOf(a) < codeOf(b) ? -1 : 1;
  });
}

/** All reasons, the gravest first. */
export function reasonsOf(causes: readonly FactMove[]): readonly MoveReason[] {
  const order: readonly MoveReason[] = ['correction', 'undo', 'late'];
  return order.filter((reason) => causes.some((cause) => cause.reason === reason));
}

/** The gravest of several: a number that was said otherwise before a file that came late. */
function reasonOf(causes: readonly FactMove[]): MoveReason {
  const [gravest = 'succession'] = reasonsOf(causes);
  return gravest;
}

/** Coverage counts: the same sum of more units is another figure. */
function saysTheSame(a: Figure, b: Figure): boolean {
  const sameValue =
    a.value === null || b.value === null
      ? a.value === b.value
      : compare(a.value.value, b.value.value) === 0 && a.value.qualifier === b.value.qualifier;
  return (
    sameValue &&
    a.status === b.status &&
    a.text === b.text &&
    a.of === b.of &&
    a.estimated === b.estimated &&
    a.unitsReported === b.unitsReported &&
    a.unitsExpected === b.unitsExpected
  );
}

/** The fact as it is now, or as it was where it is no more. */
export function subjectOf({ before, after }: FactMove): EffectiveFact {
  const fact = after ?? before;
  if (fact === null) throw new RangeError('a fact that moved was there before or after');
  return fact;
}
