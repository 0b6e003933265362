import { expect, test } from 'vitest';
import { decimal, parseDecimal, zero } from '../../src/core/decimal.ts';
import type { Catalogue } from '../../src/core/indicator.ts';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { Succession, Unit } from '../../src/core/unit.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, number, save, someDay, unit, units } from './support.ts';

const since = '2021-01-01' as Day;

const phuQuoc: Unit = {
  id: 7,
  validFrom: '1997-04-16' as Day,
  validTo: '2025-06-30' as Day,
  states: [
    { from: null, code: '911', name: 'Huyện Phú Quốc', level: 'district' },
    { from: since, code: '911', name: 'Thành phố Phú Quốc', level: 'district' },
  ],
  parents: [
    { from: null, parent: null },
    { from: since, parent: 1 },
  ],
  aliases: ['Phú Quốc', 'PQ'],
  reportsFor: null,
};

test('units come back with their states, parents and aliases in order', async () => {
  const store = await newStore();
  const police = { ...unit(8, 'Công an huyện', 'body', 7), reportsFor: 'parent' as const };
  await store.saveRegister([police, phuQuoc], [], dayAt(2));
  expect((await store.register()).units).toEqual([...units, phuQuoc, police]);
});

test('a unit saved again is replaced, its facts stay', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [fact(number('1'))]);
  const renamed = unit(2, 'Phường Kỳ Bắc', 'commune', 1);
  await store.saveRegister([renamed], [], dayAt(2));
  expect((await store.register()).units[1]).toEqual(renamed);
  expect((await store.counts()).facts).toBe(1);
});

test('successions are appended in order', async () => {
  const store = await newStore();
  const merge: Succession = {
    date: since,
    kind: 'merge',
    from: [3, 2],
    to: [2],
    decree: 'NQ 819/NQ-UBTVQH14',
  };
  const end: Succession = { date: since, kind: 'abolish', from: [3], to: [], decree: 'NQ 1' };
  await store.saveRegister([], [merge], dayAt(2));
  await store.saveRegister([], [end], dayAt(2));
  expect((await store.register()).successions).toEqual([merge, end]);
});

test('a parent that does not exist refuses the whole save', async () => {
  const store = await newStore();
  const orphan = unit(9, 'Xã lạ', 'commune', 99);
  await expect(store.saveRegister([phuQuoc, orphan], [], dayAt(2))).rejects.toThrow();
  expect((await store.register()).units).toEqual(units);
});

test('settings are set, replaced and removed', async () => {
  const store = await newStore();
  await store.saveSettings(
    new Map([
      ['unit', 'Huyện Kỳ Anh'],
      ['calendar', 'nd09'],
    ]),
    dayAt(2),
  );
  await store.saveSettings(
    new Map([
      ['unit', null],
      ['calendar', 'calendar'],
    ]),
    dayAt(3),
  );
  expect(await store.settings()).toEqual(new Map([['calendar', 'calendar']]));
});

test("the office's catalogue comes back as it was saved", async () => {
  const store = await newStore();
  const catalogue: Catalogue = {
    indicators: [
      {
        code: 'own_rate',
        label: { vi: 'Tỷ lệ riêng', en: 'Own rate' },
        measure: '%',
        kind: 'ratio',
        overUnits: 'computed',
        group: 'own',
        breakdowns: ['field'],
        definition: { kind: 'quotient', numerator: 'a', denominator: 'b' },
        aliases: ['TL'],
        frequency: 'half',
        filedBy: 'district',
        maximum: decimal(1005n, 1),
      },
    ],
    categories: [
      {
        breakdown: 'field',
        code: 'economy',
        part: 'partition',
        label: { vi: 'Kinh tế', en: 'Economy' },
        aliases: ['KT'],
      },
    ],
    groups: [{ code: 'own', label: { vi: 'Riêng', en: 'Own' } }],
  };
  await store.saveOfficeCatalogue(catalogue, dayAt(2));
  expect(await store.officeCatalogue()).toEqual(catalogue);
  await store.saveOfficeCatalogue({ ...catalogue, groups: [] }, dayAt(3));
  expect((await store.officeCatalogue()).groups).toEqual([]);
});

test('the last change of each register is remembered in one spelling', async () => {
  const store = await newStore();
  expect(await store.lastChanges()).toEqual({
    register: '2018-01-01T00:00:00.000Z',
    catalogue: null,
    settings: null,
  });
  await store.saveSettings(new Map([['unit', 'x']]), '2018-06-02T07:00:00+07:00');
  await store.saveOfficeCatalogue({ indicators: [], categories: [], groups: [] }, dayAt(3));
  expect(await store.lastChanges()).toMatchObject({ catalogue: dayAt(3), settings: dayAt(2) });
});

test('origins name file, sheet and cell of the versions asked for', async () => {
  const store = await newStore();
  const origin = { sheet: null, cell: 'E4', raw: '1.115' };
  const facts = [fact(number('1')), fact(number('2'), { indicator: 'b', origin })];
  await save(store, 'xã/a.csv', facts, { record: { receivedOn: someDay } });
  const found = await store.effectiveFacts({ units: [2], indicators: ['b', 'none'], asOf: null });
  const versions = found.map((one) => one.version);
  expect([...(await store.origins(versions)).values()]).toEqual([{ ...origin, file: 'xã/a.csv' }]);
  expect((await store.events())[0]?.receivedOn).toBe(someDay);
  expect((await store.submissions())[0]?.filings[0]?.receivedOn).toBe(someDay);
});

test('facts are asked for by unit and indicator', async () => {
  const store = await newStore();
  const facts = [1, 2, 3].flatMap((id) =>
    ['a', 'b'].map((indicator) => fact(number('1'), { unit: id, indicator })),
  );
  await save(store, 'a.xlsx', facts);
  const count = async (of: readonly number[] | 'all', indicators: readonly string[] | 'all') => {
    const now = await store.effectiveFacts({ units: of, indicators, asOf: null });
    const then = await store.effectiveFacts({ units: of, indicators, asOf: dayAt(9) });
    expect(then.length).toBe(now.length);
    return now.length;
  };
  expect(await count('all', 'all')).toBe(6);
  expect(await count([2, 3, 3], 'all')).toBe(4);
  expect(await count('all', ['a'])).toBe(3);
  expect(await count([1], ['b'])).toBe(1);
  expect(await count([], 'all')).toBe(0);
  expect(await count('all', [])).toBe(0);
});

test('a target is kept exactly, and a later one of the same unit, indicator and span replaces it', async () => {
  const store = await newStore();
  const target = {
    unit: 1,
    indicator: 'poor_fund_cash',
    period: halfYearPeriod(2018, 1),
    value: parseDecimal('12345678901234567890.5') ?? zero,
  };
  expect(await store.saveTargets([target])).toEqual({ added: 1, updated: 0 });
  expect(await store.targets()).toEqual([target]);
  const changed = { ...target, value: parseDecimal('5') ?? zero };
  expect(await store.saveTargets([changed])).toEqual({ added: 0, updated: 1 });
  expect(await store.saveTargets([changed])).toEqual({ added: 0, updated: 0 });
  expect(await store.targets()).toEqual([changed]);
  await store.close();
});
