/** The head and foot of the page: who sends the report, under which number, what it is, who signs. */

import { documentWords } from '../../messages/document.ts';
import type { Lexicon } from '../../messages/lexicon.ts';
import { pageWords } from '../../messages/page.ts';
import type { ReportPack } from '../../reports/pack.ts';
import type { PrintedTable } from '../printed-table.ts';
import { filerCounts } from './coverage-grid.ts';
import { html, type Markup, nothing } from './escape.ts';

/** More units than this are counted, not named. */
const namedAtMost = 12;

export function masthead(pack: ReportPack, printed: PrintedTable, lexicon: Lexicon): Markup {
  const { letterhead, edition, coverage } = pack;
  const { superior, office, symbol, place, secrecy, resolution } = letterhead;
  const words = documentWords(lexicon.lang);
  const page = pageWords(lexicon.lang);
  const isState = letterhead.style === 'state-2020';
  const numberLine = words.numberLine({
    manner: isState ? 'state' : 'party',
    number: edition.number,
    symbol,
  });
  const lines = (texts: readonly (string | null)[]) =>
    texts.flatMap((text) => (text === null ? [] : [html`<p>${text}</p>`]));
  return html`<div class="letterhead">
<div>${lines([superior])}${office === null ? nothing : html`<p><strong>${office}</strong></p>`}${lines([numberLine, secrecy])}</div>
<div>${isState ? lines([words.country, words.motto]) : lines([words.party])}<p><em>${words.placeAndDay(place, edition.date)}</em></p></div>
</div>
<h1>${printed.title}</h1>
${lines([resolution, ...printed.subtitle])}
${edition.isIncomplete ? banner(pack, lexicon) : nothing}
<p class="headline">${page.filers(filerCounts(coverage), coverage.deadline)}</p>
`;
}

/** Sent although units still owe their reports: it says so, and who. */
function banner({ coverage }: ReportPack, { lang }: Lexicon): Markup {
  const owing = coverage.filers.filter(({ state }) => state === 'missing' || state === 'partial');
  const names = owing.slice(0, namedAtMost).map(({ unit }) => unit.name);
  const more = owing.length - names.length;
  const told = names.length === 0 ? '' : pageWords(lang).stillOwed(names, more);
  return html`<p class="banner" role="note"><strong>${documentWords(lang).incomplete}</strong> ${told}</p>
`;
}

export function foot({ letterhead }: ReportPack, { lang }: Lexicon): Markup {
  const { recipients, signature } = letterhead;
  const list =
    recipients.length === 0
      ? nothing
      : html`<div><p><strong>${documentWords(lang).recipients}</strong></p>
<ul>${recipients.map((one) => html`<li>${one}</li>`)}</ul></div>`;
  const { authority, position, name } = signature;
  const signed = [authority, position, name].flatMap((text) =>
    (text?.split('\n') ?? []).map((line) => html`<p><strong>${line}</strong></p>`),
  );
  return html`<div class="letterhead">${list}<div class="signature">${signed}</div></div>
`;
}
