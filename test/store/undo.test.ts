import { expect, test } from 'vitest';
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

test('what was replaced holds again after undo, and as-of shows both', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')], { at: dayAt(1) });
  await save(store, 'b.xlsx', [value('70')], { at: dayAt(2) });
  const undone = await store.undo({ kind: 'last' }, dayAt(3));
  expect(undone).toMatchObject({ id: 3, batch: 3, kind: 'undo', file: 'b2', state: 'in-force' });
  expect(undone?.changes.map(({ before, after }) => [shown(before), shown(after)])).toEqual([
    ['70e-0', '68e-0'],
  ]);
  expect(await held(store)).toEqual(['2 petitions_received unstated=68e-0']);
  expect(await held(store, '2018-05-01T00:00:00Z')).toEqual([]);
  expect(await held(store, dayAt(1))).toEqual(['2 petitions_received unstated=68e-0']);
  expect(await held(store, dayAt(2))).toEqual(['2 petitions_received unstated=70e-0']);
  expect(await held(store, dayAt(3))).toEqual(['2 petitions_received unstated=68e-0']);
});

test('undo goes back batch by batch, and in the end there is nothing to take back', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [value('70')]);
  expect((await store.undo({ kind: 'last' }, dayAt(2)))?.file).toBe('b2');
  expect((await store.undo({ kind: 'last' }, dayAt(2)))?.file).toBe('b1');
  expect(await store.undo({ kind: 'last' }, dayAt(2))).toBeNull();
  expect(await held(store)).toEqual([]);
});

test('an event or a batch is taken back by its number, once', async () => {
  const store = await newStore();
  const files = [
    record('a.xlsx', [submission([value('68')])]),
    record('b.xlsx', [submission([value('3', { unit: 3 })], { filer: 3 })]),
  ];
  await store.saveBatch(files, { at: dayAt(1), dryRun: false });
  expect((await store.undo({ kind: 'event', id: 1 }, dayAt(2)))?.file).toBe('1');
  expect(await held(store)).toEqual(['3 petitions_received unstated=3e-0']);
  expect(await store.undo({ kind: 'event', id: 1 }, dayAt(2))).toBeNull();
  expect(await store.undo({ kind: 'event', id: 3 }, dayAt(2))).toBeNull();
  expect((await store.undo({ kind: 'batch', id: 1 }, dayAt(2)))?.file).toBe('b1');
  expect(await held(store)).toEqual([]);
});

test('undoing a retraction brings the reading back and says so', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [fact(retraction)]);
  const undone = await store.undo({ kind: 'last' }, dayAt(2));
  expect(undone?.changes.map(({ before, after }) => [shown(before), shown(after)])).toEqual([
    ['nothing', '68e-0'],
  ]);
});

test('bytes whose import was undone are imported again', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await store.undo({ kind: 'last' }, dayAt(2));
  const again = await save(store, 'a.xlsx', [value('68')]);
  expect([again.status, again.event]).toEqual(['imported', 3]);
});

test('events tell their state, their changes and never run backward in time', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')], { at: dayAt(5) });
  await save(store, 'b.xlsx', [value('70')], { at: dayAt(4) });
  await save(store, 'c.xlsx', [value('1', { unit: 3 })], { submission: { filer: 3 } });
  await store.undo({ kind: 'last' }, dayAt(6));
  const events = await store.events();
  expect(events.map(({ id, batch, kind, state }) => [id, batch, kind, state])).toEqual([
    [1, 1, 'import', 'superseded'],
    [2, 2, 'import', 'in-force'],
    [3, 3, 'import', 'undone'],
    [4, 4, 'undo', 'in-force'],
  ]);
  expect(events.map((event) => event.at)).toEqual([dayAt(5), dayAt(5), dayAt(5), dayAt(6)]);
  expect(events.map((event) => event.changes.length)).toEqual([0, 1, 0, 1]);
  expect(shown(events[3]?.changes[0]?.before ?? null)).toBe('1e-0');
});

test('a file that only takes back is in force, what it took back is superseded', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [fact(retraction)]);
  const events = await store.events();
  expect(events.map((event) => event.state)).toEqual(['superseded', 'in-force']);
});

test('submissions list their filings in force, newest first', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [value('68')]);
  await save(store, 'b.xlsx', [value('70')]);
  await save(store, 'c.xlsx', [value('71')]);
  await store.undo({ kind: 'last' }, dayAt(6));
  const [only, ...others] = await store.submissions();
  expect(others).toEqual([]);
  expect(only?.filings.map((filing) => filing.file)).toEqual(['b.xlsx', 'a.xlsx']);
});

test('a file that ends by taking back nothing shares no number with the next file', async () => {
  const store = await newStore();
  await save(store, 'a.xlsx', [fact(number('1')), fact(retraction, { indicator: 'b' })]);
  await save(store, 'b.xlsx', [fact(number('2'), { indicator: 'c' })], {
    submission: { form: 'matrix' },
  });
  await store.undo({ kind: 'event', id: 1 }, dayAt(2));
  expect(await held(store)).toEqual(['2 c unstated=2e-0']);
  expect((await store.check()).findings).toEqual([]);
});
