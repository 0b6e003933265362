/** What an office's database says before any fact is read: register, catalogue, calendar, terms, own unit. */
import { builtInCatalogue } from '../catalogue/catalogue.generated.ts';
import { mergeCatalogues } from '../catalogue/merge.ts';
import type { Catalogue } from '../core/indicator.ts';
import type { Store } from '../core/store.ts';
import { buildTerritory, type Territory } from '../core/territory.ts';
import { type CalendarScheme, parseCalendarScheme } from '../core/time/calendar.ts';
import { periodSettings } from '../core/time/period-settings.ts';
import { parentOn, type Register, stateOn, type UnitId } from '../core/unit.ts';

export type Office = ReturnType<typeof periodSettings> & {
  readonly register: Register;
  readonly territory: Territory;
  readonly catalogue: Catalogue;
  readonly settings: ReadonlyMap<string, string>;
  readonly scheme: CalendarScheme;
  /** The setting `unit`, else the register's only root; null where neither says. */
  readonly homeUnit: UnitId | null;
};

export async function loadOffice(store: Store): Promise<Office> {
  const [register, settings, additions] = await Promise.all([
    store.register(),
    store.settings(),
    store.officeCatalogue(),
  ]);
  const scheme = parseCalendarScheme(settings.get('calendar') ?? 'nd09') ?? 'nd09';
  return {
    register,
    territory: buildTerritory(register, scheme),
    catalogue: mergeCatalogues(builtInCatalogue, additions),
    settings,
    scheme,
    homeUnit: findHomeUnit(register, settings.get('unit') ?? null),
    ...periodSettings(settings),
  };
}

/** Of units that have had one code after another, and of roots, those that go on come first. */
function findHomeUnit(register: Register, code: string | null): UnitId | null {
  if (code !== null) {
    const named = register.units.filter((unit) => {
      const state = stateOn(unit, null);
      return state.code === code || state.name === code;
    });
    const home = named.find(({ validTo }) => validTo === null) ?? named[0];
    if (home) return home.id;
  }
  const roots = register.units.filter((unit) => parentOn(unit, null) === null);
  const living = roots.filter(({ validTo }) => validTo === null);
  const [only, ...others] = living.length > 0 ? living : roots;
  return only && others.length === 0 ? only.id : null;
}
