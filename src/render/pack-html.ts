/** The whole report as one web page that stands by itself: table, charts, coverage, words, appendices, sources. */

import { documentWords } from '../messages/document.ts';
import { pageWords } from '../messages/page.ts';
import type { ReportPack } from '../reports/pack.ts';
import { appendixTables } from './html/appendix-tables.ts';
import { chartsSection } from './html/charts.ts';
import { coverageGrid } from './html/coverage-grid.ts';
import { html, type Markup } from './html/escape.ts';
import { foot, masthead } from './html/masthead.ts';
import { printPage, type Section } from './html/page.ts';
import { indexSources } from './html/source-index.ts';
import { sourcesSection } from './html/sources.ts';
import { styleSheet } from './html/style.ts';
import { footnotes, summaryTable } from './html/summary-table.ts';
import { narrativesSection, problemsSection, resultsSection } from './html/told-sections.ts';
import { packInMoney } from './money.ts';
import type { PackOptions } from './pack-options.ts';
import { type PrintedTable, printTable } from './printed-table.ts';

/** The same pack and options give the same bytes. */
export async function renderPackHtml(pack: ReportPack, options: PackOptions): Promise<string> {
  const { lexicon, money } = options;
  const { lang } = lexicon;
  const shown = packInMoney(pack, money);
  const printed = printTable(shown.summary, lexicon);
  const { incomplete } = documentWords(lang);
  return printPage({
    lang,
    title: printed.title,
    style: styleSheet(shown.edition.isIncomplete ? incomplete : ''),
    head: masthead(shown, printed, lexicon),
    sections: await sectionsOf(shown, printed, options),
    foot: foot(shown, lexicon),
  });
}

/** A table with more columns of figures is printed across the page. */
const portraitColumns = 4;

/** In the order in which an officer reads; a section with nothing to say is left out. */
async function sectionsOf(
  pack: ReportPack,
  printed: PrintedTable,
  { lexicon, narrative, writeProblem }: PackOptions,
): Promise<readonly Section[]> {
  const { summary, told, narratives, appendices } = pack;
  const titles = pageWords(lexicon.lang).sections;
  const index = indexSources(pack);
  const section = (named: Omit<Section, 'body'>, ...body: readonly Markup[]): readonly Section[] =>
    body.length === 0 ? [] : [{ ...named, body: html`${body}` }];
  const own = narrativesSection(narratives, { own: true, units: narrative === 'full' }, lexicon);
  const units =
    narrative === 'appendix'
      ? narrativesSection(narratives, { own: false, units: true }, lexicon)
      : [];
  const { unitNarratives } = documentWords(lexicon.lang);
  return [
    ...section(
      {
        id: 'summary',
        title: titles.summary,
        isWide: printed.headings.values.length > portraitColumns,
      },
      summaryTable(summary, printed, index, lexicon),
      footnotes(printed.footnotes, lexicon),
    ),
    ...section(
      { id: 'coverage', title: titles.coverage, isWide: appendices.length > portraitColumns },
      coverageGrid(pack, lexicon),
    ),
    ...section({ id: 'charts', title: titles.charts }, await chartsSection(pack, lexicon)),
    ...section({ id: 'results', title: titles.results }, ...resultsSection(told, lexicon)),
    ...section({ id: 'narratives', title: titles.narratives }, ...own),
    ...section(
      { id: 'problems', title: titles.problems },
      problemsSection(summary, writeProblem, lexicon),
    ),
    ...section(
      { id: 'appendices', title: titles.appendices, isWide: true },
      ...appendixTables(pack, lexicon),
    ),
    ...section({ id: 'unit-narratives', title: unitNarratives }, ...units),
    ...section(
      { id: 'sources', title: titles.sources },
      ...sourcesSection(index, summary, lexicon),
    ),
  ];
}
