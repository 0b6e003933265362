/** What a full XML parser alone tells of a part: what the reader by hand is held to. */
import { SaxesParser } from 'saxes';
import type { Bounds } from '../../../src/ingest/readers/limits.ts';
import { damaged, UnreadableFile } from '../../../src/ingest/readers/unreadable-file.ts';
import { localName } from '../../../src/ingest/readers/xml.ts';

/** An element opened with its attributes, a text within the root, or an element closed. */
export type XmlEvent =
  | readonly ['open', string, readonly (readonly [string, string])[]]
  | readonly ['text', string]
  | readonly ['close', string];

export type Told = {
  readonly events: readonly XmlEvent[];
  /** Why it was read no further; null where all of it was read. */
  readonly fault: UnreadableFile['fault'] | null;
};

/** Texts that follow one another are one: where they are cut says nothing. */
export function collector() {
  const events: XmlEvent[] = [];
  return {
    events,
    open: (name: string, attributes: readonly (readonly [string, string])[]) => {
      events.push(['open', name, attributes]);
    },
    close: (name: string) => {
      events.push(['close', name]);
    },
    text: (text: string) => {
      const last = events.at(-1);
      if (last?.[0] === 'text') events.splice(-1, 1, ['text', last[1] + text]);
      else events.push(['text', text]);
    },
  };
}

export function toldUntilFault(events: readonly XmlEvent[], read: () => void): Told {
  try {
    read();
    return { events, fault: null };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { events, fault: error.fault };
  }
}

/** The whole text through the full parser, with the limits that any reading of XML has. */
export function toldByFullParser(text: string, part: string, bounds: Bounds): Told {
  const told = collector();
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  const write = (said: string) => {
    if (depth > 0) told.text(said);
  };
  parser.on('doctype', () => {
    throw damaged(`${part}: DOCTYPE`);
  });
  parser.on('error', () => {
    throw damaged(part);
  });
  parser.on('attribute', () => {
    attributes += 1;
    bounds.check('attributes', attributes);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    attributes = 0;
    bounds.check('depth', depth);
    told.open(localName(tag.name), Object.entries(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    told.close(localName(tag.name));
  });
  parser.on('text', write);
  parser.on('cdata', write);
  return toldUntilFault(told.events, () => parser.write(text).close());
}
