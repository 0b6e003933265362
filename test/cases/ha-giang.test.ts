import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseTable, complaints, type PlayedCase, playCase, valueIn } from '../support/case.ts';

const period = '2023H2..2024Q1';
const military = 'Bộ Chỉ huy Quân sự tỉnh Hà Giang';
let played: PlayedCase;
let table: CaseTable;

beforeAll(async () => {
  played = await playCase('ha-giang', '2024-03-22T02:00:00.000Z');
  table = await played.table('--unit', 'tỉnh Hà Giang', '--period', period);
});

describe('the first nine months of Resolution 33 in Tỉnh Hà Giang', () => {
  test('all files go in without an error or a warning', () => {
    expect(complaints(played.imported)).toEqual([]);
    expect(played.imported.counts).toMatchObject({ imported: 11, rejected: 0 });
  });

  test('models of Dân vận khéo are 1.115 in all eleven districts', () => {
    expect(table.kind).toBe('period');
    expect(valueIn(table, 'dvk_models_active', period)).toMatchObject({
      value: 1115,
      status: 'complete',
      asOf: '2024-03-14',
      unitsReported: 11,
      unitsExpected: 11,
    });
  });

  test.each([
    ['economy', 573],
    ['culture_society', 253],
    ['defence_security', 198],
    ['political_system', 91],
  ])('of them in the field %s: %i', (field, value) => {
    expect(valueIn(table, 'dvk_models_active', period, field)).toMatchObject({
      value,
      status: 'complete',
      unitsReported: 11,
      unitsExpected: 11,
    });
  });

  test.each([
    ['dialogue_sessions', 112, 'exact'],
    ['dialogue_people', 5900, 'under'],
  ])(
    '%s is %i (%s) of three districts, and does not pass for the province',
    (code, value, qualifier) => {
      const figure = valueIn(table, code, period);
      expect(figure).toMatchObject({
        value,
        qualifier,
        status: 'partial',
        unitsReported: 3,
        unitsExpected: 11,
      });
      expect(figure.missing).toHaveLength(8);
      const named = figure.missing.map(({ unit }) => unit.name);
      for (const name of ['Huyện Yên Minh', 'Huyện Mèo Vạc', 'Huyện Bắc Quang']) {
        expect(named).not.toContain(name);
      }
    },
  );

  test.each([
    ['security_groups', 2000],
    ['prestige_persons', 3000],
  ])('%s, over %i, is of the provincial police and of no district', (code, value) => {
    expect(valueIn(table, code, period)).toMatchObject({
      value,
      qualifier: 'over',
      status: 'complete',
      unitsReported: 1,
      unitsExpected: 1,
    });
  });

  test('the pupils that the military command looks after are its own and roll up to nobody', async () => {
    const codes = table.rows.map(({ indicator }) => indicator);
    expect(codes).not.toContain('students_sponsored');
    const own = await played.table('--unit', military, '--period', period);
    expect(valueIn(own, 'students_sponsored', period)).toMatchObject({
      value: 32,
      status: 'complete',
    });
    expect(valueIn(own, 'students_sponsored_value', period)).toMatchObject({
      value: 270_000_000,
      qualifier: 'under',
      status: 'complete',
    });
  });

  test('by unit, a body stands only where it has something to say', async () => {
    const byUnit = await played.table('--period', period, '--by', 'unit');
    const unitsOf = (code: string) =>
      byUnit.rows.flatMap(({ indicator, category, unit }) =>
        indicator === code && category === null && unit ? [unit.name] : [],
      );
    expect(unitsOf('security_groups')).toEqual(['Công an tỉnh Hà Giang']);
    expect(unitsOf('dvk_models_active')).toHaveLength(11);
    // The province's own words ("hàng trăm cuộc") are no number; eleven districts owe theirs.
    expect(unitsOf('dialogue_sessions')).not.toContain(military);
  });

  test('the end of 2023 can still be asked for', async () => {
    const before = await played.table('--period', '2023H2');
    expect(valueIn(before, 'dvk_models_active', '2023H2')).toMatchObject({
      status: 'complete',
      asOf: '2023-12-14',
    });
  });

  test('nothing in the table is warned of', () => {
    expect(table.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('the prose puts the coverage before a figure of three districts, and hedges before numbers', async () => {
    const prose = await played.print('--period', period, '--format', 'prose');
    expect(prose).toContain('mới có 3/11 huyện, thành phố báo cáo');
    expect(prose).toContain('112 cuộc đối thoại với gần 5.900 người dân');
    expect(prose).toContain('1.115 mô hình "Dân vận khéo", trong đó: kinh tế 573');
    expect(prose).toContain('hơn 2.000 tổ');
    const own = await played.print('--unit', military, '--period', period, '--format', 'prose');
    expect(own).toContain('gần 270 triệu đồng');
  });

  test('the printed table is the one that was read', async () => {
    await expect(await played.print('--period', period)).toMatchFileSnapshot('golden/ha-giang.txt');
  });

  test('the table of the military command is the one that was read', async () => {
    const printed = await played.print('--unit', military, '--period', period);
    await expect(printed).toMatchFileSnapshot('golden/ha-giang-quan-su.txt');
  });
});
