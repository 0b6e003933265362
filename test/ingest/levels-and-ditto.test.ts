/** Tables of units as districts compile them: rows of levels, cells left empty below the first, ditto marks. */
import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const title: Cells = [['TỔNG HỢP HUYỆN KỲ ANH NĂM 2017']];
const header: Cells = [['STT', 'Đơn vị', 'Số lượt tiếp công dân']];

describe('a row of a level in a district’s table', () => {
  it('is the sum of the communes listed, compared and not stored', async () => {
    const rows = (communes: number): Cells => [
      ...title,
      ...header,
      ['I', 'Cấp huyện', 5],
      ['II', 'Cấp xã', communes],
      [1, 'Kỳ Bắc', 30],
      [2, 'Kỳ Châu', 10],
      [null, 'Tổng cộng', 45],
    ];
    const right = await ingestRows(rows(40));
    expect(problemLines(right.problems)).toEqual([]);
    expect(factLines(right)).toEqual([
      'Huyện Kỳ Anh 2017 reception_turns = 5 own',
      'Xã Kỳ Bắc 2017 reception_turns = 30 own',
      'Xã Kỳ Châu 2017 reception_turns = 10 own',
    ]);
    const wrong = await ingestRows(rows(41));
    expect(wrong.problems).toMatchObject([
      { code: 'total-differs', origin: { cell: 'C4' }, args: { stated: '41', summed: '40' } },
    ]);
  });

  it('is a part of the district’s total where no commune is listed', async () => {
    const rows = (total: number): Cells => [
      ...title,
      ...header,
      ['I', 'Cấp huyện', 5],
      ['II', 'Cấp xã', 40],
      [null, 'Tổng cộng', total],
    ];
    const right = await ingestRows(rows(45));
    expect(problemLines(right.problems)).toEqual([]);
    expect(factLines(right)).toEqual([
      'Huyện Kỳ Anh 2017 reception_turns = 5 own',
      'Huyện Kỳ Anh 2017 reception_turns = 45 total',
    ]);
    const wrong = await ingestRows(rows(46));
    expect(problemLines(wrong.problems)).toEqual(['warning total-differs C5']);
  });

  it('without communes and without a total belongs nowhere', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      ['I', 'Cấp huyện', 5],
      ['II', 'Cấp xã', 40],
    ]);
    expect(problemLines(result.problems)).toEqual(['error unknown-unit B4']);
  });

  it('makes a district’s row below "Cấp xã" the sum of its communes, even a wrong one', async () => {
    const result = await ingestRows([
      ['TỔNG HỢP TỈNH HÀ TĨNH NĂM 2017'],
      ...header,
      ['I', 'UBND cấp huyện', 7],
      [1, 'Huyện Kỳ Anh', 7],
      ['II', 'Cấp xã', 40],
      [1, 'Huyện Kỳ Anh', 41],
      [null, 'UBND xã Kỳ Bắc', 30],
      [null, 'UBND xã Kỳ Châu', 10],
      [null, 'Tổng', 47],
    ]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2017 reception_turns = 7 own',
      'Xã Kỳ Bắc 2017 reception_turns = 30 own',
      'Xã Kỳ Châu 2017 reception_turns = 10 own',
    ]);
    expect(problemLines(result.problems)).toEqual(['warning total-differs C6']);
  });
});

describe('a group of units with figures of its own', () => {
  const rows = (first: number): Cells => [
    ...title,
    ...header,
    ['I', 'Các xã vùng biển', first],
    [1, 'Kỳ Xuân', 5],
    [2, 'Kỳ Phú', 4],
    ['II', 'Cụm vùng thượng', 6],
    [1, 'Kỳ Lạc', 6],
    [null, 'Tổng cộng', 15],
  ];

  it('is compared with the units below it, and not stored', async () => {
    const right = await ingestRows(rows(9));
    expect(problemLines(right.problems)).toEqual([]);
    expect(factLines(right)).toHaveLength(3);
    expect(problemLines((await ingestRows(rows(8))).problems)).toEqual([
      'warning total-differs C3',
    ]);
  });

  it('is refused as an unknown unit where no unit follows it', async () => {
    const result = await ingestRows([...title, ...header, [1, 'Kỳ Xuân', 5], [2, 'Cụm số 2', 9]]);
    expect(problemLines(result.problems)).toEqual(['error unknown-unit B4']);
  });
});

