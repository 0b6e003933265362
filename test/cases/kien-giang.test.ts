import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CaseTable,
  complaints,
  type PlayedCase,
  playCase,
  rowOf,
  valueIn,
} from '../support/case.ts';

const period = '10y..2023H1';
let played: PlayedCase;
let table: CaseTable;

beforeAll(async () => {
  played = await playCase('kien-giang', '2023-07-28T02:00:00.000Z');
  table = await played.table('--unit', 'tỉnh Kiên Giang', '--period', period);
});

describe('ten years of Resolution 25 in Tỉnh Kiên Giang', () => {
  test('all files go in without an error or a warning', () => {
    expect(complaints(played.imported)).toEqual([]);
    expect(played.imported.counts).toMatchObject({ imported: 17, rejected: 0 });
  });

  test('the table has a column a year from the second half of 2013', () => {
    expect(table.kind).toBe('ten-year');
    expect(table.columns.map(({ id }) => id).slice(0, 3)).toEqual(['2013H2', '2014', '2015']);
    expect(table.columns).toHaveLength(14);
  });

  test.each([
    ['pc_resolutions', 7705, 'exact'],
    ['pc_voter_meetings', 23_396, 'exact'],
    ['dialogue_enterprises', 250, 'exact'],
    ['dialogue_people', 97_233, 'exact'],
    ['movement_models_total', 19_200, 'over'],
    ['poor_fund_inkind', 2_500_000_000_000, 'over'],
  ])('%s comes to %i (%s) over all districts and the province itself', (code, value, qualifier) => {
    expect(valueIn(table, code, 'total')).toMatchObject({
      value,
      qualifier,
      status: 'complete',
      unitsReported: 15,
      unitsExpected: 15,
      gaps: [],
      missing: [],
    });
  });

  test('voter meetings of the National Assembly deputies are the province’s own', () => {
    expect(valueIn(table, 'na_voter_meetings', 'total')).toMatchObject({
      value: 2731,
      scope: 'own',
      status: 'complete',
      unitsReported: 1,
      unitsExpected: 1,
    });
  });

  test.each([
    ['movements_count', 20],
    ['campaigns_count', 7],
  ])('%s is a list of the province’s own, %i of them now', (code, value) => {
    expect(valueIn(table, code, 'latest')).toMatchObject({
      value,
      scope: 'own',
      status: 'complete',
      column: '2023H1',
    });
  });

  test('the Fund in cash is the province’s total, filed by its Front: over 52.000 tỷ đồng', () => {
    expect(valueIn(table, 'poor_fund_cash', 'total')).toMatchObject({
      value: 52_000_000_000_000,
      qualifier: 'over',
      status: 'complete',
      basis: 'reported',
      scope: 'total',
    });
  });

  test('membership is 59,22% of those eligible, up 2,92 points on the end of 2013', () => {
    expect(valueIn(table, 'org_members', 'latest')).toMatchObject({
      value: 625_926,
      unitsReported: 15,
      unitsExpected: 15,
      asOf: '2023-06-14',
    });
    expect(valueIn(table, 'org_members_rate', 'latest')).toMatchObject({
      value: 59.22,
      numerator: 625_926,
      denominator: 1_056_950,
      status: 'complete',
    });
    expect(valueIn(table, 'org_members_rate', 'baseline')).toMatchObject({
      value: 56.3,
      column: '2013H2',
      status: 'complete',
    });
    expect(valueIn(table, 'org_members', 'baseline')).toMatchObject({ asOf: '2013-12-14' });
    expect(rowOf(table, 'org_members_rate').changePoints).toEqual({
      value: 2.92,
      qualifier: 'exact',
    });
  });

  test('a town is one unit under both its names', async () => {
    const byUnit = await played.table('--period', period, '--by', 'unit');
    const towns = byUnit.rows.filter(
      ({ indicator, unit }) => indicator === 'pc_resolutions' && unit !== undefined,
    );
    const named = towns.map(({ unit }) => unit?.name);
    expect(named).toContain('Thành phố Hà Tiên');
    expect(named).toContain('Thành phố Phú Quốc');
    expect(named).not.toContain('Huyện Phú Quốc');
    const sum = towns.reduce((total, { values }) => total + Number(values['total']?.value), 0);
    expect(sum).toBe(7705);
  });

  test('nothing in the table is warned of', () => {
    expect(table.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('a report of ten years that no column can be taken from is told of once', () => {
    const told = table.problems.filter(({ code }) => code === 'unused-filing');
    const cells = told.map(({ origin }) => origin);
    expect(cells).toContain('bao-cao/Kien Luong.xlsx › Phụ lục!D13');
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('the prose says the same, money in the scale that it was filed in', async () => {
    const prose = await played.print('--period', period, '--format', 'prose');
    expect(prose).toContain('trên 52.000 tỷ đồng');
    expect(prose).toContain('trên 2.500 tỷ đồng');
    expect(prose).toContain('hơn 19.200 mô hình');
    expect(prose).toContain('23.396 buổi tiếp xúc cử tri');
    expect(prose).toMatch(/từ 56,3\d*% \(cuối năm 2013\) lên 59,22%.*tăng 2,92 điểm phần trăm/);
  });

  test('the printed table is the one that was read', async () => {
    const printed = await played.print('--period', period);
    await expect(printed).toMatchFileSnapshot('golden/kien-giang.txt');
  });
});
