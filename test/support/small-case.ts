/** Small cases written by hand: a district with communes, facts a line each, and the figure asked for. */

import { decimal } from '../../src/core/decimal.ts';
import type { EffectiveFact } from '../../src/core/fact.ts';
import { factsByIndicator } from '../../src/core/facts-by-indicator.ts';
import type { BasisChoice } from '../../src/core/figures/account.ts';
import type { Figure } from '../../src/core/figures/figure.ts';
import {
  buildFigureTable,
  type FigureScope,
  type FigureTable,
} from '../../src/core/figures/figure-table.ts';
import { figureOf } from '../../src/core/figures/figures.ts';
import type { Reading } from '../../src/core/reading.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import type { Day } from '../../src/core/time/day.ts';
import type { Period } from '../../src/core/time/period.ts';
import { parsePeriod } from '../../src/core/time/period-grammar.ts';
import { periodId } from '../../src/core/time/period-id.ts';
import { periodSettings } from '../../src/core/time/period-settings.ts';
import type { Level, Succession, Unit } from '../../src/core/unit.ts';
import { indicatorOf, smallCatalogue } from './catalogue.ts';

export const province = 100;
export const district = 1;
/** The communes of the district. */
export const [bac, chau, dong] = [11, 12, 13] as const;

export function aUnit(
  id: number,
  level: Level,
  parent: number | null,
  over: Partial<Unit> = {},
): Unit {
  const name = { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', body: 'Công an' }[level];
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: String(id), name: `${name} ${id}`, level }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
    ...over,
  };
}

/** One district with three communes. */
export const district3: readonly Unit[] = [
  aUnit(district, 'district', null),
  aUnit(bac, 'commune', district),
  aUnit(chau, 'commune', district),
  aUnit(dong, 'commune', district),
];

export function span(text: string): Period {
  const settings = {
    today: '2018-06-20' as Day,
    scheme: 'nd09' as const,
    ...periodSettings(new Map()),
  };
  const parsed = parsePeriod(text, settings);
  if (!parsed.ok) throw new RangeError(text);
  return parsed.period;
}

export function exactly(value: number): Reading {
  return { kind: 'number', value: decimal(value), qualifier: 'exact', writtenIn: 1 };
}

export const blank: Reading = { kind: 'blank', words: null };
export const notApplicable: Reading = { kind: 'not-applicable' };

export function aFact(
  unit: number,
  period: string,
  reading: number | Reading,
  over: Partial<EffectiveFact> = {},
): EffectiveFact {
  return {
    unit,
    indicator: 'received',
    category: null,
    period: span(period),
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: typeof reading === 'number' ? exactly(reading) : reading,
    filer: unit,
    form: 'form',
    event: 1,
    version: 1,
    ...over,
  };
}

export type Asking = {
  readonly units?: readonly Unit[];
  readonly successions?: readonly Succession[];
  readonly unit?: number;
  readonly indicator?: string;
  readonly category?: string;
  readonly scope?: FigureScope;
  readonly basis?: BasisChoice;
  readonly carryForward?: boolean;
};

export function aTable(
  facts: readonly EffectiveFact[],
  period: string,
  asking: Asking = {},
): FigureTable {
  const register = { units: asking.units ?? district3, successions: asking.successions ?? [] };
  return buildFigureTable(factsByIndicator(facts), {
    territory: buildTerritory(register, 'nd09'),
    catalogue: smallCatalogue,
    unit: asking.unit ?? district,
    span: span(period),
    basis: asking.basis ?? 'auto',
    carryForward: asking.carryForward ?? false,
    boundaries: null,
  });
}

export function aFigure(
  facts: readonly EffectiveFact[],
  period: string,
  asking: Asking = {},
): Figure {
  const request = {
    indicator: indicatorOf(asking.indicator ?? 'received'),
    category: asking.category ?? null,
    target: span(period),
    unit: asking.unit ?? district,
    scope: asking.scope ?? 'total',
  };
  return figureOf(aTable(facts, period, asking), request).figure;
}

/** What people see of a figure: `12 partial 2/3 recomputed, lacks 2018H1`. */
export function inWords(figure: Figure): string {
  const { value, status, unitsReported, unitsExpected, basis, gaps } = figure;
  const shown = value ? String(Number(value.value.mantissa) / 10 ** value.value.scale) : '…';
  const hedge = value && value.qualifier !== 'exact' ? `${value.qualifier} ` : '';
  const lacks = gaps.length > 0 ? `, lacks ${gaps.map(periodId).join(', ')}` : '';
  const from = basis ? ` ${basis}` : '';
  return `${hedge}${shown} ${status} ${unitsReported}/${unitsExpected}${from}${lacks}`;
}
