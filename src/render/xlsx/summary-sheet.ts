/** The summary as the first sheet of a workbook: letterhead, table, footnotes, signature. */
import type ExcelJS from 'exceljs';
import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { ReportRow } from '../../reports/model.ts';
import type { ReportPack } from '../../reports/pack.ts';
import { type PrintedRow, type PrintedTable, printTable } from '../printed-table.ts';
import { shownColumns } from '../shown-columns.ts';
import { asText, bodyFont, setFigure, setText, thinBorder } from '../xlsx-cell.ts';
import {
  acrossText,
  columnsOf,
  headLetters,
  linesIn,
  type SheetWidths,
  sheetWidths,
  spreadOf,
} from '../xlsx-widths.ts';
import { writeLetterhead, writeSignature } from './letterhead-lines.ts';
import { setUpPage } from './page-setup.ts';
import { type Across, lineHeight, styleHeading, writeTextLine } from './text-line.ts';
import { asSumOfColumns } from './total-formula.ts';

/** Number, name and measure, which every page repeats. */
const titleColumns = 3;

/** Where each row stands: the cell that leads to its sources. */
export type NamedRows = readonly { readonly row: ReportRow; readonly link: ExcelJS.Cell }[];

type Columns = {
  readonly widths: SheetWidths;
  /** The cells of figures that the total adds, from 0; null where nothing is added. */
  readonly added: { readonly parts: readonly number[]; readonly total: number } | null;
};

export function writeSummarySheet(
  sheet: ExcelJS.Worksheet,
  { summary, letterhead, edition }: ReportPack,
  lexicon: Lexicon,
): NamedRows {
  const printed = printTable(summary, lexicon);
  const words = documentWords(lexicon.lang);
  const widths = sheetWidths(printed);
  const { textFrom, textTo } = spreadOf(widths, titleColumns);
  const across: Across = { from: textFrom, to: textTo };
  sheet.columns = columnsOf(widths);
  const mark = edition.isIncomplete ? words.incomplete : null;
  writeLetterhead(sheet, letterhead, edition, words, { widths, across });
  writeTextLine(sheet, printed.title, 'title', widths, across);
  if (mark !== null) writeTextLine(sheet, mark, 'title', widths, across);
  for (const text of printed.subtitle) writeTextLine(sheet, text, 'subtitle', widths, across);
  sheet.addRow([]);
  const head = writeHeadings(sheet, printed, widths);
  const columns: Columns = { widths, added: addedColumns(summary, lexicon) };
  const named = writeRows(sheet, printed, summary.rows, columns);
  if (printed.footnotes.length > 0) sheet.addRow([]);
  for (const note of printed.footnotes) writeTextLine(sheet, note, 'note', widths, across);
  writeSignature(sheet, letterhead, { widths, across });
  const headRows = { from: head, to: head };
  setUpPage(sheet, { widths, lexicon, headRows, titleColumns, frozenColumns: 2, mark });
  // The rows of units fold away under the row that they add up to, which stands above them.
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  return named;
}

function addedColumns(
  model: ReportPack['summary'],
  lexicon: Lexicon,
): { readonly parts: readonly number[]; readonly total: number } | null {
  const roles = shownColumns(model, lexicon).map(({ column }) => column.role);
  const total = roles.indexOf('total');
  const parts = roles.flatMap((role, index) => (role === 'part' ? [index] : []));
  return total === -1 || parts.length === 0 ? null : { parts, total };
}

/** Gives the heading row's number. */
function writeHeadings(
  sheet: ExcelJS.Worksheet,
  { headings, hasChange }: PrintedTable,
  widths: SheetWidths,
): number {
  const change = hasChange ? [headings.change, headings.changePercent] : [];
  const { number, label, measure, values, coverage } = headings;
  // A time in brackets has a line of its own.
  const texts = [number, label, measure, ...values, ...change, coverage].map((text) =>
    text.replace(' (', '\n('),
  );
  const row = sheet.addRow(texts.map(asText));
  const lines = texts.map((text, index) => linesIn(text, widths[index] ?? 0, headLetters));
  row.height = lineHeight.body * Math.max(2, ...lines);
  texts.forEach((_, index) => {
    styleHeading(row.getCell(index + 1), thinBorder);
  });
  return row.number;
}

/** The printed rows are those of the table with the groups' own between them. */
function writeRows(
  sheet: ExcelJS.Worksheet,
  printed: PrintedTable,
  rows: readonly ReportRow[],
  columns: Columns,
): NamedRows {
  const named: { row: ReportRow; link: ExcelJS.Cell }[] = [];
  let next = 0;
  for (const line of printed.rows) {
    const written = writeRow(sheet, printed, line, columns);
    if (line.kind === 'group') continue;
    const row = rows[next];
    next += 1;
    if (row) named.push({ row, link: linkCell(written, line, columns.widths) });
  }
  return named;
}

/** LibreOffice cuts a link that should wrap: then the number leads on, or the coverage where there is none. */
function linkCell(line: ExcelJS.Row, row: PrintedRow, widths: SheetWidths): ExcelJS.Cell {
  const name = line.getCell(2);
  if (linesIn(row.label, roomForName(row, widths)) === 1) return name;
  const others = [line.getCell(1), line.getCell(widths.length)];
  return others.find(({ text }) => text !== '') ?? name;
}

function roomForName({ kind }: PrintedRow, [, ofName = 0]: SheetWidths): number {
  return kind === 'row' ? ofName : ofName - 2;
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  printed: PrintedTable,
  row: PrintedRow,
  { widths, added }: Columns,
): ExcelJS.Row {
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
    return line;
  }
  setText(line.getCell(3), row.measure, { side: 'center' });
  const changes = [row.change, row.changePercent].map((cell) => ({ cell, mark: '' }));
  const figures = [...row.values, ...(printed.hasChange ? changes : [])];
  const cellOf = (index: number) => line.getCell(titleColumns + 1 + index);
  figures.forEach((figure, index) => {
    setFigure(cellOf(index), figure);
  });
  if (added) asSumOfColumns(cellOf(added.total), added.parts.map(cellOf));
  setText(line.getCell(widths.length), row.coverage, { side: 'center' });
  line.height = lineHeight.body * linesOf(row, widths);
  if (row.narrative !== null) writeNarrative(sheet, line, row, widths);
  return line;
}

/** Of its texts, which wrap; numbers never do. */
function linesOf(row: PrintedRow, widths: SheetWidths): number {
  const { label, measure, coverage } = row;
  return Math.max(
    linesIn(label, roomForName(row, widths)),
    linesIn(measure, widths[2] ?? 0),
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
