/** A workbook's package while it is being changed: its parts as text, their relations and content types. */

import type { Parts } from '../zip-bytes.ts';
import { applyEdits, escaped, insertion, tagsOf, withAttribute } from './xml-text.ts';

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** The one thing in this room that is written to as it goes. */
export type Package = {
  readonly paths: () => readonly string[];
  /** Null where there is no such part. Capitals in paths do not matter. */
  readonly read: (path: string) => string | null;
  readonly write: (path: string, xml: string) => void;
  readonly parts: () => Parts;
};

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const relationNamespace = `xmlns:r="${officeRelations}"`;
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const contentTypes = '[Content_Types].xml';

export function openPackage(original: Parts): Package {
  const parts = new Map(original);
  const paths = new Map([...parts.keys()].map((path) => [path.toLowerCase(), path]));
  return {
    paths: () => [...parts.keys()],
    read: (path) => {
      const bytes = parts.get(paths.get(path.toLowerCase()) ?? path);
      return bytes ? decode(bytes) : null;
    },
    write: (path, xml) => {
      const known = paths.get(path.toLowerCase()) ?? path;
      paths.set(path.toLowerCase(), known);
      parts.set(known, new TextEncoder().encode(xml));
    },
    parts: () => parts,
  };
}

/** Parts that were UTF-16 are UTF-8 from here on, and say so. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
  if (!isLittle && !isBig) return new TextDecoder().decode(bytes);
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  return text.replace(/^<\?xml[^>]*\?>\s*/, xmlHead);
}

function relationsPath(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The relations of a part ('' for the package), their targets from the package's root. */
export function relationsOf(pack: Package, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return [...tagsOf(pack.read(relationsPath(part)) ?? '')].flatMap(({ name, attributes }) => {
    const { Id = '', Type = '', Target, TargetMode } = attributes;
    if (name !== 'Relationship' || Target === undefined || TargetMode === 'External') return [];
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    return [{ id: Id, type, target: resolvePath(folder, Target) }];
  });
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** As most programs write it: some do not find a target that is named from the root. */
function relativePath(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relation from one part to another and gives its id. */
export function relate(pack: Package, part: string, type: string, target: string): string {
  const path = relationsPath(part);
  const xml =
    pack.read(path) ?? `${xmlHead}<Relationships xmlns="${packageRelations}"></Relationships>`;
  const used = new Set([...tagsOf(xml)].map(({ attributes }) => attributes['Id']));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const link = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${escaped(relativePath(part, target))}"/>`;
  pack.write(path, appended(xml, 'Relationships', link));
  return id;
}

/** Says what a new part holds. */
export function declarePart(pack: Package, part: string, contentType: string): void {
  const xml = pack.read(contentTypes) ?? '';
  const entry = (prefix: string) =>
    `<${prefix}Override PartName="/${escaped(part)}" ContentType="${contentType}"/>`;
  pack.write(contentTypes, appended(xml, 'Types', entry));
}

/** Says what all parts of an ending hold, unless that is said already. */
export function declareEnding(pack: Package, ending: string, contentType: string): void {
  const xml = pack.read(contentTypes) ?? '';
  const isKnown = [...tagsOf(xml)].some(
    ({ name, attributes }) =>
      name === 'Default' && attributes['Extension']?.toLowerCase() === ending,
  );
  if (isKnown) return;
  const entry = (prefix: string) =>
    `<${prefix}Default Extension="${ending}" ContentType="${contentType}"/>`;
  pack.write(contentTypes, prepended(xml, 'Types', entry));
}

/** A path that no part has yet: `xl/comments7.xml`. */
export function freePath(pack: Package, start: string, ending: string): string {
  const used = new Set(pack.paths().map((path) => path.toLowerCase()));
  let number = 1;
  while (used.has(`${start}${number}${ending}`.toLowerCase())) number += 1;
  return `${start}${number}${ending}`;
}

/** The xml with one more element at the end of that one; `make` is told the prefix. */
export function appended(xml: string, parent: string, make: (prefix: string) => string): string {
  for (const tag of tagsOf(xml)) {
    if (tag.name !== parent || tag.kind === 'open') continue;
    const text = make(tag.prefix);
    if (tag.kind === 'close') return applyEdits(xml, [insertion(tag.start, text)]);
    return applyEdits(xml, [opened(xml, tag, text)]);
  }
  return xml;
}

function prepended(xml: string, parent: string, make: (prefix: string) => string): string {
  for (const tag of tagsOf(xml)) {
    if (tag.name !== parent) continue;
    const text = make(tag.prefix);
    if (tag.kind === 'empty') return applyEdits(xml, [opened(xml, tag, text)]);
    return applyEdits(xml, [insertion(tag.end, text)]);
  }
  return xml;
}

/** `<row r="5"/>` as `<row r="5">…</row>`. */
export function opened(
  xml: string,
  { start, end, prefix, name }: { start: number; end: number; prefix: string; name: string },
  content: string,
  attributes: Readonly<Record<string, string | null>> = {},
): { start: number; end: number; text: string } {
  let tag = xml.slice(start, end).replace(/\s*\/>$/, '>');
  for (const [key, value] of Object.entries(attributes)) tag = withAttribute(tag, key, value);
  return { start, end, text: `${tag}${content}</${prefix}${name}>` };
}
