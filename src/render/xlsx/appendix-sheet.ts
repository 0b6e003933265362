/** A group's appendix as a sheet: units down, indicators across with their categories, the total last. */
import type ExcelJS from 'exceljs';
import { daysOfPeriod } from '../../core/time/calendar.ts';
import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { Appendix, ReportPack } from '../../reports/pack.ts';
import {
  type PrintedAppendix,
  type PrintedAppendixColumn,
  type PrintedAppendixRow,
  printAppendix,
} from '../printed-appendix.ts';
import { tableTitle } from '../table-title.ts';
import { widthOf } from '../text-measure.ts';
import { asText, bodyFont, setFigure, setText, thinBorder } from '../xlsx-cell.ts';
import {
  charactersFor,
  columnsOf,
  headLetters,
  linesIn,
  type SheetWidths,
  spreadOf,
  widthFor,
} from '../xlsx-widths.ts';
import { setUpPage } from './page-setup.ts';
import { type Across, lineHeight, styleHeading, writeTextLine } from './text-line.ts';
import { asSumOfRows } from './total-formula.ts';

/** Number and name of the unit, which every page repeats. */
const titleColumns = 2;
const columnWidth = { number: 6, name: 26, nameAlone: 46, least: 9 } as const;
/** Beside few columns the names are given more room, so that the title fits above them. */
const titleWidth = 76;
/** The head may be as high as this many lines before its columns grow wider. */
const headLines = 6;

export function writeAppendixSheet(
  sheet: ExcelJS.Worksheet,
  appendix: Appendix,
  number: number,
  { summary, edition }: ReportPack,
  lexicon: Lexicon,
): void {
  const words = documentWords(lexicon.lang);
  const printed = printAppendix(appendix, summary, lexicon);
  const heads = printed.columns.map((column) => headText(column, printed.columns, words.whole));
  const widths = widthsOf(printed, heads);
  const { textFrom, textTo } = spreadOf(widths, titleColumns);
  const across: Across = { from: textFrom, to: Math.max(textTo, textFrom + 1) };
  const line = (text: string, kind: Parameters<typeof writeTextLine>[2]) =>
    writeTextLine(sheet, text, kind, widths, across);
  sheet.columns = columnsOf(widths);
  line(words.appendix(number), 'title');
  line(words.byUnit(printed.title), 'title');
  line(tableTitle(summary, lexicon), 'subtitle');
  const { from, to } = daysOfPeriod(summary.period, summary.scheme);
  line(lexicon.table.dates(from, to), 'subtitle');
  const mark = edition.isIncomplete ? words.incomplete : null;
  if (mark !== null) line(mark, 'title');
  sheet.addRow([]);
  const headRows = writeHead(sheet, printed.columns, heads, widths, lexicon);
  const first = sheet.rowCount + 1;
  for (const row of printed.rows) writeUnit(sheet, row, widths, false);
  const total = writeUnit(sheet, printed.total, widths, true);
  const rows = { from: first, to: total.number - 1 };
  appendix.headings.forEach(({ isSummed }, index) => {
    const cell = total.getCell(titleColumns + 1 + index);
    if (isSummed) asSumOfRows(cell, sheet.getColumn(titleColumns + 1 + index).letter, rows);
  });
  if (printed.footnotes.length > 0) sheet.addRow([]);
  for (const note of printed.footnotes) line(note, 'note');
  setUpPage(sheet, { widths, lexicon, headRows, titleColumns, frozenColumns: titleColumns, mark });
}

type Head = { readonly upper: string; readonly lower: string };

/** An indicator's name above, its category and measure below; one without categories has its measure alone. */
function headText(
  { indicator, label, category, measure, time }: PrintedAppendixColumn,
  columns: readonly PrintedAppendixColumn[],
  whole: string,
): Head {
  const upper = time === '' ? label : `${label} (${time})`;
  const isAlone = columns.filter((column) => column.indicator === indicator).length === 1;
  if (isAlone) return { upper, lower: measure };
  const lower = category ?? whole;
  return { upper, lower: measure === '' ? lower : `${lower} (${measure})` };
}

