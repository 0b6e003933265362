/** Rows written as XML beside those of exceljs, read again as those of exceljs are. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BulkRow, withBulkRows } from '../../src/render/xlsx/bulk-rows.ts';
import { zipBytes } from '../../src/render/zip-bytes.ts';
import { unzipped } from '../../src/render/zip-entries.ts';

type Value = string | number | null;

/** A sheet whose first and last rows exceljs wrote, the first of them with a number in bold. */
async function workbookOf(lines: readonly (readonly Value[])[], isBulk: boolean) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Khác').addRow(['một', 'hai']);
  const sheet = book.addWorksheet('Nguồn');
  sheet.addRow(['đầu', 7]).getCell(2).font = { bold: true };
  const last = lines.length + 2;
  sheet.getRow(last).values = ['cuối', 8];
  const left: BulkRow[] = [];
  lines.forEach((line, index) => {
    const number = index + 2;
    if (isBulk) {
      const cells = line.map((value) => ({ value, like: typeof value === 'number' ? 'B1' : 'A1' }));
      left.push({ number, cells });
      return;
    }
    const row = sheet.getRow(number);
    row.values = [...line];
    row.eachCell((cell) => {
      if (typeof cell.value === 'number') cell.font = { bold: true };
    });
  });
  const parts = unzipped(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  return loaded(zipBytes(isBulk ? withBulkRows(parts, sheet.id, left) : parts));
}

async function loaded(bytes: Uint8Array): Promise<readonly unknown[]> {
  const book = new ExcelJS.Workbook();
  // exceljs asks for its own Buffer type; bytes are bytes.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return book.worksheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        cells.push([cell.address, cell.value, cell.font?.bold ?? false]);
      });
    });
    return [sheet.name, sheet.rowCount, sheet.columnCount, cells];
  });
}

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(' 1 ', 'a\nb', '<c r="A1"/>', '</sst>', '$& & "x" \'y\'', '=1+1', 'Xã Kỳ Bắc'),
);
const value = fc.oneof(text, fc.integer(), fc.constant(null));
const lines = fc.array(fc.array(value, { minLength: 2, maxLength: 5 }), { maxLength: 6 });

test('rows written in bulk read as if exceljs had written them, their texts and looks too', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (rows) => {
      expect(await workbookOf(rows, true)).toEqual(await workbookOf(rows, false));
    }),
    { numRuns: 60 },
  );
});

test('a look that no cell of the sheet has is refused', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Nguồn');
  sheet.addRow(['đầu']);
  const parts = unzipped(new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer));
  const row = { number: 2, cells: [{ value: 1, like: 'Z9' }] };
  expect(() => withBulkRows(parts, sheet.id, [row])).toThrow(RangeError);
  expect(() => withBulkRows(parts, 7, [])).toThrow(RangeError);
});
