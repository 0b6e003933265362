import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const months = ['Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4', 'Tháng 5', 'Tháng 6'];

function form(...rows: Cells): Cells {
  return [
    ['UBND xã Kỳ Bắc'],
    ['6 THÁNG ĐẦU NĂM 2018'],
    ['STT', 'Nội dung', 'ĐVT', ...months, 'Cộng'],
    ...rows,
  ];
}

describe('a form with a column for each month', () => {
  it('files the months, and compares "Cộng" with them', async () => {
    const right = await ingestRows(form([1, 'Số đơn tiếp nhận', 'đơn', 1, 2, 3, 1, 2, 3, 12]));
    expect(factLines(right)).toEqual(
      [1, 2, 3, 1, 2, 3].map(
        (value, index) => `Xã Kỳ Bắc 2018-0${index + 1} petitions_received = ${value}`,
      ),
    );
    expect(right.problems).toEqual([]);
    const wrong = await ingestRows(form([1, 'Số đơn tiếp nhận', 'đơn', 1, 2, 3, 1, 2, 3, 13]));
    expect(wrong.problems).toMatchObject([
      { code: 'total-differs', origin: { cell: 'J4' }, args: { stated: '13', summed: '12' } },
    ]);
  });

  it('tells of the column where a row stands in it that has no sum over months', async () => {
    const result = await ingestRows(
      form([1, 'Mô hình Dân vận khéo hiện có', 'mô hình', 1, 2, 3, 3, 3, 3, 3]),
    );
    expect(problemLines(result.problems)).toEqual(['warning unknown-column J3']);
  });
});
