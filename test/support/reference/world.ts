/** What the reference reads: facts as filings by settled unit and scope, and who filed what at all. */
import type { EffectiveFact, Scope } from '../../../src/core/fact.ts';
import type { Indicator } from '../../../src/core/indicator.ts';
import type { UnitId } from '../../../src/core/unit.ts';
import { categoriesFor } from '../catalogue.ts';
import type { Database } from '../database.ts';
import { type Count, sum } from './amount.ts';
import type { Filed } from './cover.ts';
import { type Mergers, mergersOf } from './mergers.ts';
import { type Places, placesOf } from './places.ts';

/** A fact whose unit, scope and span are settled. */
type Settled = {
  readonly unit: UnitId;
  readonly scope: Scope;
  readonly start: number;
  readonly end: number;
  readonly fact: EffectiveFact;
};

export type World = {
  readonly database: Database;
  readonly places: Places;
  readonly mergers: Mergers;
  readonly settled: (indicator: string) => readonly Settled[];
  readonly filed: (
    indicator: Indicator,
    category: string | null,
    unit: UnitId,
    scope: Scope,
  ) => readonly Filed[];
};

export function worldOf(database: Database): World {
  const places = placesOf(database.register, database.scheme);
  const mergers = mergersOf(database.register, database.scheme);
  const all = new Map<string, readonly Settled[]>();
  const settled = (code: string): readonly Settled[] => {
    const known = all.get(code);
    if (known) return known;
    const indicator = database.catalogue.indicators.find((one) => one.code === code)!;
    const facts = database.facts.filter((fact) => fact.indicator === code);
    const found = best(facts.map((fact) => settle(fact, indicator, places)));
    all.set(code, found);
    return found;
  };
  const filed: World['filed'] = (indicator, category, unit, scope) => {
    const here = settled(indicator.code).filter((one) => one.unit === unit && one.scope === scope);
    const plain = here.filter(({ fact }) => fact.category === category).flatMap(asFiled);
    return category === null ? [...plain, ...fromBreakdowns(indicator, here)] : plain;
  };
  return { database, places, mergers, settled, filed };
}

function settle(fact: EffectiveFact, indicator: Indicator, places: Places): Settled {
  const last = fact.period.end - 1;
  const span = keySpan(fact, indicator);
  const body = places.unit(fact.unit);
  const above = places.parent(fact.unit, last);
  if (body.reportsFor === 'parent' && above !== null) {
    return { unit: above, scope: 'total', ...span, fact };
  }
  const hasUnitsBelow = places.children(fact.unit, last).some((child) => !places.isBody(child));
  // What a unit above communes counts are the communes below it, whatever scope it stated.
  const isCommune = places.level(fact.unit, last) === 'commune';
  if (indicator.kind === 'unit-count' && !isCommune) {
    return { unit: fact.unit, scope: 'total', ...span, fact };
  }
  const scope = fact.scope === 'unstated' ? (hasUnitsBelow ? 'total' : 'own') : fact.scope;
  return { unit: fact.unit, scope, ...span, fact };
}

function keySpan({ period: { start, end } }: EffectiveFact, { kind }: Indicator) {
  if (kind === 'stock' || kind === 'unit-count') return { start: end - 1, end: Number(end) };
  if (kind === 'stock-at-start') return { start: Number(start), end: start + 1 };
  return { start: Number(start), end: Number(end) };
}

/** Of facts that come to be one once their scope is settled: first hand, then actual, then the latest. */
function best(all: readonly Settled[]): readonly Settled[] {
  const kept = new Map<string, Settled>();
  const standing = ({ fact }: Settled) => [
    fact.quoted ? 0 : 1,
    fact.nature === 'actual' ? 1 : 0,
    fact.event,
  ];
  for (const one of all) {
    const key = [one.unit, one.fact.category, one.scope, one.start, one.end].join();
    const known = kept.get(key);
    if (!known || laterOf(standing(one), standing(known))) kept.set(key, one);
  }
  return [...kept.values()];
}

function laterOf(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
}

function asFiled({ start, end, fact }: Settled): readonly Filed[] {
  const amount = amountOf(fact);
  if (amount === undefined) return [];
  return [{ start, end, amount, quoted: fact.quoted, estimated: fact.nature === 'estimate' }];
}

/** Undefined for a blank, which covers nothing; null for not applicable. */
function amountOf({ reading }: EffectiveFact): Count | null | undefined {
  if (reading.kind === 'not-applicable') return null;
  if (reading.kind !== 'number') return undefined;
  return { n: Number(reading.value.mantissa), q: reading.qualifier };
}

/** Where no whole was filed over a span, the first breakdown filed without blanks is the whole. */
function fromBreakdowns(indicator: Indicator, here: readonly Settled[]): readonly Filed[] {
  const spans = [...new Set(here.map(({ start, end }) => `${start} ${end}`))];
  return spans.flatMap((key) => {
    const facts = here.filter(({ start, end }) => `${start} ${end}` === key);
    if (facts.some(({ fact }) => fact.category === null)) return [];
    for (const breakdown of indicator.breakdowns) {
      const codes = categoriesFor(indicator)
        .filter((one) => one.breakdown === breakdown && one.part === 'partition')
        .map(({ code }) => code);
      const parts = facts.filter(({ fact }) => codes.includes(fact.category ?? ''));
      const filed = parts.flatMap(asFiled);
      if (parts.length === 0 || filed.length < parts.length) continue;
      const { start, end } = parts[0]!;
      const amount = sum(filed.map((one) => one.amount));
      const quoted = filed.some((one) => one.quoted);
      return [{ start, end, amount, quoted, estimated: filed.some((one) => one.estimated) }];
    }
    return [];
  });
}
