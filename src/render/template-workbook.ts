/** A template as an Excel workbook: yellow cells to fill in, all else locked, codes in a hidden row and column. */
import ExcelJS from 'exceljs';
import { formatTemplateMark } from '../core/template-codes.ts';
import { periodId } from '../core/time/period-id.ts';
import { periodLabel } from '../core/time/period-label.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { templateWords } from '../messages/template.ts';
import type { TemplateModel } from '../reports/template.ts';
import { type SheetColumn, sheetColumns } from './template-columns.ts';
import { writeHeadings, writeRows, writeSigning } from './template-rows.ts';
import { bodyFont } from './xlsx-cell.ts';
import { linesIn } from './xlsx-widths.ts';
import { withoutEntryDates } from './zip-dates.ts';

/** Wider than this, in characters, no longer reads well on a page that stands upright. */
const uprightWidth = 115;
const lineHeight = { title: 20, body: 16.5 } as const;

/** Equal templates give equal files on any day: a second run finds what the first one wrote. */
export async function renderTemplate(model: TemplateModel, lexicon: Lexicon): Promise<Uint8Array> {
  const words = templateWords(lexicon.lang).sheet;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'danvan';
  workbook.title = titleOf(model, lexicon);
  workbook.created = new Date(`${model.days.to}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(words.sheetName);
  const columns = sheetColumns(model, lexicon);
  // The first column holds the codes.
  sheet.columns = [{ width: 4, hidden: true }, ...columns.map(({ width }) => ({ width }))];
  writeTitle(sheet, model, columns, lexicon);
  const codes = sheet.addRow([markOf(model), ...columns.map(({ code }) => code)]);
  codes.hidden = true;
  const headRow = writeHeadings(sheet, columns);
  writeRows(sheet, model, columns, lexicon);
  writeSigning(sheet, columns, lexicon);
  setPage(sheet, { headRow, columns, lexicon });
  // Without a password: who must change the sheet can.
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return withoutEntryDates(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

function titleOf({ isPaper, period }: TemplateModel, { lang }: Lexicon): string {
  const { title, paperTitle } = templateWords(lang).sheet;
  return (isPaper ? paperTitle : title)(periodLabel(period, lang));
}

function markOf({ isPaper, period, unit, parent }: TemplateModel): string {
  return formatTemplateMark({
    isPaper,
    period: periodId(period),
    unitCode: unit.code,
    unitName: unit.name,
    parentName: parent?.name ?? '',
  });
}

function writeTitle(
  sheet: ExcelJS.Worksheet,
  model: TemplateModel,
  columns: readonly SheetColumn[],
  lexicon: Lexicon,
): void {
  const { unit, parent, scope, days } = model;
  const words = templateWords(lexicon.lang).sheet;
  const place = parent === null ? unit.name : `${unit.name}, ${parent.name}`;
  const part = scope === null ? '' : ` (${lexicon.words.scope(scope, unit.level)})`;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const line = (text: string, font: Partial<ExcelJS.Font>, height: number, isCentred: boolean) => {
    const row = sheet.addRow([]);
    sheet.mergeCells(row.number, 2, row.number, columns.length + 1);
    const cell = row.getCell(2);
    cell.value = text;
    cell.font = { ...bodyFont, ...font };
    const horizontal = isCentred ? 'center' : 'left';
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    // Capitals of a title take half as much again.
    row.height = height * linesIn(text, height === lineHeight.title ? width / 1.5 : width);
  };
  line(titleOf(model, lexicon), { size: 14, bold: true }, lineHeight.title, true);
  line(`${words.unit(place)}${part}`, { bold: true }, lineHeight.body, true);
  line(lexicon.table.dates(days.from, days.to), { italic: true }, lineHeight.body, true);
  const guide = model.isPaper ? words.paperGuide : words.guide;
  line(guide, { size: 11, italic: true }, lineHeight.body, false);
}

type Page = {
  readonly headRow: number;
  readonly columns: readonly SheetColumn[];
  readonly lexicon: Lexicon;
};

function setPage(sheet: ExcelJS.Worksheet, { headRow, columns, lexicon }: Page): void {
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  sheet.pageSetup = {
    paperSize: 9,
    orientation: across > uprightWidth ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headRow}:${headRow}`,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: headRow }];
  sheet.headerFooter = { oddFooter: `&C${lexicon.table.page('&P', '&N')}` };
}
