/** A workbook of what was read from a file of another format, cell for cell, for a copy that can be marked. */
import type ExcelJS from 'exceljs';

export type PlainCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** Plain digits with a point, and an Excel number format. */
  | { readonly kind: 'number'; readonly literal: string; readonly format: string }
  /** ISO 8601. */
  | { readonly kind: 'day'; readonly day: string };

export type PlainSheet = {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
  /** By index, both ends included. */
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

const widest = 60;
const narrowest = 8;
const exactDigits = 15;

export async function plainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.creator = 'danvan';
  // A workbook must bear a time; the clock's would make equal files differ.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  for (const plain of sheets) {
    const sheet = workbook.addWorksheet(plain.name);
    plain.rows.forEach((row, rowIndex) => {
      row.forEach((cell, column) => {
        if (cell.kind !== 'empty') setCell(sheet.getCell(rowIndex + 1, column + 1), cell);
      });
    });
    for (const { top, left, bottom, right } of plain.merges) {
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    }
    for (const row of plain.hiddenRows) sheet.getRow(row + 1).hidden = true;
    widthsOf(plain).forEach((width, column) => {
      sheet.getColumn(column + 1).width = width;
    });
    for (const column of plain.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  }
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

function setCell(target: ExcelJS.Cell, cell: Exclude<PlainCell, { kind: 'empty' }>): void {
  switch (cell.kind) {
    case 'text':
      target.value = cell.text;
      target.alignment = { wrapText: true, vertical: 'top' };
      return;
    case 'number':
      // A number longer than a workbook can hold keeps its digits as text.
      target.value = digitsIn(cell.literal) > exactDigits ? cell.literal : Number(cell.literal);
      if (cell.format !== '' && cell.format !== 'General') target.numFmt = cell.format;
      return;
    case 'day':
      target.value = new Date(`${cell.day}T00:00:00Z`);
      target.numFmt = 'dd/mm/yyyy';
  }
}

/** A title above a table is no measure of its columns: only rows with several cells are. */
function widthsOf({ rows }: PlainSheet): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    if (row.filter(({ kind }) => kind !== 'empty').length < 2) continue;
    row.forEach((cell, column) => {
      const text = cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.literal : '';
      const width = Math.min(widest, Math.max(narrowest, text.length + 2));
      widths[column] = Math.max(widths[column] ?? narrowest, width);
    });
  }
  return widths;
}

function digitsIn(literal: string): number {
  return literal.replace(/[-.]|e.*$/gi, '').replace(/^0+/, '').length;
}
