/** The inspectorate's forms: known by number or sums, read by the numbers of their columns, checked by what they print. */
import { describe, expect, it } from 'vitest';
import type { Level, Register, Unit, UnitId } from '../../src/core/unit.ts';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';
import { communeId, haTinh, kyAnh, register, thiXaKyAnh } from '../support/ky-anh.ts';

type Figures = Readonly<Record<number, number | string>>;

const formulas: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  '01/TCD': { 1: '1=4+13+22', 2: '2=5+14+23', 3: '3=6+7+15+16+24+25' },
  '01/XLD': { 1: '1=2+3+...+7', 9: '9=11+12+13=14+15+16+17=18+22' },
  '01/XLD 2024': { 1: '1=2+3=4+5', 6: '6=8+9+10=11+12+13=14+18' },
};
const counts: Readonly<Record<string, number>> = { '01/TCD': 29, '01/XLD': 26, '01/XLD 2024': 22 };

/** The numbered cells of a row; a column without a figure is empty. */
function cellsOf(form: string, figures: Figures): (string | number | null)[] {
  return Array.from({ length: counts[form] ?? 0 }, (_, index) => figures[index + 1] ?? null);
}

type Drawn = {
  readonly title?: string;
  readonly numbers?: 'formulas' | 'plain';
  readonly rows: readonly (readonly [string, Figures])[];
};

function sheetOf(form: string, { title = `Biểu số ${form}`, numbers, rows }: Drawn): Cells {
  const header = cellsOf(form, {}).map((_, index) => `Nội dung cột ${index + 1}`);
  const plain = header.map((_, index) => index + 1);
  const printed = plain.map((number) => formulas[form]?.[number] ?? number);
  return [
    [title.replace(' 2024', '')],
    ['Số liệu tính từ ngày 15/12/2017 đến ngày 14/6/2018'],
    ['Đơn vị', ...header],
    ['MS', ...(numbers === 'plain' ? plain : printed)],
    ...rows.map(([unit, figures]) => [unit, ...cellsOf(form, figures)]),
    ['30. Ghi chú:'],
  ];
}

const received: Figures = {
  ...{ 1: 40, 2: 52, 3: 38, 4: 25, 5: 30, 6: 20, 7: 4, 8: 2, 9: 12, 10: 1, 11: 1 },
  ...{ 13: 15, 14: 22, 15: 10, 16: 4, 17: 1, 18: 6 },
};

