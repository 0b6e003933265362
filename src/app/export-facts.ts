/** `danvan export`: what holds, as rows of a tidy table that `danvan import` reads back to the same facts. */
import type { EffectiveFact, StatedScope } from '../core/fact.ts';
import { buildIndicatorSeries } from '../core/figures/series.ts';
import { categoriesOf, type Indicator } from '../core/indicator.ts';
import type { Store } from '../core/store.ts';
import { unitsDuring } from '../core/territory.ts';
import { containsPeriod, type Period } from '../core/time/period.ts';
import { periodId } from '../core/time/period-id.ts';
import type { UnitId } from '../core/unit.ts';
import { valueText } from '../ingest/value-text.ts';
import type { Office } from './office.ts';
import { unitSpeller } from './unit-speller.ts';

/** In the order in which they are written; the last two say what no plain tidy file needs to. */
export const tidyColumns = [
  ...(['unit', 'period', 'indicator', 'category', 'value'] as const),
  ...(['scope', 'nature', 'note', 'quoted', 'assumed'] as const),
] as const;

export type ExportQuery = {
  /** Facts of these and of all below them, whenever that was; null for every unit. */
  readonly unit: UnitId | null;
  /** Facts whose span lies inside; null for all. */
  readonly period: Period | null;
  readonly indicators: readonly string[] | null;
};

export type TidyPart = {
  readonly indicator: string;
  readonly rows: readonly (readonly string[])[];
  /** Units that no text finds again: another one has the same name, and neither has a code. */
  readonly unnamed: readonly UnitId[];
};

/** Indicator by indicator, in the catalogue's order, so that memory holds one at a time. */
export async function* exportFacts(
  store: Store,
  office: Office,
  query: ExportQuery,
): AsyncGenerator<TidyPart> {
  const speller = unitSpeller(office);
  const units = query.unit === null ? 'all' : [...unitsBelow(office, query.unit)];
  const { catalogue } = office;
  for (const indicator of catalogue.indicators) {
    const { code } = indicator;
    if (query.indicators !== null && !query.indicators.includes(code)) continue;
    const facts = await store.effectiveFacts({ units, indicators: [code], asOf: null });
    const wanted = settled(facts, indicator, office).filter(
      ({ period }) => query.period === null || containsPeriod(query.period, period),
    );
    if (wanted.length === 0) continue;
    const unnamed = new Set<UnitId>();
    const rows = inOrder(wanted, indicator, office).map((fact) => {
      const unit = speller(fact.unit, fact.period);
      if (!unit.isFound) unnamed.add(fact.unit);
      return rowOf(fact, unit.text, indicator);
    });
    yield { indicator: code, rows, unnamed: [...unnamed] };
  }
}

/** The unit and all that was ever below it. */
function unitsBelow({ territory }: Office, unit: UnitId): ReadonlySet<UnitId> {
  const always = { start: 0, end: Number.MAX_SAFE_INTEGER } as Period;
  return unitsDuring(territory, unit, always);
}

/**
 * One fact for each settled scope: what an unstated scope comes to may be stated by another file too,
 * and in one file the two would contradict each other.
 */
function settled(
  facts: readonly EffectiveFact[],
  indicator: Indicator,
  { catalogue, territory }: Office,
): readonly EffectiveFact[] {
  const categories = categoriesOf(catalogue, indicator);
  const series = buildIndicatorSeries(indicator, categories, facts, territory);
  const kept = new Set(series.facts.map(({ version }) => version));
  return facts.filter(({ version }) => kept.has(version));
}

function inOrder(
  facts: readonly EffectiveFact[],
  indicator: Indicator,
  { catalogue }: Office,
): readonly EffectiveFact[] {
  const codes = categoriesOf(catalogue, indicator).map(({ code }) => code);
  const place = ({ category }: EffectiveFact) => (category === null ? -1 : codes.indexOf(category));
  return [...facts].sort(
    (a, b) =>
      a.period.start - b.period.start ||
      a.period.end - b.period.end ||
      a.unit - b.unit ||
      place(a) - place(b) ||
      scopes.indexOf(a.scope) - scopes.indexOf(b.scope),
  );
}

const scopes: readonly StatedScope[] = ['unstated', 'own', 'total'];

function rowOf(fact: EffectiveFact, unit: string, { kind }: Indicator): readonly string[] {
  const row: { readonly [C in (typeof tidyColumns)[number]]: string } = {
    unit,
    period: periodId(fact.period),
    indicator: fact.indicator,
    category: fact.category ?? '',
    value: valueText(fact.reading, kind),
    scope: fact.scope === 'unstated' ? '' : fact.scope,
    nature: fact.nature,
    note: fact.note ?? '',
    quoted: fact.quoted ? 'yes' : '',
    assumed: fact.assumed ? 'yes' : '',
  };
  return tidyColumns.map((column) => row[column]);
}
