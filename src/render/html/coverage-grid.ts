/** Who has reported: a line a unit, with its state in words, its files, and how full each group is. */

import { formatDay } from '../../core/time/day.ts';
import { shortPeriodLabel } from '../../core/time/period-label.ts';
import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { FilerCounts, PageWords } from '../../messages/page-words.ts';
import type { UnitView } from '../../reports/model.ts';
import type { Appendix, Coverage, FilerView, ReportPack } from '../../reports/pack.ts';
import { html, type Markup, nothing } from './escape.ts';
import { scrollTable } from './scroll-table.ts';

const unitsAtMost = 400;

/** Most urgent first. */
const urgency: Readonly<Record<FilerView['state'], number>> = {
  missing: 0,
  partial: 1,
  late: 2,
  filed: 3,
};

export function filerCounts({ filers }: Coverage): FilerCounts {
  const count = (state: FilerView['state']) => filers.filter((one) => one.state === state).length;
  return {
    filed: count('filed'),
    late: count('late'),
    partial: count('partial'),
    missing: count('missing'),
    expected: filers.length,
  };
}

export function coverageGrid(
  { coverage, appendices }: Pick<ReportPack, 'coverage' | 'appendices'>,
  lexicon: Lexicon,
): Markup {
  const { lang, table } = lexicon;
  const page = pageWords(lang);
  const words = documentWords(lang).coverage.headings;
  const { filers } = coverage;
  const shown = filers.length <= unitsAtMost ? filers : mostUrgent(filers);
  const groups = appendices
    .map((appendix) => ({ label: appendix.group.label[lang], fill: fillByUnit(appendix) }))
    .filter(({ fill }) => shown.some(({ unit }) => (fill.get(keyOf(unit))?.asked ?? 0) > 0));
  const heads = [
    ...[table.headings.unit, words.state, ...groups.map(({ label }) => label)],
    ...[words.gaps, `${words.file} (${words.received.toLocaleLowerCase(lang)})`],
  ];
  const fill = groups.map((group) => group.fill);
  const cut = shown.length < filers.length;
  return html`${cut ? html`<p>${page.unitsLeftOut(shown.length, filers.length)}</p>` : nothing}
${scrollTable({
  id: 'coverage-caption',
  caption: page.coverageCaption,
  length: shown.length,
  columns: heads.length,
  head: html`<tr>${heads.map((text) => html`<th scope="col">${text}</th>`)}</tr>`,
  bodies: [
    html`<tbody>
${shown.map((filer) => filerLine(filer, fill, lexicon))}</tbody>
`,
  ],
})}`;
}

function mostUrgent(filers: readonly FilerView[]): readonly FilerView[] {
  return [...filers].sort((a, b) => urgency[a.state] - urgency[b.state]).slice(0, unitsAtMost);
}

function filerLine(
  { unit, state, gaps, files }: FilerView,
  fill: readonly ReadonlyMap<string, Fill>[],
  { lang, words }: Lexicon,
): Markup {
  const page = pageWords(lang);
  const groups = fill.map((group) => fillCell(group.get(keyOf(unit)), page));
  const spans = words.list(gaps.map((gap) => shortPeriodLabel(gap, lang)));
  const stateName = documentWords(lang).coverage.states[state];
  return html`<tr><th scope="row">${unit.name}</th><td class="state ${state}">${stateName}</td>${groups}<td>${spans}</td><td>${fileList(files, page)}</td></tr>
`;
}

/** A file that holds several periods is named once; several files are opened, as they would make the grid long. */
function fileList(files: FilerView['files'], { countFiles }: PageWords): Markup {
  const names = new Set(files.map(({ file, receivedOn }) => `${file} (${formatDay(receivedOn)})`));
  const [only = '', ...others] = names;
  if (others.length === 0) return html`${only}`;
  const lines = [...names].map((name) => html`<li>${name}</li>`);
  const count = countFiles(names.size);
  return html`<details><summary>${count}</summary><ul>${lines}</ul></details><span class="paper">${count}</span>`;
}

/** How many of a group's figures a unit has given, of those that are asked of it. */
type Fill = { readonly held: number; readonly asked: number };

function fillByUnit({ rows }: Appendix): ReadonlyMap<string, Fill> {
  return new Map(
    rows.flatMap(({ unit, part, values }) => {
      if (part !== null) return [];
      const asked = values.filter((figure) => figure !== null && figure.status !== 'no-unit');
      const held = asked.filter(
        (figure) => figure?.status !== 'not-filed' && figure?.status !== 'partial',
      );
      return [[keyOf(unit), { held: held.length, asked: asked.length }] as const];
    }),
  );
}

/** Empty where nothing of the group is asked of the unit. */
function fillCell(fill: Fill | undefined, { cell }: PageWords): Markup {
  if (fill === undefined || fill.asked === 0) return html`<td></td>`;
  const { held, asked } = fill;
  if (held === asked) return html`<td class="state filed">${cell.whole}</td>`;
  if (held === 0) return html`<td class="state missing">${cell.none}</td>`;
  return html`<td class="state partial">${cell.some(held, asked)}</td>`;
}

function keyOf({ code, name }: UnitView): string {
  return JSON.stringify([code, name]);
}
