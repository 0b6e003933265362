import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CaseTable,
  complaints,
  type PlayedCase,
  playCase,
  rowOf,
  valueIn,
} from '../support/case.ts';

const period = '2009-12..2019-06';
let played: PlayedCase;
let table: CaseTable;

beforeAll(async () => {
  played = await playCase('ket-luan-62', '2019-07-25T02:00:00.000Z');
  table = await played.table('--unit', 'huyện Bàu Sen', '--period', period);
});

describe('ten years of Conclusion 62 in a district of 21 xã', () => {
  test('all files go in without an error or a warning', () => {
    expect(complaints(played.imported)).toEqual([]);
    expect(played.imported.counts).toMatchObject({ imported: 20, rejected: 0 });
  });

  test('a stray full stop after a number is told, and the number read', () => {
    const file = played.imported.files.find((one) => one.file === 'bao-cao/Hoa Lam.xlsx');
    const codes = file?.problems.map(({ code }) => code);
    expect(codes).toContain('stray-mark');
  });

  test('the table is a ten-year one, with what is left at the ends under its own id', () => {
    expect(table.kind).toBe('ten-year');
    expect(table.columns.map(({ id }) => id)).toEqual([
      '2009-12',
      ...Array.from({ length: 9 }, (_, at) => String(2010 + at)),
      '2019H1',
      'total',
      'baseline',
      'latest',
    ]);
  });

  test.each([
    ['poor_fund_cash', 46_091_000_000],
    ['solidarity_houses', 1552],
    ['breeding_cows', 694],
    ['poor_support_other', 3_862_000_000],
  ])('%s comes to %i over the ten years, however its communes filed it', (code, value) => {
    expect(valueIn(table, code, 'total')).toMatchObject({
      value,
      qualifier: 'exact',
      status: 'complete',
      basis: 'recomputed',
      unitsReported: 21,
      unitsExpected: 21,
      missing: [],
    });
  });

  test('a year that some filed only within the ten years is partial and names them', () => {
    const year = valueIn(table, 'solidarity_houses', '2015');
    expect(year).toMatchObject({ status: 'partial', unitsReported: 6, unitsExpected: 21 });
    expect(year.missing.map(({ unit }) => unit.name)).toContain('Xã Hòa Lâm');
  });

  test.each([
    ['model_areas_total', 22, 'exact'],
    ['self_mgmt_models', 53, 'exact'],
    ['dvk_models_active', 200, 'over'],
  ])('%s is now %i (%s)', (code, value, qualifier) => {
    expect(valueIn(table, code, 'latest')).toMatchObject({
      value,
      qualifier,
      status: 'complete',
      unitsReported: 21,
      unitsExpected: 21,
      asOf: '2019-06-14',
      column: '2019H1',
    });
  });

  test('12 of 21 xã meet the standards, where the district alone had counted before', () => {
    expect(valueIn(table, 'ntm_commune', 'latest')).toMatchObject({
      value: 12,
      of: 21,
      status: 'complete',
      unitsReported: 21,
    });
    expect(valueIn(table, 'ntm_commune', '2015')).toMatchObject({ value: 6, of: 21 });
    expect(valueIn(table, 'ntm_commune', '2018')).toMatchObject({ value: 11, of: 21 });
  });

  test('all residential areas are in the campaign', () => {
    expect(valueIn(table, 'areas_in_campaign_rate', 'latest')).toMatchObject({
      value: 100,
      numerator: 148,
      denominator: 148,
      status: 'complete',
    });
  });

  test('the poverty rate fell from 19,37% at the end of 2009 to 4,78% at the end of 2018', () => {
    expect(valueIn(table, 'poverty_rate', 'baseline')).toMatchObject({
      value: 19.37,
      numerator: 7987,
      denominator: 41_236,
      status: 'complete',
      column: '2009-12',
    });
    expect(valueIn(table, 'poverty_rate', 'latest')).toMatchObject({
      value: 4.78,
      status: 'complete',
      unitsReported: 21,
      unitsExpected: 21,
    });
    expect(rowOf(table, 'poverty_rate').changePoints).toEqual({
      value: -14.59,
      qualifier: 'exact',
    });
  });

  test('nothing in the table is warned of', () => {
    expect(table.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('the prose says the same in the manner of reports', async () => {
    const prose = await played.print('--period', period, '--format', 'prose');
    expect(prose).toContain('46.091.000.000 đồng');
    expect(prose).toContain('1.552 nhà Đại đoàn kết');
    expect(prose).toContain('hơn 200 mô hình');
    expect(prose).toContain('12/21 xã');
    expect(prose).toContain(
      'Tỷ lệ hộ nghèo giảm từ 19,37% (cuối năm 2009) xuống còn 4,78% (cuối năm 2018), giảm 14,59 điểm phần trăm',
    );
  });

  test('the printed table is the one that was read', async () => {
    const printed = await played.print('--period', period);
    await expect(printed).toMatchFileSnapshot('golden/ket-luan-62.txt');
  });
});
