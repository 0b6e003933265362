/** What the store adds up by itself is what core makes of the facts: both ways of a table held equal. */

import { describe, expect, it, vi } from 'vitest';
import { loadOffice } from '../../src/app/office.ts';
import { regularTable } from '../../src/app/regular-table.ts';
import { summarize } from '../../src/app/summarize.ts';
import { decimal } from '../../src/core/decimal.ts';
import type { StatedFact } from '../../src/core/fact.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { Store } from '../../src/core/store.ts';
import {
  halfYearPeriod,
  type Period,
  periodBetween,
  yearPeriod,
} from '../../src/core/time/period.ts';
import type { UnitId } from '../../src/core/unit.ts';
import type { ReportModel } from '../../src/reports/model.ts';
import type { SummaryQuery } from '../../src/reports/query.ts';
import { openStore } from '../../src/store/open.ts';
import { record, submission, unit } from '../store/support.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { runs, seedOf } from '../support/runs.ts';
import { scratchFolder } from '../support/scratch.ts';

vi.setConfig({ testTimeout: 600_000 });

const seed = seedOf();
const province: UnitId = 1;
const districts = [2, 3] as const;
const communes = [10, 11, 12, 13, 14, 15, 16, 17] as const;
const register = [
  unit(province, 'Tỉnh Hà Tĩnh', 'province', null),
  ...districts.map((id) => unit(id, `Huyện Số ${id}`, 'district', province)),
  ...communes.map((id) => unit(id, `Xã Số ${id}`, 'commune', id < 14 ? 2 : 3)),
];

/** Flows with their ratio, a stock, a yearly stock, an opening with its identity, one with categories. */
const indicators = [
  { code: 'reception_turns', kind: 'flow' },
  { code: 'reception_people', kind: 'flow' },
  { code: 'mediation_cases', kind: 'flow' },
  { code: 'mediation_settled', kind: 'flow' },
  { code: 'petitions_received', kind: 'flow' },
  { code: 'petitions_opening', kind: 'stock-at-start' },
  { code: 'petitions_eligible', kind: 'flow' },
  { code: 'petitions_resolved', kind: 'flow' },
  { code: 'petitions_pending', kind: 'stock' },
  { code: 'dvk_models_active', kind: 'stock' },
  { code: 'security_groups', kind: 'stock' },
  { code: 'poor_households', kind: 'stock' },
  { code: 'households', kind: 'stock' },
] as const;

const halves = [2016, 2017, 2018].flatMap((year) => [
  halfYearPeriod(year, 1),
  halfYearPeriod(year, 2),
]);

type Oddity = (plain: StatedFact, dice: Dice) => readonly StatedFact[];

const number = (value: number, qualifier: 'exact' | 'under' = 'exact'): Reading => ({
  kind: 'number',
  value: decimal(value),
  qualifier,
  writtenIn: 1,
});

/** What real filings are besides plain. */
const oddities: readonly Oddity[] = [
  () => [],
  (fact) => [{ ...fact, reading: { kind: 'blank', words: null } }],
  (fact) => [{ ...fact, reading: { kind: 'not-applicable' } }],
  (fact) => [{ ...fact, reading: number(7, 'under') }],
  (fact) => [{ ...fact, nature: 'estimate' }],
  (fact) => [{ ...fact, quoted: true }],
  (fact) => [{ ...fact, scope: 'own' }],
  (fact) => [{ ...fact, scope: 'total' }],
  (fact, dice) => [fact, { ...fact, scope: 'own', reading: number(dice.roll(90)) }],
  (fact) => [{ ...fact, reading: { ...number(1234), value: decimal(1234, 1) } as Reading }],
  (fact) => [fact, { ...fact, period: yearPeriod(2017), reading: number(50) }],
  (fact) => [{ ...fact, unit: 3 }],
  (fact) => [{ ...fact, unit: province, scope: 'total' }],
  (fact) => [{ ...fact, unit: 2, scope: 'own' }],
  (fact) => [
    fact,
    { ...fact, category: 'khieu_nai', indicator: 'petitions_received', kind: 'flow' },
  ],
];

function plainFact(
  dice: Dice,
  id: UnitId,
  { code, kind }: (typeof indicators)[number],
  period: Period,
) {
  return {
    unit: id,
    indicator: code,
    category: null,
    period,
    kind,
    scope: 'unstated',
    nature: 'actual',
    quoted: false,
    assumed: false,
    note: null,
    reading: number(dice.roll(100)),
    origin: { sheet: null, cell: 'A1', raw: '' },
  } satisfies StatedFact;
}

/** Most leaves file plainly, half-year by half-year; some do not, some of the time. */
async function randomStore(dice: Dice): Promise<Store> {
  const store = await openStore(`${scratchFolder()}/danvan.sqlite`, { mode: 'create' });
  await store.saveRegister(register, [], '2018-01-01T00:00:00Z');
  const filed = indicators.filter(() => dice.chance(85));
  const oddShare = dice.pick([0, 0, 1, 3, 10]);
  const first = dice.roll(3);
  const facts = filed.flatMap((indicator) =>
    halves.slice(first).flatMap((period) =>
      communes.flatMap((id) => {
        const plain = plainFact(dice, id, indicator, period);
        return dice.chance(oddShare) ? dice.pick(oddities)(plain, dice) : [plain];
      }),
    ),
  );
  const files = facts.map((one, index) =>
    record(`${index}.xlsx`, [
      submission([one], { filer: one.unit, form: `form ${index}`, period: one.period }),
    ]),
  );
  await store.saveBatch(files, { at: '2019-01-01T00:00:00Z', dryRun: false });
  return store;
}

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

describe(`sums of the store (DANVAN_SEED=${seed})`, () => {
  it('give the tables that core makes of all facts', async () => {
    const answered: number[] = [];
    for (let run = 0; run < runs(60); run += 1) {
      const dice = diceOf(seed + run);
      const store = await randomStore(dice);
      const office = await loadOffice(store);
      for (const period of spans) {
        const query: SummaryQuery = {
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
        const regular = await regularTable(store, office, query);
        answered.push(regular?.series.size ?? 0);
        const summed = await summarize(store, office, query);
        const read = await summarize(withoutSums(store), office, query);
        expect(shown(summed), `seed ${seed + run}, unit ${query.unit}`).toEqual(shown(read));
      }
      await store.close();
    }
    expect(answered.some((count) => count > 3)).toBe(true);
    expect(answered.some((count) => count === 0)).toBe(true);
  });
});
