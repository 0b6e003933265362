/** The summary on the page: groups as bodies of one table, each figure a link to the cells under it. */

import { periodLabel } from '../../core/time/period-label.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import type { ReportModel, ReportRow } from '../../reports/model.ts';
import type { MarkedCell, PrintedRow, PrintedTable } from '../printed-table.ts';
import { type ShownColumn, shownColumns } from '../shown-columns.ts';
import { html, type Markup, nothing } from './escape.ts';
import { scrollTable } from './scroll-table.ts';
import type { SourceIndex } from './source-index.ts';

type Line = { readonly printed: PrintedRow; readonly row: ReportRow };
type Group = { readonly head: PrintedRow; readonly lines: readonly Line[] };
type Linking = { readonly columns: readonly ShownColumn[]; readonly sources: SourceIndex };

export function summaryTable(
  model: ReportModel,
  printed: PrintedTable,
  sources: SourceIndex,
  lexicon: Lexicon,
): Markup {
  const { headings, hasChange } = printed;
  const groups = groupsOf(model, printed);
  if (groups.length === 0) {
    const period = periodLabel(model.period, lexicon.lang);
    return html`<p>${lexicon.table.emptyTable(period, model.unit.name)}</p>`;
  }
  const columns = shownColumns(model, lexicon);
  const heads = [
    ...[headings.number, headings.label, headings.measure, ...headings.values],
    ...(hasChange ? [headings.change] : []),
    headings.coverage,
  ];
  return scrollTable({
    id: 'summary-caption',
    caption: printed.title,
    length: printed.rows.length,
    columns: heads.length,
    head: html`<tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}</tr>`,
    bodies: groups.map((group) => groupBody(group, heads.length, hasChange, { columns, sources })),
  });
}

/** Narratives are told in a section of their own; a group of nothing else is left out. */
function groupsOf(model: ReportModel, { rows }: PrintedTable): readonly Group[] {
  const groups: { head: PrintedRow; lines: Line[] }[] = [];
  let at = 0;
  for (const printed of rows) {
    if (printed.kind === 'group') {
      groups.push({ head: printed, lines: [] });
      continue;
    }
    const row = model.rows[at];
    at += 1;
    if (row !== undefined && row.kind !== 'text') groups.at(-1)?.lines.push({ printed, row });
  }
  return groups.filter(({ lines }) => lines.length > 0);
}

function groupBody(
  { head, lines }: Group,
  width: number,
  hasChange: boolean,
  linking: Linking,
): Markup {
  return html`<tbody>
<tr class="group"><td>${head.number}</td><th scope="rowgroup" colspan="${width - 1}">${head.label}</th></tr>
${lines.map((line) => rowLine(line, hasChange, linking))}</tbody>
`;
}

function rowLine({ printed, row }: Line, hasChange: boolean, { columns, sources }: Linking) {
  const values = printed.values.map((cell, at) => {
    const column = columns[at]?.column;
    return figureCell(cell, column === undefined ? null : sources.find(row, column));
  });
  const change = hasChange ? html`<td class="number">${printed.changeText}</td>` : nothing;
  return html`<tr class="${printed.kind}"><td>${printed.number}</td><th scope="row">${printed.label}</th><td>${printed.measure}</td>${values}${change}<td>${withNoteLink(printed.coverage)}</td></tr>
`;
}

function figureCell(
  { cell, mark }: MarkedCell,
  cells: { readonly anchor: string; readonly figureAnchor: string } | null,
): Markup {
  const number =
    cells === null
      ? html`${cell.text}`
      : html`<a id="${cells.figureAnchor}" href="#${cells.anchor}">${cell.text}</a>`;
  const note = mark === '' ? nothing : html` ${withNoteLink(mark)}`;
  return html`<td class="number">${number}${note}</td>`;
}

/** "20/21 (1)" leads to the footnote of its mark. */
function withNoteLink(text: string): Markup {
  const [, words = text, number = ''] = /^(.*?)\((\d+)\)$/s.exec(text) ?? [];
  if (number === '') return html`${words}`;
  return html`${words}<a class="mark" href="#note-${number}">(${number})</a>`;
}

/** The notes under the table, with what its signs mean. */
export function footnotes(lines: readonly string[], { table }: Lexicon): Markup {
  const told = lines.map((line) => {
    const number = /^\((\d+)\)/.exec(line)?.[1];
    return number === undefined
      ? html`<li>${line}</li>`
      : html`<li id="note-${number}" tabindex="-1">${line}</li>`;
  });
  return html`<h3>${table.notesHeading}</h3>
<ul class="notes">
<li>${table.marksLegend}</li>
${told}</ul>
`;
}
