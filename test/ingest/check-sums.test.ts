import { describe, expect, it } from 'vitest';
import { type Cells, ingestRows, problemLines } from '../support/ingest.ts';

const head: Cells = [['Xã Kỳ Bắc, 6 tháng đầu năm 2018'], ['STT', 'Nội dung', 'Kết quả']];

async function check(rows: readonly (readonly [string, string | number])[], ...expected: string[]) {
  const result = await ingestRows([...head, ...rows.map((row, index) => [index + 1, ...row])]);
  expect(problemLines(result.problems)).toEqual(expected);
}

describe('what one filer’s facts say of each other', () => {
  it('warns of an identity that does not hold, and of none that does', async () => {
    const rows = (pending: number) =>
      [
        ['Đơn kỳ trước chuyển sang', 2],
        ['Số đơn đủ điều kiện xử lý', 10],
        ['Đơn đã giải quyết', 9],
        ['Đơn còn lại chuyển kỳ sau', pending],
      ] as const;
    await check(rows(3));
    await check(rows(5), 'warning identity-differs C6');
  });

  it('says nothing of an identity with a part that was not filed', () =>
    check([
      ['Số đơn đủ điều kiện xử lý', 10],
      ['Đơn còn lại chuyển kỳ sau', 5],
    ]));

  it('warns where the parts are not the whole, or more than it', async () => {
    const rows = (...parts: readonly (readonly [string, string | number])[]) => [
      ['Số đơn tiếp nhận trong kỳ', 12] as const,
      ...parts,
    ];
    await check(rows(['- Khiếu nại', 2], ['- Tố cáo', 10]));
    await check(rows(['- Khiếu nại', 2], ['- Tố cáo', 9]), 'warning breakdown-differs C3');
    // One row of "trong đó" names a part only, unless it is more than the whole.
    await check(rows(['- Khiếu nại', 2]));
    await check(rows(['- Khiếu nại', 13]), 'warning breakdown-differs C3');
    // What is not known is not compared.
    await check(rows(['- Khiếu nại', 2], ['- Tố cáo', '…']));
  });

  it('respects hedges', () =>
    check([
      ['Số đơn tiếp nhận trong kỳ', 'hơn 10'],
      ['- Khiếu nại', 2],
      ['- Tố cáo', 10],
    ]));
});
