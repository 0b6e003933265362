/** What is told in words: the results as prose, the office's and the units' own words, and what to note. */

import { groupBy } from '../../core/group-by.ts';
import type { Problem } from '../../core/problem.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { ReportModel } from '../../reports/model.ts';
import type { Narrative } from '../../reports/pack.ts';
import type { ProblemWriter } from '../json.ts';
import { proseGroups, proseOf } from '../prose.ts';
import { html, type Markup, nothing } from './escape.ts';

const problemsAtMost = 200;

/** The sentences of each group; narratives have their own section. */
export function resultsSection(told: ReportModel, lexicon: Lexicon): readonly Markup[] {
  const model = { ...told, rows: told.rows.filter(({ kind }) => kind !== 'text') };
  const groups = proseGroups(proseOf(model, lexicon));
  return groups.map(
    ({ label, paragraphs }, at) => html`<h3>${at + 1}. ${label}</h3>
${paragraphs.map((text) => html`<p>${text}</p>`)}
`,
  );
}

/** The office's own words under each heading, and beneath them the units' where they are asked for. */
export function narrativesSection(
  narratives: readonly Narrative[],
  whose: { readonly own: boolean; readonly units: boolean },
  { lang }: Lexicon,
): readonly Markup[] {
  return narratives.flatMap(({ label, own, units }) => {
    const ownWords = whose.own && own !== null ? paragraphsOf(own) : [];
    const byUnit = whose.units ? groupBy(units, ({ unit }) => JSON.stringify(unit)) : new Map();
    const unitWords = [...byUnit.values()].map(unitNarrative);
    if (ownWords.length + unitWords.length === 0) return [];
    return [
      html`<h3>${label[lang]}</h3>
${ownWords}${unitWords}`,
    ];
  });
}

function unitNarrative(texts: Narrative['units']): Markup {
  return html`<h4>${texts[0]?.unit.name ?? ''}</h4>
${texts.flatMap(({ text }) => paragraphsOf(text))}`;
}

function paragraphsOf(text: string): readonly Markup[] {
  const lines = text.split(/\n+/).map((line) => line.trim());
  return lines
    .filter((line) => line !== '')
    .map(
      (line) => html`<p>${line}</p>
`,
    );
}

/** What is only for information has to be opened, since it may be long. */
export function problemsSection(
  { problems }: Pick<ReportModel, 'problems'>,
  write: ProblemWriter,
  lexicon: Lexicon,
): Markup {
  const page = pageWords(lexicon.lang);
  const infos = problems.filter(({ severity }) => severity === 'info');
  const others = problems.filter(({ severity }) => severity !== 'info');
  const few =
    others.length === 0 ? html`<p>${page.noProblems}</p>` : problemList(others, write, lexicon);
  if (infos.length === 0) return few;
  return html`${few}
<details><summary>${page.infos(infos.length)}</summary>
${problemList(infos, write, lexicon)}</details>`;
}

function problemList(
  problems: readonly Problem[],
  write: ProblemWriter,
  { lang, words }: Lexicon,
): Markup {
  const shown = problems.slice(0, problemsAtMost);
  const lines = shown.map((problem) => {
    const { origin, message } = write(problem);
    const place = origin === null ? nothing : html`<br><small>${origin}</small>`;
    return html`<li><strong>${words.severity[problem.severity]}</strong>: ${message}${place}</li>
`;
  });
  const cut =
    shown.length < problems.length
      ? html`<p>${pageWords(lang).problemsLeftOut(shown.length, problems.length)}</p>
`
      : nothing;
  return html`${cut}<ul class="problems">
${lines}</ul>`;
}
