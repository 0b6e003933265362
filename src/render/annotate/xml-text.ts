/**
 * XML changed in place: tags are found by their offsets, and all that is not edited stays as it was, byte by
 * byte. For well-formed parts only, which the readers have already held them to.
 */

import { xmlText } from '../xml-text.ts';

export type Tag = {
  /** Without its prefix: `x:row` is a row. */
  readonly name: string;
  /** `x:` or nothing. */
  readonly prefix: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** How many elements it stands in. */
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
};

export type Edit = { readonly start: number; readonly end: number; readonly text: string };

const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0;
  for (const match of xml.matchAll(markup)) {
    const [text, slash, prefix = '', name, attributes = '', end] = match;
    if (name === undefined) continue;
    const kind = slash ? 'close' : end ? 'empty' : 'open';
    if (kind === 'close') depth -= 1;
    yield {
      ...{ name, prefix, kind, depth, start: match.index, end: match.index + text.length },
      attributes: kind === 'close' ? {} : readAttributes(attributes),
    };
    if (kind === 'open') depth += 1;
  }
}

/** By local name; of two with one local name (`id`, `r:id`) each keeps its prefix as well. */
function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', quoted, single] of text.matchAll(
    /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = unescaped(quoted ?? single ?? '');
    attributes[name] = value;
    attributes[name.slice(name.indexOf(':') + 1)] ??= value;
  }
  return attributes;
}

export function applyEdits(xml: string, edits: readonly Edit[]): string {
  // At one place the earlier edit comes first.
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((a, b) => a.start - b.start || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text);
    at = end;
  }
  pieces.push(xml.slice(at));
  return pieces.join('');
}

/** Text put in at one place. */
export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The tag with the attribute set, or taken out for null. Its value is plain text. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const bare = tag.replace(found, '');
  if (value === null) return bare;
  return bare.replace(/^<[\w.:-]+/, (start) => `${start} ${name}="${escaped(value)}"`);
}

/** For text and attributes alike. Characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

export function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, number, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return number ? String.fromCodePoint(Number(number)) : (entities[name] ?? whole);
  });
}
