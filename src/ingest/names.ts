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
import { findUnit } from '../core/names/find-unit.ts';
import { findUnitsInText } from '../core/names/find-units-in-text.ts';
import { buildIndicatorNames } from '../core/names/indicator-names.ts';
import { buildUnitNames, type UnitNames } from '../core/names/unit-names.ts';
import { remember, rememberFor } from '../core/remember.ts';
import { buildTerritory, type Territory } from '../core/territory.ts';
import { type CalendarScheme, lastDayOfMonth } from '../core/time/calendar.ts';
import type { Day } from '../core/time/day.ts';
import { lastMonth, type Period } from '../core/time/period.ts';
import type { Register, UnitId } from '../core/unit.ts';

/** What stands beside a label: its measure, and whether its cells hold prose; null where nothing tells. */
export type SaidOfLabel = {
  readonly measure?: string | null;
  readonly narrative?: 'only' | 'none' | null;
};

export type CatalogueNames = {
  readonly catalogue: Catalogue;
  readonly indicator: (code: string) => Indicator | null;
  readonly findIndicator: (text: string, said?: SaidOfLabel) => IndicatorFinding;
  readonly findCategory: (indicator: Indicator, text: string) => CategoryFinding;
};

export type RegisterNames = {
  readonly territory: Territory;
  /** The names of the period's last day, on which a unit is looked up; of today's state for null. */
  readonly unitsAt: (period: Period | null) => UnitNames;
};

const catalogues = new WeakMap<Catalogue, CatalogueNames>();
const registers = new WeakMap<Register, Map<CalendarScheme, RegisterNames>>();

export function catalogueNames(catalogue: Catalogue): CatalogueNames {
  const known = catalogues.get(catalogue);
  if (known) return known;
  const index = buildIndicatorNames(catalogue);
  const findingsOf = (options: FindIndicatorOptions) =>
    remember((measure) => {
      const measured = measure === '' ? options : { ...options, measure };
      return remember((text) => findIndicator(index, text, measured));
    });
  const findings = {
    any: findingsOf({}),
    only: findingsOf({ narrative: 'only' }),
    none: findingsOf({ narrative: 'none' }),
  };
  const findingIn = rememberFor((text, { code }: Indicator) => findCategory(index, code, text));
  const names: CatalogueNames = {
    catalogue,
    indicator: (code) => index.indicators.get(code) ?? null,
    findIndicator: (text, { measure, narrative } = {}) =>
      findings[narrative ?? 'any'](measure ?? '')(text),
    findCategory: (indicator, text) => findingIn(text, indicator),
  };
  catalogues.set(catalogue, names);
  return names;
}

/** `findUnitsInText`, remembered: letterheads come back in every file of a commune. */
export const unitsInText = rememberedBelow((names, text, below) =>
  findUnitsInText(names, text, below ?? undefined),
);

/** `findUnit`, remembered: a list names each unit in many rows. */
export const unitNamed = rememberedBelow((names, text, below) =>
  findUnit(names, text, below === null ? {} : { below }),
);

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

function rememberedBelow<Result>(
  ask: (names: UnitNames, text: string, below: UnitId | null) => Result,
): (names: UnitNames, text: string, below: UnitId | null) => Result {
  const known = new WeakMap<UnitNames, Map<UnitId | null, (text: string) => Result>>();
  return (names, text, below) => {
    const byUnit = known.get(names) ?? new Map<UnitId | null, (text: string) => Result>();
    known.set(names, byUnit);
    const find = byUnit.get(below) ?? remember((asked) => ask(names, asked, below));
    byUnit.set(below, find);
    return find(text);
  };
}
