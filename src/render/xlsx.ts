/** The table as an Excel workbook ready to print: A4, fit to width, numbers in numeric cells. */
import ExcelJS from 'exceljs';
import type { Day } from '../core/time/day.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import type { ReportModel } from '../reports/model.ts';
import { type PrintedRow, type PrintedTable, printTable } from './printed-table.ts';
import { asText, bodyFont, setFigure, setText, thinBorder } from './xlsx-cell.ts';
import { acrossText, linesIn, type SheetWidths, sheetWidths, spreadOf } from './xlsx-widths.ts';
import { withoutEntryDates } from './zip-dates.ts';

/** Wider than this, in characters, no longer reads well on a page that stands upright. */
const uprightWidth = 115;
/** Number, name and measure, which every page repeats. */
const titleColumns = 3;
/** Of one line of a wrapped text in points, by its font's size. */
const lineHeight = { title: 20, body: 16.5, note: 15 } as const;

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
  const widths = sheetWidths(printed);
  sheet.columns = widths.map((width) => ({ width }));
  const headerRow = writeHead(sheet, printed, widths);
  for (const row of printed.rows) writeRow(sheet, printed, row, widths);
  writeNotes(sheet, printed, widths);
  setPage(sheet, { headerRow, widths, lexicon });
  // The rows of units fold away under the row that they add up to, which stands above them.
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return withoutEntryDates(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

/** Title, dates and the heading row; gives the heading row's number. */
function writeHead(sheet: ExcelJS.Worksheet, printed: PrintedTable, widths: SheetWidths): number {
  const title = writeLine(sheet, printed.title, widths, lineHeight.title);
  title.font = { ...bodyFont, size: 14, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  for (const text of printed.subtitle) {
    const line = writeLine(sheet, text, widths, lineHeight.body);
    line.font = { ...bodyFont, italic: true };
    line.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  sheet.addRow([]);
  const { headings } = printed;
  const change = printed.hasChange ? [headings.change, headings.changePercent] : [];
  const { number, label, measure, values, coverage } = headings;
  const texts = [number, label, measure, ...values, ...change, coverage];
  // A time in brackets has a line of its own.
  const row = sheet.addRow(texts.map((text) => asText(text.replace(' (', '\n('))));
  const lines = texts.map((text, index) => linesIn(text.replace(' (', '\n('), widths[index] ?? 0));
  row.height = lineHeight.body * Math.max(2, ...lines);
  texts.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { ...bodyFont, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = thinBorder;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
  });
  return row.number;
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  printed: PrintedTable,
  row: PrintedRow,
  widths: SheetWidths,
): void {
  const line = sheet.addRow([]);
  const isGroup = row.kind === 'group';
  const isBelow = row.kind === 'category' || row.kind === 'unit';
  widths.forEach((_, index) => {
    const cell = line.getCell(index + 1);
    cell.font = { ...bodyFont, bold: isGroup, italic: row.kind === 'category' };
    cell.border = thinBorder;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  setText(line.getCell(1), row.number, { side: 'center' });
  setText(line.getCell(2), row.label, { side: 'left', isIndented: isBelow });
  if (row.kind === 'unit') line.outlineLevel = 1;
  line.height = lineHeight.body;
  if (isGroup) {
    sheet.mergeCells(line.number, 2, line.number, widths.length);
    return;
  }
  setText(line.getCell(3), row.measure, { side: 'center' });
  const changes = [row.change, row.changePercent].map((cell) => ({ cell, mark: '' }));
  const figures = [...row.values, ...(printed.hasChange ? changes : [])];
  figures.forEach((figure, index) => {
    setFigure(line.getCell(4 + index), figure);
  });
  setText(line.getCell(widths.length), row.coverage, { side: 'center' });
  line.height = lineHeight.body * linesOf(row, widths);
  if (row.narrative !== null) writeNarrative(sheet, line, row, widths);
}

/** Of its texts, which wrap; numbers never do. */
function linesOf({ kind, label, measure, coverage }: PrintedRow, widths: SheetWidths): number {
  const [, ofLabel = 0, ofMeasure = 0] = widths;
  const indent = kind === 'row' ? 0 : 2;
  return Math.max(
    linesIn(label, ofLabel - indent),
    linesIn(measure, ofMeasure),
    linesIn(coverage, widths.at(-1) ?? 0),
  );
}

/** Across all columns of figures. */
function writeNarrative(
  sheet: ExcelJS.Worksheet,
  line: ExcelJS.Row,
  row: PrintedRow,
  widths: SheetWidths,
): void {
  sheet.mergeCells(line.number, 3, line.number, widths.length - 1);
  setText(line.getCell(3), row.narrative ?? '', { side: 'left' });
  const lines = linesIn(row.narrative ?? '', acrossText(widths.slice(2, -1)));
  // Excel never grows a merged row by itself.
  line.height = lineHeight.body * Math.max(lines, linesOf(row, widths));
}

function writeNotes(sheet: ExcelJS.Worksheet, printed: PrintedTable, widths: SheetWidths): void {
  if (printed.footnotes.length === 0) return;
  sheet.addRow([]);
  for (const note of printed.footnotes) {
    const line = writeLine(sheet, note, widths, lineHeight.note);
    line.font = { ...bodyFont, size: 11, italic: true };
    line.alignment = { wrapText: true, vertical: 'top' };
  }
}

/** A text over the width of the first page, as high as its lines. */
function writeLine(
  sheet: ExcelJS.Worksheet,
  text: string,
  widths: SheetWidths,
  height: number,
): ExcelJS.Cell {
  const row = sheet.addRow([]);
  const { textFrom, textTo } = spreadOf(widths, titleColumns);
  sheet.mergeCells(row.number, textFrom, row.number, textTo);
  const cell = row.getCell(textFrom);
  cell.value = asText(text);
  // Capitals of a title take half as much again.
  const scale = height === lineHeight.title ? 1.5 : 1;
  row.height = height * linesIn(text, acrossText(widths.slice(textFrom - 1, textTo)) / scale);
  return cell;
}

type Page = {
  readonly headerRow: number;
  readonly widths: SheetWidths;
  readonly lexicon: Lexicon;
};

function setPage(sheet: ExcelJS.Worksheet, { headerRow, widths, lexicon }: Page): void {
  const across = acrossText(widths);
  const spread = spreadOf(widths, titleColumns);
  sheet.pageSetup = {
    paperSize: 9,
    orientation: across > uprightWidth ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: spread.pages,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    printTitlesColumn: 'A:C',
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: headerRow }];
  sheet.headerFooter = { oddFooter: `&C${lexicon.table.page('&P', '&N')}` };
}
