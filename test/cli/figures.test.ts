/** The published figures of Huyện Kỳ Anh, out of every format. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openKyAnh();
});

afterAll(() => terminal.remove());

/** Of "năm 2017 và 6 tháng đầu năm 2018", as printed. */
const longTable = {
  reception_turns: ['Số lượt tiếp công dân', 2558, '2.558'],
  reception_people: ['Số công dân được tiếp', 3149, '3.149'],
  petitions_received: ['Số đơn tiếp nhận trong kỳ', 210, '210'],
  petitions_eligible: ['Số đơn đủ điều kiện xử lý', 207, '207'],
  petitions_resolved: ['Đơn đã giải quyết', 201, '201'],
  petitions_pending: ['Đơn còn lại chuyển kỳ sau', 6, '6'],
  petitions_resolved_rate: ['Tỷ lệ giải quyết đơn đủ điều kiện', 97.1, '97,10'],
} as const;
/** Of the half-year. */
const halfYear = {
  dialogue_sessions: ['Số cuộc tiếp xúc, đối thoại trực tiếp với Nhân dân', 36, '36'],
  models_built: ['Mô hình xây dựng mới trong kỳ', 30, '30'],
  model_areas_built: ['Khu dân cư kiểu mẫu được công nhận trong kỳ', 10, '10'],
  model_gardens_certified: ['Vườn mẫu đạt chuẩn', 129, '129'],
} as const;

const tables = [
  ['2017..2018H1', longTable],
  ['2018H1', halfYear],
] as const;

describe.each(tables)('the table of %s', (period, figures) => {
  const ask = `danvan summarize --unit "huyện Kỳ Anh" --period ${period}`;
  const own = (code: string) => code === 'dialogue_sessions';

  test('on the screen', async () => {
    const { stdout } = await terminal.type(ask);
    const lines = stdout.split('\n').map((line) => line.split(/ {2,}/));
    for (const [code, [label, , printed]] of Object.entries(figures)) {
      const cells = lines.find((line) => line.includes(label)) ?? [];
      expect(cells[3], code).toBe(printed);
      expect(cells.at(-1), code).toBe(own(code) ? 'riêng huyện' : '21/21');
    }
  });

  test('as JSON', async () => {
    const { stdout } = await terminal.type(`${ask} --format json`);
    const { rows } = JSON.parse(stdout);
    for (const [code, [label, value]] of Object.entries(figures)) {
      const row = rows.find(
        (one: { indicator: string; category: string | null }) =>
          one.indicator === code && one.category === null,
      );
      const units = own(code) ? 1 : 21;
      expect(row, code).toMatchObject({
        label,
        values: {
          [period]: {
            value,
            qualifier: 'exact',
            status: 'complete',
            basis: 'recomputed',
            estimated: false,
            unitsReported: units,
            unitsExpected: units,
            gaps: [],
            missing: [],
            ...(own(code) ? { scope: 'own' } : {}),
          },
        },
      });
    }
  });

  test('as CSV', async () => {
    const { stdout } = await terminal.type(`${ask} --format csv`);
    const rows: Record<string, string>[] = parse(stdout, { columns: true });
    for (const [code, [label, value]] of Object.entries(figures)) {
      const row = rows.find(
        (one) => one['indicator'] === code && one['category'] === '' && one['column'] === period,
      );
      const reported = own(code) ? '1' : '21';
      expect(row, code).toMatchObject({
        label,
        value: String(value),
        status: 'complete',
        unitsReported: reported,
      });
    }
  });

  test('in Excel, as numbers on a page that prints', async () => {
    const file = `${period}.xlsx`;
    const { exit } = await terminal.type(`${ask} -o ${file}`);
    expect(exit).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(terminal.folder, file));
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    const { pageSetup } = sheet;
    // 9 is A4; as many pages high as it takes, one wide.
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(pageSetup.printTitlesRow).toMatch(/^\$?\d+:\$?\d+$/);
    for (const [code, [label, value]] of Object.entries(figures)) {
      const cells: ExcelJS.CellValue[] = [];
      sheet.eachRow((row) => {
        const values = Array.isArray(row.values) ? row.values : [];
        // A label links to the cells that its figures come from.
        if (row.getCell(2).text === label) cells.push(...values);
      });
      const numbers = cells.filter((cell) => typeof cell === 'number');
      expect(numbers, `${code} among ${JSON.stringify(cells)}`).toContain(value);
    }
  });
});

test('what is bytes may be piped, and is the same file', async () => {
  const line = 'danvan summarize --period 2018H1 --format xlsx';
  const { bytes, exit } = await terminal.type(line);
  expect(exit).toBe(0);
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
  const toTerminal = await terminal.type(line, { terminal: 80 });
  expect(toTerminal.exit).toBe(2);
  expect(toTerminal.bytes.length).toBe(0);
  await terminal.type('danvan summarize --period 2018H1 --format csv -o so-lieu.csv');
  const written = await readFile(join(terminal.folder, 'so-lieu.csv'), 'utf8');
  const { stdout } = await terminal.type('danvan summarize --period 2018H1 --format csv');
  expect(written).toBe(stdout);
});
