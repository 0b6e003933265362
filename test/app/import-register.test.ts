import { expect, test } from 'vitest';
import { changeRegister } from '../../src/app/import-register.ts';
import type { Day } from '../../src/core/time/day.ts';
import { emptyRegister, parentOn, type Register, stateOn, type Unit } from '../../src/core/unit.ts';

const header = [
  'code',
  'name',
  'level',
  'parent',
  'valid_from',
  'valid_to',
  'aliases',
  'reports_for',
];
const table = (...rows: readonly (readonly string[])[]) => ({
  file: 'don-vi.csv',
  sheet: null,
  rows,
});
const own = (...rows: readonly (readonly string[])[]) => [table(header, ...rows)];
const registerOf = (units: readonly Unit[]): Register => ({ units, successions: [] });
const faults = (tables: Parameters<typeof changeRegister>[0], register = emptyRegister) =>
  changeRegister(tables, register).problems.map(({ code, origin, args }) => [
    code === 'register-row' && 'reason' in args ? args.reason : code,
    origin.cell,
  ]);

const kyAnh = own(
  ['447', 'Huyện Kỳ Anh', 'district', '42'],
  ['42', 'Tỉnh Hà Tĩnh', 'province', ''],
  ['18760', 'Xã Kỳ Bắc', 'commune', 'huyện kỳ anh', '', '', 'Ky Bac; Xã Kì Bắc'],
  ['', 'Công an huyện Kỳ Anh', 'body', '447', '', '', '', 'parent'],
);

test('units stand under the parent that a code or a name tells, in whatever order', () => {
  const { units, added, updated, problems } = changeRegister(kyAnh, emptyRegister);
  expect(problems).toEqual([]);
  expect([added, updated]).toEqual([4, 0]);
  const [district, province, commune, police] = units;
  expect(parentOn(district as Unit, null)).toBe(province?.id);
  expect(parentOn(commune as Unit, null)).toBe(district?.id);
  expect(commune?.aliases).toEqual(['Ky Bac', 'Xã Kì Bắc']);
  expect(police?.reportsFor).toBe('parent');
  expect(parentOn(province as Unit, null)).toBeNull();
});

test('importing the same file again changes nothing', () => {
  const { units } = changeRegister(kyAnh, emptyRegister);
  const again = changeRegister(kyAnh, registerOf(units));
  expect([again.added, again.updated, again.units]).toEqual([0, 0, []]);
});

test('a unit with the same code is updated and keeps its number', () => {
  const { units } = changeRegister(kyAnh, emptyRegister);
  const renamed = own(['18760', 'Xã Kỳ Bắc Mới', 'commune', '447']);
  const change = changeRegister(renamed, registerOf(units));
  expect([change.added, change.updated]).toEqual([0, 1]);
  expect(change.units[0]?.id).toBe(units[2]?.id);
  expect(stateOn(change.units[0] as Unit, null).name).toBe('Xã Kỳ Bắc Mới');
});

test('a unit registered by name alone is found again when the file brings its code', () => {
  const byHand = own(
    ['', 'Huyện Kỳ Anh', 'district', ''],
    ['', 'Xã Kỳ Bắc', 'commune', 'Huyện Kỳ Anh'],
  );
  const { units } = changeRegister(byHand, emptyRegister);
  const change = changeRegister(kyAnh, registerOf(units));
  expect([change.added, change.updated]).toEqual([2, 2]);
  const commune = change.units.find(({ id }) => id === units[1]?.id);
  expect(stateOn(commune as Unit, null).code).toBe('18760');
});

test('a name that many units have does not take another district’s commune for its own', () => {
  const byHand = own(['447', 'Huyện Kỳ Anh', 'district', ''], ['', 'Xã Tân Lập', 'commune', '447']);
  const { units } = changeRegister(byHand, emptyRegister);
  const national = own(
    ['446', 'Huyện Cẩm Xuyên', 'district', ''],
    ['447', 'Huyện Kỳ Anh', 'district', ''],
    ['18000', 'Xã Tân Lập', 'commune', '446'],
    ['18001', 'Xã Tân Lập', 'commune', '447'],
  );
  const change = changeRegister(national, registerOf(units));
  const known = change.units.find(({ id }) => id === units[1]?.id);
  expect(stateOn(known as Unit, null).code).toBe('18001');
  expect([change.added, change.updated]).toEqual([2, 1]);
});

