import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValues } from '../../src/app/check-values.ts';
import { builtInCatalogue as catalogue } from '../../src/catalogue/catalogue.generated.ts';
import type { StatedFact } from '../../src/core/fact.ts';
import type { Store } from '../../src/core/store.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { halfYearPeriod, quarterPeriod, yearPeriod } from '../../src/core/time/period.ts';
import { newStore } from '../store/new-store.ts';
import { fact, number, save } from '../store/support.ts';
import { runs, seedOf } from '../support/runs.ts';

const indicators = [
  { indicator: 'petitions_received', kind: 'flow' },
  { indicator: 'petitions_pending', kind: 'stock' },
] as const;
const spans = [2017, 2018].flatMap((year) => [
  yearPeriod(year),
  ...[1, 2].map((half) => halfYearPeriod(year, half === 1 ? 1 : 2)),
  ...[1, 2, 3, 4].map((quarter) => quarterPeriod(year, quarter)),
]);
const digits = ['0', '5', '6', '7', '5000', '6200', '0.005', '9007199254740993000'];

/** One fact of each unit, indicator and span at most; most are of one size. */
const filed = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom(2, 3),
    of: fc.constantFrom(...indicators),
    period: fc.constantFrom(...spans),
    reading: fc
      .tuple(fc.constantFrom('5', '6', ...digits), fc.constantFrom('exact', 'exact', 'over'))
      .map(([text, qualifier]) => number(text, qualifier)),
    scope: fc.constantFrom('own', 'unstated'),
    quoted: fc.integer({ max: 9, min: 0 }).map((roll) => roll === 0),
  }),
  {
    minLength: 3,
    maxLength: 24,
    selector: ({ unit, of, period }) => `${unit} ${of.indicator} ${period.start} ${period.end}`,
  },
);

async function doubtsIn(store: Store, unevenSeries: Store['unevenSeries'], events: number) {
  const { effectiveFacts, origins } = store;
  const territory = buildTerritory(await store.register(), 'nd09');
  const run = {
    events: new Set(Array.from({ length: events }, (_, index) => index + 1)),
    units: new Set([2, 3]),
    refused: [],
  };
  const source = { effectiveFacts, origins, unevenSeries };
  return [...(await checkValues(run, { source, catalogue, territory }))];
}

test('a look at uneven series only finds every doubt that a look at all of them does', async () => {
  const all: Store['unevenSeries'] = async ({ units, indicators: codes }) =>
    units.flatMap((unit) => codes.map((indicator) => ({ unit, indicator })));
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(filed, async (said) => {
      const store = await newStore();
      const facts = said.map(
        ({ of, reading, ...over }): StatedFact => fact(reading, { ...of, ...over }),
      );
      await save(store, 'a.xlsx', facts.slice(0, 12));
      if (facts.length > 12) await save(store, 'b.xlsx', facts.slice(12));
      const found = await doubtsIn(store, store.unevenSeries, 2);
      expect(found).toEqual(await doubtsIn(store, all, 2));
      for (const [, problems] of found) for (const { code } of problems) codes.add(code);
      await store.close();
    }),
    { seed: seedOf(), numRuns: runs(200) },
  );
  // Both kinds came up, or the law would say nothing.
  expect([...codes].sort()).toEqual(['repeated-cumulative', 'scale-slip']);
});

test('a series of numbers of one size is not read', async () => {
  const store = await newStore();
  const facts = ['5', '6', '0', '699'].map((text, index) =>
    fact(number(text), { period: halfYearPeriod(2016 + index, 1) }),
  );
  await save(store, 'a.xlsx', facts);
  const query = { units: [2], indicators: ['petitions_received'], times: 700 };
  expect(await store.unevenSeries(query)).toEqual([]);
  expect(await store.unevenSeries({ ...query, times: 100 })).toEqual([
    { unit: 2, indicator: 'petitions_received' },
  ]);
});
