/** Who sends the workbook and who signs it: the head above its table and the signature beneath. */
import type ExcelJS from 'exceljs';
import type { DocumentWords } from '../../messages/document-words.ts';
import type { Letterhead } from '../../reports/letterhead.ts';
import type { Edition } from '../../reports/pack.ts';
import { asText, bodyFont } from '../xlsx-cell.ts';
import { acrossText, headLetters, linesIn, type SheetWidths } from '../xlsx-widths.ts';
import { type Across, lineHeight } from './text-line.ts';

type Half = { readonly text: string | null; readonly font?: Partial<ExcelJS.Font> };
type Line = { readonly left: Half; readonly right: Half };

const bold = { bold: true } as const;
const italic = { italic: true } as const;
const nothing: Half = { text: null };
/** Under the name of an office of the Party. */
const partyStar = '*';

/** An office that has set no letterhead has none; the number line stays open until it is signed. */
export function writeLetterhead(
  sheet: ExcelJS.Worksheet,
  letterhead: Letterhead,
  edition: Edition,
  words: DocumentWords,
  place: { readonly widths: SheetWidths; readonly across: Across },
): void {
  const { superior, office, symbol, style, secrecy } = letterhead;
  if (superior === null && office === null) return;
  const isState = style === 'state-2020';
  const { number } = edition;
  const numberLine = words.numberLine({ manner: isState ? 'state' : 'party', number, symbol });
  const day = words.placeAndDay(letterhead.place, edition.date);
  const right: readonly Half[] = isState
    ? [
        { text: words.country, font: bold },
        { text: words.motto, font: bold },
      ]
    : [{ text: words.party, font: bold }];
  const left: readonly Half[] = [
    ...(superior === null ? [] : [{ text: superior }]),
    ...(office === null ? [] : [{ text: office, font: bold }]),
    ...(isState ? [] : [{ text: partyStar }]),
  ];
  const lines: readonly Line[] = [
    ...Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
      left: left[index] ?? nothing,
      right: right[index] ?? nothing,
    })),
    { left: { text: numberLine }, right: { text: day, font: italic } },
    ...(secrecy === null ? [] : [{ left: { text: secrecy, font: bold }, right: nothing }]),
  ];
  for (const line of lines) writeHalves(sheet, line, place);
  sheet.addRow([]);
}

/** On the right, with room for a hand and a stamp. */
export function writeSignature(
  sheet: ExcelJS.Worksheet,
  { signature }: Letterhead,
  place: { readonly widths: SheetWidths; readonly across: Across },
): void {
  const { authority, position, name } = signature;
  if (authority === null && position === null && name === null) return;
  const right = (text: string | null, font: Partial<ExcelJS.Font>) =>
    writeHalves(sheet, { left: nothing, right: { text, font } }, place);
  sheet.addRow([]);
  if (authority !== null) right(authority, bold);
  if (position !== null) right(position, bold);
  for (let line = 0; line < 4; line += 1) sheet.addRow([]);
  if (name !== null) right(name, bold);
}

function writeHalves(
  sheet: ExcelJS.Worksheet,
  { left, right }: Line,
  { widths, across }: { readonly widths: SheetWidths; readonly across: Across },
): void {
  const row = sheet.addRow([]);
  const middle = middleOf(widths, across);
  const spans = [
    { half: left, from: across.from, to: middle },
    { half: right, from: middle + 1, to: across.to },
  ];
  const lines = spans.map(({ half, from, to }) => {
    if (from > to) return 1;
    if (from < to) sheet.mergeCells(row.number, from, row.number, to);
    const cell = row.getCell(from);
    cell.value = asText(half.text ?? '');
    cell.font = { ...bodyFont, ...half.font };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    return linesIn(half.text ?? '', acrossText(widths.slice(from - 1, to)), headLetters);
  });
  row.height = lineHeight.body * Math.max(...lines);
}

/** The last column of the left half. */
function middleOf(widths: SheetWidths, { from, to }: Across): number {
  const half = acrossText(widths.slice(from - 1, to)) / 2;
  let taken = 0;
  for (let column = from; column < to; column += 1) {
    taken += widths[column - 1] ?? 0;
    if (taken >= half) return column;
  }
  return Math.max(from, to - 1);
}
