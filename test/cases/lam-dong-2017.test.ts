/** What the inspectorate of Lâm Đồng published of the first half of 2017, taken in as its form 01/TCD. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type CaseTable, complaints, type PlayedCase, playCase, valueIn } from '../support/case.ts';

let played: PlayedCase;
let half: CaseTable;

beforeAll(async () => {
  played = await playCase('lam-dong-2017', '2017-07-10T02:00:00.000Z');
  half = await played.table('--period', '2017H1');
});

describe('Tỉnh Lâm Đồng receives its citizens in the first half of 2017', () => {
  test('the form goes in without an error or a warning, under its own name', () => {
    expect(complaints(played.imported)).toEqual([]);
    expect(played.imported.counts).toMatchObject({ imported: 1, rejected: 0, facts: 39 });
    expect(JSON.stringify(played.imported)).toContain('"form":"tt02-01-tcd"');
  });

  test.each([
    ['reception_turns', 1647],
    ['reception_people', 1325 + 761],
    ['reception_groups', 11 + 9],
  ])('%s comes out as %i', (code, value) => {
    expect(valueIn(half, code, '2017H1')).toMatchObject({
      value,
      status: 'complete',
      basis: 'recomputed',
      unitsReported: 12,
      unitsExpected: 12,
    });
  });

  test('what the form’s other columns say is stored nowhere and misses nothing', () => {
    expect(half.rows.map(({ indicator }) => indicator)).toEqual([
      'reception_turns',
      'reception_people',
      'reception_groups',
    ]);
    expect(half.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('the printed table is the one that was read', async () => {
    const printed = await played.print('--period', '2017H1', '--by', 'unit');
    await expect(printed).toMatchFileSnapshot('golden/lam-dong-2017.txt');
  });
});
