/** Cells of a workbook: figures as numbers that keep their words in the format, and text that stays text. */
import type ExcelJS from 'exceljs';
import { plainDigits } from '../core/decimal.ts';
import type { CellNumber } from './cells.ts';
import type { MarkedCell } from './printed-table.ts';

export const bodyFont = { name: 'Times New Roman', size: 12 } as const;

export const thinBorder: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};

const exactDigits = 15;

/** What stands in a cell; a number has the format that it is shown in. */
export type CellContent = {
  readonly value: string | number | null;
  readonly format: string | null;
};

/** A number keeps its words (hedge, footnote mark, "/21") in its format, so that Excel still counts with it. */
export function figureContent({ cell: { text, number }, mark }: MarkedCell): CellContent {
  const digits = number === null ? null : plainDigits(number.value);
  return number === null || digits === null || !fitsExcel(digits)
    ? { value: asText(`${text} ${mark}`.trim()), format: null }
    : { value: Number(digits), format: numberFormat(number, mark) };
}

export function setFigure(cell: ExcelJS.Cell, figure: MarkedCell): void {
  setContent(cell, figureContent(figure));
}

export function setContent(cell: ExcelJS.Cell, { value, format }: CellContent): void {
  cell.alignment = { horizontal: 'right', vertical: 'middle' };
  cell.value = value;
  if (format !== null) cell.numFmt = format;
}

/** `"trên "#,##0`, `#,##0" (1)"`, `+#,##0;-#,##0;#,##0`. */
function numberFormat({ decimals, before, after, isSigned }: CellNumber, mark: string): string {
  const digits = `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  const words = quoted(`${after}${mark === '' ? '' : ` ${mark}`}`);
  const withSign = (sign: string) => `${quoted(before)}${sign}${digits}${words}`;
  return isSigned ? ['+', '-', ''].map(withSign).join(';') : withSign('');
}

/** Excel keeps fifteen digits; a longer number stays text rather than lose one. */
function fitsExcel(digits: string): boolean {
  return digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= exactDigits;
}

function quoted(words: string): string {
  return words === '' ? '' : `"${words.replaceAll('"', '')}"`;
}

export type TextPlace = { readonly side: 'left' | 'center'; readonly isIndented?: boolean };

export function setText(cell: ExcelJS.Cell, text: string, { side, isIndented }: TextPlace): void {
  cell.value = asText(text);
  const indent = isIndented === true ? { indent: 1 } : {};
  cell.alignment = { horizontal: side, vertical: 'middle', wrapText: true, ...indent };
}

/** Empty stays empty. Text cells are never formulas in Excel, whatever they begin with. */
export function asText(text: string): string | null {
  return text === '' ? null : text;
}
