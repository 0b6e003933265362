/** How wide a sheet's columns are, in Excel's characters: every number with its words fits, long names wrap. */
import { displayWidth, wrapText } from '../messages/text-width.ts';
import type { PrintedTable } from './printed-table.ts';

export type SheetWidths = readonly number[];

/** Digits of the body's font are wider than those that Excel measures columns in; its letters are narrower. */
const digitScale = 1.1;
const letterScale = 0.82;
const margin = 1;
const narrow = { number: 6, name: 30, measure: 9, value: 10, change: 11, coverage: 11 } as const;
const wide = { name: 44, nameBesideMany: 34, measure: 14, coverage: 24 } as const;

/** More columns of figures than this leave less room for names. */
const many = 6;

export function sheetWidths({ headings, rows, hasChange }: PrintedTable): SheetWidths {
  const plain = rows.filter(({ kind }) => kind !== 'group');
  const widthFor = (texts: readonly string[], least: number, most = Number.POSITIVE_INFINITY) =>
    Math.min(most, Math.max(least, ...texts.map(textWidth)));
  const wordsOf = (heading: string) => heading.split(' ');
  const values = headings.values.map((heading, index) =>
    widthFor(
      [
        ...wordsOf(heading),
        ...plain.map(({ values: cells }) => {
          const { cell, mark } = cells[index] ?? { cell: { text: '' }, mark: '' };
          return `${cell.text} ${mark}`.trim();
        }),
      ],
      narrow.value,
    ),
  );
  const changes = hasChange
    ? [
        widthFor(
          plain.map(({ change }) => change.text),
          narrow.change,
        ),
        widthFor(
          plain.map(({ changePercent }) => changePercent.text),
          narrow.change,
        ),
      ]
    : [];
  const labels = plain.map(({ kind, label }) => (kind === 'row' ? label : `   ${label}`));
  return [
    narrow.number,
    widthFor(labels, narrow.name, values.length > many ? wide.nameBesideMany : wide.name),
    widthFor(
      plain.map(({ measure }) => measure),
      narrow.measure,
      wide.measure,
    ),
    ...values,
    ...changes,
    widthFor(
      plain.map(({ coverage }) => coverage),
      narrow.coverage,
      wide.coverage,
    ),
  ];
}

/** Fit to one page, more than this could no longer be read: then pages stand side by side. */
const pageWidth = 290;

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
  const pages = Math.ceil(across / pageWidth);
  const room = (across + titles * (pages - 1)) / pages;
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
export function linesIn(text: string, width: number): number {
  return wrapText(text, Math.max(1, Math.floor((width - 1) / letterScale))).length;
}

export function acrossText(widths: SheetWidths): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function textWidth(text: string): number {
  return Math.ceil(displayWidth(text) * digitScale) + margin;
}
