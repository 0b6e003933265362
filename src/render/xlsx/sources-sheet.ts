/** Every cell under every figure of the summary, a line each; names lead back and forth. */
import type ExcelJS from 'exceljs';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { FigureSource, ReportPack } from '../../reports/pack.ts';
import { amountCell, emptyCell } from '../cells.ts';
import { columnHeading } from '../shown-columns.ts';
import type { Letters } from '../text-measure.ts';
import { asText, bodyFont, setFigure, thinBorder } from '../xlsx-cell.ts';
import { columnsOf, linesIn, type SheetWidths, widthFor } from '../xlsx-widths.ts';
import { setUpPage } from './page-setup.ts';
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

export function writeSourcesSheet(
  sheet: ExcelJS.Worksheet,
  pack: ReportPack,
  named: NamedRows,
  lexicon: Lexicon,
): void {
  const words = workbookWords(lexicon.lang).sources;
  const { headings } = words;
  const widths = widthsOf(pack.sources, lexicon);
  sheet.columns = columnsOf(widths).map((column) => ({
    ...column,
    style: {
      font: { ...bodyFont, size: letters.size },
      alignment: { vertical: 'top', wrapText: true },
    },
  }));
  writeTextLine(sheet, words.title, 'title', widths, across);
  writeTextLine(sheet, words.intro, 'subtitle', widths, across);
  sheet.addRow([]);
  const { table } = lexicon;
  const head = sheet.addRow([
    ...[table.headings.indicator, headings.column, headings.figure, table.headings.unit],
    ...[headings.period, headings.sign, headings.amount, headings.file, headings.sheet],
    ...[headings.cell, headings.raw, headings.event],
  ]);
  widths.forEach((_, index) => {
    styleHeading(head.getCell(index + 1), thinBorder);
  });
  const links = new Map(named.map(({ row, link }) => [keyOf(row), link]));
  for (const source of listedOnce(pack.sources)) {
    const line = writeSource(sheet, source, lexicon);
    const inSummary = links.get(keyOf(source));
    if (!inSummary) continue;
    // The first line of a name is where the summary leads to.
    links.delete(keyOf(source));
    const here = linkCell(line, widths);
    link(here, inSummary, words.toSummary);
    link(inSummary, here, words.toSources);
  }
  sheet.autoFilter = {
    from: { row: head.number, column: 1 },
    to: { row: head.number, column: widths.length },
  };
  const headRows = { from: head.number, to: head.number };
  setUpPage(sheet, { widths, lexicon, headRows, titleColumns: 1, frozenColumns: 1, mark: null });
}

/** What sums up other columns is made of their cells: those stand under the columns themselves. */
function listedOnce(sources: readonly FigureSource[]): readonly FigureSource[] {
  const cellOf = ({ file, sheet, cell, period, sign, side, ...source }: FigureSource) =>
    JSON.stringify([keyOf(source), file, sheet, cell, period.start, period.end, sign, side]);
  const ofParts = sources.filter(({ column }) => column.role === 'part');
  const listed = new Set(ofParts.map(cellOf));
  return sources.filter(
    (source) => !summing.has(source.column.role) || !listed.has(cellOf(source)),
  );
}

const summing: ReadonlySet<string> = new Set(['total', 'baseline', 'latest']);

function writeSource(
  sheet: ExcelJS.Worksheet,
  source: FigureSource,
  lexicon: Lexicon,
): ExcelJS.Row {
  const { lang } = lexicon;
  const { label, column, unit, period, file, sheet: page, cell, raw, event } = source;
  const row = sheet.addRow([
    asText(label[lang]),
    columnHeading(column, lexicon),
    null,
    asText(unit.name),
    shortPeriodLabel(period, lang),
    signText(source, lang),
    null,
    asText(file),
    asText(page ?? ''),
    asText(cell ?? ''),
    asText(raw),
    event,
  ]);
  const { figure, amount } = numbersOf(source, lang);
  setFigure(row.getCell(figureColumn), { cell: figure, mark: '' });
  setFigure(row.getCell(amountColumn), { cell: amount, mark: '' });
  return row;
}

/** The figure of the table and the reading that went into it. */
function numbersOf(source: FigureSource, lang: Lang) {
  const { figure, value } = source;
  return {
    figure: figure.value === null ? emptyCell : amountCell(source, figure.value, lang),
    amount: value === null ? emptyCell : amountCell(source, value, lang),
  };
}

/** Text wraps; numbers can't, and one too wide for its column would print as ####. */
function widthsOf(sources: readonly FigureSource[], { lang }: Lexicon): SheetWidths {
  const numbers = sources.map((source) => numbersOf(source, lang));
  const figures = numbers.map(({ figure }) => figure.text);
  const amounts = numbers.map(({ amount }) => amount.text);
  return leastWidths.map((least, index) => {
    if (index === figureColumn - 1) return widthFor('', figures, least, letters);
    return index === amountColumn - 1 ? widthFor('', amounts, least, letters) : least;
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
