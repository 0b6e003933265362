import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const line = 'Xã Kỳ Bắc 2018H1 model_gardens_certified = 3';

function form(titles: readonly string[], ...heads: readonly string[]): Cells {
  return [
    ['UBND xã Kỳ Bắc'],
    ...titles.map((text) => [text]),
    ['STT', 'Nội dung', 'ĐVT', ...heads],
    [1, 'Vườn mẫu đạt chuẩn', 'vườn', ...heads.map((_, index) => 3 - index)],
  ];
}

describe('a title that calls its figures estimates', () => {
  it.each([
    [['KẾT QUẢ CÔNG TÁC DÂN VẬN', 'ƯỚC THỰC HIỆN 6 THÁNG ĐẦU NĂM 2018'], 'A3'],
    [['SỐ LIỆU ƯỚC 6 THÁNG ĐẦU NĂM 2018'], 'A2'],
    [['Báo cáo 6 tháng đầu năm 2018', '(Số liệu ước đến 15/6)'], 'A3'],
    [['UOC THUC HIEN 6 THANG DAU NAM 2018'], 'A2'],
    [['Báo cáo 6 tháng đầu năm 2018 (ước)'], 'A2'],
  ])('%j makes them so, and is told once', async (titles, cell) => {
    for (const head of ['Kết quả', 'Số lượng', 'Số liệu']) {
      const result = await ingestRows(form(titles, head));
      expect(factLines(result)).toEqual([`${line} estimate`]);
      expect(problemLines(result.problems)).toEqual([`warning estimated-by-title ${cell}`]);
    }
  });

  it.each([
    'Báo cáo 6 tháng đầu năm 2018 về xây dựng quy ước, hương ước',
    'Ký giao ước thi đua năm, 6 tháng đầu năm 2018',
    'Thực hiện hương ước 6 tháng đầu năm 2018',
    'Số liệu đã được duyệt, 6 tháng đầu năm 2018',
  ])('"%s" is none', async (title) => {
    const result = await ingestRows(form([title], 'Kết quả'));
    expect(factLines(result)).toEqual([line]);
    expect(result.problems).toEqual([]);
  });

  it('does not hold against a column or a flag that says otherwise', async () => {
    const rows = form(['Ước thực hiện 6 tháng đầu năm 2018'], 'Thực hiện');
    const carriedOut = await ingestRows(rows);
    expect(factLines(carriedOut)).toEqual([line]);
    expect(carriedOut.problems).toEqual([]);
    const flagged = form(['Ước thực hiện 6 tháng đầu năm 2018'], 'Kết quả');
    expect(factLines(await ingestRows(flagged, { nature: 'actual' }))).toEqual([line]);
  });

  it('speaks of neither last year’s figures nor those of a quarter that is over', async () => {
    const rows = form(['Ước 6 tháng đầu năm 2018'], 'Kỳ này', 'Cùng kỳ năm 2017', 'Quý I');
    expect(factLines(await ingestRows(rows))).toEqual([
      `${line} estimate`,
      'Xã Kỳ Bắc 2017H1 model_gardens_certified = 2 quoted',
      'Xã Kỳ Bắc 2018Q1 model_gardens_certified = 1',
    ]);
  });

  it('makes estimates of a table of units too', async () => {
    const result = await ingestRows([
      ['Ước thực hiện năm 2018'],
      ['STT', 'Đơn vị', 'Số đơn tiếp nhận'],
      [1, 'Xã Kỳ Bắc', 3],
      [2, 'Xã Kỳ Phú', 4],
      [null, 'Cộng', 7],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018 petitions_received = 3 estimate',
      'Xã Kỳ Phú 2018 petitions_received = 4 estimate',
    ]);
    expect(problemLines(result.problems)).toEqual(['warning estimated-by-title A1']);
  });
});
