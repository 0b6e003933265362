/** What the store adds up by itself is what core makes of the facts: both ways of a table held equal. */

import { describe, expect, it, vi } from 'vitest';
import { loadOffice } from '../../src/app/office.ts';
import { regularTable } from '../../src/app/regular-table.ts';
import { summarize } from '../../src/app/summarize.ts';
import type { Store } from '../../src/core/store.ts';
import {
  halfYearPeriod,
  type Period,
  periodBetween,
  yearPeriod,
} from '../../src/core/time/period.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { runs, seedOf } from '../support/runs.ts';
import {
  communes,
  halves,
  happenings,
  indicators,
  oddities,
  plainFact,
  province,
  randomStore,
  storeOf,
} from './random-filings.ts';

vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();

/** The same store, which lets core have all facts. */
function withoutSums(store: Store): Store {
  return { ...store, regularSums: async () => ({ series: new Map(), filed: new Set() }) };
}

const spans = [
  halfYearPeriod(2018, 1),
  halfYearPeriod(2017, 2),
  yearPeriod(2017),
  periodBetween(halves[0]!.start, halves.at(-1)!.end)!,
  periodBetween(halves[1]!.start, halves[4]!.end)!,
];

/** Only what is printed; which version a finding points at may be any of its equals. */
function shown(model: ReportModel): unknown {
  return JSON.parse(
    JSON.stringify(
      { ...model, rows: model.rows.map((row) => ({ ...row, values: [...row.values] })) },
      (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value),
    ),
  );
}

function someQuery(dice: Dice, period: Period): SummaryQuery {
  return {
    unit: dice.pick([province, 2, 3]),
    period,
    kind: dice.pick([null, null, 'multi-year']),
    scope: 'total',
    by: dice.pick([null, null, 'half']),
    indicators: null,
    basis: dice.pick(['auto', 'recomputed']),
    compare: dice.pick(['same-period', 'previous']),
    carryForward: false,
    boundaries: null,
    asOf: null,
  };
}

/** Gives how many indicators the store added up. */
async function compareBothWays(store: Store, query: SummaryQuery, told: string): Promise<number> {
  const office = await loadOffice(store);
  const regular = await regularTable(store, office, query);
  const summed = await summarize(store, office, query);
  const read = await summarize(withoutSums(store), office, query);
  expect(shown(summed), `${told}, unit ${query.unit}`).toEqual(shown(read));
  return regular?.series.size ?? 0;
}

describe(`sums of the store (DANVAN_SEED=${seed})`, () => {
  it('give the tables that core makes of all facts', async () => {
    const answered: number[] = [];
    for (let run = 0; run < runs(60); run += 1) {
      const dice = diceOf(seed + run);
      const store = await randomStore(dice);
      for (const period of spans) {
        const query = someQuery(dice, period);
        answered.push(await compareBothWays(store, query, `seed ${seed + run}`));
      }
      await store.close();
    }
    expect(answered.some((count) => count > 3)).toBe(true);
    expect(answered.some((count) => count === 0)).toBe(true);
  });

  it.each(oddities.map((oddity, index) => [index, oddity] as const))(
    'give them where one leaf differs (%i)',
    async (_, oddity) => {
      const dice = diceOf(seed);
      const odd = [dice.pick(communes), dice.pick(halves)] as const;
      const facts = indicators.flatMap((indicator) =>
        halves.flatMap((period) =>
          communes.flatMap((id) => {
            const plain = plainFact(dice, id, indicator, period);
            return id === odd[0] && period === odd[1] ? oddity(plain, dice) : [plain];
          }),
        ),
      );
      const store = await storeOf(facts);
      for (const period of spans) {
        const query = { ...someQuery(dice, period), unit: province, basis: 'auto' } as const;
        await compareBothWays(store, query, `seed ${seed}`);
      }
      await store.close();
    },
  );

  it('are never those of what held before', async () => {
    const answered: number[] = [];
    for (let run = 0; run < runs(20); run += 1) {
      const dice = diceOf(seed + run);
      const store = await randomStore(dice);
      for (let step = 0; step < 8; step += 1) {
        await dice.pick(happenings)(store, dice);
        const told = `seed ${seed + run}, step ${step}`;
        answered.push(await compareBothWays(store, someQuery(dice, dice.pick(spans)), told));
      }
      expect((await store.check()).findings, `seed ${seed + run}`).toEqual([]);
      await store.close();
    }
    expect(answered.some((count) => count > 3)).toBe(true);
  });
});