describe('form 01/TCD of circular 02/2021', () => {
  it('gives turns, people and large groups of every unit, and stores no total', async () => {
    const result = await ingestRows(
      sheetOf('01/TCD', {
        rows: [
          ['Tổng', { ...received, 1: 47, 4: 32 }],
          ['UBND xã Kỳ Bắc', received],
          ['UBND xã Kỳ Châu', { 1: 7, 2: 0, 4: 7, 5: 0, 8: 0 }],
        ],
      }),
    );
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 40',
      'Xã Kỳ Bắc 2018H1 reception_people = 52',
      'Xã Kỳ Bắc 2018H1 reception_groups = 3',
      'Xã Kỳ Châu 2018H1 reception_turns = 7',
      'Xã Kỳ Châu 2018H1 reception_people = 0',
      'Xã Kỳ Châu 2018H1 reception_groups = 0',
    ]);
    expect(result.submissions.map(({ form }) => form)).toEqual(['tt02-01-tcd', 'tt02-01-tcd']);
    const groups = result.submissions[0]?.facts[2];
    expect(groups?.origin).toMatchObject({ cell: 'I6;R6', raw: '2 + 1' });
  });

  it('warns of a printed sum that does not hold, with both sides and the cell', async () => {
    const rows = [['Xã Kỳ Bắc', { ...received, 4: 24, 9: 31 }]] as const;
    const result = await ingestRows(sheetOf('01/TCD', { rows }));
    expect(result.problems).toMatchObject([
      {
        code: 'identity-differs',
        severity: 'warning',
        origin: { cell: 'B5' },
        args: { identity: '01/TCD: (4) + (13) + (22) = (1)', left: '39', right: '40' },
      },
      { code: 'identity-differs', origin: { cell: 'J5' }, args: { left: '31', right: '30' } },
    ]);
    expect(factLines(result)).toHaveLength(3);
  });

  it('says which figures the catalogue has no indicator for', async () => {
    const rows = [['Xã Kỳ Bắc', { ...received, 12: 6, 21: 0 }]] as const;
    const result = await ingestRows(sheetOf('01/TCD', { rows }));
    expect(result.problems).toMatchObject([
      {
        code: 'unknown-indicator',
        severity: 'warning',
        origin: { cell: 'M5' },
        args: { seen: 'Nội dung cột 12 › (12)', value: '6' },
      },
    ]);
  });

  it('is the commune’s own where it has no row but the total', async () => {
    const title = 'UBND XÃ KỲ BẮC - Biểu 01/TCD';
    const result = await ingestRows(sheetOf('01/TCD', { title, rows: [['Tổng', received]] }));
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)[0]).toBe('Xã Kỳ Bắc 2018H1 reception_turns = 40');
  });

  it.each([
    ['Tổng hợp kết quả tiếp công dân', 'formulas'],
    ['Tổng hợp kết quả tiếp công dân', 'plain'],
    ['BM 01/TCD', 'plain'],
    ['Biểu số: 01 / TCD', 'plain'],
    ['Bảng không tên', 'formulas'],
  ] as const)('is known by "%s" over a %s number row', async (title, numbers) => {
    const rows = [['Xã Kỳ Bắc', received]] as const;
    const result = await ingestRows(sheetOf('01/TCD', { title, numbers, rows }));
    expect(result.submissions.map(({ form }) => form)).toEqual(['tt02-01-tcd']);
  });

  it('without a figure is refused, and not taken for a report of nothing', async () => {
    const rows = [['UBND xã Kỳ Bắc', {}]] as const;
    const result = await ingestRows(sheetOf('01/TCD', { rows }));
    expect(problemLines(result.problems)).toEqual(['error no-data']);
  });

  it('may end before its last columns where the sum below the first one tells it', async () => {
    const rows = [['Xã Kỳ Bắc', received]] as const;
    const short = sheetOf('01/TCD', { rows }).map((row) => row.slice(0, 21));
    const result = await ingestRows(short);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toHaveLength(3);
  });

  it('is no other form that happens to have as many columns', async () => {
    const rows = [['Xã Kỳ Bắc', received]] as const;
    const title = 'Biểu số 03/KQGQ';
    const result = await ingestRows(sheetOf('01/TCD', { title, numbers: 'plain', rows }));
    expect(problemLines(result.problems)).toEqual(['error no-table']);
  });
});

describe('form 01/XLD', () => {
  it('of 2021 adds up the columns of petitions by many, by one, and others', async () => {
    const figures: Figures = {
      ...{ 1: 30, 2: 1, 3: 2, 4: 3, 5: 4, 6: 15, 7: 5, 8: 28, 9: 25, 10: 24 },
      ...{ 11: 5, 12: 2, 13: 18, 14: 12, 15: 3, 16: 6, 17: 4, 18: 20, 19: 5, 20: 2, 21: 13 },
      ...{ 22: 5, 23: 2, 24: 2, 25: 1 },
    };
    const result = await ingestRows(sheetOf('01/XLD', { rows: [['Xã Kỳ Bắc', figures]] }));
    expect(result.submissions.map(({ form }) => form)).toEqual(['tt02-01-xld']);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_opening = 6',
      'Xã Kỳ Bắc 2018H1 petitions_received = 24',
      'Xã Kỳ Bắc 2018H1 petitions_resolved = 15',
      'Xã Kỳ Bắc 2018H1 petitions_pending = 10',
    ]);
    // Column 10, the cases among the petitions, is nobody's indicator.
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator K5']);
  });

  it('of 2024 is told by its columns, for its number is the same', async () => {
    const figures: Figures = {
      ...{ 1: 69, 2: 9, 3: 60, 4: 50, 5: 26, 6: 40, 8: 10, 9: 5, 10: 25 },
      ...{ 11: 20, 12: 5, 13: 15, 14: 30, 15: 30, 18: 10, 19: 10 },
    };
    for (const numbers of ['formulas', 'plain'] as const) {
      const rows = [['Xã Kỳ Bắc', figures]] as const;
      const result = await ingestRows(sheetOf('01/XLD 2024', { numbers, rows }));
      expect(result.submissions.map(({ form }) => form)).toEqual(['tt2024-01-xld']);
      expect(factLines(result)).toEqual([
        'Xã Kỳ Bắc 2018H1 petitions_opening = 9',
        'Xã Kỳ Bắc 2018H1 petitions_received = 60',
        'Xã Kỳ Bắc 2018H1 petitions_resolved = 25',
        'Xã Kỳ Bắc 2018H1 petitions_pending = 26',
      ]);
      expect(result.problems).toMatchObject([
        { code: 'identity-differs', args: { left: '76', right: '69' } },
      ]);
    }
  });
});

