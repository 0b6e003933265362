/** The cells under every figure, a row of the table at a time, to be opened; the numbers above lead here. */

import { shortPeriodLabel } from '../../core/time/period-label.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { formatAmount } from '../../messages/number-format.ts';
import { pageWords } from '../../messages/page.ts';
import { originText } from '../../messages/problem-text.ts';
import type { ReportModel } from '../../reports/model.ts';
import type { FigureSource } from '../../reports/pack.ts';
import { valueCell } from '../cells.ts';
import { columnHeading } from '../shown-columns.ts';
import { html, type Markup, nothing } from './escape.ts';
import type { FigureCells, RowCells, SourceIndex } from './source-index.ts';

export function sourcesSection(
  index: SourceIndex,
  model: ReportModel,
  lexicon: Lexicon,
): readonly Markup[] {
  if (index.rows.length === 0) return [];
  const words = pageWords(lexicon.lang).sources;
  const figures = index.rows.flatMap((row) => row.figures);
  const isCut = figures.some(({ all, shown }) => shown.length < all.length);
  return [
    html`<p class="screen">${words.intro}</p>
<p class="paper">${words.printed}</p>
${isCut ? html`<p>${words.leftOut}</p>` : nothing}
${index.rows.map((row) => rowSources(row, model, lexicon))}`,
  ];
}

function rowSources({ row, figures }: RowCells, model: ReportModel, lexicon: Lexicon): Markup {
  const { lang, words } = lexicon;
  const page = pageWords(lang);
  const { headings } = page.sources;
  const label = page.charts.title(labelOf(model, row, lang), words.measure(row.measure));
  const heads = [headings.unit, headings.period, headings.amount, headings.place, headings.raw];
  return html`<details>
<summary>${label}</summary>
<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${figures.map((figure) => figureCells(figure, { row, figures }, lexicon))}</table>
</div>
</details>
`;
}

/** A category is told with what it is a part of. */
function labelOf({ rows }: ReportModel, row: RowCells['row'], lang: Lexicon['lang']): string {
  if (row.category === null) return row.label[lang];
  const whole = rows.find(
    ({ indicator, category, unit }) =>
      indicator === row.indicator && category === null && unit === null,
  );
  return whole ? `${whole.label[lang]} › ${row.label[lang]}` : row.label[lang];
}

function figureCells(figure: FigureCells, { row }: RowCells, lexicon: Lexicon): Markup {
  const { lang } = lexicon;
  const words = pageWords(lang).sources;
  const { column, anchor, figureAnchor, all, shown } = figure;
  const value = valueCell(row, row.values.get(column.id), lang).text;
  const count =
    shown.length < all.length
      ? words.cellsShown(shown.length, all.length)
      : words.cells(all.length);
  return html`<tbody>
<tr class="group"><th id="${anchor}" scope="rowgroup" colspan="5">${columnHeading(column, lexicon)}: ${value} <small>${count}</small> <a href="#${figureAnchor}">${words.back}</a></th></tr>
${shown.map((source) => sourceLine(source, lexicon))}</tbody>
`;
}

function sourceLine(source: FigureSource, { lang }: Lexicon): Markup {
  const words = pageWords(lang).sources;
  const { unit, period, side, file, sheet, cell, raw } = source;
  const place = originText({ file, sheet, cell });
  const part = side === null ? nothing : html` <small>${words[side]}</small>`;
  return html`<tr><td>${unit.name}</td><td>${shortPeriodLabel(period, lang)}</td><td class="number">${amountOf(source, lang)}${part}</td><td>${place}</td><td>"${raw}"</td></tr>
`;
}

/** What was subtracted stands behind a minus sign; a cell that gave no number gives none here. */
function amountOf({ value, sign }: FigureSource, lang: Lexicon['lang']): string {
  if (value === null) return '';
  return `${sign === -1 ? '− ' : ''}${formatAmount(value, lang)}`;
}
