/** What all figures of one table share: the register, the series, the unit asked for, and the choices made. */

import type { FactsByIndicator } from '../facts-by-indicator.ts';
import type { Catalogue, Indicator } from '../indicator.ts';
import { categoriesOf } from '../indicator.ts';
import { remember } from '../remember.ts';
import type { Territory } from '../territory.ts';
import type { Period } from '../time/period.ts';
import type { UnitId } from '../unit.ts';
import type { BasisChoice, Missing } from './account.ts';
import type { Boundaries } from './boundaries.ts';
import type { Series } from './filing.ts';
import { type Separated, separateSpanning } from './predecessor-filings.ts';
import { recentSeries } from './recent-series.ts';
import type { RegularTable } from './regular-series.ts';
import {
  type ExpectedQuestion,
  expectedDuring,
  findReportingLevel,
  type ReportingLevel,
} from './reporting-level.ts';
import { buildIndicatorSeries, type IndicatorSeries } from './series.ts';

/** The unit itself, all below it, or both together. */
export type FigureScope = 'own' | 'below' | 'total';

export type FigureTable = {
  readonly territory: Territory;
  readonly catalogue: Catalogue;
  /** The unit asked for: the reporting level is judged below it, once for the whole table. */
  readonly unit: UnitId;
  /** From the first column's start to the last one's end. */
  readonly span: Period;
  readonly basis: BasisChoice;
  readonly carryForward: boolean;
  /** History shown in the boundaries of a later day; null for those of its own time. */
  readonly boundaries: Boundaries | null;
  /** What the store has added up, of indicators whose facts need not be read; null where core has all. */
  readonly regular: RegularTable | null;
  /** Units that filed something. */
  readonly units: readonly UnitId[];
  readonly indicator: (code: string) => Indicator;
  readonly seriesOf: (code: string) => IndicatorSeries;
  readonly levelOf: (code: string, unit: UnitId) => ReportingLevel;
  /** Units that are or were reporting bodies. */
  readonly bodies: readonly UnitId[];
  readonly expected: (question: ExpectedQuestion) => Missing;
  /** A series without the filings over a merger below the unit, which are given apart. */
  readonly separated: (series: Series, unit: UnitId) => Separated;
};

export function buildFigureTable(
  facts: FactsByIndicator,
  choices: Pick<
    FigureTable,
    'territory' | 'catalogue' | 'unit' | 'span' | 'basis' | 'carryForward' | 'boundaries'
  >,
  regular: RegularTable | null = null,
): FigureTable {
  const { catalogue, territory, span } = choices;
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const indicator = (code: string): Indicator => {
    const found = indicators.get(code);
    if (!found) throw new RangeError(`no indicator ${code} in the catalogue`);
    return found;
  };
  const build = (code: string) => {
    const categories = categoriesOf(catalogue, indicator(code));
    return buildIndicatorSeries(indicator(code), categories, facts.of(code), territory);
  };
  const seriesOf = facts.areAtHand ? remember(build) : recentSeries(build);
  const levels = new Map<string, ReportingLevel>();
  const levelOf = (code: string, unit: UnitId): ReportingLevel => {
    if (regular?.series.has(code)) return { kind: 'level', level: regular.level, stray: [] };
    const key = `${code} ${unit}`;
    const known = levels.get(key);
    if (known) return known;
    const found = findReportingLevel(territory, unit, span, indicator(code), seriesOf(code).facts);
    levels.set(key, found);
    return found;
  };
  const known = new WeakMap<Series, Map<UnitId, Separated>>();
  const separated = (series: Series, unit: UnitId): Separated => {
    const below = known.get(series) ?? new Map<UnitId, Separated>();
    known.set(series, below);
    const found = below.get(unit) ?? separateSpanning(territory, series, unit);
    below.set(unit, found);
    return found;
  };
  // Most indicators of a table are expected of the same units.
  const expectedOf = new Map<string, Missing>();
  const expected = (question: ExpectedQuestion): Missing => {
    const { unit, span, reporting, bodies } = question;
    const { kind, level } = reporting;
    const key = [unit, span.start, span.end, kind, level, ...bodies].join(' ');
    const found = expectedOf.get(key) ?? expectedDuring(territory, question);
    expectedOf.set(key, found);
    return found;
  };
  const bodies = territory.register.units
    .filter(({ states }) => states.some(({ level }) => level === 'body'))
    .map(({ id }) => id);
  const { units } = facts;
  return { ...choices, regular, units, bodies, indicator, seriesOf, levelOf, expected, separated };
}

/** The whole's series with those of the categories. */
export function allSeries(series: IndicatorSeries): readonly Series[] {
  return [series.whole, ...series.categories.values()];
}

/** The series of the whole or of one category; empty where nothing was filed. */
export function seriesFor(series: IndicatorSeries, category: string | null): Series {
  return category === null ? series.whole : (series.categories.get(category) ?? new Map());
}