describe('a column of totals beside the units across', () => {
  const heads: Cells = [
    ['STT', 'Nội dung', 'ĐVT', 'Toàn huyện', null, 'Kỳ Bắc', null, 'Kỳ Châu', null],
    [null, null, null, ...['', '', ''].flatMap(() => ['Thực hiện', 'Cùng kỳ'])],
  ];
  const turns = 'Số lượt tiếp công dân';

  it('is held against the columns of its own standing', async () => {
    const summed = (now: number, before: number): Cells => [
      ...title,
      ...heads.map((row) => row.map((cell) => (cell === 'Toàn huyện' ? 'Tổng cộng' : cell))),
      [1, turns, 'lượt', now, before, 45, 40, 4, 4],
    ];
    expect(problemLines((await ingestRows(summed(49, 44))).problems)).toEqual([]);
    expect(problemLines((await ingestRows(summed(49, 49))).problems)).toEqual([
      'warning total-differs E4',
    ]);
  });

  it('is the district’s filed total where it says more than the communes listed', async () => {
    const result = await ingestRows([
      ...title,
      ...heads,
      [1, turns, 'lượt', 500, 44, 45, 40, 4, 4],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toContain('Huyện Kỳ Anh 2017 reception_turns = 500 total');
    expect(factLines(result)).toHaveLength(5);
  });
});

describe('a note in a name that counts months', () => {
  it('of another number than the sheet’s is of another period', async () => {
    const note = (text: string): Cells => [
      ['TỔNG HỢP HUYỆN KỲ ANH 6 THÁNG ĐẦU NĂM 2018'],
      ...header,
      [1, `Kỳ Bắc (${text})`, 5],
    ];
    const other = await ingestRows(note('b/c 5 tháng'));
    expect(problemLines(other.problems)).toEqual(['error note-names-period B3']);
    const same = await ingestRows(note('số liệu 6 tháng'));
    expect(problemLines(same.problems)).toEqual([]);
    const signed = await ingestRows(note('gửi ngày 12 tháng 6'));
    expect(problemLines(signed.problems)).toEqual([]);
  });
});

describe('a total that stands alone', () => {
  it('is what the unit of the title filed', async () => {
    const result = await ingestRows([
      ['UBND XÃ KỲ BẮC'],
      ['Số liệu 6 tháng đầu năm 2018'],
      ...header,
      [null, 'Tổng', 12],
    ]);
    expect(factLines(result)).toEqual(['Xã Kỳ Bắc 2018H1 reception_turns = 12']);
  });
});

describe('units with a row for each period', () => {
  const columns: Cells = [['STT', 'Đơn vị', 'Kỳ', 'Số lượt tiếp công dân', 'Vườn mẫu']];
  it.each([null, '"', 'nt', '-nt-', 'Như trên'])(
    'carry %s down from the row above',
    async (mark) => {
      const result = await ingestRows([
        ...title,
        ...columns,
        [1, 'Kỳ Bắc', '2017H1', 30, 1],
        [null, mark, '2017H2', 20, 2],
        [2, 'Kỳ Châu', '2017H1', 10, 0],
        [null, mark, '2017H2', 5, 3],
        [null, 'Tổng cộng', null, 65, 6],
      ]);
      expect(problemLines(result.problems)).toEqual([]);
      expect(factLines(result)).toEqual([
        'Xã Kỳ Bắc 2017H1 reception_turns = 30',
        'Xã Kỳ Bắc 2017H1 model_gardens_certified = 1',
        'Xã Kỳ Bắc 2017H2 reception_turns = 20',
        'Xã Kỳ Bắc 2017H2 model_gardens_certified = 2',
        'Xã Kỳ Châu 2017H1 reception_turns = 10',
        'Xã Kỳ Châu 2017H1 model_gardens_certified = 0',
        'Xã Kỳ Châu 2017H2 reception_turns = 5',
        'Xã Kỳ Châu 2017H2 model_gardens_certified = 3',
      ]);
    },
  );

  it('have a total of each period, and one of all', async () => {
    const result = await ingestRows([
      ...title,
      ['Kỳ', 'Đơn vị', 'Số lượt tiếp công dân'],
      ['2017H1', 'Kỳ Bắc', 30],
      [null, 'Kỳ Châu', 10],
      ['2017H2', 'Kỳ Bắc', 20],
      ['"', 'Kỳ Châu', 5],
      ['2017H1', 'Tổng cộng', 41],
      ['2017H2', 'Tổng cộng', 25],
      [null, 'Tổng cộng', 65],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning total-differs C7']);
    expect(factLines(result)).toContain('Xã Kỳ Châu 2017H1 reception_turns = 10');
    expect(factLines(result)).toContain('Xã Kỳ Châu 2017H2 reception_turns = 5');
  });
});
