import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const head: Cells = [
  ['TỔNG HỢP 6 THÁNG ĐẦU NĂM 2018'],
  ['STT', 'Đơn vị', 'Số đơn tiếp nhận', 'Số lượt tiếp công dân'],
];
const [bac, phu]: Cells = [
  [1, 'Xã Kỳ Bắc', 3, 10],
  [2, 'Xã Kỳ Phú', 4, 20],
];
const [khang, tan]: Cells = [
  [3, 'Xã Kỳ Khang', 5, 30],
  [4, 'Xã Kỳ Tân', 4, 40],
];
const table = (...rows: readonly (Cells[number] | undefined)[]): Cells => [
  ...head,
  ...rows.flatMap((row) => (row ? [row] : [])),
];

describe('a table of units in sections', () => {
  it.each([
    ['Cộng A', 'Cộng B', 'Tổng A + B'],
    ['Cộng (I)', 'Cộng (II)', 'Tổng cộng I + II'],
    ['Tổng A', 'Tổng B', 'Tổng cộng (A+B)'],
    ['Cộng mục I', 'Cộng mục II', 'Cộng các xã'],
    ['Cộng nhóm 1', 'Cộng nhóm 2', 'Tổng cộng'],
  ])('compares "%s", "%s" and "%s" and stores none of them', async (first, second, all) => {
    const rows = (wrong: number) =>
      table(
        ['A', 'Các xã ven biển', null, null],
        ...[bac, phu, [null, first, 7, 30]],
        ['B', 'Các xã khác', null, null],
        ...[khang, tan, [null, second, 9 + wrong, 70], [null, all, 16, 100]],
      );
    const right = await ingestRows(rows(0));
    expect(factLines(right)).toHaveLength(8);
    expect(right.problems).toEqual([]);
    expect(problemLines((await ingestRows(rows(1))).problems)).toEqual([
      'warning total-differs C10',
    ]);
  });

  it.each([
    ['A. Xã ven biển', 'B. Xã miền núi'],
    ['I. Vùng biển', 'II. Các xã khác'],
    ['I) Đơn vị vùng thấp', 'II) Đơn vị vùng cao'],
  ])('takes "%s" and "%s" for sums where they are that', async (first, second) => {
    const result = await ingestRows(
      table([null, first, 7, 30], bac, phu, [null, second, 9, 70], khang, tan),
    );
    expect(factLines(result)).toHaveLength(8);
    expect(result.problems).toEqual([]);
  });

  it('takes them so where the letter stands in a column of its own', async () => {
    const result = await ingestRows(
      table(['A', 'Xã ven biển', 7, 30], bac, phu, ['B', 'Xã miền núi', 9, 70], khang, tan),
    );
    expect(factLines(result)).toHaveLength(8);
    expect(result.problems).toEqual([]);
  });

  it('drops no figure of what may be a unit', async () => {
    const refused = ['error unknown-unit B3'];
    for (const row of [
      ['A', 'Xã ven biển', 8, 30],
      [null, 'I. Xã Kỳ Lạ', 7, 30],
      ['I', 'XÃ KỲ LẠ', 7, 30],
      [1, 'Xã ven biển', 7, 30],
    ]) {
      const result = await ingestRows(table(row, bac, phu));
      expect(problemLines(result.problems)).toEqual(refused);
    }
  });
});
