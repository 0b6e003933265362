/** Lines of text that run across a sheet's columns, as high as they need to be. */
import type ExcelJS from 'exceljs';
import { asText, bodyFont } from '../xlsx-cell.ts';
import { acrossText, linesIn, type SheetWidths } from '../xlsx-widths.ts';

/** The first and last column of a line, from 1. */
export type Across = { readonly from: number; readonly to: number };

/** Of one line of a wrapped text in points, by its font's size. */
export const lineHeight = { title: 20, body: 16.5, note: 15 } as const;

type LineStyle = {
  readonly height: number;
  readonly font: Partial<ExcelJS.Font>;
  readonly alignment: Partial<ExcelJS.Alignment>;
};

const centred = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

const styles = {
  title: { height: lineHeight.title, font: { size: 14, bold: true }, alignment: centred },
  subtitle: { height: lineHeight.body, font: { italic: true }, alignment: centred },
  heading: {
    height: lineHeight.body,
    font: { bold: true },
    alignment: { vertical: 'middle', wrapText: true },
  },
  note: {
    height: lineHeight.note,
    font: { size: 11, italic: true },
    alignment: { vertical: 'top', wrapText: true },
  },
} satisfies Readonly<Record<string, LineStyle>>;

export type LineKind = keyof typeof styles;

export function writeTextLine(
  sheet: ExcelJS.Worksheet,
  text: string,
  kind: LineKind,
  widths: SheetWidths,
  across: Across,
): ExcelJS.Cell {
  const row = sheet.addRow([]);
  sheet.mergeCells(row.number, across.from, row.number, across.to);
  const cell = row.getCell(across.from);
  const { height, font, alignment } = styles[kind];
  cell.value = asText(text);
  cell.font = { ...bodyFont, ...font };
  cell.alignment = { ...alignment };
  const room = acrossText(widths.slice(across.from - 1, across.to));
  const weight = cell.font.bold === true ? 'bold' : 'plain';
  row.height = height * linesIn(text, room, { size: cell.font.size ?? bodyFont.size, weight });
  return cell;
}

/** A cell of a table's head. */
export function styleHeading(cell: ExcelJS.Cell, border: Partial<ExcelJS.Borders>): void {
  cell.font = { ...bodyFont, bold: true };
  cell.alignment = { ...centred };
  cell.border = border;
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF3' } };
}