function widthsOf({ rows, total, columns }: PrintedAppendix, heads: readonly Head[]): SheetWidths {
  const figures = columns.map((_, index) => {
    const texts = [...rows, total].map(({ cells }) => {
      const { cell, mark } = cells[index] ?? { cell: { text: '' }, mark: '' };
      return `${cell.text} ${mark}`.trim();
    });
    const { upper, lower } = heads[index] ?? { upper: '', lower: '' };
    const beside = columns.filter(
      ({ indicator }) => indicator === columns[index]?.indicator,
    ).length;
    const { size, weight } = headLetters;
    const ofHead = Math.max(widthOf(upper, size, weight) / beside, widthOf(lower, size, weight));
    const least = Math.max(columnWidth.least, charactersFor(ofHead / headLines));
    // The total is set in bold letters.
    return widthFor(`${upper} ${lower}`, texts, least, headLetters);
  });
  const across = figures.reduce((sum, width) => sum + width, 0);
  const name = Math.max(columnWidth.name, Math.min(columnWidth.nameAlone, titleWidth - across));
  return [columnWidth.number, name, ...figures];
}

/** Two rows: columns of one indicator stand under its name. */
function writeHead(
  sheet: ExcelJS.Worksheet,
  columns: readonly PrintedAppendixColumn[],
  heads: readonly Head[],
  widths: SheetWidths,
  { table }: Lexicon,
): { readonly from: number; readonly to: number } {
  const upper = sheet.addRow([table.headings.number, table.headings.unit]);
  const lower = sheet.addRow([]);
  const rows = { from: upper.number, to: lower.number };
  for (const column of [1, 2]) sheet.mergeCells(rows.from, column, rows.to, column);
  let upperLines = 1;
  let lowerLines = 1;
  for (let at = 0; at < columns.length; ) {
    const end = columns.findIndex(
      ({ indicator }, index) => index > at && indicator !== columns[at]?.indicator,
    );
    const to = end === -1 ? columns.length : end;
    const [from, until] = [titleColumns + 1 + at, titleColumns + to];
    if (from < until) sheet.mergeCells(rows.from, from, rows.from, until);
    upper.getCell(from).value = asText(heads[at]?.upper ?? '');
    const across = widths.slice(from - 1, until).reduce((sum, width) => sum + width, 0);
    upperLines = Math.max(upperLines, linesIn(heads[at]?.upper ?? '', across, headLetters));
    for (let index = at; index < to; index += 1) {
      const text = heads[index]?.lower ?? '';
      lower.getCell(titleColumns + 1 + index).value = asText(text);
      const width = widths[titleColumns + index] ?? 0;
      lowerLines = Math.max(lowerLines, linesIn(text, width, headLetters));
    }
    at = to;
  }
  upper.height = lineHeight.body * upperLines;
  lower.height = lineHeight.body * lowerLines;
  widths.forEach((_, index) => {
    styleHeading(upper.getCell(index + 1), thinBorder);
    styleHeading(lower.getCell(index + 1), thinBorder);
  });
  return rows;
}

function writeUnit(
  sheet: ExcelJS.Worksheet,
  { number, label, cells }: PrintedAppendixRow,
  widths: SheetWidths,
  isTotal: boolean,
): ExcelJS.Row {
  const row = sheet.addRow([]);
  widths.forEach((_, index) => {
    const cell = row.getCell(index + 1);
    cell.font = { ...bodyFont, bold: isTotal };
    cell.border = thinBorder;
  });
  setText(row.getCell(1), number, { side: 'center' });
  setText(row.getCell(2), label, { side: isTotal ? 'center' : 'left' });
  cells.forEach((figure, index) => {
    setFigure(row.getCell(titleColumns + 1 + index), figure);
  });
  row.height = lineHeight.body * linesIn(label, widths[1] ?? 0);
  return row;
}