describe('a province’s form with rows of levels, offices and communes', () => {
  const [office, town]: readonly [UnitId, UnitId] = [900, 901];
  const unit = (id: UnitId, name: string, level: Level, parent: UnitId): Unit => ({
    ...{ id, validFrom: null, validTo: null, aliases: [], reportsFor: null },
    states: [{ from: null, code: String(id), name, level }],
    parents: [{ from: null, parent }],
  });
  const withOffice: Register = {
    ...register,
    units: [
      ...register.units,
      unit(office, 'Sở Tài chính', 'body', haTinh),
      unit(town, 'Phường Sông Trí', 'commune', thiXaKyAnh),
    ],
  };
  const of = (received: number): Figures => ({ 1: received, 3: received });
  const rows: Drawn['rows'] = [
    ['Toàn tỉnh', of(100)],
    ['Cấp Tỉnh', of(20)],
    ['Sở Tài chính', of(20)],
    ['UBND Cấp Huyện', of(30)],
    ['UBND huyện Kỳ Anh', of(20)],
    ['UBND thị xã Kỳ Anh', of(10)],
    ['Cấp Xã', of(50)],
    [' Huyện Kỳ Anh', of(30)],
    ['UBND xã Kỳ Bắc', of(18)],
    ['UBND xã Kỳ Châu', of(12)],
    [' Thị xã Kỳ Anh', of(20)],
    ['UBND phường Sông Trí', of(20)],
    ['Tổng', of(100)],
  ];
  const read = (listed: Drawn['rows']) =>
    ingestRows(sheetOf('01/XLD 2024', { rows: listed }), {}, 'tinh Ha Tinh.csv', {
      register: withOffice,
      homeUnit: haTinh,
    });

  it('stores every office and unit once, and no sum of others', async () => {
    const result = await read(rows);
    expect(problemLines(result.problems)).toEqual([]);
    const facts = result.submissions.flatMap(({ facts: filed }) => filed);
    const stored = facts.map(({ unit: of, reading, scope }) => [
      of,
      reading.kind === 'number' ? reading.value.mantissa : null,
      scope,
    ]);
    expect(stored).toEqual([
      [office, 20n, 'unstated'],
      [kyAnh, 20n, 'own'],
      [thiXaKyAnh, 10n, 'own'],
      [communeId('Kỳ Bắc'), 18n, 'own'],
      [communeId('Kỳ Châu'), 12n, 'own'],
      [town, 20n, 'own'],
    ]);
  });

  it.each(['Cấp Tỉnh', 'UBND Cấp Huyện', 'Cấp Xã', ' Huyện Kỳ Anh'])(
    'warns of %s where it is not the sum of what it heads',
    async (label) => {
      const wrong = rows.map((row) => (row[0] === label ? ([label, of(7)] as const) : row));
      const result = await read(wrong);
      expect(result.problems.map(({ code }) => code)).toEqual(['total-differs']);
    },
  );
});
