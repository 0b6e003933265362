import { describe, expect, it } from 'vitest';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';

const title: Cells = [['TỔNG HỢP HUYỆN KỲ ANH NĂM 2017']];
const header: Cells = [['STT', 'Đơn vị', 'Số lượt tiếp công dân', 'Vườn mẫu']];

describe('a matrix', () => {
  it('gives a fact for each unit and indicator, and checks its total', async () => {
    const result = await ingestRows([
      ...title,
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
    expect(factLines(result)).toEqual(
      [
        'Xã Kỳ Bắc 2017 petitions_received:complaint = 2',
        'Xã Kỳ Châu 2017 petitions_received:complaint = 0',
        'Xã Kỳ Bắc 2017 petitions_received:denunciation = 1',
        'Xã Kỳ Châu 2017 petitions_received:denunciation = 4',
        'Xã Kỳ Bắc 2017 reception_turns = 30',
        'Xã Kỳ Châu 2017 reception_turns = 40',
        'Xã Kỳ Bắc 2017 ntm_commune = 1',
        'Xã Kỳ Châu 2017 ntm_commune = 0 assumed',
      ].sort((a, b) => Number(a.includes('Châu')) - Number(b.includes('Châu'))),
    );
    expect(problemLines(result.problems)).toEqual([
      'warning total-differs E7',
      'info assumed-no F2',
    ]);
    expect(result.submissions.map(({ form }) => form)).toEqual(['matrix', 'matrix']);
  });

  it('takes the parent’s own row as its own where the sheet also has a total', async () => {
    const rows: Cells = [
      ...title,
      ...header,
      [1, 'Huyện Kỳ Anh', 5, 0],
      [2, 'Kỳ Bắc', 30, 1],
      [3, 'Kỳ Châu', 40, 2],
    ];
    const result = await ingestRows([...rows, [null, 'Tổng số', 75, 3]]);
    expect(factLines(result)).toContain('Huyện Kỳ Anh 2017 reception_turns = 5 own');
    expect(problemLines(result.problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows)).problems)).toEqual(['error ambiguous-scope B3']);
  });

  it('knows "Cấp huyện" and "Toàn huyện" for the parent’s own row and its total', async () => {
    const result = await ingestRows([
      ...title,
      ...header,
      ['I', 'Cấp huyện', 5, 0],
      ['II', 'Các xã'],
      [1, 'Kỳ Bắc', 30, 1],
      [null, 'Toàn huyện', 400, 20],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2017 reception_turns = 5 own',
      'Huyện Kỳ Anh 2017 reception_turns = 400 total',
      'Huyện Kỳ Anh 2017 model_gardens_certified = 0 own',
      'Huyện Kỳ Anh 2017 model_gardens_certified = 20 total',
      'Xã Kỳ Bắc 2017 reception_turns = 30',
      'Xã Kỳ Bắc 2017 model_gardens_certified = 1',
    ]);
  });

  it('compares the sums of its sections and does not add them', async () => {
    const rows = (sum: number): Cells => [
      ...title,
      ...header,
      ['I', 'Cụm phía tây'],
      [1, 'Kỳ Bắc', 30, 1],
      [2, 'Kỳ Châu', 10, 1],
      [null, 'Cộng (I)', sum, 2],
      ['II', 'Cụm phía đông'],
      [1, 'Kỳ Phú', 7, 1],
      [null, 'Cộng', 7, 1],
      [null, 'Tổng cộng', 47, 3],
    ];
    const good = await ingestRows(rows(40));
    expect(problemLines(good.problems)).toEqual([]);
    expect(factLines(good)).toHaveLength(6);
    const bad = await ingestRows(rows(41));
    expect(bad.problems).toMatchObject([
      { code: 'total-differs', args: { stated: '41', summed: '40', difference: '1' } },
    ]);
  });

  it('knows a district’s row over its communes for a subtotal where it is their sum', async () => {
    const result = await ingestRows([
      ['Tỉnh Hà Tĩnh năm 2017'],
      ...header,
      ['I', 'Huyện Kỳ Anh', 70, 3],
      [1, 'Xã Kỳ Bắc', 30, 1],
      [2, 'Xã Kỳ Châu', 40, 2],
      [null, 'Tổng cộng', 70, 3],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toHaveLength(4);
  });

  it('refuses units that no one knows, with the nearest names, or registers them', async () => {
    const rows: Cells = [...title, ...header, [1, 'Kỳ Bắcc', 30, 1], [2, 'Xã Mới Lập', 3, 0]];
    const result = await ingestRows(rows);
    expect(problemLines(result.problems)).toEqual([
      'error unknown-unit B3',
      'error unknown-unit B4',
    ]);
    expect(result.problems[0]?.args).toMatchObject({ seen: 'Kỳ Bắcc' });
    expect(JSON.stringify(result.problems[0]?.args)).toContain('"nearest":["Xã Kỳ Bắc"');
    const registered = await ingestRows(rows, { newUnits: true });
    expect(registered.newUnits.map(({ states }) => states[0]?.name)).toEqual([
      'Kỳ Bắcc',
      'Xã Mới Lập',
    ]);
    expect(factLines(registered)).toContain('Xã Mới Lập 2017 reception_turns = 3');
  });

  it('refuses a note in a name that says another period', async () => {
    const result = await ingestRows([...title, ...header, [1, 'Kỳ Bắc (b/c quý III)', 30, 1]]);
    expect(problemLines(result.problems)).toEqual(['error note-names-period B3']);
    const same = await ingestRows([...title, ...header, [1, 'Kỳ Bắc (không đầy đủ)', 30, 1]]);
    expect(problemLines(same.problems)).toEqual([]);
  });

  it('tells of a unit that stands twice', async () => {
    const rows: Cells = [...title, ...header, [1, 'Kỳ Bắc', 30, 1], [2, 'Xã Kỳ Bắc', 30, 2]];
    expect(problemLines((await ingestRows(rows)).problems)).toEqual([
      'warning repeated-fact C4',
      'error contradicting-fact D4',
    ]);
  });

  it('warns of a column that is no indicator, with its first value', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Đơn vị', 'Số lượt tiếp công dân', 'Số cây trồng mới', 'Ghi chú'],
      [1, 'Kỳ Bắc', 30, 12, 'chưa đủ'],
    ]);
    expect(result.problems).toMatchObject([
      { code: 'unknown-indicator', origin: { cell: 'D3' }, args: { value: '12' } },
    ]);
    expect(result.submissions[0]?.facts[0]?.note).toBe('chưa đủ');
  });

  it('may be turned: indicators down, a column for each unit, the total column checked', async () => {
    const rows = (total: number): Cells => [
      ...title,
      ['STT', 'Nội dung', 'ĐVT', 'Kỳ Bắc', 'Kỳ Châu', 'Tổng cộng'],
      [1, 'Số lượt tiếp công dân', 'lượt', 30, 40, total],
      [2, 'Số đơn tiếp nhận trong kỳ', 'đơn', 3, 4, 7],
      [null, '- Khiếu nại', 'đơn', 1, null, 1],
    ];
    const result = await ingestRows(rows(70));
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 30',
      'Xã Kỳ Bắc 2017 petitions_received = 3',
      'Xã Kỳ Bắc 2017 petitions_received:complaint = 1',
      'Xã Kỳ Châu 2017 reception_turns = 40',
      'Xã Kỳ Châu 2017 petitions_received = 4',
    ]);
    expect(result.submissions.every(({ form }) => form === 'matrix')).toBe(true);
    expect(problemLines((await ingestRows(rows(71))).problems)).toEqual([
      'warning total-differs F3',
    ]);
  });

  it('counts a district’s "12/21" as its total, and a commune’s mark as yes or no', async () => {
    const result = await ingestRows([
      ['Tỉnh Hà Tĩnh năm 2017'],
      ['STT', 'Đơn vị', 'Xã đạt chuẩn nông thôn mới'],
      [1, 'Huyện Kỳ Anh', '12/21'],
      [2, 'Thị xã Kỳ Anh', '3'],
    ]);
    expect(factLines(result)).toEqual([
      'Huyện Kỳ Anh 2017 ntm_commune = 12',
      'Thị xã Kỳ Anh 2017 ntm_commune = 3',
    ]);
    const commune = await ingestRows([
      ...title,
      ['STT', 'Đơn vị', 'Xã đạt chuẩn nông thôn mới'],
      [1, 'Kỳ Bắc', '5'],
    ]);
    expect(problemLines(commune.problems)).toEqual(['error not-yes-or-no C3']);
  });

  it('may name each row’s period in a column', async () => {
    const result = await ingestRows([
      ['STT', 'Đơn vị', 'Kỳ báo cáo', 'Số lượt tiếp công dân'],
      [1, 'Kỳ Bắc', '2017', 60],
      [2, 'Kỳ Bắc', '6 tháng đầu năm 2018', 30],
      [3, 'Kỳ Châu', '2018H1', 4],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 60',
      'Xã Kỳ Bắc 2018H1 reception_turns = 30',
      'Xã Kỳ Châu 2018H1 reception_turns = 4',
    ]);
    expect(result.submissions).toHaveLength(3);
  });

  it('when turned drops no column of figures in silence', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Nội dung', 'Kỳ Bắc', 'Kỳ Bắcc', 'Toàn huyện'],
      [1, 'Số lượt tiếp công dân', 30, 40, 30],
    ]);
    expect(problemLines(result.problems)).toEqual(['error unknown-unit D2']);
  });

  const overTwo = (top: string, below = 'Trong kỳ'): Cells => [
    ['TỔNG HỢP HUYỆN KỲ ANH 6 tháng đầu năm 2018'],
    ['TT', 'Đơn vị', top, null, below],
    [null, null, 'Số lượt tiếp công dân', 'Số công dân được tiếp', 'Vườn mẫu'],
    [1, 'Kỳ Bắc', 10, 8, 4],
  ];

  it.each([
    ['Năm 2017', '2017', ''],
    ['6 tháng đầu năm 2017', '2017H1', ''],
    ['Ước thực hiện', '2018H1', ' estimate'],
    ['Cùng kỳ năm 2017', '2017H1', ' quoted'],
    ['Lũy kế từ đầu năm', '2018H1', ''],
    ['Tiếp công dân', '2018H1', ''],
    ['Tăng cường tiếp dân', '2018H1', ''],
  ])('hears "%s" above several indicators', async (top, period, marks) => {
    const result = await ingestRows(overTwo(top));
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result).filter((line) => !line.includes('model_gardens'))).toEqual([
      `Xã Kỳ Bắc ${period} reception_turns = 10${marks}`,
      `Xã Kỳ Bắc ${period} reception_people = 8${marks}`,
    ]);
  });

  it('stores neither targets nor comparisons that stand above several indicators', async () => {
    const planned = await ingestRows(overTwo('Kế hoạch'));
    expect(problemLines(planned.problems)).toEqual([
      'info target-column C3',
      'info target-column D3',
    ]);
    expect(factLines(planned)).toEqual(['Xã Kỳ Bắc 2018H1 model_gardens_certified = 4']);
    const compared = await ingestRows(overTwo('So sánh với cùng kỳ (%)'));
    expect(factLines(compared)).toEqual(['Xã Kỳ Bắc 2018H1 model_gardens_certified = 4']);
  });

  it('when turned hears a period above or below its units', async () => {
    const rows = (top: readonly string[], below: readonly string[]): Cells => [
      ['TỔNG HỢP HUYỆN KỲ ANH 6 tháng đầu năm 2018'],
      ['TT', 'Nội dung', ...top],
      [null, null, ...below],
      [1, 'Số lượt tiếp công dân', 1, 2],
    ];
    const above = await ingestRows(rows(['Năm 2017', ''], ['Kỳ Bắc', 'Kỳ Châu']));
    expect(factLines(above)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 1',
      'Xã Kỳ Châu 2017 reception_turns = 2',
    ]);
    const below = await ingestRows(rows(['Kỳ Bắc', ''], ['Ước thực hiện', 'Cùng kỳ']));
    expect(factLines(below)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 1 estimate',
      'Xã Kỳ Bắc 2017H1 reception_turns = 2 quoted',
    ]);
  });

  const listing = (...rows: Cells): Cells => [
    ...title,
    ['STT', 'Đơn vị', 'Số lượt tiếp công dân'],
    [1, 'Kỳ Bắc', 5],
    [2, 'Kỳ Châu', 6],
    ...rows,
  ];

  it.each([
    'Toàn huyện',
    'Toàn huyện Kỳ Anh',
    'Huyện Kỳ Anh (toàn huyện)',
    'Tổng cộng toàn huyện',
    'Tổng số toàn huyện',
    'Tổng toàn huyện',
    'Tổng huyện',
    'Cộng chung',
    'Cộng cấp xã',
    'Tổng các xã, thị trấn',
  ])('does not store "%s" where it only sums the rows', async (name) => {
    const result = await ingestRows(listing([null, name, 11]), { newUnits: true });
    expect(problemLines(result.problems)).toEqual([]);
    expect(result.newUnits).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 reception_turns = 5',
      'Xã Kỳ Châu 2017 reception_turns = 6',
    ]);
  });

  it('when turned knows the parent’s own column and its total as in rows', async () => {
    const across = (heads: readonly string[], values: readonly number[]): Cells => [
      ...title,
      ['STT', 'Chỉ tiêu', ...heads],
      [1, 'Số cuộc đối thoại', ...values],
    ];
    for (const own of ['Cấp huyện', 'Riêng Huyện Kỳ Anh', 'Lãnh đạo huyện', 'UBND huyện']) {
      const heads = [own, 'Cấp xã', 'Kỳ Bắc', 'Kỳ Châu', 'Tổng các xã', 'Tổng cộng'];
      const result = await ingestRows(across(heads, [36, 3, 1, 2, 3, 39]));
      expect(factLines(result)).toEqual([
        'Huyện Kỳ Anh 2017 dialogue_sessions = 36 own',
        'Xã Kỳ Bắc 2017 dialogue_sessions = 1',
        'Xã Kỳ Châu 2017 dialogue_sessions = 2',
      ]);
      expect(problemLines(result.problems)).toEqual([]);
    }
    const wrong = across(['Cấp huyện', 'Cấp xã', 'Kỳ Bắc', 'Tổng cộng'], [36, 3, 1, 37]);
    expect(problemLines((await ingestRows(wrong)).problems)).toEqual(['warning total-differs D3']);
  });

  it('when turned makes a level without a unit a part of the total, or nobody’s', async () => {
    const rows = (total: readonly string[]): Cells => [
      ['TỔNG HỢP TỈNH HÀ TĨNH NĂM 2017'],
      ['STT', 'Chỉ tiêu', 'Huyện Kỳ Anh', 'Thị xã Kỳ Anh', 'Cấp xã', ...total],
      [1, 'Số cuộc đối thoại', 1, 2, 40, ...total.map(() => 43)],
    ];
    const result = await ingestRows(rows(['Tổng cộng']));
    expect(factLines(result)).toContain('Tỉnh Hà Tĩnh 2017 dialogue_sessions = 43 total');
    expect(problemLines(result.problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows([]))).problems)).toEqual(['error unknown-unit E2']);
  });

  it('when turned takes a column named as the parent for its own only beside a total', async () => {
    const rows = (total: readonly string[]): Cells => [
      ...title,
      ['STT', 'Chỉ tiêu', 'Kỳ Bắc', 'Kỳ Châu', 'Huyện Kỳ Anh', ...total],
      [1, 'Số cuộc đối thoại', 1, 2, 36, ...total.map(() => 39)],
    ];
    const result = await ingestRows(rows(['Tổng cộng']));
    expect(factLines(result)).toContain('Huyện Kỳ Anh 2017 dialogue_sessions = 36 own');
    expect(problemLines(result.problems)).toEqual([]);
    expect(problemLines((await ingestRows(rows([]))).problems)).toEqual([
      'error ambiguous-scope E2',
    ]);
    const flagged = await ingestRows(rows([]), { scope: 'own' });
    expect(factLines(flagged)).toContain('Huyện Kỳ Anh 2017 dialogue_sessions = 36 own');
  });

  it('when turned reads the names below a merged name of their district', async () => {
    const result = await ingestRows([
      ...title,
      ['STT', 'Chỉ tiêu', 'Huyện Kỳ Anh', 'Huyện Kỳ Anh', 'Huyện Kỳ Anh'],
      [null, null, 'Kỳ Bắc', 'Kỳ Châu', 'Tổng'],
      [1, 'Số cuộc đối thoại', 1, 2, 4],
    ]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2017 dialogue_sessions = 1',
      'Xã Kỳ Châu 2017 dialogue_sessions = 2',
    ]);
    expect(problemLines(result.problems)).toEqual(['warning total-differs E4']);
  });

  it('stores a district’s total that says more than the rows, and checks others', async () => {
    const line = 'Huyện Kỳ Anh 2017 reception_turns = 99 total';
    for (const name of ['Toàn huyện', 'Toàn Huyện Kỳ Anh', 'Tổng cộng toàn huyện']) {
      const result = await ingestRows(listing([null, name, 99]));
      expect(problemLines(result.problems)).toEqual([]);
      expect(factLines(result)).toContain(line);
    }
    const sum = await ingestRows(listing([null, 'Cộng cấp xã', 99]));
    expect(problemLines(sum.problems)).toEqual(['warning total-differs C5']);
    expect(factLines(sum)).toHaveLength(2);
  });

  it.each(['Riêng Huyện Kỳ Anh', 'Riêng huyện', 'Cấp huyện', 'Khối huyện', 'Cơ quan huyện Kỳ Anh'])(
    'takes "%s" as the district’s own',
    async (name) => {
      const result = await ingestRows(listing([3, name, 7]));
      expect(problemLines(result.problems)).toEqual([]);
      expect(factLines(result)).toContain('Huyện Kỳ Anh 2017 reception_turns = 7 own');
    },
  );

  it.each(['Huyện', 'UBND huyện', 'Huyện ủy', 'Ban Dân vận Huyện ủy'])(
    'knows "%s" for the district itself',
    async (name) => {
      const alone = await ingestRows(listing([3, name, 7]));
      expect(problemLines(alone.problems)).toEqual(['error ambiguous-scope B5']);
      const withTotal = await ingestRows(listing([3, name, 7], [null, 'Tổng', 18]));
      expect(problemLines(withTotal.problems)).toEqual([]);
      expect(factLines(withTotal)).toContain('Huyện Kỳ Anh 2017 reception_turns = 7 own');
    },
  );

  it('registers no unit by words of headers, totals and scopes', async () => {
    const names = ['Đơn vị', 'Tổng cộng toàn tỉnh', 'Ghi chú', 'Cấp tỉnh', 'Toàn xã', 'Xã'];
    for (const name of names) {
      const result = await ingestRows(listing([3, name, 7]), { newUnits: true });
      expect(result.newUnits, name).toEqual([]);
    }
    const communes = ['Toàn Thắng', 'Cấp Tiến', 'Giao An', 'Tăng Tiến', 'Cộng Hòa'];
    const rows = listing(...communes.map((name) => [3, name, 7]));
    const { newUnits } = await ingestRows(rows, { newUnits: true });
    expect(newUnits.map(({ states }) => states[0]?.name)).toEqual(communes);
  });

  it('does not hold a total against rows of which one was refused', async () => {
    const result = await ingestRows(listing([3, 'Kỳ Lạ', 7], [null, 'Tổng cộng', 18]));
    expect(problemLines(result.problems)).toEqual(['error unknown-unit B5']);
  });
});
