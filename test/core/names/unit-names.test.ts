import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnit } from '../../../src/core/names/find-unit.ts';
import { findUnitsInText } from '../../../src/core/names/find-units-in-text.ts';
import { buildUnitNames } from '../../../src/core/names/unit-names.ts';
import { parseDay } from '../../../src/core/time/day.ts';
import type { Level, Register, Unit, UnitId } from '../../../src/core/unit.ts';

function unit(
  id: UnitId,
  code: string,
  name: string,
  level: Level,
  parent: UnitId | null,
  more: Partial<Unit> = {},
): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code, name, level }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
    ...more,
  };
}

const register: Register = {
  successions: [],
  units: [
    unit(1, '42', 'Tỉnh Hà Tĩnh', 'province', null),
    unit(2, '447', 'Huyện Kỳ Anh', 'district', 1),
    unit(3, '449', 'Thị xã Kỳ Anh', 'district', 1),
    unit(4, '18760', 'Xã Kỳ Bắc', 'commune', 2),
    unit(5, '18790', 'Xã Kỳ Tân', 'commune', 2, { aliases: ['KT1'] }),
    unit(6, '18791', 'Xã Kỳ Tấn', 'commune', 2),
    unit(7, '18775', 'Thị trấn Kỳ Đồng', 'commune', 2),
    unit(8, '18781', 'Xã Kỳ Khang', 'commune', 2),
    unit(9, 'CA447', 'Công an huyện Kỳ Anh', 'body', 2),
    unit(10, '18800', 'Phường Sông Trí', 'commune', 3),
    unit(11, '440', 'Huyện Hòa Bình', 'district', 1),
    unit(12, '18900', 'Xã Kỳ Bắc', 'commune', 11),
    unit(13, '18901', 'Phường 1', 'commune', 3),
    unit(14, '18902', "Xã Đắk R'Lấp", 'commune', 11),
    unit(15, '18903', 'Xã Kỳ Hợp', 'commune', 2, { validTo: parseDay('2019-12-31') }),
    unit(16, '18904', 'Xã Độc Lập', 'commune', 11),
    unit(17, '18905', 'Phường Phan Rang - Tháp Chàm', 'commune', 11),
  ],
};
const names = buildUnitNames(register, parseDay('2018-06-14'));

describe('a unit is found', () => {
  const cases: readonly (readonly [string, UnitId])[] = [
    ['447', 2],
    ['Huyện Kỳ Anh', 2],
    ['huyện kì anh', 2],
    ['HUYEN KY ANH', 2],
    ['H. Kỳ Anh', 2],
    ['TX. Kỳ Anh', 3],
    ['Huyện uỷ Kỳ Anh', 2],
    ['UBND huyện Kỳ Anh', 2],
    ['Ban Dân vận Huyện ủy Kỳ Anh', 2],
    ['Ban Tuyên giáo và Dân vận huyện Kỳ Anh', 2],
    ['Kỳ Khang', 8],
    ['  UBND Xã  Kỳ Khang ', 8],
    ['X.Kỳ Khang', 8],
    ['Đảng ủy xã Kỳ Khang', 8],
    ['Đảng bộ Kỳ Khang', 8],
    ['Khối dân vận xã Kỳ Khang', 8],
    ['Ủy ban MTTQ xã Kỳ Khang', 8],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam xã Kỳ Khang', 8],
    ['Công an xã Kỳ Khang', 8],
    ['TT. Kỳ Đồng', 7],
    ['TT Kỳ Ðồng', 7],
    ['Xã Kỳ Bắc, huyện Kỳ Anh', 4],
    ['Kỳ Bắc - Kỳ Anh', 4],
    ['Xã Kỳ Bắc huyện Kỳ Anh tỉnh Hà Tĩnh', 4],
    ['Xã Kỳ Bắc - huyện Hoà Bình', 12],
    ['UBND xã Kỳ Bắc (huyện Kỳ Anh)', 4],
    ['KT1', 5],
    ['Kỳ Tân', 5],
    ['Kỳ Tấn', 6],
    ['Công an huyện Kỳ Anh', 9],
    ['CÔNG AN HUYỆN KÌ ANH', 9],
    ['P.1', 13],
    ['Phường 01', 13],
    ['Đắk RLấp', 14],
    ['Đắk Rlấp', 14],
    ['Dak R’Lap', 14],
    ['Xã Kỳ Hợp', 15],
    ['phường Phan Rang-Tháp Chàm', 17],
    ['Xã Kỳ Khang (b/c quý I)', 8],
  ];
  for (const [text, id] of cases) {
    it(`"${text}"`, () => expect(findUnit(names, text)).toEqual({ kind: 'found', unit: id }));
  }

  it('by its own name however it is composed and cased', () => {
    const distinct = register.units.filter(({ id }) => ![4, 12].includes(id));
    fc.assert(
      fc.property(
        fc.constantFrom(...distinct),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        (known, form, upper) => {
          const name = known.states[0]?.name.normalize(form) ?? '';
          const text = upper ? name.toUpperCase() : name;
          expect(findUnit(names, text)).toEqual({ kind: 'found', unit: known.id });
        },
      ),
    );
  });
});

