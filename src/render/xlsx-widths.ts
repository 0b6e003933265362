/** How wide a sheet's columns are, in Excel's characters: every number with its words fits, long names wrap. */
import type { PrintedTable } from './printed-table.ts';
import { type Letters, linesWithin, widestWord, widthOf } from './text-measure.ts';

export type SheetWidths = readonly number[];

export const bodyLetters: Letters = { size: 12, weight: 'plain' };
/** A table's headings. */
export const headLetters: Letters = { size: 12, weight: 'bold' };

/** Twentieths of a point in a pixel, and the pixels of Excel's character and of the blank beside the text. */
const pixel = 15;
const character = 7;
const blank = 7;
const narrow = { number: 6, name: 30, measure: 9, change: 9, coverage: 9 } as const;
const wide = { name: 44, nameBesideMany: 32, measure: 14, coverage: 24 } as const;
const narrowValue = { few: 10, many: 6 } as const;
const indent = '   ';

/** More columns of figures than this leave less room for names, and take no more than they need. */
const many = 6;

export function sheetWidths({ headings, rows, hasChange }: PrintedTable): SheetWidths {
  const lines = rows.filter(({ kind }) => kind !== 'group');
  const areMany = headings.values.length > many;
  const values = headings.values.map((heading, index) => {
    const figures = lines.map(({ values: cells }) => {
      const { cell, mark } = cells[index] ?? { cell: { text: '' }, mark: '' };
      return `${cell.text} ${mark}`.trim();
    });
    return widthFor(heading, figures, areMany ? narrowValue.many : narrowValue.few);
  });
  const changes = hasChange
    ? [
        widthFor(
          headings.change,
          lines.map(({ change }) => change.text),
          narrow.change,
        ),
        widthFor(
          headings.changePercent,
          lines.map(({ changePercent }) => changePercent.text),
          narrow.change,
        ),
      ]
    : [];
  const labels = lines.map(({ kind, label }) => (kind === 'row' ? label : `${indent}${label}`));
  const measures = lines.map(({ measure }) => measure);
  const coverages = lines.map(({ coverage }) => coverage);
  const widestName = areMany ? wide.nameBesideMany : wide.name;
  return [
    narrow.number,
    Math.min(widestName, widthFor(headings.label, labels, narrow.name)),
    Math.min(wide.measure, widthFor(headings.measure, measures, narrow.measure)),
    ...values,
    ...changes,
    Math.min(wide.coverage, widthFor(headings.coverage, coverages, narrow.coverage)),
  ];
}

/** Wide enough for the texts in one line each, and for every word of the heading above them. */
export function widthFor(
  heading: string,
  texts: readonly string[],
  least: number,
  letters: Letters = bodyLetters,
): number {
  const { size, weight } = letters;
  const needed = texts.map((text) => widthOf(text, size, weight));
  const ofHeading = widestWord(heading, size, headLetters.weight);
  return Math.max(least, charactersFor(Math.max(ofHeading, ...needed)));
}

/** For a sheet. exceljs takes nine characters for the default and leaves them out; Excel's own is less. */
export function columnsOf(widths: SheetWidths): { readonly width: number }[] {
  return widths.map((width) => ({ width: width === 9 ? 9.05 : width }));
}

/** In halves. @param room in twentieths of a point */
export function charactersFor(room: number): number {
  return Math.ceil((2 * (room / pixel + blank)) / character) / 2;
}

/** On one page of A4, wider tables would have letters of less than 8 points: then pages stand side by side. */
const pageWidth = 225;

export type Spread = {
  /** Side by side. */
  readonly pages: number;
  /** The first and last column, from 1, for texts that run across the first page and no other. */
  readonly textFrom: number;
  readonly textTo: number;
};

/** @param titleColumns how many columns every page repeats */
export function spreadOf(widths: SheetWidths, titleColumns: number): Spread {
  const across = acrossText(widths);
  const titles = acrossText(widths.slice(0, titleColumns));
  const roomOf = (pages: number) => (across + titles * (pages - 1)) / pages;
  let pages = 1;
  while (roomOf(pages) > pageWidth && titles < pageWidth) pages += 1;
  const room = roomOf(pages);
  let taken = 0;
  const beyond = widths.findIndex((width) => {
    taken += width;
    return taken > room;
  });
  return {
    pages,
    textFrom: pages > 1 ? titleColumns + 1 : 1,
    textTo: beyond === -1 ? widths.length : beyond,
  };
}

/** How many lines the text takes in a column of that width. */
export function linesIn(text: string, width: number, letters: Letters = bodyLetters): number {
  const room = Math.max(pixel, (character * width - blank) * pixel);
  return linesWithin(text, room, letters);
}

export function acrossText(widths: SheetWidths): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
