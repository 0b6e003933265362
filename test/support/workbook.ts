/** Workbooks written by exceljs in memory: for what only a workbook can say (merges, hidden rows, numbers). */
import ExcelJS from 'exceljs';
import type { Cells } from './ingest.ts';

export type SheetText = {
  readonly name: string;
  readonly rows: Cells;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
};

export async function workbookOf(sheets: readonly SheetText[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges, hiddenRows } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) sheet.addRow(row);
    for (const range of merges ?? []) sheet.mergeCells(range);
    for (const row of hiddenRows ?? []) sheet.getRow(row).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
