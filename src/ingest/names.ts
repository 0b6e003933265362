/**
 * Names as one run needs them: indexed once for each register and catalogue, and asked often. Nothing here
 * decides; it only remembers.
 */

import type { Catalogue, Indicator } from '../core/indicator.ts';
import {
  type CategoryFinding,
  type FindIndicatorOptions,
  findCategory,
  findIndicator,
  type IndicatorFinding,
} from '../core/names/find-indicator.ts';
import { findUnitsInText, type UnitMention } from '../core/names/find-units-in-text.ts';
import { buildIndicatorNames } from '../core/names/indicator-names.ts';
import { buildUnitNames, type UnitNames } from '../core/names/unit-names.ts';
import { buildTerritory, type Territory } from '../core/territory.ts';
import { type CalendarScheme, lastDayOfMonth } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import type { Register, UnitId } from '../core/unit.ts';

export type CatalogueNames = {
  readonly catalogue: Catalogue;
  readonly indicator: (code: string) => Indicator | null;
  readonly findIndicator: (text: string, options?: FindIndicatorOptions) => IndicatorFinding;
  readonly findCategory: (indicator: Indicator, text: string) => CategoryFinding;
};

export type RegisterNames = {
  readonly territory: Territory;
  /** The names of the period's last day, on which a unit is looked up; of today's state for null. */
  readonly unitsAt: (period: Period | null) => UnitNames;
};

/** Labels beyond this many are no form's: the memory of a run stays bounded. */
const memoLimit = 50_000;

type MentionFinder = (text: string, below: UnitId | null) => readonly UnitMention[];

const mentions = new WeakMap<UnitNames, MentionFinder>();
const catalogues = new WeakMap<Catalogue, CatalogueNames>();
const registers = new WeakMap<Register, Map<CalendarScheme, RegisterNames>>();

export function catalogueNames(catalogue: Catalogue): CatalogueNames {
  const known = catalogues.get(catalogue);
  if (known) return known;
  const index = buildIndicatorNames(catalogue);
  const names: CatalogueNames = {
    catalogue,
    indicator: (code) => index.indicators.get(code) ?? null,
    findIndicator: remembered(
      (text: string, options: FindIndicatorOptions = {}) => findIndicator(index, text, options),
      (text, options) => `${text}\n${options?.measure ?? ''}\n${options?.narrative ?? ''}`,
    ),
    findCategory: remembered(
      (indicator: Indicator, text: string) => findCategory(index, indicator.code, text),
      (indicator, text) => `${indicator.code}\n${text}`,
    ),
  };
  catalogues.set(catalogue, names);
  return names;
}

/** `findUnitsInText`, remembered: letterheads come back in every file of a commune. */
export function unitsInText(
  names: UnitNames,
  text: string,
  below: UnitId | null,
): readonly UnitMention[] {
  const find = mentions.get(names) ?? rememberedMentions(names);
  mentions.set(names, find);
  return find(text, below);
}

function rememberedMentions(names: UnitNames): MentionFinder {
  return remembered(
    (text: string, below: UnitId | null) => findUnitsInText(names, text, below ?? undefined),
    (text, below) => `${below ?? ''}\n${text}`,
  );
}

export function registerNames(register: Register, scheme: CalendarScheme): RegisterNames {
  const bySchemes = registers.get(register) ?? new Map<CalendarScheme, RegisterNames>();
  registers.set(register, bySchemes);
  const known = bySchemes.get(scheme);
  if (known) return known;
  const names = buildRegisterNames(register, scheme);
  bySchemes.set(scheme, names);
  return names;
}

function buildRegisterNames(register: Register, scheme: CalendarScheme): RegisterNames {
  const changes = changeDays(register);
  const byEra = new Map<number, UnitNames>();
  return {
    territory: buildTerritory(register, scheme),
    unitsAt: (period) => {
      const day = period === null ? null : lastDayOfMonth(lastMonth(period), scheme);
      // Between two changes of the register every day has the same names.
      const era = day === null ? -1 : changes.findLastIndex((change) => change <= day) + 1;
      const names = byEra.get(era) ?? buildUnitNames(register, day);
      byEra.set(era, names);
      return names;
    },
  };
}

/** Days on which some name, parent or life is another than before; a unit's last day counts as the next one's eve. */
function changeDays(register: Register): readonly string[] {
  const days = new Set<string>();
  const note = (day: Day | null) => {
    if (day !== null) days.add(day);
  };
  for (const unit of register.units) {
    note(unit.validFrom);
    // "2019-12-31~" sorts after that day and before the next.
    if (unit.validTo !== null) days.add(`${unit.validTo}~`);
    for (const state of unit.states) note(state.from);
    for (const spell of unit.parents) note(spell.from);
  }
  return [...days].sort();
}

function remembered<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
  keyOf: (...args: Args) => string,
): (...args: Args) => Result {
  const memo = new Map<string, Result>();
  return (...args) => {
    const key = keyOf(...args);
    const known = memo.get(key);
    if (known !== undefined) return known;
    const result = compute(...args);
    if (memo.size < memoLimit) memo.set(key, result);
    return result;
  };
}
