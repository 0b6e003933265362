/** The whole report as one workbook: summary, an appendix a group, who has reported, and every cell's place. */
import ExcelJS from 'exceljs';
import { workbookWords } from '../messages/workbook.ts';
import type { ReportPack } from '../reports/pack.ts';
import { packInMoney } from './money.ts';
import type { PackOptions } from './pack-options.ts';
import { tableTitle } from './table-title.ts';
import { writeAppendixSheet } from './xlsx/appendix-sheet.ts';
import { withBulkRows } from './xlsx/bulk-rows.ts';
import { writeCoverageSheet } from './xlsx/coverage-sheet.ts';
import { writeSourcesSheet } from './xlsx/sources-sheet.ts';
import { writeSummarySheet } from './xlsx/summary-sheet.ts';
import { type Parts, zipBytes } from './zip-bytes.ts';
import { unzipped } from './zip-entries.ts';

/** `today` is the day the workbook says it was made, so that equal figures give equal files. */
export async function renderPackXlsx(pack: ReportPack, options: PackOptions): Promise<Uint8Array> {
  const { lexicon, today, money } = options;
  const shown = packInMoney(pack, money);
  const { sheets } = workbookWords(lexicon.lang);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'danvan';
  workbook.title = tableTitle(shown.summary, lexicon);
  workbook.created = new Date(`${today}T00:00:00Z`);
  workbook.modified = workbook.created;
  const named = writeSummarySheet(
    workbook.addWorksheet(lexicon.table.sheetSummary),
    shown,
    lexicon,
  );
  shown.appendices.forEach((appendix, index) => {
    const sheet = workbook.addWorksheet(sheets.appendix(index + 1));
    writeAppendixSheet(sheet, appendix, index + 1, shown, lexicon);
  });
  writeCoverageSheet(workbook.addWorksheet(sheets.coverage), shown, options);
  const sources = shown.sources.length > 0 ? workbook.addWorksheet(sheets.sources) : null;
  const left = sources === null ? [] : writeSourcesSheet(sources, shown, named, lexicon);
  shareStyles(workbook);
  const written = await partsOf(workbook);
  return zipBytes(sources === null ? written : withBulkRows(written, sources.id, left));
}

/** One object for all cells that look alike: exceljs works out anew the XML of any that it has not met. */
function shareStyles(workbook: ExcelJS.Workbook): void {
  const known = new Map<string, Partial<ExcelJS.Style>>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        const key = JSON.stringify(cell.style);
        const style = known.get(key) ?? cell.style;
        known.set(key, style);
        cell.style = style;
      });
    });
  }
}

/** Left as they are: its own packing takes many times as long as ours, and stamps them with the clock. */
async function partsOf(workbook: ExcelJS.Workbook): Promise<Parts> {
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  // exceljs types its result as its own Buffer; it is bytes all the same.
  return unzipped(new Uint8Array(bytes as ArrayBuffer));
}
