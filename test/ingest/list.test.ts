/** Long lists: a row for each unit and indicator, several columns of figures beside it, and what people leave out. */
import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const title: Cells = [['BIỂU TỔNG HỢP HUYỆN KỲ ANH 6 THÁNG ĐẦU NĂM 2018']];
const header: Cells = [['TT', 'Đơn vị', 'Chỉ tiêu', 'ĐVT', 'Thực hiện', 'Cùng kỳ 2017']];
const turns = 'Số lượt tiếp công dân';
const fund = 'Vận động Quỹ "Vì người nghèo" bằng tiền';

describe('a list of units and indicators with several columns of figures', () => {
  it.each([null, '"', 'nt', '- nt -', 'như trên'])(
    'takes a unit written as %s for the one above',
    async (mark) => {
      const result = await ingestRows([
        ...title,
        ...header,
        [1, 'Kỳ Bắc', turns, 'lượt', 10, 9],
        [null, mark, 'Số đơn tiếp nhận trong kỳ', 'đơn', 4, 3],
        [null, mark, '- Khiếu nại', '"', 1, 1],
        [2, 'Kỳ Châu', turns, 'lượt', 7, '-'],
        [null, mark, fund, 'triệu đồng', '12,5', 10],
      ]);
      expect(problemLines(result.problems)).toEqual([]);
      expect(factLines(result)).toEqual([
        'Xã Kỳ Bắc 2018H1 reception_turns = 10',
        'Xã Kỳ Bắc 2017H1 reception_turns = 9 quoted',
        'Xã Kỳ Bắc 2018H1 petitions_received = 4',
        'Xã Kỳ Bắc 2017H1 petitions_received = 3 quoted',
        'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 1',
        'Xã Kỳ Bắc 2017H1 petitions_received:complaint = 1 quoted',
        'Xã Kỳ Châu 2018H1 reception_turns = 7',
        'Xã Kỳ Châu 2017H1 reception_turns = 0 quoted',
        'Xã Kỳ Châu 2018H1 poor_fund_cash = 12500000',
        'Xã Kỳ Châu 2017H1 poor_fund_cash = 10000000 quoted',
      ]);
    },
  );

  it('may go by indicator first, with scales repeated by ditto marks', async () => {
    const result = await ingestRows([
      ...title,
      ['Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Năm 2017', '6T/2018'],
      [fund, 'Kỳ Bắc', 'triệu đồng', 20, 5],
      [null, 'Kỳ Châu', '"', 30, 6],
      [turns, 'Kỳ Bắc', 'lượt', 100, 40],
      ['nt', 'Kỳ Châu', 'nt', 200, 50],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect([...factLines(result)].sort()).toEqual(
      [
        'Xã Kỳ Bắc 2017 poor_fund_cash = 20000000',
        'Xã Kỳ Bắc 2018H1 poor_fund_cash = 5000000',
        'Xã Kỳ Châu 2017 poor_fund_cash = 30000000',
        'Xã Kỳ Châu 2018H1 poor_fund_cash = 6000000',
        'Xã Kỳ Bắc 2017 reception_turns = 100',
        'Xã Kỳ Bắc 2018H1 reception_turns = 40',
        'Xã Kỳ Châu 2017 reception_turns = 200',
        'Xã Kỳ Châu 2018H1 reception_turns = 50',
      ].sort(),
    );
  });

  it('compares the rows under "Tổng cộng" with the units, column by column', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      [1, 'Kỳ Bắc', turns, 'lượt', 10, 9],
      [null, null, fund, 'triệu đồng', 2, 1],
      [2, 'Kỳ Châu', turns, 'lượt', 7, 6],
      [null, 'Tổng cộng', turns, 'lượt', 18, 15],
      [null, null, fund, 'triệu đồng', 2, 1],
    ]);
    expect(result.problems).toMatchObject([
      {
        code: 'total-differs',
        severity: 'warning',
        origin: { cell: 'E6' },
        args: { indicator: 'reception_turns', stated: '18', summed: '17' },
      },
    ]);
    expect(factLines(result)).toHaveLength(6);
  });

  it('files "Toàn huyện" as the district’s total where it says more than the units listed', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      [1, 'Riêng cấp huyện', turns, 'lượt', 5, 4],
      [2, 'Kỳ Bắc', turns, 'lượt', 10, 9],
      [null, 'Toàn huyện', turns, 'lượt', 400, 390],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2018H1 reception_turns = 5 own',
      'Huyện Kỳ Anh 2017H1 reception_turns = 4 own quoted',
      'Huyện Kỳ Anh 2018H1 reception_turns = 400 total',
      'Huyện Kỳ Anh 2017H1 reception_turns = 390 total quoted',
      'Xã Kỳ Bắc 2018H1 reception_turns = 10',
      'Xã Kỳ Bắc 2017H1 reception_turns = 9 quoted',
    ]);
  });

  it('dates its rows by a column of periods, carried down as well', async () => {
    const result = await ingestRows([
      ['Đơn vị', 'Kỳ báo cáo', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'],
      ['Kỳ Bắc', 'Quý I/2018', turns, 5, 6],
      [null, null, 'Số công dân được tiếp', 8, 9],
      [null, 'Quý II/2018', turns, 5, 7],
      ['Kỳ Châu', 'Quý I/2018', turns, 3, 2],
    ]);
    expect(problemLines(result.problems)).toEqual(['info target-column D1']);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018Q1 reception_turns = 6',
      'Xã Kỳ Bắc 2018Q1 reception_people = 9',
      'Xã Kỳ Bắc 2018Q2 reception_turns = 7',
      'Xã Kỳ Châu 2018Q1 reception_turns = 2',
    ]);
  });

  it('tells of units, indicators and periods that it does not know, at their cells', async () => {
    const result = await ingestRows([
      ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Thực hiện', 'Cùng kỳ'],
      ['Kỳ Bắc', '2018H1', turns, 6, 5],
      ['Kỳ Bắcc', '2018H1', turns, 6, 5],
      ['Kỳ Châu', 'hôm qua', turns, 6, 5],
      ['Kỳ Phú', '2018H1', 'Số cây đã trồng', 6, 5],
      ['Kỳ Lâm (b/c quý I)', '2018H1', turns, 6, 5],
    ]);
    expect(problemLines(result.problems)).toEqual([
      'error unknown-unit A3',
      'error unknown-period B4',
      'warning unknown-indicator D5',
      'error note-names-period A6',
    ]);
  });

  it('ends at the signature, and reads a unit that stands on a line of its own above its rows', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      ['I', 'Xã Kỳ Bắc'],
      [1, null, turns, 'lượt', 10, 9],
      ['II', 'Xã Kỳ Châu'],
      [1, null, turns, 'lượt', 7, 6],
      [null, null, null, null, 'KT. TRƯỞNG BAN'],
      [null, null, null, null, 'Nguyễn Văn A'],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toHaveLength(4);
  });
});
