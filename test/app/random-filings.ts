/** Stores of a small province at random: filings mostly plain, some odd, and what may happen to them. */
import { decimal } from '../../src/core/decimal.ts';
import type { StatedFact } from '../../src/core/fact.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { ImportRecord, Store } from '../../src/core/store.ts';
import { halfYearPeriod, type Period, yearPeriod } from '../../src/core/time/period.ts';
import type { UnitId } from '../../src/core/unit.ts';
import { openStore } from '../../src/store/open.ts';
import { dayAt, record, submission, unit } from '../store/support.ts';
import type { Dice } from '../support/dice.ts';
import { scratchFolder } from '../support/scratch.ts';

export const province: UnitId = 1;
const districts = [2, 3] as const;
/** Some whose numbers follow one another, some far apart: the store sums them in blocks. */
export const communes = [10, 11, 30, 31, 32, 33, 63, 64] as const;
const register = [
  unit(province, 'Tỉnh Hà Tĩnh', 'province', null),
  ...districts.map((id) => unit(id, `Huyện Số ${id}`, 'district', province)),
  ...communes.map((id) => unit(id, `Xã Số ${id}`, 'commune', id < 32 ? 2 : 3)),
];

/** Flows with their ratio, a stock, a yearly stock, an opening with its identity, one with categories. */
export const indicators = [
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
  { code: 'movements_count', kind: 'stock' },
] as const;

export const halves = [2016, 2017, 2018].flatMap((year) => [
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
export const oddities: readonly Oddity[] = [
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

export function plainFact(
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

/** One fact a file, so that later files of the same correct it. */
function filesOf(facts: readonly StatedFact[], name: string): readonly ImportRecord[] {
  return facts.map((one, index) =>
    record(`${name} ${index}.xlsx`, [
      submission([one], {
        filer: one.unit,
        form: `${one.indicator} ${one.scope}`,
        period: one.period,
      }),
    ]),
  );
}

export async function storeOf(facts: readonly StatedFact[]): Promise<Store> {
  const store = await openStore(`${scratchFolder()}/danvan.sqlite`, { mode: 'create' });
  await store.saveRegister(register, [], '2018-01-01T00:00:00Z');
  await store.saveBatch(filesOf(facts, 'first'), { at: dayAt(1), dryRun: false });
  return store;
}

/** Most leaves file plainly, half-year by half-year; some do not, some of the time. */
export async function randomStore(dice: Dice): Promise<Store> {
  const filed = indicators.filter(() => dice.chance(85));
  const oddShare = dice.pick([0, 0, 1, 3, 10, 70]);
  const first = dice.roll(3);
  const facts = filed.flatMap((indicator) =>
    halves.slice(first).flatMap((period) =>
      communes.flatMap((id) => {
        const plain = plainFact(dice, id, indicator, period);
        return dice.chance(oddShare) ? dice.pick(oddities)(plain, dice) : [plain];
      }),
    ),
  );
  return storeOf(facts);
}

/** What happens to a store between two tables. */
type Happening = (store: Store, dice: Dice) => Promise<unknown>;

function someFacts(dice: Dice): readonly StatedFact[] {
  const plain = Array.from({ length: 1 + dice.roll(6) }, () =>
    plainFact(dice, dice.pick(communes), dice.pick(indicators), dice.pick(halves)),
  );
  return plain.flatMap((one): readonly StatedFact[] => {
    if (dice.chance(20)) return [{ ...one, reading: { kind: 'retraction' } }];
    return dice.chance(40) ? dice.pick(oddities)(one, dice) : [one];
  });
}

function someFiles(dice: Dice): readonly ImportRecord[] {
  return filesOf(someFacts(dice), `later ${dice.roll(1_000_000)}`);
}

export const happenings: readonly Happening[] = [
  (store, dice) => store.saveBatch(someFiles(dice), { at: dayAt(2), dryRun: dice.chance(20) }),
  async (store, dice) => {
    const batch = await store.openBatch({ at: dayAt(2), dryRun: dice.chance(20) });
    for (const file of someFiles(dice)) await batch.save(file);
    await (dice.chance(70) ? batch.finish() : batch.abandon());
  },
  (store) => store.undo({ kind: 'last' }, dayAt(3)),
  (store, dice) => store.undo({ kind: 'event', id: 1 + dice.roll(400) }, dayAt(3)),
  (store, dice) => {
    const moved = unit(dice.pick(communes), 'Xã Chuyển', 'commune', dice.pick(districts));
    return store.saveRegister([moved], [], dayAt(3));
  },
  (store, dice) => {
    const added = unit(65 + dice.roll(40), 'Xã Mới', 'commune', dice.pick(districts));
    const [first, ...others] = someFacts(dice).map((one) => ({ ...one, unit: added.id }));
    if (!first) return Promise.resolve();
    const [file] = filesOf([first], `new ${dice.roll(1_000_000)}`);
    const withUnit = file ? [{ ...file, newUnits: [added] }] : [];
    const records = [...withUnit, ...filesOf(others, `of the new ${dice.roll(1_000_000)}`)];
    return store.saveBatch(records, { at: dayAt(4), dryRun: false });
  },
  (store, dice) =>
    store.savePackMerge(
      {
        pack: {
          ...{ unit: 2, source: 's', number: 3, madeAt: dayAt(1), seal: 'seal', file: 'goi.zip' },
          ...{ period: null, without: [] },
        },
        units: [unit(dice.pick(communes), 'Xã Gộp', 'commune', 2)],
        successions: [],
        catalogue: null,
        settings: new Map(),
        records: someFiles(dice),
      },
      dayAt(5),
    ),
];
