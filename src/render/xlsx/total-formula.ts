/** Totals as formulas, where Excel's own addition gives danvan's very figure; its value is kept beside. */
import type ExcelJS from 'exceljs';

/** @param column the letter of the cells that are added, @param rows the first and last of them */
export function asSumOfRows(
  cell: ExcelJS.Cell,
  column: string,
  rows: { readonly from: number; readonly to: number },
): void {
  const { worksheet } = cell;
  const cells = Array.from({ length: rows.to - rows.from + 1 }, (_, index) =>
    worksheet.getCell(`${column}${rows.from + index}`),
  );
  asSum(cell, `SUM(${column}${rows.from}:${column}${rows.to})`, cells);
}

/** @param cells those of the row from the first to the last column that is added */
export function asSumOfColumns(cell: ExcelJS.Cell, cells: readonly ExcelJS.Cell[]): void {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first && last) asSum(cell, `SUM(${first.address}:${last.address})`, cells);
}

/** Cells of words ("…") add nothing, in Excel as here. */
function asSum(cell: ExcelJS.Cell, formula: string, cells: readonly ExcelJS.Cell[]): void {
  const { value } = cell;
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return;
  const numbers = cells.flatMap((one) => (typeof one.value === 'number' ? [one.value] : []));
  const sum = numbers.reduce((all, one) => all + one, 0);
  // What came from elsewhere (a filed total, a half not shown) is no sum of these cells.
  if (numbers.length > 0 && numbers.every(Number.isSafeInteger) && sum === value) {
    cell.value = { formula, result: value };
  }
}
