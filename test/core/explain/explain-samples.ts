/** A small province with a move and a merger, its indicators, and random filings in it. */

import fc from 'fast-check';
import { decimal } from '../../../src/core/decimal.ts';
import type { EffectiveFact, StatedScope } from '../../../src/core/fact.ts';
import { factsByIndicator } from '../../../src/core/facts-by-indicator.ts';
import { buildFigureTable, type FigureTable } from '../../../src/core/figures/figure-table.ts';
import type { Catalogue, Indicator, IndicatorKind } from '../../../src/core/indicator.ts';
import type { Qualifier } from '../../../src/core/reading.ts';
import { buildTerritory } from '../../../src/core/territory.ts';
import { type Day, dayOf } from '../../../src/core/time/day.ts';
import { type Month, monthOf } from '../../../src/core/time/month.ts';
import type { Period } from '../../../src/core/time/period.ts';
import type { Level, ParentSpell, Unit } from '../../../src/core/unit.ts';

export const province = 1;

/** Two districts; commune 6 moves from the first to the second in 2018, 7 and 8 merge into 9 in 2019. */
const units: readonly Unit[] = [
  unit(1, 'province', [{ from: null, parent: null }]),
  unit(2, 'district', [{ from: null, parent: 1 }]),
  unit(3, 'district', [{ from: null, parent: 1 }]),
  unit(4, 'commune', [{ from: null, parent: 2 }]),
  unit(5, 'commune', [{ from: null, parent: 2 }]),
  unit(6, 'commune', [
    { from: null, parent: 2 },
    { from: day(2018, 1, 1), parent: 3 },
  ]),
  { ...unit(7, 'commune', [{ from: null, parent: 3 }]), validTo: day(2018, 12, 31) },
  { ...unit(8, 'commune', [{ from: null, parent: 3 }]), validTo: day(2018, 12, 31) },
  { ...unit(9, 'commune', [{ from: null, parent: 3 }]), validFrom: day(2019, 1, 1) },
  unit(10, 'body', [{ from: null, parent: 2 }]),
];

const merger = {
  date: day(2019, 1, 1),
  kind: 'merge',
  from: [7, 8],
  to: [9],
  decree: '1/NQ',
} as const;

export const territory = buildTerritory({ units, successions: [merger] }, 'calendar');

export const indicators = {
  petitions: indicator('petitions', 'flow'),
  resolved: indicator('resolved', 'flow'),
  models: { ...indicator('models', 'flow'), breakdowns: ['field'] },
  households: indicator('households', 'stock'),
  opening: indicator('opening', 'stock-at-start'),
  certified: { ...indicator('certified', 'unit-count'), measure: 'đơn vị' },
  lists: { ...indicator('lists', 'flow'), overUnits: 'none' },
  rate: {
    ...indicator('rate', 'ratio'),
    measure: '%',
    definition: { kind: 'quotient', numerator: 'resolved', denominator: 'petitions' },
  },
} satisfies Readonly<Record<string, Indicator>>;

const catalogue: Catalogue = {
  indicators: Object.values(indicators),
  categories: (['economy', 'culture'] as const).map((code) => ({
    breakdown: 'field',
    code,
    part: 'partition',
    label: { vi: code, en: code },
    aliases: [],
  })),
  groups: [],
};

export function tableOf(facts: readonly EffectiveFact[], span: Period): FigureTable {
  return buildFigureTable(factsByIndicator(facts), {
    territory,
    catalogue,
    unit: province,
    span,
    basis: 'auto',
    carryForward: false,
    boundaries: null,
  });
}

type Manner = {
  readonly scope?: StatedScope;
  readonly category?: string | null;
  readonly qualifier?: Qualifier;
};

let versions = 0;

/** One fact in force; null for a blank. */
export function filed(
  by: number,
  code: string,
  period: Period,
  value: number | null,
  { scope = 'unstated', category = null, qualifier = 'exact' }: Manner = {},
): EffectiveFact {
  versions += 1;
  return {
    unit: by,
    filer: by,
    indicator: code,
    category,
    period,
    scope,
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading:
      value === null
        ? { kind: 'blank', words: null }
        : { kind: 'number', value: decimal(value), qualifier, writtenIn: 1 },
    form: 'form',
    event: 1,
    version: versions,
  };
}

const origin = monthOf(2017, 1);

/** Spans of whole quarters within three years. */
export const randomTargets: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 11 }), fc.constantFrom(1, 2, 2, 4, 4, 6))
  .map(([start, quarters]) => quartersFrom(start, Math.min(quarters, 12 - start)));

const randomFact = fc
  .record({
    by: fc.integer({ min: 1, max: 10 }),
    code: fc.constantFrom(...Object.keys(indicators)),
    period: randomTargets,
    value: fc.oneof(
      { weight: 9, arbitrary: fc.nat(60) },
      { weight: 1, arbitrary: fc.constant(null) },
    ),
    scope: fc.constantFrom<StatedScope>('unstated', 'unstated', 'own', 'total'),
    category: fc.constantFrom(null, 'economy', 'culture'),
    qualifier: fc.constantFrom<Qualifier>('exact', 'exact', 'exact', 'over', 'under'),
  })
  .map(({ by, code, period, value, scope, category, qualifier }) =>
    filed(by, code, period, value, {
      scope,
      qualifier,
      category: code === 'models' ? category : null,
    }),
  );

export const randomFacts: fc.Arbitrary<readonly EffectiveFact[]> = fc.array(randomFact, {
  minLength: 5,
  maxLength: 60,
});

function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  if (found === null) throw new RangeError('no such day');
  return found;
}

function quartersFrom(start: number, quarters: number): Period {
  return {
    start: (origin + start * 3) as Month,
    end: (origin + (start + quarters) * 3) as Month,
  };
}

function unit(id: number, level: Level, parents: readonly ParentSpell[]): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: String(id).padStart(2, '0'), name: `Xã ${id}`, level }],
    parents,
    aliases: [],
    reportsFor: null,
  };
}

function indicator(code: string, kind: IndicatorKind): Indicator {
  return {
    code,
    label: { vi: code, en: code },
    measure: 'đơn',
    kind,
    overUnits: kind === 'flow' || kind === 'stock' ? 'sum' : 'computed',
    group: 'g',
    breakdowns: [],
    definition: null,
    aliases: [],
    frequency: 'half',
    filedBy: null,
    maximum: null,
  };
}
