/** Huyện Kỳ Anh as it stood in 2017 and 2018, with its neighbour of the same name, for tests of the way in. */
import { builtInCatalogue } from '../../src/catalogue/catalogue.generated.ts';
import type { Day } from '../../src/core/time/day.ts';
import { defaultDeadlines } from '../../src/core/time/deadlines.ts';
import { builtInTerms } from '../../src/core/time/terms.ts';
import type { Level, Register, Unit, UnitId } from '../../src/core/unit.ts';
import type { IngestContext, IngestOptions } from '../../src/ingest/context.ts';

export const communes = [
  'Kỳ Bắc',
  'Kỳ Châu',
  'Kỳ Đồng',
  'Kỳ Giang',
  'Kỳ Hải',
  'Kỳ Hợp',
  'Kỳ Khang',
  'Kỳ Lạc',
  'Kỳ Lâm',
  'Kỳ Phong',
  'Kỳ Phú',
  'Kỳ Sơn',
  'Kỳ Tân',
  'Kỳ Tây',
  'Kỳ Thọ',
  'Kỳ Thư',
  'Kỳ Thượng',
  'Kỳ Tiến',
  'Kỳ Trung',
  'Kỳ Văn',
  'Kỳ Xuân',
] as const;

export const haTinh: UnitId = 1;
export const kyAnh: UnitId = 2;
export const thiXaKyAnh: UnitId = 3;

function unit(id: UnitId, code: string, name: string, level: Level, parent: UnitId | null): Unit {
  return {
    id,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code, name, level }],
    parents: [{ from: null, parent }],
    aliases: [],
    reportsFor: null,
  };
}

export function communeId(name: (typeof communes)[number]): UnitId {
  return 10 + communes.indexOf(name);
}

export const register: Register = {
  units: [
    unit(haTinh, '42', 'Tỉnh Hà Tĩnh', 'province', null),
    unit(kyAnh, '447', 'Huyện Kỳ Anh', 'district', haTinh),
    unit(thiXaKyAnh, '449', 'Thị xã Kỳ Anh', 'district', haTinh),
    ...communes.map((name, index) =>
      unit(10 + index, `${18760 + index}`, `Xã ${name}`, 'commune', kyAnh),
    ),
  ],
  successions: [],
};

export const noOptions: IngestOptions = {
  period: null,
  unit: null,
  scope: null,
  nature: null,
  blank: null,
  acceptDotThousands: false,
  set: new Map(),
  note: null,
  newUnits: false,
};

export function contextFor(
  file: string,
  options: Partial<IngestOptions> = {},
  rest: Partial<IngestContext> = {},
): IngestContext {
  return {
    file,
    register,
    catalogue: builtInCatalogue,
    periods: {
      // A day of the meeting season; no clock in tests.
      today: '2018-06-20' as Day,
      scheme: 'nd09',
      terms: builtInTerms,
      deadlines: defaultDeadlines,
    },
    homeUnit: kyAnh,
    blankForms: new Set(),
    options: { ...noOptions, ...options },
    ...rest,
  };
}
