/** A succession file as Excel keeps it: codes as text, the day as a date cell. */
import ExcelJS from 'exceljs';

export async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sap xep');
  sheet.addRow(['date', 'kind', 'from', 'to', 'decree']);
  const row = sheet.addRow([
    new Date(Date.UTC(2025, 6, 1)),
    'rename',
    '00919',
    'Phường Minh Tân',
    '',
  ]);
  row.getCell(1).numFmt = 'dd/mm/yyyy';
  return new Uint8Array(await book.xlsx.writeBuffer());
}
