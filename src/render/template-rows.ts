/** The rows of a template: headings, groups, a row an indicator with its cells to fill in, and who signs. */
import type ExcelJS from 'exceljs';
import { plainDigits } from '../core/decimal.ts';
import { endRowCode, formatRowCode, headRowCode, sourceRowCode } from '../core/template-codes.ts';
import type { Lexicon } from '../messages/lexicon.ts';
import { formatAmount } from '../messages/number-format.ts';
import { templateWords } from '../messages/template.ts';
import type { TemplateEntry, TemplateModel } from '../reports/template.ts';
import { notApplicable } from './cells.ts';
import { roman } from './printed-rows.ts';
import type { SheetColumn } from './template-columns.ts';
import { entryValidation } from './template-validation.ts';
import { asText, bodyFont, setText, thinBorder } from './xlsx-cell.ts';
import { linesIn } from './xlsx-widths.ts';

const lineHeight = 16.5;
/** Room for a narrative, in lines. */
const narrativeLines = 5;

const fills = { heading: 'FFE7EDF3', entry: 'FFFFF8DC' } as const;
const wholeFormat = '#,##0';

/** Gives the headings' row number. */
export function writeHeadings(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[]): number {
  const row = sheet.addRow([headRowCode, ...columns.map(({ heading }) => heading)]);
  const lines = columns.map(({ heading, width }) => linesIn(heading, width));
  row.height = lineHeight * Math.max(2, ...lines);
  columns.forEach((_, index) => {
    const cell = row.getCell(index + 2);
    cell.font = { ...bodyFont, bold: true };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    cell.border = thinBorder;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.heading } };
  });
  return row.number;
}

export function writeRows(
  sheet: ExcelJS.Worksheet,
  model: TemplateModel,
  columns: readonly SheetColumn[],
  lexicon: Lexicon,
): void {
  if (model.isPaper) writeSourceRow(sheet, columns, lexicon);
  let number = 0;
  model.groups.forEach(({ group, entries }, index) => {
    writeGroup(sheet, columns, roman(index + 1), group.label[lexicon.lang]);
    for (const entry of entries) {
      if (entry.category === null) number += 1;
      const shown = entry.category === null ? String(number) : '';
      writeEntry({ sheet, model, columns, lexicon }, entry, shown);
    }
  });
}

/** Number, day and page of each year's report: they stay with its figures. */
function writeSourceRow(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn[],
  { lang }: Lexicon,
): void {
  const row = sheet.addRow([sourceRowCode]);
  row.height = lineHeight * 4;
  columns.forEach(({ kind }, index) => {
    const cell = framed(row.getCell(index + 2));
    if (kind === 'label') setText(cell, templateWords(lang).sheet.sourceRow, { side: 'left' });
    if (kind === 'value') openCell(cell, 'left', 'asked');
    cell.font = { ...bodyFont, size: 10, italic: true };
  });
}

function writeGroup(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn[],
  number: string,
  label: string,
): void {
  const row = sheet.addRow([]);
  row.height = lineHeight;
  columns.forEach((_, index) => {
    framed(row.getCell(index + 2)).font = { ...bodyFont, bold: true };
  });
  setText(row.getCell(2), number, { side: 'center' });
  setText(row.getCell(3), label, { side: 'left' });
  sheet.mergeCells(row.number, 3, row.number, columns.length + 1);
}

type Place = {
  readonly sheet: ExcelJS.Worksheet;
  readonly model: TemplateModel;
  readonly columns: readonly SheetColumn[];
  readonly lexicon: Lexicon;
};

function writeEntry(place: Place, entry: TemplateEntry, number: string): void {
  const { sheet, model, columns, lexicon } = place;
  const { indicator, category, label } = entry;
  const { scope, nature } = model;
  const compared = comparedCell(entry, lexicon);
  const code = { indicator, category, scope, nature, compared: String(compared ?? '') };
  const row = sheet.addRow([formatRowCode(code)]);
  const isPart = category !== null;
  const text = isPart ? `- ${label[lexicon.lang]}` : label[lexicon.lang];
  const labelWidth = columns.find(({ kind }) => kind === 'label')?.width ?? 0;
  row.height = lineHeight * linesIn(text, labelWidth - (isPart ? 2 : 0));
  columns.forEach(({ kind }, index) => {
    const cell = framed(row.getCell(index + 2));
    switch (kind) {
      case 'number':
        setText(cell, number, { side: 'center' });
        break;
      case 'label':
        setText(cell, text, { side: 'left', isIndented: isPart });
        cell.font = { ...bodyFont, italic: isPart };
        break;
      case 'measure':
        setText(cell, measureOf(entry, lexicon), { side: 'center' });
        break;
      case 'value':
        writeValue(cell, entry, 'asked', lexicon);
        break;
      case 'compared':
        writeCompared(cell, entry, compared, lexicon);
        break;
      case 'note':
        openCell(cell, 'left', model.isPaper ? 'asked' : 'free');
    }
  });
  if (entry.entry === 'text') roomForText(row, model, columns, sheet);
}

