import { expect, test } from 'vitest';
import type { Store } from '../../src/core/store.ts';
import { quarterPeriod } from '../../src/core/time/period.ts';
import { newStore } from './new-store.ts';
import {
  dayAt,
  fact,
  held,
  number,
  record,
  retraction,
  save,
  shown,
  submission,
} from './support.ts';

const value = (text: string, over = {}) => fact(number(text), over);
const changed = (changes: Awaited<ReturnType<typeof save>>['changes']) =>
  changes.map((change) => `${shown(change.before)} -> ${shown(change.after)}`);

test('a file is kept with its facts, and only added facts are no changes', async () => {
  const store = await newStore();
  const receipt = await save(store, 'a.xlsx', [
    value('68'),
    value('5', { indicator: 'models_built' }),
  ]);
  expect(receipt).toEqual({
    file: 'a.xlsx',
    status: 'imported',
    event: 1,
    added: 2,
    changes: [],
    conflicts: [],
    supersededBy: null,
  });
  expect(await held(store)).toEqual([
    '2 models_built unstated=5e-0',
    '2 petitions_received unstated=68e-0',
  ]);
});

test.each([1, 19, 20, 21, 45])(
  'of a file of %i facts each keeps its own note and origin',
  async (count) => {
    const store = await newStore();
    const facts = Array.from({ length: count }, (_, index) => {
      const place = { sheet: 'Sheet1', cell: `C${index}`, raw: String(index) };
      const note = index % 3 === 2 ? `note ${index}` : null;
      return value(String(index), { indicator: `i${index}`, origin: place, note });
    });
    expect((await save(store, 'a.xlsx', facts)).added).toBe(count);
    const kept = await store.effectiveFacts({ units: 'all', indicators: 'all', asOf: null });
    const origins = await store.origins(kept.map(({ version }) => version));
    const said = kept.map(({ indicator, note, reading, version }) => {
      const { cell, raw } = origins.get(version) ?? {};
      return { indicator, note, reading, cell, raw };
    });
    const filed = facts.map(({ indicator, note, reading, origin: { cell, raw } }) => {
      return { indicator, note, reading, cell, raw };
    });
    expect(said).toHaveLength(count);
    expect(said).toEqual(expect.arrayContaining(filed));
    expect((await store.check()).findings).toEqual([]);
  },
);

test('one file may correct one submission and file another for the first time', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const facts = [value('70'), value('5', { indicator: 'models_built' })];
  const other = submission([value('9', { unit: 3 })], { filer: 3 });
  const { receipts } = await store.saveBatch([record('b.xlsx', [submission(facts), other])], {
    at: dayAt(2),
    dryRun: false,
  });
  expect(receipts[0]?.added).toBe(2);
  expect(changed(receipts[0]?.changes ?? [])).toEqual(['68e-0 -> 70e-0']);
  expect(await held(store)).toEqual([
    '2 models_built unstated=5e-0',
    '2 petitions_received unstated=70e-0',
    '3 petitions_received unstated=9e-0',
  ]);
  expect((await store.check()).findings).toEqual([]);
});

test('the same bytes in the same context are unchanged and make no event', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const second = await save(store, 'a.xlsx', [value('68')]);
  expect([second.status, second.event, second.supersededBy]).toEqual(['unchanged', null, null]);
  expect((await store.events()).length).toBe(1);
});

test('two equal files in one batch are one import', async () => {
  const store = await newStore();
  const made = record('a.xlsx', [submission([value('68')])]);
  const { batch, receipts } = await store.saveBatch([made, { ...made, file: 'b.xlsx' }], {
    at: dayAt(1),
    dryRun: false,
  });
  expect(batch).toBe(1);
  expect(receipts.map((receipt) => receipt.status)).toEqual(['imported', 'unchanged']);
});

test('other bytes that state nothing new are unchanged', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68'), value('5', { indicator: 'models_built' })]);
  const again = await save(store, 'b.xlsx', [value('68')]);
  expect(again.status).toBe('unchanged');
});

test('the same facts in another context are read anew, and then state nothing new', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const flagged = await save(store, 'a.xlsx', [value('69')], { record: { context: '--set' } });
  expect(flagged.status).toBe('replaced');
  expect(changed(flagged.changes)).toEqual(['68e-0 -> 69e-0']);
});

test('a correction replaces and lists old and new', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const second = await save(store, 'b.xlsx', [value('70')]);
  expect(second.status).toBe('replaced');
  expect(second.added).toBe(0);
  expect(changed(second.changes)).toEqual(['68e-0 -> 70e-0']);
  expect(second.conflicts).toEqual([]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=70e-0']);
});

test('the bytes that a correction replaced are unchanged, and told what holds now', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [value('70')]);
  const back = await save(store, 'a.xlsx', [value('68')]);
  expect([back.status, back.supersededBy]).toEqual(['unchanged', 'b.xlsx']);
  const anew = await save(store, 'a.xlsx', [value('68')], { record: { again: true } });
  expect(anew.status).toBe('replaced');
  expect(await held(store)).toEqual(['2 petitions_received unstated=68e-0']);
});

