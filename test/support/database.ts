/**
 * Random databases: a tree of units with lives, moves, mergers and splits, and filings of random spans, scopes
 * and natures.
 */

import { decimal } from '../../src/core/decimal.ts';
import type { EffectiveFact, StatedScope } from '../../src/core/fact.ts';
import { factSpan } from '../../src/core/fact.ts';
import { coveredBy } from '../../src/core/figures/predecessor-filings.ts';
import type { Catalogue, Indicator } from '../../src/core/indicator.ts';
import type { Reading } from '../../src/core/reading.ts';
import { mixedBoundaryIn } from '../../src/core/succession/mixed-territory.ts';
import { buildTerritory, type Territory } from '../../src/core/territory.ts';
import type { CalendarScheme } from '../../src/core/time/calendar.ts';
import { lastMonth, type Period } from '../../src/core/time/period.ts';
import type { Register, UnitId } from '../../src/core/unit.ts';
import { categoriesFor, smallCatalogue } from './catalogue.ts';
import { type Dice, diceOf } from './dice.ts';
import { asPeriod } from './reference/filed.ts';
import { makeRegister } from './register.ts';
import { withSuccessions } from './successions.ts';

export type Database = {
  readonly scheme: CalendarScheme;
  readonly register: Register;
  readonly facts: readonly EffectiveFact[];
  readonly catalogue: Catalogue;
};

/** January 2017; facts are of 2017 and 2018, with a few of 2016. */
export const january2017 = 2017 * 12;

const schemes: readonly CalendarScheme[] = ['nd09', 'nd09', 'calendar', 'cutoff:20'];

export function makeDatabase(seed: number): Database {
  const dice = diceOf(seed);
  const scheme = dice.pick(schemes);
  const register = withSuccessions(dice, makeRegister(dice, scheme), scheme);
  const territory = buildTerritory(register, scheme);
  // Where few are careless, whole figures are common; where many are, gaps are.
  const carelessness = dice.pick([0, 0, 5, 25]);
  const facts: EffectiveFact[] = [];
  const keys = new Set<string>();
  const keep = (fact: EffectiveFact, indicator: Indicator) => {
    const { start, end } = factSpan(indicator.kind, fact.period);
    // Effectiveness is the store's business: one fact a key, whatever its scope comes to.
    const key = [fact.unit, fact.indicator, fact.category, start, end, fact.scope === 'own'].join();
    if (keys.has(key)) return;
    keys.add(key);
    facts.push({ ...fact, event: facts.length + 1, version: facts.length + 1 });
  };
  const indicators = smallCatalogue.indicators.filter(({ kind }) => kind !== 'ratio');
  for (const indicator of indicators) {
    const upperShare = dice.pick([0, 20, 60]);
    for (const { id } of register.units) {
      const isUpper = isEverAbove(register, id);
      if (isUpper && !dice.chance(upperShare)) continue;
      if (!isUpper && dice.chance(carelessness)) continue;
      for (const period of spansOf(dice, territory, id, carelessness)) {
        if (isRefused(territory, id, period)) continue;
        const covers = isUpper && coveredBy(territory, { unit: id, period }).length > 0;
        for (const fact of filingsFor(dice, indicator, id, period, isUpper)) {
          // What a unit files across a merger with others below it is of all of them.
          keep(covers && fact.scope === 'own' ? { ...fact, scope: 'total' } : fact, indicator);
        }
      }
    }
  }
  return { scheme, register, facts: dice.shuffle(facts), catalogue: smallCatalogue };
}

/** Whether it ever had units below it that are not bodies. */
function isEverAbove({ units }: Register, id: UnitId): boolean {
  return units.some(
    ({ states, parents }) =>
      states[0]?.level !== 'body' && parents.some(({ parent }) => parent === id),
  );
}

