/** Plain tables of text as files: lists that an office edits and gives back. */
import { guardFormula } from '../core/formula-guard.ts';
import { type CsvOptions, csvText } from './csv-text.ts';

export type TextRows = readonly (readonly string[])[];

/** Commas between the columns and no mark before them, unless told otherwise. */
export function csvOfRows(
  rows: TextRows,
  { delimiter = ',', hasByteOrderMark = false }: Partial<CsvOptions> = {},
): string {
  const guarded = rows.map((row) => row.map(guardFormula));
  // A reader that looks for the delimiter must not find others outside quotes.
  return csvText(guarded, { delimiter, hasByteOrderMark }, [',', ';', '|', '\t']);
}

/** A sheet for each table, its first row as heading. */
export async function workbookOfRows(
  sheets: readonly { readonly name: string; readonly rows: TextRows }[],
): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRows(rows.map((row) => [...row]));
    sheet.getRow(1).font = { bold: true };
    for (const column of sheet.columns) column.width = 24;
  }
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}
