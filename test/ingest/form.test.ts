import { describe, expect, it } from 'vitest';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const letterhead: Cells = [
  ['ĐẢNG BỘ HUYỆN KỲ ANH', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  ['ĐẢNG ỦY XÃ KỲ BẮC', null, null, 'Kỳ Bắc, ngày 10 tháng 6 năm 2018'],
  ['BÁO CÁO SỐ LIỆU CÔNG TÁC DÂN VẬN'],
  ['Kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2018'],
  ['Kính gửi: Ban Dân vận Huyện ủy Kỳ Anh'],
];
const title: Cells = [['Xã Kỳ Bắc, 6 tháng đầu năm 2018']];
const header: Cells = [['STT', 'Nội dung', 'ĐVT', 'Thực hiện', 'Ghi chú']];

describe('a form', () => {
  it('is one unit’s sheet: indicators down, its unit and period in the title', async () => {
    const result = await ingestRows([
      ...letterhead,
      ...header,
      ['A', 'B', '1', '2', '3'],
      ['I', 'Công tác tiếp dân'],
      [1, 'Số lượt tiếp công dân', 'lượt', '1.115', 'tăng'],
      [2, 'Số đơn tiếp nhận trong kỳ', 'đơn', '12'],
      [null, 'Trong đó:'],
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
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator D16']);
    expect(result.submissions[0]?.facts[0]?.note).toBe('tăng');
  });

  it('reads what was done in the quarter beside what the year had brought by then', async () => {
    const result = await ingestRows([
      ['Xã Kỳ Bắc, quý II năm 2018'],
      ['STT', 'Nội dung', 'ĐVT', 'Trong quý', 'Lũy kế từ đầu năm'],
      [1, 'Số đơn tiếp nhận trong kỳ', 'đơn', 4, 9],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018Q2 petitions_received = 4',
      'Xã Kỳ Bắc 2018H1 petitions_received = 9',
    ]);
    expect(problemLines(result.problems)).toEqual([]);
  });

  it('reads each column by what its header says', async () => {
    const result = await ingestRows([
      ...title,
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2018', null, null, 'So với cùng kỳ (%)', 'Năm 2017'],
      [null, null, null, 'Kế hoạch', 'Ước 6 tháng đầu năm', 'Cùng kỳ năm trước'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      [1, 'Số đơn tiếp nhận trong kỳ', 'đơn', 30, 14, 11, 127.3, 25],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_received = 14 estimate',
      'Xã Kỳ Bắc 2017H1 petitions_received = 11 quoted',
      'Xã Kỳ Bắc 2017 petitions_received = 25',
    ]);
    expect(problemLines(result.problems)).toEqual(['info target-column D3']);
  });

  it('reads lũy kế as from the start of the year, or of the term', async () => {
    const rows: Cells = [
      ['Xã Kỳ Bắc: quý II năm 2018'],
      ['STT', 'Nội dung', 'Thực hiện', 'Lũy kế từ đầu năm', 'Lũy kế từ đầu nhiệm kỳ'],
      [1, 'Số đơn tiếp nhận trong kỳ', 5, 9, 60],
    ];
    expect(factLines(await ingestRows(rows))).toEqual([
      'Xã Kỳ Bắc 2018Q2 petitions_received = 5',
      'Xã Kỳ Bắc 2018H1 petitions_received = 9',
      'Xã Kỳ Bắc 2015H2..2018H1 petitions_received = 60',
    ]);
  });

  it('takes no offence where lũy kế repeats the period itself', async () => {
    const rows: Cells = [
      ...title,
      ['STT', 'Nội dung', 'Thực hiện', 'Lũy kế'],
      [1, 'Số đơn tiếp nhận trong kỳ', 5, 5],
    ];
    const result = await ingestRows(rows);
    expect(result.problems).toEqual([]);
    expect(factLines(result)).toHaveLength(1);
  });

  it('reads headers of three rows, merged or written over their first column', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', 'ĐVT', 'Kết quả', null, null, 'Ghi chú'],
      [null, null, null, 'Năm 2018', null, 'Năm 2017'],
      [null, null, null, '6 tháng đầu năm', 'Ước cả năm', '6 tháng đầu năm'],
      [1, 'Số đơn tiếp nhận trong kỳ', 'đơn', 4, 8, 3],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_received = 4',
      'Xã Kỳ Bắc 2018 petitions_received = 8 estimate',
      'Xã Kỳ Bắc 2017H1 petitions_received = 3',
    ]);
  });

  it('takes back what an empty cell no longer says, or reads it as zero where told to', async () => {
    const rows: Cells = [
      ...title,
      ...header,
      [1, 'Số lượt tiếp công dân', 'lượt', 3],
      [2, 'Số đơn tiếp nhận trong kỳ', 'đơn', null],
      [null, '- Khiếu nại', 'đơn', 2],
      [3, 'Vườn mẫu đạt chuẩn', 'vườn', null],
    ];
    expect(factLines(await ingestRows(rows)).filter((line) => line.includes('retracted'))).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_received = retracted',
      'Xã Kỳ Bắc 2018H1 model_gardens_certified = retracted',
    ]);
    const zeros = await ingestRows(rows, { blank: 'zero' });
    expect(factLines(zeros)).toContain('Xã Kỳ Bắc 2018H1 model_gardens_certified = 0 assumed');
    // The whole has parts beside it: an assumed zero would contradict them.
    expect(factLines(zeros)).toContain('Xã Kỳ Bắc 2018H1 petitions_received = retracted');
    expect(zeros.problems).toMatchObject([{ code: 'blank-as-zero', args: { count: 1 } }]);
  });

  it('of nothing but empty cells is refused, so that it takes nothing back', async () => {
    const rows: Cells = [...title, ...header, [1, 'Số lượt tiếp công dân', 'lượt', null]];
    const result = await ingestRows(rows);
    expect(problemLines(result.problems)).toEqual(['error no-data']);
    expect(result.submissions).toEqual([]);
  });

  it('tells own from total by the words of row, group, header and title, the nearest first', async () => {
    const result = await ingestRows([
      ['HUYỆN ỦY KỲ ANH'],
      ['Kết quả toàn huyện 6 tháng đầu năm 2018'],
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Số lượt tiếp công dân', 9],
      ['I', 'Riêng cấp huyện'],
      [1, 'Số cuộc tiếp xúc, đối thoại trực tiếp với Nhân dân', 36],
      [2, 'Số đơn tiếp nhận trong kỳ (toàn huyện)', 68],
    ]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2018H1 reception_turns = 9 total',
      'Huyện Kỳ Anh 2018H1 dialogue_sessions = 36 own',
      'Huyện Kỳ Anh 2018H1 petitions_received = 68 total',
    ]);
  });

  it('matches narrative labels with text cells only', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Kiến nghị, đề xuất', 'Đề nghị huyện quan tâm bố trí kinh phí hoạt động.'],
      [2, 'Kiến nghị, phản ánh', 4],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 report_proposals = Đề nghị huyện quan tâm bố trí kinh phí hoạt động.',
    ]);
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator C4']);
  });

  it('warns of a printed percentage that the figures don’t give, with one last digit of tolerance', async () => {
    const rows = (rate: string): Cells => [
      ...title,
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Số đơn đủ điều kiện xử lý', 221],
      [2, 'Đơn đã giải quyết', 176],
      [3, 'Tỷ lệ giải quyết đơn đủ điều kiện', rate],
    ];
    expect(problemLines((await ingestRows(rows('79,63%'))).problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows('79,6'))).problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows('80%'))).problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows('82,5%'))).problems)).toEqual([
      'warning ratio-differs C5',
    ]);
  });

  it('reads an overridden cell as told, and keeps what stood there', async () => {
    const rows: Cells = [...title, ...header, [1, 'Số lượt tiếp công dân', 'lượt', '12 l']];
    const result = await ingestRows(rows, { set: new Map([['D3', '12']]), note: 'gọi điện' });
    expect(factLines(result)).toEqual(['Xã Kỳ Bắc 2018H1 reception_turns = 12']);
    expect(result.submissions[0]?.facts[0]).toMatchObject({
      note: 'gọi điện',
      origin: { cell: 'D3', raw: '12 l' },
    });
    const missed = await ingestRows(rows, { set: new Map([['Z99', '12']]) });
    expect(problemLines(missed.problems)).toContain('error no-such-cell');
  });

  it('says what is missing where no sheet has a table', async () => {
    const result = await ingestRows([
      ['Nội dung', 'Kết quả'],
      ['Trồng cây', 5],
      ['Làm đường', 6],
    ]);
    expect(result.problems).toMatchObject([{ code: 'no-table', args: { nearest: 'form' } }]);
    const letter = await ingestRows([['Kính gửi các xã'], ['Đề nghị nộp báo cáo trước ngày 5/6']]);
    expect(letter.problems).toMatchObject([{ code: 'no-table', args: { nearest: null } }]);
  });

  it('does not drop in silence a column with figures that no word explains', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', 'Thực hiện', 'Cột phụ'],
      [1, 'Số lượt tiếp công dân', 3, 7],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning unknown-column D2']);
  });

  it('takes the later of a contradicted pair to task, and forgives an equal one', async () => {
    const rows = (second: number): Cells => [
      ...title,
      ['STT', 'Nội dung', 'Thực hiện'],
      [1, 'Vườn mẫu đạt chuẩn', 3],
      [2, 'Vườn mẫu đạt chuẩn', second],
    ];
    expect(problemLines((await ingestRows(rows(3))).problems)).toEqual([
      'warning repeated-fact C4',
    ]);
    expect(problemLines((await ingestRows(rows(4))).problems)).toEqual([
      'error contradicting-fact C4',
    ]);
  });

  it('reads each row in the scale of its own measure, people and land as well as money', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      [1, 'Tổng số hộ', 'nghìn hộ', '1,25'],
      [2, 'Số người được tập huấn', '1.000 người', 2],
      [3, 'Hiến đất', 'ha', '1,5'],
      [4, 'Quỹ vì người nghèo', '1.000đ', 500],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 households = 1250',
      'Xã Kỳ Bắc 2018H1 training_participants = 2000',
      'Xã Kỳ Bắc 2018H1 land_donated = 15000',
      'Xã Kỳ Bắc 2018H1 poor_fund_cash = 500000',
    ]);
    expect(problemLines(result.problems)).toEqual([]);
  });

  it('does not take what is measured in something else for the indicator so called', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      [1, 'Nhà đại đoàn kết', 'triệu đồng', 500],
      [2, 'Hộ nghèo', '%', 5],
      [3, 'Số lượt tiếp công dân', 'lượt', 4],
      [4, 'Quỹ vì người nghèo', 'USD', 500],
      [5, 'Tỷ lệ hộ nghèo', '%', 4.78],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 4',
      'Xã Kỳ Bắc 2018H1 poverty_rate = 4.78',
    ]);
    expect(result.problems).toMatchObject([
      {
        code: 'unknown-indicator',
        origin: { cell: 'D3' },
        args: {
          seen: 'Nhà đại đoàn kết (triệu đồng)',
          value: '500',
          nearest: ['solidarity_houses'],
        },
      },
      { code: 'unknown-indicator', origin: { cell: 'D4' }, args: { seen: 'Hộ nghèo (%)' } },
      { code: 'unknown-indicator', origin: { cell: 'D6' } },
    ]);
  });

  it('compares a total printed below figures of their own, and does not store it', async () => {
    const rows = (parts: number, all: number): Cells => [
      ...title,
      ...header,
      ['I', 'Đơn thư'],
      [1, 'Số đơn tiếp nhận trong kỳ', 'đơn', 4],
      [null, '- Khiếu nại', 'đơn', 1],
      [null, '- Tố cáo', 'đơn', 3],
      [null, 'Cộng', 'đơn', parts],
      ['II', 'Tiếp dân'],
      [2, 'Số lượt tiếp công dân', 'lượt', 7],
      [3, 'Đoàn đông người', 'lượt đoàn', 2],
      [null, 'Tổng cộng', null, all],
    ];
    const facts = [
      'Xã Kỳ Bắc 2018H1 petitions_received = 4',
      'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 1',
      'Xã Kỳ Bắc 2018H1 petitions_received:denunciation = 3',
      'Xã Kỳ Bắc 2018H1 reception_turns = 7',
      'Xã Kỳ Bắc 2018H1 reception_groups = 2',
    ];
    for (const all of [9, 13]) {
      const right = await ingestRows(rows(4, all));
      expect(factLines(right)).toEqual(facts);
      expect(problemLines(right.problems)).toEqual([]);
    }
    const wrong = await ingestRows(rows(5, 10));
    expect(factLines(wrong)).toEqual(facts);
    expect(wrong.problems).toMatchObject([
      { code: 'total-differs', origin: { cell: 'D7' }, args: { stated: '5', summed: '4' } },
      { code: 'total-differs', origin: { cell: 'D11' }, args: { stated: '10', summed: '9' } },
    ]);
  });

  it('reads names that stand in two columns, groups left and rows right', async () => {
    const facts = [
      'Xã Kỳ Bắc 2018H1 reception_turns = 15',
      'Xã Kỳ Bắc 2018H1 reception_people = 16',
      'Xã Kỳ Bắc 2018H1 petitions_received = 4',
      'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 1',
      'Xã Kỳ Bắc 2018H1 petitions_received:denunciation = 3',
      'Xã Kỳ Bắc 2018H1 land_donated = 50',
    ];
    for (const heads of [
      ['Nội dung', null],
      ['Lĩnh vực', 'Nội dung'],
    ]) {
      const result = await ingestRows([
        ...title,
        ['STT', ...heads, 'ĐVT', 'Kết quả'],
        [1, 'Tiếp công dân', 'Số lượt', 'lượt', 15],
        [null, null, 'Số người', 'người', 16],
        [2, 'Số đơn tiếp nhận trong kỳ', null, 'đơn', 4],
        [null, null, 'Khiếu nại', 'đơn', 1],
        [null, null, 'Tố cáo', 'đơn', 3],
        [3, 'Hiến đất', null, 'm2', 50],
      ]);
      expect(factLines(result)).toEqual(facts);
      expect(problemLines(result.problems)).toEqual([]);
    }
  });

  it('takes measures without a header for no names', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', null, 'Kết quả'],
      [1, 'Số lượt tiếp công dân', 'lượt', 15],
      [2, 'Số công dân được tiếp', 'người', 16],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 15',
      'Xã Kỳ Bắc 2018H1 reception_people = 16',
    ]);
  });

  it('reads columns that a scope heads, and tells of one that is a part of neither', async () => {
    const rows = (heads: readonly string[], values: readonly number[]): Cells => [
      ['HUYỆN KỲ ANH, 6 tháng đầu năm 2018'],
      ['STT', 'Nội dung', 'ĐVT', ...heads],
      [1, 'Số cuộc đối thoại', 'cuộc', ...values],
    ];
    const both = await ingestRows(rows(['Cấp huyện', 'Cấp xã', 'Toàn huyện'], [36, 3, 39]));
    expect(factLines(both)).toEqual([
      'Huyện Kỳ Anh 2018H1 dialogue_sessions = 36 own',
      'Huyện Kỳ Anh 2018H1 dialogue_sessions = 39 total',
    ]);
    expect(problemLines(both.problems)).toEqual(['warning unknown-column E2']);
    const part = await ingestRows(rows(['Tổng số', 'Trong đó: Cấp huyện'], [39, 36]));
    expect(factLines(part)).toEqual([
      'Huyện Kỳ Anh 2018H1 dialogue_sessions = 39',
      'Huyện Kỳ Anh 2018H1 dialogue_sessions = 36 own',
    ]);
    expect(problemLines(part.problems)).toEqual([]);
  });

  it('files for the flag’s period where the file is silent', async () => {
    const rows: Cells = [
      ['STT', 'Nội dung', 'Thực hiện'],
      [1, 'Vườn mẫu đạt chuẩn', 3],
    ];
    const options = { period: halfYearPeriod(2018, 1), unit: 11 };
    expect(factLines(await ingestRows(rows, options))).toEqual([
      'Xã Kỳ Châu 2018H1 model_gardens_certified = 3',
    ]);
  });

  it('may head its measures "Đơn vị", as a tidy file heads its units', async () => {
    const rows: Cells = [
      ...title,
      ['STT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
      [1, 'Số lượt tiếp công dân', 'lượt', 5],
    ];
    expect(factLines(await ingestRows(rows))).toEqual(['Xã Kỳ Bắc 2018H1 reception_turns = 5']);
  });

  it('of a commune that no one knows is registered by the name in its title', async () => {
    const rows: Cells = [
      ['UBND XÃ KỲ LẠ'],
      ['6 THÁNG ĐẦU NĂM 2018'],
      ...header,
      [1, 'Vườn mẫu', 'vườn', 2],
    ];
    const result = await ingestRows(rows, { newUnits: true });
    expect(factLines(result)).toEqual(['Xã Kỳ Lạ 2018H1 model_gardens_certified = 2']);
  });

  it('knows rows that split the indicator above them by scope', async () => {
    const result = await ingestRows([
      ['HUYỆN ỦY KỲ ANH 6 tháng đầu năm 2018'],
      ['TT', 'Nội dung', 'Kết quả'],
      [1, 'Số lượt tiếp công dân', 100],
      [null, 'Trong đó: cấp huyện', 30],
      [null, '- Cấp xã', 70],
      [2, 'Số công dân được tiếp', null],
      [null, 'Riêng cấp huyện', 8],
      [null, 'Toàn huyện', 20],
      [3, 'Số đơn tiếp nhận trong kỳ', 9],
      [null, '- Khiếu nại', 4],
      [null, '- Cấp huyện', 2],
    ]);
    expect(problemLines(result.problems)).toEqual([
      'warning unknown-indicator C5',
      'warning unknown-indicator C11',
    ]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2018H1 reception_turns = 100 total',
      'Huyện Kỳ Anh 2018H1 reception_turns = 30 own',
      'Huyện Kỳ Anh 2018H1 reception_people = 8 own',
      'Huyện Kỳ Anh 2018H1 reception_people = 20 total',
      'Huyện Kỳ Anh 2018H1 petitions_received = 9',
      'Huyện Kỳ Anh 2018H1 petitions_received:complaint = 4',
    ]);
  });
});
