/**
 * Reads XML as events, by local names (`x:row` is a row); document types and their entities are
 * refused. What is plain is read by hand; from the first thing that isn't on, a full parser reads.
 */
import { SaxesParser } from 'saxes';
import type { Bounds } from './limits.ts';
import {
  type Attributes,
  createPlainReader,
  type PlainReader,
  type XmlEvents,
} from './plain-xml.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

export type { Attributes } from './plain-xml.ts';

export type XmlHandlers = {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/** Bytes that are made letters at once: between two such stretches the time is looked at. */
const stretch = 512 * 1024;

/** @param part named where it is damaged */
export function readXml(
  bytes: Uint8Array,
  part: string,
  bounds: Bounds,
  handlers: XmlHandlers,
): void {
  const events = boundEvents(bounds, handlers);
  const plain = createPlainReader(events);
  let parser: SaxesParser | null = null;
  try {
    for (const text of stretchesOf(bytes)) {
      bounds.checkTime();
      const read = parser === null ? plain.read(text) : 0;
      if (read === text.length) continue;
      parser ??= parserAfter(plain, part, bounds, events);
      parser.write(read === 0 ? text : text.slice(read));
    }
    if (parser === null && !plain.isOver()) parser = parserAfter(plain, part, bounds, events);
    parser?.close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(part, error);
  }
}

function boundEvents(bounds: Bounds, { open, close, text }: XmlHandlers): XmlEvents {
  const mostDepth = bounds.most('depth');
  const path: string[] = [];
  return {
    open: (name, attributes) => {
      const local = localName(name);
      path.push(local);
      if (path.length > mostDepth) bounds.check('depth', path.length);
      open(local, attributes);
    },
    close: () => {
      const local = path.pop();
      if (local !== undefined) close?.(local);
    },
    text: (said) => {
      if (path.length > 0) text?.(ownText(said));
    },
  };
}

/**
 * A text that was cut from a long one keeps all of that in memory as long as anybody remembers it. This
 * one is a copy, as the engine makes of shorter ones by itself.
 */
function ownText(text: string): string {
  return text.length < 13 || text.length > stretch / 2 ? text : ` ${text}`.slice(1);
}

/** The full parser, told what was read before; it fails where the XML isn't well-formed. */
function parserAfter(
  plain: PlainReader,
  part: string,
  bounds: Bounds,
  { open, close, text }: XmlEvents,
): SaxesParser {
  const parser = new SaxesParser();
  parser.write(plain.soFar());
  let attributes: string[] = [];
  parser.on('doctype', () => {
    throw damaged(`${part}: DOCTYPE`);
  });
  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.on('attribute', ({ name, value }) => {
    attributes.push(name, value);
    bounds.check('attributes', attributes.length / 2);
  });
  parser.on('opentag', ({ name }) => {
    const all = attributes;
    attributes = [];
    open(name, all);
  });
  parser.on('closetag', close);
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

/** The value of the attribute of that local name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) {
    if (attributes[at] === name) return attributes[at + 1];
  }
  for (let at = 0; at < attributes.length; at += 2) {
    const key = attributes[at] ?? '';
    if (key.length > name.length && key.endsWith(`:${name}`)) return attributes[at + 1];
  }
  return undefined;
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoderOf(encoding: string) {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** Decodes each stretch as a whole, and so keeps nothing of one part for the next. */
const utf8 = decoderOf('utf-8');

/** The text in stretches, so that never all of it is held. */
function* stretchesOf(bytes: Uint8Array): Generator<string> {
  const wide = wideEncoding(bytes);
  const decoder = wide ? decoderOf(wide) : utf8;
  let at = markLength(bytes, wide);
  while (at < bytes.length) {
    const end = wide ? at + stretch : endOfStretch(bytes, at);
    yield decoder.decode(bytes.subarray(at, end), { stream: wide !== null });
    at = end;
  }
  if (wide) yield decoder.decode();
}

/** Behind a tag, where the plain reader goes on best; within a text without end, at a letter. */
function endOfStretch(bytes: Uint8Array, at: number): number {
  const usual = at + stretch;
  if (usual >= bytes.length) return bytes.length;
  const tagEnd = bytes.subarray(usual, usual + stretch).indexOf(0x3e);
  if (tagEnd >= 0) return usual + tagEnd + 1;
  let end = usual;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80 && usual - end < 3) end -= 1;
  return end;
}

type Wide = 'utf-16le' | 'utf-16be';

/** By its byte order mark, or by the zero beside the first `<`. */
function wideEncoding([first = 0, second = 0]: Uint8Array): Wide | null {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

function markLength([first, second, third]: Uint8Array, wide: Wide | null): number {
  if (wide) return first === 0xff || first === 0xfe ? 2 : 0;
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
