import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CaseTable,
  complaints,
  type PlayedCase,
  playCase,
  rowOf,
  valueIn,
} from '../support/case.ts';

let played: PlayedCase;
let term: CaseTable;
let half: CaseTable;

beforeAll(async () => {
  played = await playCase('lam-dong', '2018-06-20T02:00:00.000Z');
  term = await played.table('--unit', 'tỉnh Lâm Đồng', '--period', '2015-2020:mid');
  half = await played.table('--unit', 'tỉnh Lâm Đồng', '--period', '2018H1');
});

const flows: readonly (readonly [string, readonly number[], number])[] = [
  ['study_sessions', [410, 860, 905, 470], 2645],
  ['dialogue_sessions', [96, 231, 264, 148], 739],
  ['dialogue_people', [7420, 18_260, 21_450, 12_305], 59_435],
  ['mediation_cases', [612, 1180, 1096, 498], 3386],
  ['mediation_settled', [480, 951, 905, 421], 2757],
  ['models_built', [148, 312, 365, 204], 1029],
  ['land_donated', [61_200, 148_500, 132_400, 58_300], 400_400],
];

describe('Tỉnh Lâm Đồng at the middle of the term 2015-2020', () => {
  test('all files go in without an error or a warning', () => {
    expect(complaints(played.imported)).toEqual([]);
    expect(played.imported.counts).toMatchObject({ imported: 17, rejected: 0 });
  });

  test('the mid-term table has a column a year, the halves at its ends under their own', () => {
    expect(term.kind).toBe('mid-term');
    expect(term.columns.map(({ id }) => id)).toEqual([
      '2015H2',
      '2016',
      '2017',
      '2018H1',
      'total',
      'baseline',
      'latest',
    ]);
  });

  test.each(flows)('%s is %j, in all %i, of 12 districts', (code, parts, total) => {
    const columns = ['2015H2', '2016', '2017', '2018H1'];
    expect(columns.map((column) => valueIn(term, code, column).value)).toEqual(parts);
    expect(valueIn(term, code, 'total')).toMatchObject({
      value: total,
      status: 'complete',
      unitsReported: 12,
      unitsExpected: 12,
    });
  });

  test('what the province did itself stands beside it as its own', () => {
    expect(valueIn(term, 'party_documents', 'total')).toMatchObject({
      value: 90,
      scope: 'own',
      unitsExpected: 1,
    });
  });

  test.each([
    ['dialogue_sessions', 'total', 1400, 52.79],
    ['models_built', 'total', 1800, 57.17],
    ['land_donated', 'total', 700_000, 57.2],
    ['dvk_models_active', 'latest', 1200, 88.67],
  ])(
    '%s has reached its share of the term’s target (%s of %i: %d%%)',
    (code, column, target, percent) => {
      expect(valueIn(term, code, column)).toMatchObject({ target, targetPercent: percent });
    },
  );

  test('models of Dân vận khéo grew from the start of the term to now, by field at its end', () => {
    expect(valueIn(term, 'dvk_models_active', 'baseline')).toMatchObject({
      value: 742,
      column: '2015H2',
      asOf: '2015-12-14',
    });
    expect(valueIn(term, 'dvk_models_active', 'latest')).toMatchObject({
      value: 1064,
      asOf: '2018-06-14',
      status: 'complete',
    });
    expect(rowOf(term, 'dvk_models_active').change).toEqual({ value: 322, qualifier: 'exact' });
    const fields = ['economy', 'culture_society', 'defence_security', 'political_system'];
    const values = fields.map((field) => valueIn(half, 'dvk_models_active', '2018H1', field));
    expect(values.every(({ unitsReported }) => unitsReported === 12)).toBe(true);
    expect(values.reduce((sum, { value }) => sum + Number(value), 0)).toBe(1064);
  });

  test('yearly stocks are taken from the end of 2017, and the poverty rate with them', () => {
    expect(valueIn(term, 'households', 'latest')).toMatchObject({
      value: 309_700,
      asOf: '2017-12-14',
      status: 'complete',
    });
    expect(valueIn(term, 'poverty_rate', 'latest')).toMatchObject({ value: 3.91 });
    expect(rowOf(term, 'poverty_rate').changePoints).toEqual({ value: -2.76, qualifier: 'exact' });
  });

  test('the six-month table agrees with the last column of the mid-term table', () => {
    expect(half.kind).toBe('six-month');
    for (const { indicator, category } of half.rows) {
      const inTerm = valueIn(term, indicator, '2018H1', category);
      const inHalf = valueIn(half, indicator, '2018H1', category);
      expect([indicator, inTerm.value, inTerm.status]).toEqual([
        indicator,
        inHalf.value,
        inHalf.status,
      ]);
    }
  });

  test('the half has a target of its own', () => {
    expect(valueIn(half, 'models_built', '2018H1')).toMatchObject({
      target: 200,
      targetPercent: 102,
    });
  });

  test('a half a year before that only some filed or quoted is partial and not compared', () => {
    expect(valueIn(half, 'models_built', '2017H1')).toMatchObject({
      value: 56,
      status: 'partial',
      unitsReported: 4,
      unitsExpected: 12,
    });
    expect(rowOf(half, 'models_built').change).toEqual({ value: null, reason: 'coverage' });
  });

  test.each([
    ['report_results', 'Huyện Đức Trọng: Công tác vận động'],
    ['report_limits', 'Huyện Đam Rông: Địa bàn rộng'],
    ['report_proposals', 'Huyện Lạc Dương: Kiến nghị sớm'],
    ['report_tasks', 'Thành phố Đà Lạt: Chuẩn bị nội dung'],
  ])('%s is compiled by unit', (code, beginning) => {
    const text = String(valueIn(half, code, '2018H1').value);
    expect(text).toContain(beginning);
    expect(text.split('\n')).toHaveLength(7);
  });

  test('nothing in either table is warned of', () => {
    const warned = [...term.problems, ...half.problems].filter(
      ({ severity }) => severity !== 'info',
    );
    expect(warned).toEqual([]);
  });

  test('the prose sets what was reached beside what was planned', async () => {
    const prose = await played.print('--period', '2015-2020:mid', '--format', 'prose');
    expect(prose).toContain('1.029 mô hình xây dựng mới, bằng 57,17% kế hoạch');
    expect(prose).toContain('739 cuộc đối thoại với 59.435 người dân');
    expect(prose).toContain('Huyện Lạc Dương: Kiến nghị sớm');
  });

  test.each(['2015-2020:mid', '2018H1'])(
    'the printed table of %s is the one that was read',
    async (period) => {
      const printed = await played.print('--period', period);
      const file = `golden/lam-dong-${period.replace(':', '-')}.txt`;
      await expect(printed).toMatchFileSnapshot(file);
    },
  );
});
