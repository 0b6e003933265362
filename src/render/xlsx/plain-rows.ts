/** Bordered rows of plain text under a heading row, for the sheets that list rather than sum. */
import type ExcelJS from 'exceljs';
import type { Letters } from '../text-measure.ts';
import { asText, bodyFont, thinBorder } from '../xlsx-cell.ts';
import { bodyLetters, headLetters, linesIn, type SheetWidths } from '../xlsx-widths.ts';
import { lineHeight, styleHeading } from './text-line.ts';

export type PlainTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** @param widths by column; the last heading's column runs to the last of them */
export function writePlainTable(
  sheet: ExcelJS.Worksheet,
  { headings, rows }: PlainTable,
  widths: SheetWidths,
): void {
  const room = widthsWithin(widths, headings.length);
  const write = (
    texts: readonly string[],
    letters: Letters,
    style: (cell: ExcelJS.Cell, index: number) => void,
  ) => {
    const row = sheet.addRow(texts.map(asText));
    widths.forEach((_, index) => {
      style(row.getCell(index + 1), index);
    });
    if (headings.length < widths.length) {
      sheet.mergeCells(row.number, headings.length, row.number, widths.length);
    }
    const lines = texts.map((text, index) => linesIn(text, room[index] ?? 0, letters));
    row.height = lineHeight.body * Math.max(1, ...lines);
  };
  write(headings, headLetters, (cell) => {
    styleHeading(cell, thinBorder);
  });
  for (const texts of rows) {
    write(texts, bodyLetters, (cell, index) => {
      cell.font = { ...bodyFont };
      cell.border = thinBorder;
      const horizontal = index === 0 ? 'center' : 'left';
      cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
    });
  }
}

function widthsWithin(widths: SheetWidths, count: number): SheetWidths {
  const last = widths.slice(count - 1).reduce((sum, width) => sum + width, 0);
  return [...widths.slice(0, count - 1), last];
}
