/** Every cell under every figure of the summary, a line each; names lead back and forth. */
import type ExcelJS from 'exceljs';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { FigureSource, ReportPack } from '../../reports/pack.ts';
import { columnHeading } from '../shown-columns.ts';
import type { Letters } from '../text-measure.ts';
import { asText, bodyFont, setContent, thinBorder } from '../xlsx-cell.ts';
import { columnsOf, linesIn, type SheetWidths, widthFor } from '../xlsx-widths.ts';
import type { BulkRow } from './bulk-rows.ts';
import { setUpPage } from './page-setup.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import type { NamedRows } from './summary-sheet.ts';
import { styleHeading, writeTextLine } from './text-line.ts';

const leastWidths = [34, 13, 12, 24, 16, 9, 12, 36, 14, 8, 16, 8] as const;
const across = { from: 1, to: leastWidths.length };
/** The column of the figure of the table, and that of the reading. */
const figureColumn = 3;
const amountColumn = 7;
/** The name, the column of the table, the address of the cell: which of them may lead back, the first that can. */
const linkColumns = [1, 2, 10] as const;
const letters: Letters = { size: 11, weight: 'plain' };
/** Excel opens no sheet of more than 1.048.576 rows; ten years of a province may have more readings. */
const linesAtMost = 1_000_000;

/** Gives the rows that `withBulkRows` has yet to write. */
export function writeSourcesSheet(
  sheet: ExcelJS.Worksheet,
  { sources }: Pick<ReportPack, 'sources'>,
  named: NamedRows,
  lexicon: Lexicon,
  mostLines = linesAtMost,
): Iterable<BulkRow> {
  const words = workbookWords(lexicon.lang).sources;
  const all = sourceLines(sources, lexicon.lang);
  const lines = all.slice(0, mostLines);
  const widths = widthsOf(lines);
  sheet.columns = columnsOf(widths).map((column) => ({
    ...column,
    style: {
      font: { ...bodyFont, size: letters.size },
      alignment: { vertical: 'top', wrapText: true },
    },
  }));
  writeTextLine(sheet, words.title, 'title', widths, across);
  writeTextLine(sheet, words.intro, 'subtitle', widths, across);
  const leftOut = all.length - lines.length;
  if (leftOut > 0) writeTextLine(sheet, words.leftOut(leftOut), 'subtitle', widths, across);
  sheet.addRow([]);
  const head = writeHead(sheet, lexicon);
  sheet.autoFilter = {
    from: { row: head, column: 1 },
    to: { row: head, column: widths.length },
  };
  const headRows = { from: head, to: head };
  setUpPage(sheet, { widths, lexicon, headRows, titleColumns: 1, frozenColumns: 1, mark: null });
  return writeLines(sheet, lines, widths, named, lexicon);
}

/** Gives the row's number. */
function writeHead(sheet: ExcelJS.Worksheet, { table, lang }: Lexicon): number {
  const { headings } = workbookWords(lang).sources;
  const head = sheet.addRow([
    ...[table.headings.indicator, headings.column, headings.figure, table.headings.unit],
    ...[headings.period, headings.sign, headings.amount, headings.file, headings.sheet],
    ...[headings.cell, headings.raw, headings.event],
  ]);
  head.eachCell((cell) => {
    styleHeading(cell, thinBorder);
  });
  return head.number;
}

/** exceljs writes the lines with a link, the first of every look, and the last, with which the sheet ends. */
function writeLines(
  sheet: ExcelJS.Worksheet,
  lines: readonly SourceLine[],
  widths: SheetWidths,
  named: NamedRows,
  lexicon: Lexicon,
): Iterable<BulkRow> {
  const words = workbookWords(lexicon.lang).sources;
  const first = sheet.rowCount + 1;
  const links = new Map(named.map(({ row, link }) => [keyOf(row), link]));
  const looks: Looks = new Map();
  const left: PlacedLine[] = [];
  lines.forEach((line, index) => {
    const placed = { ...line, number: first + index };
    const inSummary = links.get(keyOf(line.source));
    const isSeen = looks.has(line.figure.format) && looks.has(line.amount.format);
    if (isSeen && !inSummary && index < lines.length - 1) {
      left.push(placed);
      return;
    }
    const row = writeLine(sheet, placed, lexicon);
    looks.set(line.figure.format, row.getCell(figureColumn).address);
    looks.set(line.amount.format, row.getCell(amountColumn).address);
    if (!inSummary) return;
    // The first line of a name is where the summary leads to.
    links.delete(keyOf(line.source));
    const here = linkCell(row, widths);
    link(here, inSummary, words.toSummary);
    link(inSummary, here, words.toSources);
  });
  return bulkRows(left, looks, `A${first}`, lexicon);
}

