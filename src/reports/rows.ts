/** Which rows a table has: every indicator with facts of the unit or below it in some column, and its categories. */

import { factSpan } from '../core/fact.ts';
import type { FigureTable } from '../core/figures/figure-table.ts';
import type { SettledFact } from '../core/figures/series.ts';
import { type Category, categoriesOf, type Indicator } from '../core/indicator.ts';
import { remember } from '../core/remember.ts';
import { overlaps, type Period } from '../core/time/period.ts';
import type { UnitId } from '../core/unit.ts';
import type { SummaryQuery } from './query.ts';

/** One line of a table before its figures: an indicator, or one of its categories. */
export type RowSubject = { readonly indicator: Indicator; readonly category: Category | null };

/**
 * The indicators asked for in their order, or all that have facts; by category every category has its row. One
 * after the other, so that each can be done with before the next one's facts are looked at.
 */
export function* rowSubjects(
  table: FigureTable,
  units: ReadonlySet<UnitId>,
  spans: readonly Period[],
  query: Pick<SummaryQuery, 'indicators' | 'by'>,
): Iterable<RowSubject> {
  const named = query.indicators?.map((code) => table.indicator(code));
  for (const indicator of named ?? indicatorsWithFacts(table, units, spans)) {
    const all = categoriesOf(table.catalogue, indicator);
    const facts = all.length === 0 ? [] : factsInside(table, indicator, units, spans);
    const filed = new Set(facts.map(({ category }) => category));
    const categories = all.filter(({ code }) => query.by === 'category' || filed.has(code));
    for (const category of [null, ...categories]) yield { indicator, category };
  }
}

function* indicatorsWithFacts(
  table: FigureTable,
  units: ReadonlySet<UnitId>,
  spans: readonly Period[],
): Iterable<Indicator> {
  const groupOrder = new Map(table.catalogue.groups.map(({ code }, index) => [code, index]));
  const inOrder = [...table.catalogue.indicators].sort(
    (a, b) => (groupOrder.get(a.group) ?? 0) - (groupOrder.get(b.group) ?? 0),
  );
  const known = new Map(inOrder.map((indicator) => [indicator.code, indicator]));
  const isFiled = remember((code) => {
    const indicator = known.get(code);
    return indicator !== undefined && hasFactsInside(table, indicator, units, spans);
  });
  for (const indicator of inOrder) {
    const { code, definition } = indicator;
    const parts =
      definition?.kind === 'quotient' ? [definition.numerator, definition.denominator] : null;
    if (isFiled(code) || parts?.every(isFiled)) yield indicator;
  }
}

function factsInside(
  table: FigureTable,
  indicator: Indicator,
  units: ReadonlySet<UnitId>,
  spans: readonly Period[],
): readonly SettledFact[] {
  const isInside = insideOf(table, indicator, units, spans);
  return table.seriesOf(indicator.code).facts.filter(isInside);
}

function hasFactsInside(
  table: FigureTable,
  indicator: Indicator,
  units: ReadonlySet<UnitId>,
  spans: readonly Period[],
): boolean {
  const regular = table.regular?.series.get(indicator.code);
  const reaches = spans.map((span) => usedSpan(table, indicator, span));
  if (regular?.spans.some(({ period }) => reaches.some((span) => overlaps(span, period)))) {
    return true;
  }
  const isInside = insideOf(table, indicator, units, spans);
  return table.seriesOf(indicator.code).facts.some(isInside);
}

/** Tells facts of the units that some column may use; of lists that never roll up only the unit's own. */
function insideOf(
  table: FigureTable,
  indicator: Indicator,
  units: ReadonlySet<UnitId>,
  spans: readonly Period[],
): (fact: SettledFact) => boolean {
  const reaches = spans.map((span) => usedSpan(table, indicator, span));
  const counts = (unit: UnitId) =>
    indicator.overUnits === 'none' && indicator.kind !== 'text'
      ? unit === table.unit
      : units.has(unit);
  return ({ unit, period }) =>
    counts(unit) && reaches.some((span) => overlaps(span, factSpan(indicator.kind, period)));
}

/** Yearly stocks are read up to twelve months back, and all with `--carry-forward`. */
function usedSpan(table: FigureTable, indicator: Indicator, span: Period): Period {
  const isStock = indicator.kind === 'stock' || indicator.kind === 'unit-count';
  if (!isStock) return span;
  if (table.carryForward) return { start: 0 as Period['start'], end: span.end };
  const yearBack = (span.end - 12) as Period['start'];
  return indicator.frequency === 'year' && yearBack < span.start
    ? { start: yearBack, end: span.end }
    : span;
}