/** What import refuses: a filing across a day on which its unit took whole units and part of another. */
function isRefused(territory: Territory, unit: UnitId, period: Period): boolean {
  const above = territory.parentIn(unit, lastMonth(period));
  return [unit, above].some((id) => id !== null && mixedBoundaryIn(territory, id, period) !== null);
}

/** What a unit's filings are cut into: its own habit, with slips. */
function spansOf(dice: Dice, territory: Territory, unit: UnitId, carelessness: number) {
  const life = territory.life(unit);
  const made = territory.mergedInto(unit).length > 0;
  const lengths = dice.pick<readonly number[]>([
    [6],
    [6],
    [6],
    [12],
    [3],
    [6, 12],
    [6, 3],
    [1],
    [12, 9],
  ]);
  const first = dice.chance(20) ? january2017 - 12 : january2017;
  const spans: { start: number; end: number }[] = [];
  for (const length of lengths) {
    for (
      let start = first;
      start + length <= january2017 + 24;
      start += length === 9 ? 12 : length
    ) {
      if (!dice.chance(Math.min(40, carelessness * 2))) spans.push({ start, end: start + length });
    }
  }
  for (const { month } of territory.mergedInto(unit)) {
    // Filed across the merger: often just the half-year or the year in which it was.
    const length = dice.pick([6, 6, 12]);
    const start = month - (month % length);
    if (dice.chance(40)) spans.push({ start, end: start + length });
  }
  if (dice.chance(15)) {
    const start = january2017 + dice.roll(20);
    spans.push({ start, end: start + 1 + dice.roll(9) });
  }
  return spans
    .filter(({ start, end }) => start < life.end && end <= life.end && end > life.start)
    .filter(({ start }) => start >= life.start || dice.chance(made ? 50 : 30))
    .map(asPeriod);
}

function filingsFor(
  dice: Dice,
  indicator: Indicator,
  unit: UnitId,
  period: Period,
  isUpper: boolean,
): readonly EffectiveFact[] {
  // What a district says of a count of communes is its total.
  const isCountOfBelow = isUpper && indicator.kind === 'unit-count';
  const scope: StatedScope = isCountOfBelow
    ? 'total'
    : isUpper
      ? dice.pick<StatedScope>(['own', 'total', 'total', 'unstated'])
      : dice.pick<StatedScope>(['own', 'unstated', 'unstated', 'unstated', 'unstated', 'total']);
  const base: EffectiveFact = {
    unit,
    indicator: indicator.code,
    category: null,
    period,
    scope,
    nature: dice.chance(5) ? 'estimate' : 'actual',
    quoted: dice.chance(5),
    assumed: false,
    note: null,
    reading: readingFor(dice, indicator, period.end - period.start, isUpper),
    filer: unit,
    form: 'form',
    event: 0,
    version: 0,
  };
  const categories = categoriesFor(indicator);
  if (categories.length === 0 || !dice.chance(40)) return [base];
  const breakdown = dice.pick(indicator.breakdowns);
  const parts = categories
    .filter((one) => one.breakdown === breakdown || dice.chance(10))
    .filter(() => dice.chance(85))
    .map(({ code }) => ({
      ...base,
      category: code,
      reading: readingFor(dice, indicator, period.end - period.start, isUpper),
    }));
  return dice.chance(50) ? parts : [base, ...parts];
}

function readingFor(dice: Dice, indicator: Indicator, months: number, isUpper: boolean): Reading {
  if (dice.chance(2)) return { kind: 'blank', words: null };
  if (dice.chance(3)) return { kind: 'not-applicable' };
  const most =
    indicator.kind === 'unit-count'
      ? isUpper
        ? 5
        : 2
      : indicator.kind === 'flow'
        ? 4 * months
        : 50;
  const qualifier = dice.chance(5) ? dice.pick(['over', 'under', 'about'] as const) : 'exact';
  return { kind: 'number', value: decimal(dice.roll(most)), qualifier, writtenIn: 1 };
}