type PlacedLine = SourceLine & { readonly number: number };

/** A cell of each number format; of null for words in a figure's place. */
type Looks = Map<string | null, string>;

function writeLine(sheet: ExcelJS.Worksheet, line: PlacedLine, lexicon: Lexicon): ExcelJS.Row {
  const row = sheet.getRow(line.number);
  row.values = [...valuesOf(line, lexicon)];
  setContent(row.getCell(figureColumn), line.figure);
  setContent(row.getCell(amountColumn), line.amount);
  return row;
}

/** @param textCell one that looks as cells of text do */
function* bulkRows(
  lines: readonly PlacedLine[],
  looks: Looks,
  textCell: string,
  lexicon: Lexicon,
): Iterable<BulkRow> {
  for (const line of lines) {
    const likes = Array.from(leastWidths, () => textCell);
    likes[figureColumn - 1] = looks.get(line.figure.format) ?? textCell;
    likes[amountColumn - 1] = looks.get(line.amount.format) ?? textCell;
    const values = valuesOf(line, lexicon);
    yield {
      number: line.number,
      cells: likes.map((like, index) => ({ value: values[index] ?? null, like })),
    };
  }
}

function valuesOf(
  { source, figure, amount }: SourceLine,
  lexicon: Lexicon,
): readonly (string | number | null)[] {
  const { lang } = lexicon;
  const { label, column, unit, period, file, sheet, cell, raw, event } = source;
  return [
    asText(label[lang]),
    columnHeading(column, lexicon),
    figure.value,
    asText(unit.name),
    shortPeriodLabel(period, lang),
    signText(source, lang),
    amount.value,
    asText(file),
    asText(sheet ?? ''),
    asText(cell ?? ''),
    asText(raw),
    event,
  ];
}

/** Text wraps; numbers can't, and one too wide for its column would print as ####. */
function widthsOf(lines: readonly SourceLine[]): SheetWidths {
  const figures = new Set(lines.map(({ figure }) => figure.text));
  const amounts = new Set(lines.map(({ amount }) => amount.text));
  return leastWidths.map((least, index) => {
    if (index === figureColumn - 1) return widthFor('', [...figures], least, letters);
    return index === amountColumn - 1 ? widthFor('', [...amounts], least, letters) : least;
  });
}

/** Which of a ratio's two numbers it belongs to, and whether it was added or taken away. */
function signText({ sign, side }: FigureSource, lang: Lang): string {
  const words = workbookWords(lang).sources;
  const mark = sign === -1 ? '−' : '+';
  return side === null ? mark : `${words[side]} ${mark}`;
}

/** LibreOffice cuts a link that should wrap: beside a long name the column leads back, or the address. */
function linkCell(line: ExcelJS.Row, widths: SheetWidths): ExcelJS.Cell {
  const fits = (cell: ExcelJS.Cell, width: number) =>
    cell.text !== '' && linesIn(cell.text, width, letters) === 1;
  const place = linkColumns.find((column) => fits(line.getCell(column), widths[column - 1] ?? 0));
  return line.getCell(place ?? 1);
}

function link(from: ExcelJS.Cell, to: ExcelJS.Cell, tooltip: string): void {
  const place = `'${to.worksheet.name.replaceAll("'", "''")}'!${to.address}`;
  from.value = { text: from.text, hyperlink: `#${place}`, tooltip };
}

function keyOf({ indicator, category }: { indicator: string; category: string | null }): string {
  return `${indicator} ${category ?? ''}`;
}
