import { describe, expect, it } from 'vitest';
import type { IngestOptions } from '../../src/ingest/context.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { factLines, problemLines } from '../support/ingest.ts';
import { contextFor } from '../support/ky-anh.ts';
import { type SheetText, workbookOf } from '../support/workbook.ts';

async function ingest(sheets: readonly SheetText[], options: Partial<IngestOptions> = {}) {
  return ingestFile(await workbookOf(sheets), contextFor('Ky Bac.xlsx', options));
}

const titles = [['Xã Kỳ Bắc, 6 tháng đầu năm 2018']];
const form: SheetText = {
  name: 'Biểu 1',
  rows: [...titles, ['STT', 'Nội dung', 'Thực hiện'], [1, 'Số lượt tiếp công dân', 1.115]],
};

describe('a workbook', () => {
  it('with a dot typed for thousands is refused, unless that reading is accepted', async () => {
    expect(problemLines((await ingest([form])).problems)).toEqual(['error dot-thousands C3']);
    const accepted = await ingest([form], { acceptDotThousands: true });
    expect(factLines(accepted)).toEqual(['Xã Kỳ Bắc 2018H1 reception_turns = 1115']);
    expect(problemLines(accepted.problems)).toEqual(['info accepted-reading C3']);
  });

  it('is read sheet by sheet, and sheets without a table are passed over', async () => {
    const result = await ingest([
      { name: 'Hướng dẫn', rows: [['Gõ số vào cột Thực hiện'], ['Không sửa tiêu đề']] },
      { name: 'Trống', rows: [] },
      {
        name: 'B1',
        rows: [...titles, ['STT', 'Nội dung', 'Kết quả'], [1, 'Số lượt tiếp công dân', 5]],
      },
      {
        name: 'B2',
        rows: [...titles, ['STT', 'Nội dung', 'Kết quả'], [1, 'Vườn mẫu đạt chuẩn', 3]],
      },
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 5',
      'Xã Kỳ Bắc 2018H1 model_gardens_certified = 3',
    ]);
    expect(result.submissions).toHaveLength(1);
    expect(result.submissions[0]?.facts.map(({ origin }) => origin.sheet)).toEqual(['B1', 'B2']);
  });

  it('reads merged headers of three rows over a matrix', async () => {
    const result = await ingest([
      {
        name: 'Tổng hợp',
        rows: [
          ['TỔNG HỢP HUYỆN KỲ ANH 6 THÁNG ĐẦU NĂM 2018'],
          ['STT', 'Xã', 'Công tác tiếp dân, đơn thư', null, null, null],
          [null, null, 'Tiếp công dân', null, 'Số đơn tiếp nhận', null],
          [null, null, 'Lượt', 'Số người được tiếp', 'Khiếu nại', 'Tố cáo'],
          [1, 'Kỳ Bắc', 30, 34, 2, 1],
          [2, 'Kỳ Châu', 40, 41, 0, 4],
          ['Tổng cộng', null, 70, 75, 2, 5],
        ],
        merges: ['A1:F1', 'A2:A4', 'B2:B4', 'C2:F2', 'C3:D3', 'E3:F3', 'A7:B7'],
      },
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result).filter((line) => line.startsWith('Xã Kỳ Bắc'))).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 30',
      'Xã Kỳ Bắc 2018H1 reception_people = 34',
      'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 2',
      'Xã Kỳ Bắc 2018H1 petitions_received:denunciation = 1',
    ]);
  });

  it('is read with its hidden rows, which are counted', async () => {
    const rows = [...titles, ['STT', 'Nội dung', 'Kết quả'], [1, 'Số lượt tiếp công dân', 5]];
    const result = await ingest([{ name: 'B1', rows, hiddenRows: [3] }]);
    expect(factLines(result)).toHaveLength(1);
    expect(result.problems).toMatchObject([{ code: 'hidden-rows', args: { count: 1 } }]);
  });

  it('may tell on a cover whose it is and of when', async () => {
    const sheets = [
      { name: 'Bìa', rows: [['UBND XÃ KỲ CHÂU'], ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2018']] },
      {
        name: 'B1',
        rows: [
          ['STT', 'Nội dung', 'Kết quả'],
          [1, 'Số lượt tiếp công dân', 5],
        ],
      },
    ];
    const result = await ingestFile(await workbookOf(sheets), contextFor('a.xlsx'));
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual(['Xã Kỳ Châu 2018H1 reception_turns = 5']);
  });
});
