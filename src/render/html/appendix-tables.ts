/** The appendices on the page: for each group the units down and the indicators across, the whole last. */

import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { ReportPack } from '../../reports/pack.ts';
import {
  type PrintedAppendix,
  type PrintedAppendixColumn,
  type PrintedAppendixRow,
  printAppendix,
} from '../printed-appendix.ts';
import { html, type Markup, nothing } from './escape.ts';
import { scrollTable } from './scroll-table.ts';

/** As many columns as can be read across a landscape page. */
const columnsAcross = 9;

/** Some of an appendix's columns, as one table. */
type Part = {
  readonly id: string;
  readonly caption: string;
  readonly from: number;
  readonly to: number;
};

export function appendixTables(
  { appendices, summary }: Pick<ReportPack, 'appendices' | 'summary'>,
  lexicon: Lexicon,
): readonly Markup[] {
  return appendices.map((appendix, at) =>
    appendixSection(printAppendix(appendix, summary, lexicon), at + 1, lexicon),
  );
}

function appendixSection(printed: PrintedAppendix, number: number, lexicon: Lexicon): Markup {
  const tables = partsOf(printed, number, lexicon).map((part) =>
    appendixTable(printed, part, lexicon),
  );
  const notes = printed.footnotes.map((line) => html`<li>${line}</li>`);
  return html`<h3>${number}. ${printed.title}</h3>
${tables}${
  notes.length === 0
    ? nothing
    : html`<ul class="notes">${notes}</ul>
`
}`;
}

/** A group with many indicators goes into several tables, each with all its units. */
function partsOf(
  { columns, title }: PrintedAppendix,
  number: number,
  { lang }: Lexicon,
): readonly Part[] {
  const words = documentWords(lang);
  const count = Math.ceil(columns.length / columnsAcross);
  const size = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, at) => {
    const caption = words.byUnit(title);
    return {
      id: `appendix-${number}-${at + 1}`,
      caption: count === 1 ? caption : `${caption} ${words.part(at + 1, count)}`,
      from: at * size,
      to: (at + 1) * size,
    };
  });
}

function appendixTable(
  { columns, rows, total }: PrintedAppendix,
  { id, caption, from, to }: Part,
  { table }: Lexicon,
): Markup {
  const across = columns.slice(from, to);
  const named = [table.headings.number, table.headings.unit].map(
    (text) => html`<th scope="col">${text}</th>`,
  );
  const line = ({ number, label, cells }: PrintedAppendixRow, kind: 'part' | 'total') => {
    const numbers = cells
      .slice(from, to)
      .map(({ cell, mark }) => html`<td class="number">${`${cell.text} ${mark}`.trim()}</td>`);
    return html`<tr class="${kind}"><td>${number}</td><th scope="row">${label}</th>${numbers}</tr>
`;
  };
  return scrollTable({
    id,
    caption,
    length: rows.length,
    columns: across.length,
    head: html`<tr>${named}${across.map(headingCell)}</tr>`,
    bodies: [
      html`<tbody>
${rows.map((row) => line(row, 'part'))}${line(total, 'total')}</tbody>
`,
    ],
  });
}

function headingCell({ label, category, measure, time }: PrintedAppendixColumn): Markup {
  const name = category === null ? label : `${label} › ${category}`;
  const small = [measure, time].filter((part) => part !== '').join(', ');
  return html`<th scope="col">${name}<br><small>${small}</small></th>`;
}
