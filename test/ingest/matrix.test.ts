import { describe, expect, it } from 'vitest';
import { factLines, ingestRows, problemLines } from '../support/ingest.ts';

describe('a matrix', () => {
  it('gives a fact for each unit and indicator, and checks its total', async () => {
    const result = await ingestRows([
      ['TỔNG HỢP HUYỆN KỲ ANH NĂM 2017'],
      [
        'STT',
        'Đơn vị',
        'Số đơn tiếp nhận',
        null,
        'Số lượt tiếp công dân',
        'Xã về đích nông thôn mới',
      ],
      [null, null, 'Khiếu nại', 'Tố cáo'],
      ['1', '2', '3', '4', '5', '6'],
      [1, 'Kỳ Bắc', 2, 1, 30, 'x'],
      [2, 'Xã Kỳ Châu', 0, 4, 40, null],
      [null, 'Tổng cộng', 2, 5, 71, 1],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 petitions_received:complaint = 2',
      'Xã Kỳ Bắc 2017 petitions_received:denunciation = 1',
      'Xã Kỳ Bắc 2017 reception_turns = 30',
      'Xã Kỳ Bắc 2017 ntm_commune = 1',
      'Xã Kỳ Châu 2017 petitions_received:complaint = 0',
      'Xã Kỳ Châu 2017 petitions_received:denunciation = 4',
      'Xã Kỳ Châu 2017 reception_turns = 40',
      'Xã Kỳ Châu 2017 ntm_commune = 0 assumed',
    ]);
    expect(problemLines(result.problems)).toEqual([
      'warning total-differs E7',
      'info assumed-no F2',
    ]);
  });
});
