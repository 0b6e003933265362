/** The table as Markdown, for notes and mails. */
import type { Lexicon } from '../messages/lexicon.ts';
import type { ReportModel } from '../reports/model.ts';
import { type PrintedRow, printTable } from './printed-table.ts';

export function renderMarkdown(model: ReportModel, lexicon: Lexicon): string {
  const printed = printTable(model, lexicon);
  const { headings, hasChange } = printed;
  const change = hasChange ? [headings.change] : [];
  const head = [headings.number, headings.label, headings.measure, ...headings.values, ...change];
  const rules = head.map((_, index) =>
    index >= 3 && index < 3 + headings.values.length ? '---:' : '---',
  );
  const lines = [
    `# ${escapeText(printed.title)}`,
    '',
    ...printed.subtitle.map(escapeText),
    '',
    lineOf([...head, headings.coverage]),
    lineOf([...rules, '---']),
    ...printed.rows.map((row) => rowLine(row, head.length + 1, hasChange)),
  ];
  const notes = printed.footnotes.flatMap((note) => ['', escapeText(note)]);
  return `${[...lines, ...notes].join('\n')}\n`;
}

function rowLine(row: PrintedRow, width: number, hasChange: boolean): string {
  if (row.kind === 'group') {
    const blanks = Array.from({ length: width - 2 }, () => '');
    return lineOf([`**${row.number}**`, `**${escapeText(row.label)}**`, ...blanks]);
  }
  const [first, ...others] = row.values.map(({ cell, mark }) => `${cell.text} ${mark}`.trim());
  const values = first === undefined ? [] : [row.narrative ?? first, ...others];
  const change = hasChange ? [row.changeText] : [];
  const indent = row.kind === 'row' ? '' : '– ';
  const cells = [row.measure, ...values, ...change, row.coverage].map(escapeText);
  return lineOf([row.number, indent + escapeText(row.label), ...cells]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What Markdown would read as its own marks stays text. */
function escapeText(text: string): string {
  return text.replace(/[\\|*_`<[\]#]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
