import { describe, expect, it } from 'vitest';
import { factLines, ingestRows, problemLines } from '../support/ingest.ts';

describe('a tidy file', () => {
  it('gives a fact for each row, by code or by label', async () => {
    const result = await ingestRows([
      ['unit', 'period', 'indicator', 'category', 'value'],
      ['18760', '2018H1', 'petitions_received', '', '5'],
      ['xã Kỳ Châu', '6 tháng đầu năm 2018', 'Số đơn tiếp nhận trong kỳ', 'Khiếu nại', 3],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_received = 5',
      'Xã Kỳ Châu 2018H1 petitions_received:complaint = 3',
    ]);
  });
});