describe('what is not clear is not chosen', () => {
  it('a bare name of two units names both', () => {
    expect(findUnit(names, 'Kỳ Anh')).toEqual({ kind: 'ambiguous', candidates: [2, 3] });
  });
  it('a name without accents that two units share names both', () => {
    expect(findUnit(names, 'xa ky tan')).toEqual({ kind: 'ambiguous', candidates: [5, 6] });
  });
  it("accents that are written must be the name's own", () => {
    expect(findUnit(names, 'Xã Kỳ Kháng')).toMatchObject({ kind: 'unknown', nearest: [8, 5, 6] });
    expect(findUnit(names, 'Kỳ Tần').kind).toBe('unknown');
    expect(findUnit(names, 'Ky Khang')).toEqual({ kind: 'found', unit: 8 });
    expect(findUnit(names, 'Đak Rlấp')).toEqual({ kind: 'found', unit: 14 });
  });
  it('the children of the unit asked below come first', () => {
    expect(findUnit(names, 'Kỳ Bắc')).toEqual({ kind: 'ambiguous', candidates: [4, 12] });
    expect(findUnit(names, 'Kỳ Bắc', { below: 2 })).toEqual({ kind: 'found', unit: 4 });
    expect(findUnit(names, 'Kỳ Bắc', { below: 11 })).toEqual({ kind: 'found', unit: 12 });
    expect(findUnit(names, 'Kỳ Anh', { below: 2 })).toEqual({ kind: 'found', unit: 2 });
  });
  it('a type that is written must agree', () => {
    expect(findUnit(names, 'xã Kỳ Đồng')).toMatchObject({ kind: 'unknown', nearest: [7, 8, 5] });
    expect(findUnit(names, 'xã Kỳ Khang, thị xã Kỳ Anh').kind).toBe('unknown');
  });
  it('an unknown name comes with the nearest, those below first', () => {
    const finding = findUnit(names, 'Xã Kỳ Bắcc', { below: 11, nearest: 1 });
    expect(finding).toEqual({ kind: 'unknown', nearest: [12] });
    expect(findUnit(names, 'Tổng cộng').kind).toBe('unknown');
    expect(findUnit(names, '')).toEqual({ kind: 'unknown', nearest: [] });
  });
});

describe('units mentioned in a text', () => {
  const mentioned = (text: string, below?: UnitId) =>
    findUnitsInText(names, text, below).map((mention) => [mention.units, mention.text]);
  it('are found in letterheads and titles', () => {
    expect(mentioned('UBND XÃ KỲ KHANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toEqual([
      [[8], 'UBND XÃ KỲ KHANG'],
    ]);
    expect(mentioned('Độc lập - Tự do - Hạnh phúc')).toEqual([]);
    expect(mentioned('Biểu tổng hợp của huyện Kỳ Anh, tỉnh Hà Tĩnh, 6 tháng năm 2018')).toEqual([
      [[2], 'huyện Kỳ Anh'],
      [[1], 'tỉnh Hà Tĩnh'],
    ]);
    expect(mentioned('UBND thị xã Kỳ Anh')).toEqual([[[3], 'UBND thị xã Kỳ Anh']]);
  });
  it('are found in file and folder names', () => {
    expect(mentioned('Ky Khang.xlsx')).toEqual([[[8], 'Ky Khang']]);
    expect(mentioned('KyKhang_6T2018')).toEqual([[[8], 'KyKhang']]);
    expect(mentioned('kykhang-2018.xlsx')).toEqual([[[8], 'kykhang']]);
    expect(mentioned('bc_ky_bac_2018', 2)).toEqual([[[4], 'ky_bac']]);
    expect(mentioned('TTKyDong 2018')).toEqual([[[7], 'TTKyDong']]);
    expect(mentioned('Nhan/2018H1/Xa Ky Bac.xlsx', 2)).toEqual([[[4], 'Xa Ky Bac']]);
  });
  it('words that are not the name are not taken for it', () => {
    expect(mentioned('Số đơn vị tính, kỳ báo cáo 6 tháng')).toEqual([]);
    expect(mentioned('Kỳ Tẩn')).toEqual([]);
  });
  it('a name that fits two units carries both', () => {
    expect(mentioned('Báo cáo xã Kỳ Bắc')).toEqual([[[4, 12], 'xã Kỳ Bắc']]);
  });
});
