/** Rows of text in aligned columns, for the lists that commands print. */
import { displayWidth, padText, truncateText, withoutLineEnds } from '../messages/text-width.ts';

export type PlainTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose numbers end at one line. */
  readonly rightAligned?: readonly number[];
  /** The terminal's columns; null cuts nothing. The widest column gives way. */
  readonly width: number | null;
  readonly heading: (text: string) => string;
};

const gap = '  ';

export function plainTable(table: PlainTable): string {
  const { headings, rightAligned = [], width, heading } = table;
  // Names and notes come from files, where a cell may have several lines.
  const rows = table.rows.map((row) => row.map(withoutLineEnds));
  const widths = headings.map((text, index) =>
    Math.max(displayWidth(text), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const taken = widths.reduce((sum, column) => sum + column + gap.length, -gap.length);
  const widest = widths.indexOf(Math.max(...widths));
  if (width !== null && taken > width) {
    widths[widest] = Math.max(16, (widths[widest] ?? 0) - (taken - width));
  }
  const lineOf = (cells: readonly string[]) =>
    widths
      .map((column, index) => {
        const side = rightAligned.includes(index) ? 'right' : 'left';
        return padText(truncateText(cells[index] ?? '', column), column, side);
      })
      .join(gap)
      .trimEnd();
  return [heading(lineOf(headings)), ...rows.map(lineOf)].join('\n');
}
