/** The frame of a page: one file without a script, which no network is asked for anything. */

import type { Lang } from '../../messages/lang.ts';
import { pageWords } from '../../messages/page.ts';
import { asMarkup, html, type Markup, nothing } from './escape.ts';

export type Section = {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
  /** Printed across the page. */
  readonly isWide?: boolean;
};

export type Page = {
  readonly lang: Lang;
  readonly title: string;
  readonly style: string;
  readonly head: Markup;
  readonly sections: readonly Section[];
  readonly foot: Markup;
};

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

export function printPage({ lang, title, style, head, sections, foot }: Page): string {
  const words = pageWords(lang);
  const entries = sections.map(
    (section) => html`<li><a href="#${section.id}">${section.title}</a></li>
`,
  );
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${asMarkup(style)}</style>
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header${sections[0]?.isWide === true ? html` class="wide"` : nothing}>
${head}</header>
<nav aria-label="${words.contents}">
<ul>
${entries}</ul>
</nav>
<main id="main" tabindex="-1">
${sections.map(sectionOf)}</main>
<footer>
${foot}</footer>
</body>
</html>
`;
  return page.markup;
}

function sectionOf({ id, title, body, isWide = false }: Section): Markup {
  const kind = `section-${id}${isWide ? ' wide' : ''}`;
  return html`<section class="${kind}" aria-labelledby="${id}">
<h2 id="${id}" tabindex="-1">${title}</h2>
${body}
</section>
`;
}