/** One wide cell for the narrative, where the only figure of other rows stands. */
function roomForText(
  row: ExcelJS.Row,
  { isPaper }: TemplateModel,
  columns: readonly SheetColumn[],
  sheet: ExcelJS.Worksheet,
): void {
  row.height = lineHeight * narrativeLines;
  if (isPaper) return;
  const value = columns.findIndex(({ kind }) => kind === 'value');
  sheet.mergeCells(row.number, value + 2, row.number, columns.length + 1);
}

function measureOf({ entry, measure }: TemplateEntry, { lang, words }: Lexicon): string {
  return entry === 'yes-no' ? templateWords(lang).sheet.metMeasure : words.measure(measure);
}

function writeValue(
  cell: ExcelJS.Cell,
  { entry }: TemplateEntry,
  wanted: Wanted,
  { lang }: Lexicon,
): void {
  const side = entry === 'text' ? 'left' : entry === 'yes-no' ? 'center' : 'right';
  openCell(cell, side, wanted);
  if (entry === 'whole') cell.numFmt = wholeFormat;
  const validation = entryValidation(entry, templateWords(lang).sheet);
  if (validation) cell.dataValidation = validation;
}

/** What the store knows is only to be read; what it doesn't know the unit may quote. */
function writeCompared(
  cell: ExcelJS.Cell,
  entry: TemplateEntry,
  compared: number | string | null,
  lexicon: Lexicon,
): void {
  if (entry.entry === 'text') return;
  if (compared === null) {
    writeValue(cell, entry, 'free', lexicon);
    return;
  }
  cell.value = compared;
  cell.alignment = { horizontal: 'right', vertical: 'middle' };
  if (typeof compared === 'number' && Number.isInteger(compared)) cell.numFmt = wholeFormat;
}

/** A plain number as one; hedges, long numbers and yes or no in words. */
function comparedCell(
  { compared, entry }: TemplateEntry,
  { lang }: Lexicon,
): number | string | null {
  switch (compared.kind) {
    case 'unknown':
      return null;
    case 'not-applicable':
      return notApplicable;
    case 'amount': {
      const { value, qualifier } = compared.amount;
      const digits = plainDigits(value);
      if (entry === 'yes-no') {
        const { met, notMet } = templateWords(lang).sheet;
        return digits === '0' ? notMet : met;
      }
      const isPlain = qualifier === 'exact' && String(Number(digits)) === digits;
      return isPlain ? Number(digits) : formatAmount(compared.amount, lang);
    }
  }
}

export function writeSigning(
  sheet: ExcelJS.Worksheet,
  columns: readonly SheetColumn[],
  { lang }: Lexicon,
): void {
  const { preparedBy, headOfUnit } = templateWords(lang).sheet;
  sheet.addRow([]);
  const row = sheet.addRow([endRowCode]);
  const places = [
    { text: preparedBy, from: 2, to: 3 },
    { text: headOfUnit, from: 5, to: columns.length + 1 },
  ];
  for (const { text, from, to } of places) {
    sheet.mergeCells(row.number, from, row.number, to);
    const cell = row.getCell(from);
    setText(cell, text, { side: 'center' });
    cell.font = { ...bodyFont, bold: true };
  }
}

/** What is asked for is yellow; what one may add is only open. */
type Wanted = 'asked' | 'free';

/** A cell to be filled in. */
function openCell(cell: ExcelJS.Cell, side: 'left' | 'center' | 'right', wanted: Wanted): void {
  cell.protection = { locked: false };
  if (wanted === 'asked') {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.entry } };
  }
  cell.alignment = { horizontal: side, vertical: 'middle', wrapText: true };
}

function framed(cell: ExcelJS.Cell): ExcelJS.Cell {
  cell.value = asText('');
  cell.font = bodyFont;
  cell.border = thinBorder;
  cell.alignment = { vertical: 'middle', wrapText: true };
  return cell;
}
