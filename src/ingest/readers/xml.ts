/**
 * Reads XML as events, by local names (`x:row` is a row); document types and their entities are
 * refused.
 */
import { SaxesParser } from 'saxes';
import type { Bounds } from './limits.ts';
import { damaged, UnreadableFile } from './unreadable-file.ts';

export type Attributes = Readonly<Record<string, string>>;

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
  const parser = boundParser(part, bounds, handlers);
  const decoder = decoderOf(bytes);
  try {
    for (let at = 0; at < bytes.length; at += stretch) {
      bounds.checkTime();
      parser.write(decoder.decode(bytes.subarray(at, at + stretch), { stream: true }));
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damaged(part, error);
  }
}

function boundParser(part: string, bounds: Bounds, handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  const { open, close, text } = handlers;
  let depth = 0;
  let attributes = 0;
  parser.on('doctype', () => {
    throw damaged(`${part}: DOCTYPE`);
  });
  parser.on('error', (error) => {
    throw damaged(part, error);
  });
  parser.on('attribute', () => {
    attributes += 1;
    bounds.check('attributes', attributes);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    bounds.check('depth', depth);
    open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    close?.(localName(tag.name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/** The attribute of that local name, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const key = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decoderOf(bytes: Uint8Array): InstanceType<typeof TextDecoder> {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
  const isUtf16Big =
    (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c);
  const encoding = isUtf16 ? 'utf-16le' : isUtf16Big ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
