/** The table for a terminal or a pipe: aligned columns, no borders. */
import type { Lexicon } from '../messages/lexicon.ts';
import { displayWidth, padText, truncateText, wrapText } from '../messages/text-width.ts';
import type { ReportModel } from '../reports/model.ts';
import { type PrintedRow, type PrintedTable, printTable } from './printed-table.ts';

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
const narrowestLabel = 24;
const indents = { group: '', row: '', category: '  - ', unit: '    ' } as const;

export function renderTable(model: ReportModel, lexicon: Lexicon, options: TableOptions): string {
  const printed = printTable(model, lexicon);
  const { strong, faint } = options.style;
  const head = [strong(printed.title), ...printed.subtitle.map((line) => faint(line)), ''];
  if (model.rows.length === 0) return `${head.join('\n')}`;
  const body = bodyLines(printed, options);
  const marks = printed.rows.some(({ values }) => values.some(({ cell }) => isMark(cell.text)));
  const legend = marks ? ['', faint(lexicon.table.marksLegend)] : [];
  const notes = printed.footnotes.length > 0 ? ['', ...printed.footnotes] : [];
  return `${[...head, ...body, ...notes, ...legend].join('\n')}\n`;
}

function isMark(text: string): boolean {
  return text === 'x' || text === '…';
}

type Line = { readonly row: PrintedRow | null; readonly texts: readonly string[] };

function bodyLines(printed: PrintedTable, { width, style }: TableOptions): readonly string[] {
  const lines = [headingLine(printed), ...printed.rows.map((row) => lineOf(printed, row))];
  const widths = columnWidths(lines);
  const taken = widths.reduce((sum, column) => sum + column + gap.length, -gap.length);
  const label = widths[1] ?? 0;
  if (width !== null && taken > width) {
    widths[1] = Math.max(Math.min(label, narrowestLabel), label - (taken - width));
  }
  const sides = lines[0]?.texts.map((_, index) => sideOf(printed, index)) ?? [];
  const all = widths.reduce((sum, column) => sum + column + gap.length, -gap.length);
  return lines.flatMap(({ row, texts }) => {
    if (row?.kind === 'group') {
      const [number = '', text = ''] = texts;
      return [style.strong(`${padText(number, widths[0] ?? 0)}${gap}${text}`)];
    }
    const cells = texts.map((text, index) => {
      const columnWidth = widths[index] ?? 0;
      return padText(truncateText(text, columnWidth), columnWidth, sides[index]);
    });
    const line = cells.join(gap).trimEnd();
    if (row === null) return [style.strong(line)];
    return [line, ...narrativeLines(row, width ?? all, (widths[0] ?? 0) + gap.length)];
  });
}

function narrativeLines(row: PrintedRow, width: number, indent: number): readonly string[] {
  if (row.narrative === null) return [];
  const blanks = ' '.repeat(indent);
  return wrapText(row.narrative, Math.max(40, width - indent)).map((line) => `${blanks}${line}`);
}

function headingLine({ headings, hasChange }: PrintedTable): Line {
  const change = hasChange ? [headings.change] : [];
  const { number, label, measure, values, coverage } = headings;
  return { row: null, texts: [number, label, measure, ...values, ...change, coverage] };
}

function lineOf(printed: PrintedTable, row: PrintedRow): Line {
  if (row.kind === 'group') return { row, texts: [row.number, row.label] };
  const markWidths = printed.headings.values.map((_, index) =>
    Math.max(0, ...printed.rows.map(({ values }) => displayWidth(values[index]?.mark ?? ''))),
  );
  const values = row.values.map(({ cell, mark }, index) => {
    const markWidth = markWidths[index] ?? 0;
    return markWidth === 0 ? cell.text : `${cell.text} ${padText(mark, markWidth)}`;
  });
  const change = printed.hasChange ? [row.changeText] : [];
  const label = indents[row.kind] + row.label;
  return { row, texts: [row.number, label, row.measure, ...values, ...change, row.coverage] };
}

/** Group labels run over the columns after them, so they widen none. */
function columnWidths(lines: readonly Line[]): number[] {
  const count = lines[0]?.texts.length ?? 0;
  return Array.from({ length: count }, (_, index) =>
    Math.max(
      ...lines.map(({ row, texts }) =>
        row?.kind === 'group' && index > 0 ? 0 : displayWidth(texts[index] ?? ''),
      ),
    ),
  );
}

function sideOf({ headings }: PrintedTable, index: number): 'left' | 'right' {
  const isValue = index >= 3 && index < 3 + headings.values.length;
  return isValue ? 'right' : 'left';
}
