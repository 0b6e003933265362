import { expect, test } from 'vitest';
import { changeRegister } from '../../src/app/import-register.ts';
import { listUnits, unitToJson } from '../../src/app/list-units.ts';
import type { Day } from '../../src/core/time/day.ts';
import { emptyRegister } from '../../src/core/unit.ts';

const { units } = changeRegister(
  [
    {
      file: 'don-vi.csv',
      sheet: null,
      rows: [
        ['code', 'name', 'level', 'parent', 'valid_from', 'valid_to', 'aliases'],
        ['447', 'Huyện Kỳ Anh', 'district', ''],
        ['', 'Công an huyện', 'body', '447'],
        ['18769', 'Thị trấn Kỳ Đồng', 'commune', '447', '2025-01-01'],
        ['18760', 'Xã Kỳ Bắc', 'commune', '447', '', '', 'Ky Bac'],
        ['18763', 'Xã Kỳ Hợp', 'commune', '447', '', '2019-12-31'],
      ],
    },
  ],
  emptyRegister,
);
const names = (day: string) =>
  listUnits({ units, successions: [] }, day as Day).map(({ name, depth }) => [depth, name]);

test('the units of a day come as a tree: by code, bodies last', () => {
  expect(names('2018-06-14')).toEqual([
    [0, 'Huyện Kỳ Anh'],
    [1, 'Xã Kỳ Bắc'],
    [1, 'Xã Kỳ Hợp'],
    [1, 'Công an huyện'],
  ]);
});

test('units that have ended or not begun are not listed', () => {
  expect(names('2025-06-14').map(([, name]) => name)).toEqual([
    'Huyện Kỳ Anh',
    'Xã Kỳ Bắc',
    'Thị trấn Kỳ Đồng',
    'Công an huyện',
  ]);
});

test('a unit as JSON has the fields that scripts rest on', () => {
  const [, commune] = listUnits({ units, successions: [] }, '2018-06-14' as Day);
  expect(commune && unitToJson(commune)).toEqual({
    code: '18760',
    name: 'Xã Kỳ Bắc',
    level: 'commune',
    type: 'Xã',
    parent: '447',
    validFrom: null,
    validTo: null,
    aliases: ['Ky Bac'],
  });
});
