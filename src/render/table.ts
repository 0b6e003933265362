/** The table for a terminal or a pipe: aligned columns, no borders. */
import type { Lexicon } from '../messages/lexicon.ts';
import { displayWidth, padText, truncateText, wrapText } from '../messages/text-width.ts';
import type { ReportModel } from '../reports/model.ts';
import { type PrintedRow, type PrintedTable, printTable } from './printed-table.ts';
import { type Layout, layOut, type TextColumn } from './table-layout.ts';

/** How the parts of the table are painted; the identity where there is no colour. */
export type TableStyle = {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly warning: (text: string) => string;
};

export type TableOptions = {
  /** Columns to fit into, long labels cut visibly; null cuts nothing. */
  readonly width: number | null;
  readonly style: TableStyle;
};

const gap = '  ';
const indents = { group: '', row: '', category: '  - ', unit: '    ' } as const;

export function renderTable(model: ReportModel, lexicon: Lexicon, options: TableOptions): string {
  const printed = printTable(model, lexicon);
  const { strong, faint } = options.style;
  const { width } = options;
  const fitted = (text: string) => (width === null ? [text] : wrapText(text, width));
  const head = [
    ...fitted(printed.title).map((line) => strong(line)),
    ...printed.subtitle.flatMap(fitted).map((line) => faint(line)),
    '',
  ];
  if (model.rows.length === 0) return `${head.join('\n')}`;
  const layout = layOut(textColumns(printed), { width, gap: gap.length });
  const body = layout.flatMap((part, index) => [
    ...(index > 0 ? [''] : []),
    ...partLines(printed, part, { isLast: index === layout.length - 1 }, options),
  ]);
  const marks = printed.rows.some(({ values }) => values.some(({ cell }) => isMark(cell.text)));
  const legend = marks ? ['', ...fitted(lexicon.table.marksLegend).map((line) => faint(line))] : [];
  const notes = printed.footnotes.length > 0 ? ['', ...printed.footnotes.flatMap(fitted)] : [];
  return `${[...head, ...body, ...notes, ...legend].join('\n')}\n`;
}

function isMark(text: string): boolean {
  return text === 'x' || text === '…';
}

/** Every column with its texts by row; a group's label runs over all columns and widens none. */
function textColumns({ headings, rows, hasChange }: PrintedTable): readonly TextColumn[] {
  const textsOf = (pick: (row: PrintedRow) => string) =>
    rows.map((row) => (row.kind === 'group' ? '' : pick(row)));
  const values = headings.values.map((heading, index): TextColumn => {
    const texts = textsOf((row) => row.values[index]?.cell.text ?? '');
    const marks = textsOf((row) => row.values[index]?.mark ?? '');
    const markWidth = Math.max(0, ...marks.map(displayWidth));
    const marked = (text: string, row: number) => `${text} ${padText(marks[row] ?? '', markWidth)}`;
    return {
      heading,
      role: 'value',
      side: 'right',
      texts: markWidth === 0 ? texts : texts.map(marked),
    };
  });
  const left = (heading: string, role: TextColumn['role'], texts: readonly string[]) =>
    ({ heading, role, side: 'left', texts }) as const;
  const numbers = rows.map(({ number }) => number);
  return [
    left(headings.number, 'label', numbers),
    left(
      headings.label,
      'label',
      textsOf((row) => indents[row.kind] + row.label),
    ),
    left(
      headings.measure,
      'label',
      textsOf(({ measure }) => measure),
    ),
    ...values,
    ...(hasChange
      ? [
          left(
            headings.change,
            'value',
            textsOf(({ changeText }) => changeText),
          ),
        ]
      : []),
    left(
      headings.coverage,
      'value',
      textsOf(({ coverage }) => coverage),
    ),
  ];
}

/** The heading and all rows, in the columns of this part; narratives stand under the last part's rows. */
function partLines(
  printed: PrintedTable,
  layout: Layout,
  { isLast }: { readonly isLast: boolean },
  { style, width }: TableOptions,
): readonly string[] {
  const across = layout.reduce((sum, column) => sum + column.width + gap.length, -gap.length);
  const numberWidth = layout[0]?.width ?? 0;
  const rows = printed.rows.flatMap((row, index) => {
    if (row.kind === 'group') {
      const text = `${padText(row.number, numberWidth)}${gap}${row.label}`;
      return [style.strong(width === null ? text : truncateText(text, width))];
    }
    const line = lineOf(
      layout.map(({ texts }) => texts[index] ?? ''),
      layout,
    );
    const narrative = isLast ? narrativeLines(row, width ?? across, numberWidth) : [];
    return [line, ...narrative];
  });
  return [...headingLines(layout).map((line) => style.strong(line)), ...rows];
}

/** Long headings take two lines, so that years stay narrow. */
function headingLines(layout: Layout): readonly string[] {
  const height = Math.max(...layout.map(({ heading }) => heading.length));
  return Array.from({ length: height }, (_, index) =>
    lineOf(
      layout.map(({ heading }) => heading[index - height + heading.length] ?? ''),
      layout,
    ),
  );
}

function lineOf(texts: readonly string[], layout: Layout): string {
  const cells = layout.map(({ width, side }, index) =>
    padText(truncateText(texts[index] ?? '', width), width, side),
  );
  return cells.join(gap).trimEnd();
}

function narrativeLines(row: PrintedRow, width: number, numberWidth: number): readonly string[] {
  if (row.narrative === null) return [];
  const indent = numberWidth + gap.length;
  const blanks = ' '.repeat(indent);
  return wrapText(row.narrative, Math.max(40, width - indent)).map((line) => `${blanks}${line}`);
}
