/** `danvan pack`: what a unit and all below it filed, taken out of the store as one pack. */
import type { FiledEvent, FiledFact, PackCoverage } from '../../core/filed-event.ts';
import { type Catalogue, categoriesOf, type Indicator } from '../../core/indicator.ts';
import type { Instant, Store } from '../../core/store.ts';
import { unitsDuring } from '../../core/territory.ts';
import { containsPeriod, type Period } from '../../core/time/period.ts';
import { type Register, stateOn, type UnitId } from '../../core/unit.ts';
import type { Office } from '../office.ts';
import type { UnitPack } from './unit-pack.ts';

export type PackQuery = PackCoverage & { readonly unit: UnitId };

/** Null where nothing that it would hold was ever filed. */
export async function makePack(
  store: Store,
  office: Office,
  query: PackQuery,
  at: Instant,
): Promise<Omit<UnitPack, 'seal'> | null> {
  const { territory, scheme } = office;
  const inside = unitsDuring(territory, query.unit, always);
  const [filed, source, number] = await Promise.all([
    store.filedEvents([...inside]),
    store.source(),
    store.latestEvent(),
  ]);
  const indicators = new Map(office.catalogue.indicators.map((one) => [one.code, one]));
  const events = filed.flatMap((event) =>
    onlyFacts(event, (fact) => isCovered(fact, query, indicators)),
  );
  if (events.length === 0 || source === null) return null;
  const submissions = events.flatMap((event) => event.submissions);
  const facts = submissions.flatMap((submission) => submission.facts);
  const filers = submissions.map(({ filer }) => filer);
  const register = registerOf(office.register, new Set([...inside, ...filers]));
  const unit = stateOn(territory.unit(query.unit), null);
  return {
    manifest: {
      unit: { id: query.unit, code: unit.code, name: unit.name },
      level: unit.level,
      ...{ source, number, madeAt: at, calendar: scheme },
      period: query.period,
      without: [...query.without].sort(),
      files: events.length,
      facts: facts.length,
    },
    register,
    catalogue: catalogueOf(office.catalogue, new Set(facts.map(({ indicator }) => indicator))),
    events,
  };
}

/** Every month that there is. */
const always = { start: 0, end: Number.MAX_SAFE_INTEGER } as Period;

/** True for facts inside the period whose indicator is in none of the groups left out. */
export function isCovered(
  { period, indicator }: Pick<FiledFact, 'period' | 'indicator'>,
  coverage: PackCoverage,
  indicators: ReadonlyMap<string, Pick<Indicator, 'group'>>,
): boolean {
  const known = indicators.get(indicator);
  if (known === undefined || coverage.without.includes(known.group)) return false;
  return coverage.period === null || containsPeriod(coverage.period, period);
}

/** The event with what is wanted of it; none where that is nothing. */
export function onlyFacts(
  event: FiledEvent,
  isWanted: (fact: FiledFact) => boolean,
): readonly FiledEvent[] {
  const submissions = event.submissions.flatMap((submission) => {
    const facts = submission.facts.filter(isWanted);
    return facts.length === 0 ? [] : [{ ...submission, facts }];
  });
  return submissions.length === 0 ? [] : [{ ...event, submissions }];
}

/** The units, those that succession ties them to, and all that ever stood above any of these. */
function registerOf({ units, successions }: Register, inside: ReadonlySet<UnitId>): Register {
  const told = successions.filter(({ from, to }) => [...from, ...to].some((id) => inside.has(id)));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const all = new Set([...inside, ...told.flatMap(({ from, to }) => [...from, ...to])]);
  // A set is walked in the order of insertion, so that what stands above those above is reached too.
  for (const id of all) {
    for (const { parent } of byId.get(id)?.parents ?? []) if (parent !== null) all.add(parent);
  }
  return { units: units.filter(({ id }) => all.has(id)), successions: told };
}

function catalogueOf(catalogue: Catalogue, codes: ReadonlySet<string>): Catalogue {
  const indicators = catalogue.indicators.filter(({ code }) => codes.has(code));
  const categories = new Set(indicators.flatMap((one) => categoriesOf(catalogue, one)));
  const groups = new Set(indicators.map(({ group }) => group));
  return {
    indicators,
    categories: catalogue.categories.filter((category) => categories.has(category)),
    groups: catalogue.groups.filter(({ code }) => groups.has(code)),
  };
}
