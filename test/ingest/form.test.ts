import { describe, expect, it } from 'vitest';
import { factLines, ingestRows, problemLines } from '../support/ingest.ts';

const title = [
  ['ĐẢNG BỘ HUYỆN KỲ ANH', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY XÃ KỲ BẮC', null, null, 'Kỳ Bắc, ngày 10 tháng 6 năm 2018'],
  ['BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN'],
  ['Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018'],
  ['Kính gửi: Ban Dân vận Huyện ủy Kỳ Anh'],
];

describe('a form', () => {
  it('is one unit’s sheet: indicators down, its unit and period in the title', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', 'ĐVT', 'Thực hiện', 'Ghi chú'],
      ['A', 'B', '1', '2', '3'],
      ['I', 'Công tác tiếp dân'],
      [1, 'Số lượt tiếp công dân', 'lượt', '1.115', 'tăng'],
      [2, 'Số đơn tiếp nhận trong kỳ', 'đơn', '12'],
      [null, '- Khiếu nại', 'đơn', '2'],
      [null, '- Kiến nghị, phản ánh', '"', '10'],
      [3, 'Quỹ vì người nghèo (triệu đồng)', null, '52'],
      [4, 'Số đơn đủ điều kiện xử lý', 'đơn', null],
      [5, 'Chỉ tiêu lạ nào đó của xã', 'cái', '3'],
      ['Nơi nhận:', null, null, 'T/M BAN THƯỜNG VỤ'],
      ['- Lưu VP', null, null, '5'],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 1115',
      'Xã Kỳ Bắc 2018H1 petitions_received = 12',
      'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 2',
      'Xã Kỳ Bắc 2018H1 petitions_received:proposal = 10',
      'Xã Kỳ Bắc 2018H1 poor_fund_cash = 52000000',
      'Xã Kỳ Bắc 2018H1 petitions_eligible = retracted',
    ]);
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator D15']);
    expect(result.submissions[0]?.facts[0]?.note).toBe('tăng');
  });
});
