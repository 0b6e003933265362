/** A random database in a store: its register, calendar and catalogue, and its facts as files would have filed them. */
import type { EffectiveFact, StatedFact, Submission } from '../../src/core/fact.ts';
import { buildIndicatorSeries } from '../../src/core/figures/series.ts';
import { groupBy } from '../../src/core/group-by.ts';
import { categoriesOf } from '../../src/core/indicator.ts';
import type { ImportRecord, Store } from '../../src/core/store.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { openStore } from '../../src/store/open.ts';
import type { Database } from './database.ts';

const at = '2018-06-01T00:00:00.000Z';

/** A new store at the path with all but the facts. */
export async function officeStore(path: string, database: Database): Promise<Store> {
  const { register, scheme, catalogue } = database;
  const store = await openStore(path, { mode: 'create' });
  await store.saveRegister(register.units, register.successions, at);
  await store.saveSettings(new Map([['calendar', scheme]]), at);
  await store.saveOfficeCatalogue(catalogue, at);
  return store;
}

/** One file for each filer, with a submission for each form and period. */
export function filesOf({ facts, catalogue }: Database): readonly ImportRecord[] {
  const byFiler = [...groupBy(facts, ({ filer }) => filer)].sort(([a], [b]) => a - b);
  return byFiler.map(([filer, filed]) => {
    const submissions = groupBy(
      filed,
      ({ form, period }) => `${form} ${period.start} ${period.end}`,
    );
    return {
      kind: 'import',
      file: `${filer}.xlsx`,
      hash: `${filer}`,
      context: '',
      receivedOn: null,
      newUnits: [],
      again: false,
      submissions: [...submissions.values()].flatMap((group): readonly Submission[] => {
        const [first] = group;
        if (!first) return [];
        const { form, period } = first;
        return [{ filer, form, period, facts: group.map((fact) => statedAs(fact, catalogue)) }];
      }),
    };
  });
}

function statedAs(fact: EffectiveFact, catalogue: Database['catalogue']): StatedFact {
  const { filer: _filer, form: _form, event: _event, version, ...stated } = fact;
  const indicator = catalogue.indicators.find(({ code }) => code === fact.indicator);
  if (!indicator) throw new RangeError(fact.indicator);
  const origin = { sheet: 'Biểu', cell: `D${version}`, raw: String(version) };
  return { ...stated, kind: indicator.kind, origin };
}

/** What holds once scopes are settled: a line a fact, sorted, without who filed it and when. */
export async function settledFacts(
  store: Store,
  { register, scheme, catalogue }: Database,
): Promise<readonly string[]> {
  const territory = buildTerritory(register, scheme);
  const all = await store.effectiveFacts({ units: 'all', indicators: 'all', asOf: null });
  return catalogue.indicators
    .flatMap((indicator) => {
      const facts = all.filter((fact) => fact.indicator === indicator.code);
      const categories = categoriesOf(catalogue, indicator);
      return buildIndicatorSeries(indicator, categories, facts, territory).facts;
    })
    .map(({ filer: _filer, form: _form, event: _event, version: _version, ...fact }) =>
      JSON.stringify(fact, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    )
    .sort();
}
