/** A draft that people fill in as an Excel workbook: text cells, wide columns, and a colour where something is asked. */
import ExcelJS from 'exceljs';
import type { TextRows } from './rows.ts';
import { bodyFont, thinBorder } from './xlsx-cell.ts';
import { withoutEntryDates } from './zip-dates.ts';

export type DraftLook = {
  readonly sheet: string;
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  /** The row that heads the lines below it. */
  readonly headingRow: number;
};

const asked: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFFFF2CC' },
};

/** Everything is text, so that Excel makes no date of "6/2018" and no number of a code. */
export async function draftWorkbook(rows: TextRows, look: DraftLook): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'danvan';
  workbook.created = new Date(0);
  workbook.modified = workbook.created;
  const { sheet: name, widths, headingRow } = look;
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: headingRow + 1 }],
  });
  sheet.columns = widths.map((width) => ({ width, style: { numFmt: '@' } }));
  for (const [index, cells] of rows.entries()) {
    const row = sheet.addRow([...cells]);
    row.font = { ...bodyFont, bold: index === 0 || index === headingRow };
    if (index < headingRow) continue;
    for (let column = 1; column <= widths.length; column += 1) {
      const cell = row.getCell(column);
      cell.border = thinBorder;
      cell.alignment = { vertical: 'top', wrapText: true };
      if (cells[column - 1] === '?') cell.fill = asked;
    }
  }
  for (let row = 1; row <= headingRow; row += 1) {
    const cell = sheet.getRow(row).getCell(2);
    if (cell.value === '?') cell.fill = asked;
  }
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return withoutEntryDates(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}
