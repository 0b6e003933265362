/** Every cell under every figure of the summary, a line each; names lead back and forth. */
import type ExcelJS from 'exceljs';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { workbookWords } from '../../messages/workbook.ts';
import type { FigureSource, ReportPack } from '../../reports/pack.ts';
import { amountCell, emptyCell } from '../cells.ts';
import { columnHeading } from '../shown-columns.ts';
import { asText, bodyFont, setFigure, thinBorder } from '../xlsx-cell.ts';
import { setUpPage } from './page-setup.ts';
import type { NamedRows } from './summary-sheet.ts';
import { styleHeading, writeTextLine } from './text-line.ts';

const widths = [38, 12, 14, 24, 16, 9, 14, 40, 16, 8, 18, 8] as const;
const across = { from: 1, to: widths.length };
/** The column of the figure of the table, and that of the reading. */
const figureColumn = 3;
const amountColumn = 7;

export function writeSourcesSheet(
  sheet: ExcelJS.Worksheet,
  pack: ReportPack,
  named: NamedRows,
  lexicon: Lexicon,
): void {
  const words = workbookWords(lexicon.lang).sources;
  const { headings } = words;
  sheet.columns = widths.map((width) => ({
    width,
    style: { font: { ...bodyFont, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
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
  const names = new Map(named.map(({ row, name }) => [keyOf(row), name]));
  for (const source of pack.sources) {
    const line = writeSource(sheet, source, lexicon);
    const name = names.get(keyOf(source));
    if (!name) continue;
    // The first cell of a name is where the summary's name leads to.
    names.delete(keyOf(source));
    link(line.getCell(1), name, words.toSummary);
    link(name, line.getCell(1), words.toSources);
  }
  sheet.autoFilter = {
    from: { row: head.number, column: 1 },
    to: { row: head.number, column: widths.length },
  };
  const headRows = { from: head.number, to: head.number };
  setUpPage(sheet, { widths, lexicon, headRows, titleColumns: 1, frozenColumns: 1, mark: null });
}

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
  const { figure, value } = source;
  const figureText = figure.value === null ? emptyCell : amountCell(source, figure.value, lang);
  setFigure(row.getCell(figureColumn), { cell: figureText, mark: '' });
  const amount = value === null ? emptyCell : amountCell(source, value, lang);
  setFigure(row.getCell(amountColumn), { cell: amount, mark: '' });
  return row;
}

/** Which of a ratio's two numbers it belongs to, and whether it was added or taken away. */
function signText({ sign, side }: FigureSource, lang: Lang): string {
  const words = workbookWords(lang).sources;
  const mark = sign === -1 ? '−' : '+';
  return side === null ? mark : `${words[side]} ${mark}`;
}

function link(from: ExcelJS.Cell, to: ExcelJS.Cell, tooltip: string): void {
  const place = `'${to.worksheet.name.replaceAll("'", "''")}'!${to.address}`;
  from.value = { text: from.text, hyperlink: `#${place}`, tooltip };
}

function keyOf({ indicator, category }: { indicator: string; category: string | null }): string {
  return `${indicator} ${category ?? ''}`;
}
