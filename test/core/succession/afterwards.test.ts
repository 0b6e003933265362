import { describe, expect, test } from 'vitest';
import { fullPredecessors } from '../../../src/core/succession/full-predecessors.ts';
import { levelOfName } from '../../../src/core/succession/level-of-name.ts';
import { mixedBoundaryIn } from '../../../src/core/succession/mixed-territory.ts';
import { partsGiven } from '../../../src/core/succession/parts-given.ts';
import { successorsOf } from '../../../src/core/succession/successors-of.ts';
import { buildTerritory } from '../../../src/core/territory.ts';
import { monthOf } from '../../../src/core/time/month.ts';
import { type Register, stateOn, type UnitId } from '../../../src/core/unit.ts';
import { applied, day, register } from './scene.ts';

const before = register(`
  district 447 Huyện Kỳ Anh
  commune 1 Xã Một < 447
  commune 2 Xã Hai < 447
  commune 3 Xã Ba < 447
  commune 4 Xã Bốn < 447
  commune 5 Xã Năm < 447
`);

const told = applied(
  before,
  '2015-01-01 split 5 > 5;4',
  '2020-01-01 merge 1;2 > 12:Xã Mười Hai',
  '2020-01-01 split 3 > 3;12:Xã Mười Hai',
  '2020-01-01 merge 4 > 5',
  '2025-07-01 merge 12;5 > 12:Xã Mười Hai',
  '2025-07-01 abolish 3 >',
);

function name(known: Register, id: UnitId): string {
  const unit = known.units.find((one) => one.id === id);
  return unit ? stateOn(unit, null).name : '';
}

describe('who took a unit over', () => {
  const successors = (id: UnitId, on: string) =>
    successorsOf(told, id, day(on)).map((next) => name(told, next));

  test('is who took it over by that day, through as many events as there were', () => {
    expect(successors(5, '2021-01-01')).toEqual(['Xã Năm']);
    expect(successors(5, '2026-01-01')).toEqual(['Xã Mười Hai']);
    expect(successors(2, '2026-01-01')).toEqual(['Xã Mười Hai']);
  });

  test('is nobody before it ended, and nobody where it was abolished', () => {
    expect(successors(2, '2019-12-31')).toEqual([]);
    expect(successors(4, '2026-01-01')).toEqual([]);
  });

  test('is not who received a part while it went on', () => {
    expect(successors(6, '2026-01-01')).toEqual(['Xã Mười Hai']);
    expect(successors(6, '2021-01-01')).toEqual([]);
  });
});

test('full predecessors stand in one merge with one receiver; survivors are not their own', () => {
  const found = [...fullPredecessors(told)].map(([successor, all]) => [
    name(told, successor),
    all.map(({ predecessor, date }) => `${name(told, predecessor)} ${date}`),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    'Xã Mười Hai': ['Xã Một 2020-01-01', 'Xã Hai 2020-01-01', 'Xã Năm 2025-07-01'],
    'Xã Năm': ['Xã Bốn 2020-01-01'],
  });
});

test('parts given name every receiver, the day and the decree', () => {
  const found = partsGiven(told).map(({ unit, successors, date, decree }) => [
    name(told, unit),
    successors.map((id) => name(told, id)),
    date,
    decree,
  ]);
  expect(found).toEqual([
    ['Xã Năm', ['Xã Năm', 'Xã Bốn'], '2015-01-01', '819/NQ'],
    ['Xã Ba', ['Xã Ba', 'Xã Mười Hai'], '2020-01-01', '819/NQ'],
  ]);
});

test('a unit merged here and there has given parts and is nobody’s full predecessor', () => {
  const divided = applied(before, '2020-01-01 merge 1 > 2', '2020-01-01 merge 1 > 3');
  expect(partsGiven(divided).map(({ successors }) => successors)).toEqual([[3, 4]]);
  expect(fullPredecessors(divided).size).toBe(0);
});

describe('a filing across a day of whole and partial receipts', () => {
  const territory = buildTerritory(told, 'nd09');
  const boundary = (id: UnitId, from: readonly [number, number], to: readonly [number, number]) =>
    mixedBoundaryIn(territory, id, { start: monthOf(...from), end: monthOf(...to) });

  test('is found for the unit that also received a part, and for no other', () => {
    expect(boundary(7, [2019, 1], [2021, 1])).toBe('2020-01-01');
    expect(boundary(6, [2019, 1], [2021, 1])).toBeNull();
  });

  test('is none where the filing begins or ends on that boundary', () => {
    expect(boundary(7, [2020, 1], [2021, 1])).toBeNull();
    expect(boundary(7, [2019, 1], [2020, 1])).toBeNull();
  });
});

test.each([
  ['Phường Kỳ Anh', 'district', false, 'commune'],
  ['Đặc khu Lý Sơn', 'district', false, 'commune'],
  ['Thị xã Kỳ Anh', 'commune', false, 'district'],
  ['Quận Một', 'district', false, 'district'],
  ['Thành phố Huế', 'commune', false, 'district'],
  ['Thành phố Huế', 'commune', true, 'province'],
  ['Thành phố Huế', 'province', true, 'province'],
  ['Tỉnh Kỳ Anh', 'district', true, 'province'],
  ['Công an huyện', 'body', false, 'body'],
] as const)('%s, once a %s, is at the level of its type', (unit, level, isRoot, expected) => {
  expect(levelOfName(unit, { level, isRoot })).toBe(expected);
});
