/** How a sheet is printed: A4, upright or lying by its width, heads repeated, pages numbered. */
import type ExcelJS from 'exceljs';
import type { Lexicon } from '../../messages/lexicon.ts';
import { acrossText, type SheetWidths, spreadOf } from '../xlsx-widths.ts';

/** On a page that stands upright, wider tables would have letters of less than 9 points. */
const uprightWidth = 130;

export type PageSetup = {
  readonly widths: SheetWidths;
  readonly lexicon: Lexicon;
  /** The rows that every page repeats, and on the screen stay in sight. */
  readonly headRows: { readonly from: number; readonly to: number } | null;
  /** So many columns from the left stand on every page. */
  readonly titleColumns: number;
  /** So many of them stay in sight on the screen. */
  readonly frozenColumns: number;
  /** CHƯA ĐẦY ĐỦ, on every page; null for a report that has all it needs. */
  readonly mark: string | null;
};

export function setUpPage(sheet: ExcelJS.Worksheet, setup: PageSetup): void {
  const { widths, lexicon, headRows, titleColumns, frozenColumns, mark } = setup;
  const lastTitle = sheet.getColumn(titleColumns).letter;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: acrossText(widths) > uprightWidth ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: spreadOf(widths, titleColumns).pages,
    fitToHeight: 0,
    horizontalCentered: true,
    ...(headRows ? { printTitlesRow: `${headRows.from}:${headRows.to}` } : {}),
    printTitlesColumn: `A:${lastTitle}`,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  if (headRows) {
    sheet.views = [{ state: 'frozen', xSplit: frozenColumns, ySplit: headRows.to }];
  }
  sheet.headerFooter = {
    oddFooter: `&C${lexicon.table.page('&P', '&N')}`,
    ...(mark === null ? {} : { oddHeader: `&R&B${mark}` }),
  };
}
