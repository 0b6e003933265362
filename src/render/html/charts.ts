/** The charts of the report: over the years, by unit, by share; only where the figures allow one. */

import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { ReportPack } from '../../reports/pack.ts';
import type { Chart, ChartSet } from './chart.ts';
import { chartDrawer, type DrawChart } from './chart-svg.ts';
import { html, type Markup, nothing } from './escape.ts';
import { shares } from './shares.ts';
import { unitBars } from './unit-bars.ts';
import { yearLines } from './year-lines.ts';

export async function chartsSection(pack: ReportPack, lexicon: Lexicon): Promise<Markup> {
  const words = pageWords(lexicon.lang).charts;
  const sets: readonly { readonly title: string; readonly set: ChartSet }[] = [
    { title: words.overTime, set: yearLines(pack.summary, lexicon) },
    { title: words.shares, set: shares(pack.summary, lexicon) },
    { title: words.byUnit, set: unitBars(pack.appendices, lexicon) },
  ];
  const filled = sets.filter(({ set }) => set.charts.length > 0);
  if (filled.length === 0) return html`<p>${words.none}</p>`;
  const draw = await chartDrawer();
  return html`${filled.map(({ title, set }) => chartGroup(title, set, draw, lexicon))}`;
}

function chartGroup(
  title: string,
  { charts, possible }: ChartSet,
  draw: DrawChart,
  { lang }: Lexicon,
): Markup {
  const { leftOut } = pageWords(lang).charts;
  return html`<h3>${title}</h3>
${charts.length < possible ? html`<p>${leftOut(charts.length, possible)}</p>` : nothing}
<div class="chart-grid">
${charts.map((chart) => figureOf(chart, draw(chart, lang)))}</div>
`;
}

function figureOf({ title, note }: Chart, drawn: Markup): Markup {
  const small = note === '' ? nothing : html`<br><small>${note}</small>`;
  return html`<figure><figcaption>${title}${small}</figcaption>${drawn}</figure>
`;
}
