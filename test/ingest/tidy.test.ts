import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/core/time/day.ts';
import { halfYearPeriod } from '../../src/core/time/period.ts';
import type { Register } from '../../src/core/unit.ts';
import { type Cells, factLines, ingestRows, problemLines } from '../support/ingest.ts';
import { communeId, register } from '../support/ky-anh.ts';

const header = ['unit', 'period', 'indicator', 'category', 'value'];

describe('a tidy file', () => {
  it('gives a fact for each row, by code or by label', async () => {
    const result = await ingestRows([
      header,
      ['18760', '2018H1', 'petitions_received', '', '5'],
      ['xã Kỳ Châu', '6 tháng đầu năm 2018', 'Số đơn tiếp nhận trong kỳ', 'Khiếu nại', 3],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 petitions_received = 5',
      'Xã Kỳ Châu 2018H1 petitions_received:complaint = 3',
    ]);
  });

  it('has its columns in any order, in Vietnamese too, with scope, nature and note', async () => {
    const result = await ingestRows([
      ['Giá trị', 'Chỉ tiêu', 'Ghi chú', 'Kỳ', 'Đơn vị', 'Mục', 'Phạm vi', 'nature'],
      ['36', 'dialogue_sessions', 'điện thoại', '2018H1', 'huyện Kỳ Anh', '', 'own', 'estimate'],
    ]);
    expect(factLines(result)).toEqual(['Huyện Kỳ Anh 2018H1 dialogue_sessions = 36 own estimate']);
    expect(result.submissions[0]?.facts[0]?.note).toBe('điện thoại');
  });

  it('is a submission for each unit and period', async () => {
    const result = await ingestRows([
      header,
      ['18760', '2018H1', 'petitions_received', '', '5'],
      ['18761', '2018H1', 'petitions_received', '', '5'],
      ['18760', '2017', 'petitions_received', '', '5'],
      ['18760', '2018H1', 'reception_turns', '', '5'],
    ]);
    expect(result.submissions.map(({ facts }) => facts.length)).toEqual([2, 1, 1]);
  });

  it('tells each row that holds more than its headers ask for', async () => {
    const result = await ingestRows([
      header,
      ['18760', '2018H1', 'petitions_received', '', '', '7', 'x'],
      ['18760', '2018H1', 'reception_turns', '', '5', 'x'],
      ['18760', '2018H1', 'petitions_resolved', '', ''],
    ]);
    expect(problemLines(result.problems)).toEqual([
      'warning stray-value F2',
      'warning stray-value F3',
    ]);
    expect(factLines(result)).toContain('Xã Kỳ Bắc 2018H1 reception_turns = 5');
  });

  it('tells a figure that stands in a field before a blank value', async () => {
    const result = await ingestRows([
      header,
      ['18760', '2018H1', 'petitions_received', '7'],
      ['18760', '2018H1', 'reception_turns', '', '5'],
      ['18760', '2018H1', 'petitions_received', 'complaint', ''],
      ['', '', 'petitions_received', '2', ''],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning stray-value D2']);
  });

  it('takes a number left of its headers and a remark beside them for no figure', async () => {
    const result = await ingestRows([
      ['', 'Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Mục', 'Giá trị', ''],
      ['1', 'Xã Kỳ Bắc', '2018H1', 'Số lượt tiếp công dân', '', '5', 'xem lại'],
      ['2', 'Xã Kỳ Châu', '2018H1', 'Số lượt tiếp công dân', '', '6', '7'],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning stray-value G3']);
  });

  it('says all that is wrong at once, each at its cell', async () => {
    const result = await ingestRows([
      header,
      ['Xã Kỳ Bắcc', '2018H1', 'petitions_received', '', '5'],
      ['18760', '2016-2020', 'petitions_received', '', '5'],
      ['18760', '2018H1', 'petitions_recieved', '', '5'],
      ['18760', '2018H1', 'petitions_received', 'lạ', '5'],
      ['18760', '2018H1', 'petitions_received', '', 'năm'],
      ['', '', 'petitions_received', '', '5'],
    ]);
    expect(problemLines(result.problems)).toEqual([
      'error unknown-unit A2',
      'error unknown-period B3',
      'error unknown-indicator C4',
      'error unknown-category D5',
      'error not-a-number E6',
      'error no-period B7',
      'error no-unit A7',
    ]);
  });

  it('says of one row that its unit, period, indicator and value are at fault', async () => {
    const result = await ingestRows([
      header,
      ['Xã Kỳ Bắcc', 'kỳ lạ', 'reception_turnz', '', 'năm'],
      ['Xã Kỳ Bắcc', 'kỳ lạ', 'reception_turns', '', 'năm'],
    ]);
    expect(problemLines(result.problems)).toEqual([
      'error unknown-period B2',
      'error unknown-unit A2',
      'error unknown-indicator C2',
      'error not-a-number E2',
      'error unknown-period B3',
      'error unknown-unit A3',
      'error not-a-number E3',
    ]);
    expect(JSON.stringify(result.problems[1]?.args)).toContain('"nearest":["Xã Kỳ Bắc"');
  });

  it('takes the flag’s unit for rows that name none', async () => {
    const rows = [
      header,
      ['', '2018H1', 'reception_turns', '', '5'],
      ['18761', '2018H1', 'reception_turns', '', '6'],
    ];
    expect(factLines(await ingestRows(rows, { unit: communeId('Kỳ Bắc') }))).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 5',
      'Xã Kỳ Châu 2018H1 reception_turns = 6',
    ]);
    expect(problemLines((await ingestRows(rows)).problems)).toEqual(['error no-unit A2']);
  });

  it('states nothing with an empty value', async () => {
    const result = await ingestRows([
      header,
      ['18760', '2018H1', 'petitions_received', '', ''],
      ['18760', '2018H1', 'reception_turns', '', '0'],
    ]);
    expect(factLines(result)).toEqual(['Xã Kỳ Bắc 2018H1 reception_turns = 0']);
  });

  it('without a period column takes the flag’s or the file name’s', async () => {
    const rows = [
      ['unit', 'indicator', 'value'],
      ['18760', 'reception_turns', '4'],
    ];
    const line = ['Xã Kỳ Bắc 2018H1 reception_turns = 4'];
    expect(factLines(await ingestRows(rows, { period: halfYearPeriod(2018, 1) }))).toEqual(line);
    expect(factLines(await ingestRows(rows, {}, 'so lieu 6T2018.csv'))).toEqual(line);
    expect(problemLines((await ingestRows(rows)).problems)).toEqual(['error no-period']);
  });

  it('is refused where a fact lies past its unit’s end, and names the successor', async () => {
    const ended = communeId('Kỳ Hợp');
    const lifeOf = (id: number) => ({
      validFrom: id === 99 ? ('2020-01-01' as Day) : null,
      validTo: id === ended ? ('2019-12-31' as Day) : null,
    });
    const merged: Register = {
      units: [
        ...register.units.map((unit) => ({ ...unit, ...lifeOf(unit.id) })),
        {
          id: 99,
          ...lifeOf(99),
          states: [{ from: null, code: '18800', name: 'Xã Lâm Hợp', level: 'commune' }],
          parents: [{ from: null, parent: 2 }],
          aliases: [],
          reportsFor: null,
        },
      ],
      successions: [
        {
          date: '2020-01-01' as Day,
          kind: 'merge',
          from: [ended],
          to: [99],
          decree: '819/NQ-UBTVQH14',
        },
      ],
    };
    const rows = [header, ['Xã Kỳ Hợp', '2020H1', 'reception_turns', '', '4']];
    const result = await ingestRows(rows, {}, 'a.csv', { register: merged });
    expect(result.problems).toMatchObject([
      { code: 'outside-life', origin: { cell: 'E2' }, args: { successors: ['Xã Lâm Hợp'] } },
    ]);
    const before = [header, ['Xã Kỳ Hợp', '2019H2', 'reception_turns', '', '4']];
    const { problems } = await ingestRows(before, {}, 'a.csv', { register: merged });
    expect(problems).toEqual([]);
  });
});

describe('a list of units and indicators as people head it', () => {
  const columns = ['TT', 'Xã', 'Chỉ tiêu', 'ĐVT', 'Số lượng', 'Ghi chú'];
  const money = 'Vận động Quỹ "Vì người nghèo" bằng tiền';

  it('is read row by row, with the period of its title and numbers in Vietnamese', async () => {
    const result = await ingestRows([
      ['SỐ LIỆU 6 tháng đầu năm 2018'],
      columns,
      ['1', '2', '3', '4', '5', '6'],
      [1, 'Kỳ Bắc', 'Số lượt tiếp công dân', 'lượt', '1.115', ''],
      [2, 'Kỳ Bắc', 'Số đơn tiếp nhận trong kỳ', 'đơn', 4, 'sót một đơn'],
      [null, 'Kỳ Bắc', '- Khiếu nại', 'đơn', 3, ''],
      [3, 'Kỳ Châu', money, 'triệu đồng', '12,5', ''],
      [4, 'Kỳ Châu', 'Số cây đã trồng', 'cây', 7, ''],
      [null, '', 'Nơi nhận:', '', '', 'BÍ THƯ'],
      [null, '', '', '', 'Nguyễn Văn A', ''],
    ]);
    expect(problemLines(result.problems)).toEqual(['warning unknown-indicator E8']);
    expect(factLines(result)).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 1115',
      'Xã Kỳ Bắc 2018H1 petitions_received = 4',
      'Xã Kỳ Bắc 2018H1 petitions_received:complaint = 3',
      'Xã Kỳ Châu 2018H1 poor_fund_cash = 12500000',
    ]);
  });

  it('may head its units "Đơn vị", stand in any order, and be dated by a column or the file', async () => {
    const rows: Cells = [
      ['Chỉ tiêu', 'Đơn vị', 'Kết quả'],
      ['Số lượt tiếp công dân', 'Kỳ Bắc', 10],
      ['Số công dân được tiếp', 'Kỳ Châu', 12],
    ];
    expect(factLines(await ingestRows(rows, {}, 'so lieu 6T2018.csv'))).toEqual([
      'Xã Kỳ Bắc 2018H1 reception_turns = 10',
      'Xã Kỳ Châu 2018H1 reception_people = 12',
    ]);
    const dated = rows.map((row, index) => [index === 0 ? 'Kỳ báo cáo' : 'Năm 2017', ...row]);
    expect(factLines(await ingestRows(dated))[0]).toBe('Xã Kỳ Bắc 2017 reception_turns = 10');
  });

  it('is measured as its title says, without a period there', async () => {
    const result = await ingestRows([
      ['ĐVT: triệu đồng'],
      ['Đơn vị', 'Kỳ', 'Chỉ tiêu', 'Giá trị'],
      ['Kỳ Bắc', '2017', money, '12,5'],
    ]);
    expect(problemLines(result.problems)).toEqual([]);
    expect(factLines(result)).toEqual(['Xã Kỳ Bắc 2017 poor_fund_cash = 12500000']);
  });

  it('is a form where the column of that name holds measures', async () => {
    const result = await ingestRows([
      ['Xã Kỳ Bắc 6 tháng đầu năm 2018'],
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'Kết quả'],
      [1, 'Số lượt tiếp công dân', 'lượt', 10],
    ]);
    expect(result.submissions.map(({ form }) => form)).toEqual(['form']);
  });
});