test('a code may be used again after the unit that had it has ended', () => {
  const reused = own(
    ['447', 'Huyện Cũ', 'district', '', '', '2019-12-31'],
    ['447', 'Huyện Mới', 'district', '', '2020-01-01', ''],
  );
  const first = changeRegister(reused, emptyRegister);
  expect([first.added, first.problems]).toEqual([2, []]);
  expect(changeRegister(reused, registerOf(first.units)).units).toEqual([]);
});

test('a register that does not know of a merger does not bring the merged unit back', () => {
  const { units } = changeRegister(kyAnh, emptyRegister);
  const [district, , commune] = units as readonly [Unit, Unit, Unit];
  const day = '2019-12-31' as Day;
  const register: Register = {
    units: units.map((unit) => (unit === commune ? { ...unit, validTo: day } : unit)),
    successions: [
      { date: day, kind: 'merge', from: [commune.id], to: [district.id], decree: '819/NQ' },
    ],
  };
  expect(changeRegister(kyAnh, register).units).toEqual([]);
});

test('every bad row is told at once by its cell and reason, and nothing is to be saved', () => {
  const bad = own(
    ['1', '', 'commune', ''],
    ['2', 'Xã Hai', 'thôn', ''],
    ['3', 'Xã Ba', 'commune', 'Huyện Không Có'],
    ['4', 'Xã Bốn', 'commune', '', '31/02/2018'],
    ['5', 'Xã Năm', 'commune', '', '2018-06-01', '2018-05-01'],
    ['6', 'Xã Sáu', 'commune', ''],
    ['6', 'Xã Bảy', 'commune', ''],
    ['8', 'Xã Tám', 'commune', '', '', '', '', 'parent'],
  );
  expect(faults(bad)).toEqual([
    ['no-name', 'B2'],
    ['bad-level', 'C3'],
    ['unknown-parent', 'D4'],
    ['bad-date', 'E5'],
    ['ends-before-start', 'F6'],
    ['repeated-code', 'A8'],
    ['bad-reports-for', 'H9'],
  ]);
  expect(changeRegister(bad, emptyRegister).units).toEqual([]);
});

test('parents that are unknown, ambiguous, circular or of the wrong level are refused', () => {
  const bad = own(
    ['1', 'Huyện Châu Thành', 'district', ''],
    ['2', 'Huyện Châu Thành', 'district', ''],
    ['3', 'Xã Ba', 'commune', 'Huyện Châu Thành'],
    ['4', 'Xã Bốn', 'commune', '99'],
    ['5', 'Xã Năm', 'commune', '6'],
    ['6', 'Xã Sáu', 'commune', '5'],
  );
  expect(faults(bad)).toEqual([
    ['ambiguous-parent', 'D4'],
    ['unknown-parent', 'D5'],
    ['level-not-below-parent', 'C6'],
    ['parent-cycle', 'D6'],
    ['level-not-below-parent', 'C7'],
    ['parent-cycle', 'D7'],
  ]);
});

test('the official list gives each unit once, with the zeros of its code', () => {
  const official = [
    table(
      ['DANH MỤC HÀNH CHÍNH'],
      ['Mã TP', 'Tên TP', 'Mã QH', 'Tên QH', 'Mã PX', 'Tên PX'],
      ['1', 'Thành phố Hà Nội', '1', 'Quận Ba Đình', '1', 'Phường Phúc Xá'],
      ['01', 'Thành phố Hà Nội', '001', 'Quận Ba Đình', '00004', 'Phường Trúc Bạch'],
      ['48', 'Thành phố Đà Nẵng', '498', 'Huyện Hoàng Sa', '', ''],
    ),
  ];
  const { units, problems } = changeRegister(official, emptyRegister);
  expect(problems).toEqual([]);
  expect(units.map((unit) => stateOn(unit, null).code)).toEqual([
    ...['01', '001', '00001', '00004', '48', '498'],
  ]);
  expect(units.map((unit) => parentOn(unit, null))).toEqual([null, 1, 2, 2, null, 5]);
});

test('a table without the columns of a register says which are missing', () => {
  const problems = changeRegister([table(['tên', 'cấp'])], emptyRegister).problems;
  expect(problems.map(({ code, args }) => [code, args])).toEqual([
    ['missing-column', { column: 'name' }],
    ['missing-column', { column: 'level' }],
  ]);
});
