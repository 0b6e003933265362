/** The table as an Excel workbook ready to print: A4, fit to width, numbers in numeric cells. */
import ExcelJS from 'exceljs';
import type { Day } from '../core/day.ts';
import { plainDigits } from '../core/decimal.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ReportModel } from '../reports/model.ts';
import type { Cell as PrintedCell } from './cells.ts';
import { type PrintedRow, type PrintedTable, printTable } from './printed-table.ts';

const font = 'Times New Roman';
const thin: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
/** Wider than this, in characters, no longer reads well on a page that stands upright. */
const uprightWidth = 110;
const exactDigits = 15;

/** @param today the day the workbook says it was made, so that equal figures give equal files */
export async function renderXlsx(
  model: ReportModel,
  lexicon: Lexicon,
  today: Day,
): Promise<Uint8Array> {
  const printed = printTable(model, lexicon);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'danvan';
  workbook.title = printed.title;
  workbook.created = new Date(`${today}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(lexicon.table.sheetSummary);
  const width = setColumns(sheet, printed);
  const headerRow = writeHead(sheet, printed, width);
  for (const row of printed.rows) writeRow(sheet, printed, row, width);
  writeNotes(sheet, printed, width);
  setPage(sheet, { headerRow, lexicon });
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

function setColumns(sheet: ExcelJS.Worksheet, printed: PrintedTable): number {
  const change = printed.hasChange ? [12, 11] : [];
  const widths = [6, 46, 12, ...printed.headings.values.map(() => 15), ...change, 17];
  sheet.columns = widths.map((width) => ({ width }));
  return widths.length;
}

/** Title, dates and the heading row; gives the heading row's number. */
function writeHead(sheet: ExcelJS.Worksheet, printed: PrintedTable, width: number): number {
  const title = writeLine(sheet, printed.title, width);
  title.font = { name: font, size: 14, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(Number(title.row)).height = 36;
  for (const text of printed.subtitle) {
    const line = writeLine(sheet, text, width);
    line.font = { name: font, size: 12, italic: true };
    line.alignment = { horizontal: 'center', wrapText: true };
  }
  sheet.addRow([]);
  const { headings } = printed;
  const change = printed.hasChange ? [headings.change, headings.changePercent] : [];
  const { number, label, measure, values, coverage } = headings;
  const row = sheet.addRow([number, label, measure, ...values, ...change, coverage].map(asText));
  row.height = 32;
  for (let column = 1; column <= width; column += 1) {
    const cell = row.getCell(column);
    cell.font = { name: font, size: 12, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = thin;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
  }
  return row.number;
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  printed: PrintedTable,
  row: PrintedRow,
  width: number,
): void {
  const line = sheet.addRow([]);
  const isGroup = row.kind === 'group';
  for (let column = 1; column <= width; column += 1) {
    const cell = line.getCell(column);
    cell.font = { name: font, size: 12, bold: isGroup, italic: row.kind === 'category' };
    cell.border = thin;
    cell.alignment = { vertical: 'middle', wrapText: true };
  }
  setText(line.getCell(1), row.number, 'center');
  setText(line.getCell(2), row.label, 'left', row.kind === 'category' || row.kind === 'unit');
  if (isGroup) {
    sheet.mergeCells(line.number, 2, line.number, width);
    return;
  }
  setText(line.getCell(3), row.measure, 'center');
  const values = row.values.map(({ cell, mark }) => ({ cell, mark }));
  const plain = (cell: PrintedCell) => ({ cell, mark: '' });
  const change = printed.hasChange ? [plain(row.change), plain(row.changePercent)] : [];
  [...values, ...change].forEach(({ cell, mark }, index) => {
    setFigure(line.getCell(4 + index), cell, mark);
  });
  setText(line.getCell(width), row.coverage, 'center');
  if (row.narrative !== null) writeNarrative(sheet, line, row.narrative, width);
}

function writeNarrative(
  sheet: ExcelJS.Worksheet,
  line: ExcelJS.Row,
  narrative: string,
  width: number,
): void {
  sheet.mergeCells(line.number, 3, line.number, width - 1);
  setText(line.getCell(3), narrative, 'left');
  // Excel never grows a merged row by itself.
  line.height = 16 * Math.max(1, Math.ceil(narrative.length / (12 * (width - 3))));
}

function writeNotes(sheet: ExcelJS.Worksheet, printed: PrintedTable, width: number): void {
  if (printed.footnotes.length === 0) return;
  sheet.addRow([]);
  for (const note of printed.footnotes) {
    const line = writeLine(sheet, note, width);
    line.font = { name: font, size: 11, italic: true };
    line.alignment = { wrapText: true, vertical: 'top' };
    const charactersAcross = 110;
    sheet.getRow(Number(line.row)).height = 15 * Math.ceil(note.length / charactersAcross);
  }
}

function writeLine(sheet: ExcelJS.Worksheet, text: string, width: number): ExcelJS.Cell {
  const row = sheet.addRow([asText(text)]);
  sheet.mergeCells(row.number, 1, row.number, width);
  return row.getCell(1);
}

/** A number keeps its words (hedge, footnote mark, "/21") in its format, so that Excel still counts with it. */
function setFigure(cell: ExcelJS.Cell, printed: PrintedCell, mark: string): void {
  const { number } = printed;
  cell.alignment = { horizontal: 'right', vertical: 'middle' };
  if (number === null || !fitsExcel(plainDigits(number.value))) {
    cell.value = asText(`${printed.text} ${mark}`.trim());
    return;
  }
  cell.value = Number(plainDigits(number.value));
  const fraction = number.decimals > 0 ? `.${'0'.repeat(number.decimals)}` : '';
  const digits = `${quoted(number.before)}#,##0${fraction}${quoted(number.after)}`;
  const marked = `${digits}${mark === '' ? '' : quoted(` ${mark}`)}`;
  cell.numFmt = number.isSigned ? `+${marked};-${marked};${marked}` : marked;
}

/** Excel keeps fifteen digits; a longer number stays text rather than lose one. */
function fitsExcel(digits: string): boolean {
  return digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= exactDigits;
}

function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

function setText(
  cell: ExcelJS.Cell,
  text: string,
  side: 'left' | 'center',
  isIndented = false,
): void {
  cell.value = asText(text);
  const indent = isIndented ? { indent: 1 } : {};
  cell.alignment = { horizontal: side, vertical: 'middle', wrapText: true, ...indent };
}

/** Empty stays empty. Text cells are never formulas in Excel, whatever they begin with. */
function asText(text: string): string | null {
  return text === '' ? null : text;
}

function setPage(
  sheet: ExcelJS.Worksheet,
  page: { readonly headerRow: number; readonly lexicon: Lexicon },
): void {
  const { headerRow, lexicon } = page;
  const across = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  sheet.pageSetup = {
    paperSize: 9,
    orientation: across > uprightWidth ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: headerRow }];
  sheet.headerFooter = { oddFooter: `&C${lexicon.table.page('&P', '&N')}` };
}
