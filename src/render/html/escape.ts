/** The one way into a page: what is put into the template `html` is escaped, unless it is markup already. */

/** Text that is safe to print as it is. Made by `html` alone, and by `asMarkup` for what a library wrote. */
export type Markup = { readonly markup: string };

type Part = Markup | readonly Markup[] | string | number;

export const nothing: Markup = { markup: '' };

/** `` html`<td>${name}</td>` ``: texts are escaped for content and for quoted attributes alike. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const printed = strings.map((text, index) => {
    const part = parts[index];
    return part === undefined ? text : text + printPart(part);
  });
  return { markup: printed.join('') };
}

/** For SVG and style sheets that this program or its chart library made, never for what people wrote. */
export function asMarkup(markup: string): Markup {
  return { markup };
}

function printPart(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Control characters and halves of letters, which HTML does not allow, become the sign for what cannot be shown. */
export function escapeText(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities.get(sign) ?? sign)
    .replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : '\uFFFD'));
}
