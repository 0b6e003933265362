import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const title: Cells = [['TỔNG HỢP HUYỆN KỲ ANH NĂM 2017']];
const turns: Cells = [
  ['TT', 'Đơn vị', 'Số lượt tiếp công dân'],
  [1, 'Kỳ Bắc', 10],
  [2, 'Kỳ Châu', 11],
  [null, 'Cộng', 21],
];
const gardens: Cells = [
  ['TT', 'Tên xã', 'Vườn mẫu'],
  [1, 'Kỳ Bắc', 3],
  [null, 'Cộng', 3],
];

describe('two tables in one sheet', () => {
  it('are both read, each under its own header and with its own total', async () => {
    const result = await ingestRows([...title, ...turns, [], ['Biểu 2'], ...gardens]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 10',
      'Xã Kỳ Bắc 2017 model_gardens_certified = 3',
      'Xã Kỳ Châu 2017 reception_turns = 11',
    ]);
  });

  it('may be of different layouts', async () => {
    const down: Cells = [
      ['TT', 'Nội dung', 'Kết quả'],
      [1, 'Số công dân được tiếp', 7],
    ];
    const result = await ingestRows([...title, ...turns, ...down]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toContain('Huyện Kỳ Anh 2017 reception_people = 7');
  });

  it('are one where the header is only printed again', async () => {
    const result = await ingestRows([
      ...title,
      ...turns.slice(0, 2),
      ['TT', 'Đơn vị', 'Số lượt tiếp công dân'],
      ...turns.slice(2),
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toHaveLength(2);
  });

  it('are told where one of them is not known', async () => {
    const result = await ingestRows([
      ...title,
      ...turns,
      ['TT', 'Đơn vị', 'Số cây đã trồng'],
      [1, 'Kỳ Bắc', 3],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning no-table']);
    expect(factLines(result)).toHaveLength(2);
  });

  it('may have the same header under titles of their own', async () => {
    const result = await ingestRows([
      ['TỔNG HỢP HUYỆN KỲ ANH'],
      ['Biểu 1: Năm 2017'],
      ...turns,
      [],
      ['Biểu 2: Năm 2018'],
      ...turns,
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 10',
      'Xã Kỳ Châu 2017 reception_turns = 11',
      'Xã Kỳ Bắc 2018 reception_turns = 10',
      'Xã Kỳ Châu 2018 reception_turns = 11',
    ]);
  });
});