test('bytes that once said nothing new do not undo a later correction', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'copy.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [value('70')]);
  const again = await save(store, 'copy.xlsx', [value('68')]);
  expect([again.status, again.supersededBy]).toEqual(['unchanged', 'b.xlsx']);
  await store.undo({ kind: 'batch', id: 1 }, dayAt(2));
  expect((await save(store, 'copy.xlsx', [value('68')])).status).toBe('replaced');
});

test('a retraction takes back what the same submission said and nothing else', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'm.xlsx', [value('68')], { submission: { form: 'matrix' } });
  await save(store, 'b.xlsx', [fact(retraction)]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=68e-0']);
  await store.undo({ kind: 'event', id: 2 }, dayAt(3));
  expect(await held(store)).toEqual([]);
});

test('a retraction is a change from a reading to nothing', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const second = await save(store, 'b.xlsx', [fact(retraction)]);
  expect(second.status).toBe('replaced');
  expect(changed(second.changes)).toEqual(['68e-0 -> nothing']);
  const third = await save(store, 'c.xlsx', [fact(retraction)]);
  expect(third.status).toBe('unchanged');
});

test('a restatement under another scope replaces, and an equal number is no change', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const second = await save(store, 'b.xlsx', [value('68', { scope: 'own' })]);
  expect([second.status, changed(second.changes)]).toEqual(['imported', []]);
  expect(await held(store)).toEqual(['2 petitions_received own=68e-0']);
});

test('another submission that says otherwise holds, and is a conflict', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const other = await save(store, 'm.xlsx', [value('70')], { submission: { form: 'matrix' } });
  expect(other.status).toBe('replaced');
  expect(other.conflicts).toMatchObject([{ heldFile: 'a.xlsx', quoted: false, unit: 2 }]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=70e-0']);
});

test('a scope unstated conflicts with own for a commune, with total for a district', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68'), value('90', { unit: 1 })]);
  const facts = [value('70', { scope: 'own' }), value('36', { scope: 'own', unit: 1 })];
  const other = await save(store, 'm.xlsx', facts, { submission: { form: 'matrix' } });
  expect(other.conflicts.map((conflict) => conflict.unit)).toEqual([2]);
});

test('a stock is one fact by its as-of month, whatever span it was filed for', async () => {
  const store = await newStore();
  const stock = { kind: 'stock', indicator: 'models_active' } as const;
  await save(store, 'a.xlsx', [value('22', stock)]);
  const period = quarterPeriod(2018, 2);
  const other = await save(store, 'b.xlsx', [value('23', { ...stock, period })], {
    submission: { period },
  });
  expect(other.conflicts.map((conflict) => conflict.period)).toEqual([period]);
  const facts = await store.effectiveFacts({ units: 'all', indicators: 'all', asOf: null });
  expect(facts.map((one) => [shown(one.reading), one.period])).toEqual([['23e-0', period]]);
});

test('a quoted reading gives way to first hand, and a difference is marked as quoted', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const later = await save(store, 'b.xlsx', [value('66', { quoted: true })], {
    submission: { form: 'other' },
  });
  expect([later.status, later.added]).toEqual(['imported', 0]);
  expect(later.conflicts.map((conflict) => conflict.quoted)).toEqual([true]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=68e-0']);
});

test('an estimate gives way to an actual without a word', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const later = await save(store, 'b.xlsx', [value('80', { nature: 'estimate' })]);
  expect([later.status, later.conflicts]).toEqual(['imported', []]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=68e-0']);
});

test('a hedge that allows the other number is no conflict', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  const other = await save(store, 'b.xlsx', [fact(number('60', 'over'))], {
    submission: { form: 'other' },
  });
  expect(other.conflicts).toEqual([]);
});

test('numbers past 2^53, decimals, blanks with words and narratives come back whole', async () => {
  const store = await newStore();
  const readings = [
    number('123456789012345678901234567890'),
    number('-9007199254740993'),
    number('97.1'),
    { kind: 'blank', words: 'hàng trăm' } as const,
    { kind: 'blank', words: null } as const,
    { kind: 'not-applicable' } as const,
    { kind: 'text', text: 'Kết quả: tốt' } as const,
    {
      kind: 'number',
      value: { mantissa: 52n, scale: 0 },
      qualifier: 'about',
      writtenIn: 1e9,
    } as const,
  ];
  const facts = readings.map((reading, index) =>
    fact(reading, {
      indicator: `i${index}`,
      note: index === 2 ? 'ghi chú' : null,
      assumed: index === 1,
    }),
  );
  await save(store, 'a.xlsx', facts);
  const found = await store.effectiveFacts({ units: [2], indicators: 'all', asOf: null });
  expect(found.map((one) => one.reading)).toEqual(readings);
  expect(found.map((one) => one.note)).toEqual(facts.map((one) => one.note));
  expect(found.map((one) => one.assumed)).toEqual(facts.map((one) => one.assumed));
  const then = await store.effectiveFacts({ units: [2], indicators: 'all', asOf: dayAt(2) });
  expect(then).toEqual(found);
});

test('units that come with a file are registered with it', async () => {
  const store: Store = await newStore();
  const added = { ...(await store.register()).units[1], id: 9 };
  // The register's own unit under a new number.
  await save(store, 'a.xlsx', [value('1', { unit: 9 })], {
    record: { newUnits: [added as never] },
    submission: { filer: 9 },
  });
  expect((await store.register()).units.map((one) => one.id)).toEqual([1, 2, 3, 9]);
});
