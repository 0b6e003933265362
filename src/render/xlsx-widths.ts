/** How wide a sheet's columns are, in Excel's characters: every number with its words fits, long names wrap. */
import { displayWidth, wrapText } from '../messages/text-width.ts';
import type { PrintedTable } from './printed-table.ts';

export type SheetWidths = readonly number[];

/** The body's font is wider than the one that Excel measures columns in. */
const fontScale = 1.2;
const margin = 2;
const narrow = { number: 6, name: 30, measure: 8, value: 9, change: 11, coverage: 10 } as const;
const wide = { name: 46, measure: 16, coverage: 26 } as const;

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
    widthFor(labels, narrow.name, wide.name),
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

/** How many lines the text takes in a column of that width. */
export function linesIn(text: string, width: number): number {
  return wrapText(text, Math.max(1, Math.floor((width - 1) / fontScale))).length;
}

export function acrossText(widths: SheetWidths): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function textWidth(text: string): number {
  return Math.ceil(displayWidth(text) * fontScale) + margin;
}
