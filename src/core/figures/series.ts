/**
 * From effective facts to series: scopes resolved by the register, bodies that report for their parent
 * read as its total, and wholes that were filed only by their categories.
 */
import { betterStanding } from '../effective.ts';
import type { EffectiveFact, Scope } from '../fact.ts';
import { factSpan } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import type { Category, Indicator } from '../indicator.ts';
import { type Amount, addAmounts } from '../reading.ts';
import { levelIn, type Territory, unitChildrenIn } from '../territory.ts';
import { lastMonth, type Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import type { Filing, Series, UnitFilings } from './filing.ts';

/** A fact whose unit and scope are settled. */
export type SettledFact = EffectiveFact & { readonly settledScope: Scope };

/** All series of one indicator: the whole, each category, and the narrative texts. */
export type IndicatorSeries = {
  readonly whole: Series;
  readonly categories: ReadonlyMap<string, Series>;
  readonly facts: readonly SettledFact[];
  /** Wholes that were summed from a breakdown, and which of its categories were absent. */
  readonly fromBreakdown: readonly BreakdownWhole[];
};

export type BreakdownWhole = {
  readonly unit: UnitId;
  readonly period: Period;
  readonly absent: readonly Category[];
};

/** @param facts effective facts of this indicator only */
export function buildIndicatorSeries(
  indicator: Indicator,
  categories: readonly Category[],
  facts: readonly EffectiveFact[],
  territory: Territory,
): IndicatorSeries {
  const best = keepBest(
    facts.map((fact) => settle(fact, territory, indicator)),
    indicator,
  );
  const wholes = best.filter(({ category }) => category === null);
  const parts = best.filter(({ category }) => category !== null);
  const summed = wholesFromBreakdowns(indicator, categories, wholes, parts);
  const byCategory = groupBy(parts, ({ category }) => category ?? '');
  return {
    whole: seriesOf([...wholes.flatMap(filingOf), ...summed.filings]),
    categories: new Map(
      [...byCategory].map(([code, filed]) => [code, seriesOf(filed.flatMap(filingOf))]),
    ),
    facts: best,
    fromBreakdown: summed.wholes,
  };
}

/** The scope as stated, or total where the unit has children other than bodies on the fact's last day. */
function settle(fact: EffectiveFact, territory: Territory, { kind }: Indicator): SettledFact {
  const month = lastMonth(fact.period);
  if (territory.unit(fact.unit).reportsFor === 'parent') {
    const parent = territory.parentIn(fact.unit, month);
    if (parent !== null) return settled({ ...fact, unit: parent }, 'total');
  }
  // Only communes are counted, so what a unit above them states ("12/21") counts those below it.
  if (kind === 'unit-count' && levelIn(territory, fact.unit, month) !== 'commune') {
    return settled(fact, 'total');
  }
  if (fact.scope !== 'unstated') return settled(fact, fact.scope);
  const hasChildren = unitChildrenIn(territory, fact.unit, month).length > 0;
  return settled(fact, hasChildren ? 'total' : 'own');
}

/** Field by field: there is one for every fact, and a spread takes half as much again of memory. */
function settled(fact: EffectiveFact, settledScope: Scope): SettledFact {
  return {
    settledScope,
    unit: fact.unit,
    indicator: fact.indicator,
    category: fact.category,
    period: fact.period,
    scope: fact.scope,
    nature: fact.nature,
    quoted: fact.quoted,
    assumed: fact.assumed,
    note: fact.note,
    reading: fact.reading,
    filer: fact.filer,
    form: fact.form,
    event: fact.event,
    version: fact.version,
  };
}

/** Of facts that state one thing once their scope is settled: first hand, then actual, then the latest. */
function keepBest(facts: readonly SettledFact[], indicator: Indicator): readonly SettledFact[] {
  const best = new Map<string | number, SettledFact>();
  for (const fact of facts) {
    const { start, end } = factSpan(indicator.kind, fact.period);
    const key = keyOf(fact, start, end);
    const present = best.get(key);
    best.set(key, present ? betterStanding(present, fact) : fact);
  }
  return [...best.values()];
}

/** One number where it can be, which costs a tenth of a text: the unit, its scope, and the span's two months. */
function keyOf(
  { unit, category, settledScope }: SettledFact,
  start: number,
  end: number,
): string | number {
  const months = 1 << 12;
  const length = end - start;
  const isShort = start >= 0 && start < 1 << 16 && length < months && unit < 1 << 20;
  if (category !== null || !isShort) return `${unit} ${category} ${settledScope} ${start} ${end}`;
  const scope = settledScope === 'own' ? 0 : 1;
  return ((unit * 2 + scope) * (1 << 16) + start) * months + length;
}

/** A blank covers nothing, so it makes no filing; a text is no amount. */
function filingOf(fact: SettledFact): readonly ScopedFiling[] {
  const { reading } = fact;
  if (reading.kind === 'blank' || reading.kind === 'text') return [];
  const amount: Amount | null =
    reading.kind === 'number'
      ? { value: reading.value, qualifier: reading.qualifier, writtenIn: reading.writtenIn }
      : null;
  return [
    {
      unit: fact.unit,
      period: fact.period,
      amount,
      quoted: fact.quoted,
      estimated: fact.nature === 'estimate',
      versions: [fact.version],
      scope: fact.settledScope,
    },
  ];
}

type ScopedFiling = Filing & { readonly scope: Scope };

function seriesOf(filings: readonly ScopedFiling[]): Series {
  const series = new Map<UnitId, { own: Filing[]; total: Filing[] }>();
  for (const filing of filings) {
    const entry = series.get(filing.unit) ?? { own: [], total: [] };
    entry[filing.scope].push(filing);
    series.set(filing.unit, entry);
  }
  const sorted = [...series].map(([unit, { own, total }]): [UnitId, UnitFilings] => [
    unit,
    { own: inOrder(own), total: inOrder(total) },
  ]);
  return new Map(sorted);
}

function inOrder(filings: readonly Filing[]): readonly Filing[] {
  return [...filings].sort(
    (a, b) => a.period.start - b.period.start || a.period.end - b.period.end,
  );
}

/**
 * Where no whole was filed for a unit, scope and span, the first breakdown (in the catalogue's order)
 * filed there without blanks gives it; categories that were not filed count as none.
 */
function wholesFromBreakdowns(
  indicator: Indicator,
  categories: readonly Category[],
  wholes: readonly SettledFact[],
  parts: readonly SettledFact[],
): { readonly filings: readonly ScopedFiling[]; readonly wholes: readonly BreakdownWhole[] } {
  if (parts.length === 0) return { filings: [], wholes: [] };
  const keyOf = (fact: SettledFact) => {
    const { start, end } = factSpan(indicator.kind, fact.period);
    return `${fact.unit} ${fact.settledScope} ${start} ${end}`;
  };
  const filed = new Set(wholes.map(keyOf));
  const byKey = groupBy(
    parts.filter((part) => !filed.has(keyOf(part))),
    keyOf,
  );
  const made = [...byKey.values()].flatMap((group) => {
    const whole = sumFirstBreakdown(indicator, categories, group);
    return whole ? [whole] : [];
  });
  return {
    filings: made.map(({ filing }) => filing),
    wholes: made.map(({ whole }) => whole),
  };
}

function sumFirstBreakdown(
  indicator: Indicator,
  categories: readonly Category[],
  group: readonly SettledFact[],
): { readonly filing: ScopedFiling; readonly whole: BreakdownWhole } | null {
  for (const breakdown of indicator.breakdowns) {
    const partition = categories.filter(
      (category) => category.breakdown === breakdown && category.part === 'partition',
    );
    const codes = new Set(partition.map(({ code }) => code));
    const members = group.filter(({ category }) => category !== null && codes.has(category));
    const [first] = members;
    if (!first || members.some(({ reading }) => reading.kind === 'blank')) continue;
    const filings = members.flatMap(filingOf);
    const filing: ScopedFiling = {
      unit: first.unit,
      scope: first.settledScope,
      period: first.period,
      amount: sumAmounts(filings),
      quoted: members.some(({ quoted }) => quoted),
      estimated: members.some(({ nature }) => nature === 'estimate'),
      versions: filings.flatMap(({ versions }) => versions),
    };
    const absent = partition.filter(({ code }) => !members.some((fact) => fact.category === code));
    return { filing, whole: { unit: first.unit, period: first.period, absent } };
  }
  return null;
}

function sumAmounts(filings: readonly Filing[]): Amount | null {
  let sum: Amount | null = null;
  for (const { amount } of filings) if (amount) sum = sum ? addAmounts(sum, amount) : amount;
  return sum;
}
