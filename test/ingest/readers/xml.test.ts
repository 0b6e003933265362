/** XML is read by hand where it is plain; nobody could tell from what is told, nor from the faults. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualAllowance } from '../../../src/ingest/allowance.ts';
import { type Bounds, startBounds } from '../../../src/ingest/readers/limits.ts';
import { createPlainReader } from '../../../src/ingest/readers/plain-xml.ts';
import { attribute, readXml } from '../../../src/ingest/readers/xml.ts';
import { openZip } from '../../../src/ingest/readers/zip.ts';
import { runs, seedOf } from '../../support/runs.ts';
import { document, edited, edits } from './any-xml.ts';
import { collector, type Told, toldByFullParser, toldUntilFault } from './full-parser.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures');
const stretch = 512 * 1024;
const start = () => startBounds(usualAllowance);

function told(bytes: Uint8Array, bounds: Bounds = start()): Told {
  const { events, open, close, text } = collector();
  return toldUntilFault(events, () =>
    readXml(bytes, 'part.xml', bounds, {
      open: (name, attributes) => {
        const pairs = attributes.flatMap((key, at) =>
          at % 2 === 0 ? [[key, attributes[at + 1] ?? ''] as const] : [],
        );
        open(name, pairs);
      },
      close,
      text,
    }),
  );
}

function sameAsFullParser(bytes: Uint8Array, encoding = 'utf-8'): void {
  const text = new TextDecoder(encoding).decode(bytes);
  expect(told(bytes)).toEqual(toldByFullParser(text, 'part.xml', start()));
}

/** True where nothing is left to the full parser. */
function isPlain(bytes: Uint8Array): boolean {
  const nothing = () => {};
  const text = new TextDecoder().decode(bytes);
  return (
    createPlainReader({ open: nothing, close: nothing, text: nothing }).read(text) === text.length
  );
}

/** None where it is no zip that could be opened. */
function xmlParts(path: string) {
  const whole: Told = toldUntilFault([], () =>
    openZip(readFileSync(join(fixtures, path)), start()),
  );
  if (whole.fault) return [];
  const zip = openZip(readFileSync(join(fixtures, path)), start());
  return zip.parts
    .filter(({ name, encrypted }) => /\.(?:xml|rels)$/.test(name) && !encrypted)
    .map(({ name }) => ({ path, name, bytes: zip.read(name) ?? new Uint8Array() }));
}

describe('the parts of every package among the fixtures', () => {
  const parts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:xlsx|ods|docx)$/.test(path))
    .sort()
    .flatMap(xmlParts);

  it('are told as a full parser tells them', () => {
    expect(parts.length).toBeGreaterThan(100);
    for (const { bytes } of parts) sameAsFullParser(bytes);
  });
  it('are all plain where they are sheets or shared strings', () => {
    const bulk = parts.filter(({ name }) => /worksheets\/[^/]+\.xml$|sharedStrings/.test(name));
    const odd = bulk.filter(({ bytes }) => !isPlain(bytes));
    expect(bulk.length).toBeGreaterThan(50);
    expect(odd.map(({ path, name }) => `${path} ${name}`)).toEqual([]);
  });
});

const encodings = ['utf-8', 'utf-16le', 'utf-16be'] as const;

function encoded(text: string, encoding: (typeof encodings)[number]): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

describe('XML of any kind, right or wrong', () => {
  it.each([
    '<?xml version="1.1"?><a>1\u0085</a>',
    '<?xml version="1.1"?><a>&#1;</a>',
    '<a>b ]]> c</a>',
    '<a>b]]&gt;]] ></a>',
    '<a b="]]>"/>',
    '<a><b></a></b>',
    '<a></a><b/>',
    '<a></ab>',
    '<a></a >',
    '<a/><!-- --><b/>',
    '<a>',
    '',
  ])('is told as a full parser tells it: %j', (text) => sameAsFullParser(Buffer.from(text)));
  it('is told as a full parser tells it, and refused where that refuses it', () => {
    const property = fc.property(document, edits, (text, changes) => {
      sameAsFullParser(Buffer.from(edited(text, changes)));
    });
    fc.assert(property, { seed: seedOf(), numRuns: runs(3000) });
  });
  it('is told alike in UTF-16, with and without a mark', () => {
    const kind = fc.constantFrom(...encodings);
    const property = fc.property(
      document,
      edits,
      kind,
      fc.boolean(),
      (text, changes, encoding, isMarked) => {
        const any = edited(text, changes);
        sameAsFullParser(encoded(isMarked ? `\ufeff${any}` : `<a>${any}</a>`, encoding), encoding);
      },
    );
    fc.assert(property, { seed: seedOf(), numRuns: runs(300) });
  });
  it('is told alike where a stretch ends within what is odd or wrong', () => {
    const kind = fc.constantFrom(...encodings);
    const property = fc.property(
      document,
      edits,
      kind,
      fc.nat(60),
      (text, changes, encoding, before) => {
        // Two bytes in each of the encodings.
        const long = 'ô'.repeat(stretch / 2 - before);
        const whole = `<root>${long}<v>${edited(text, changes)}</v></root>`;
        sameAsFullParser(encoded(whole, encoding), encoding);
      },
    );
    fc.assert(property, { seed: seedOf(), numRuns: runs(60) });
  });
});

describe('XML beyond its bounds', () => {
  it.each([
    ['elements too deep', '<a>'.repeat(1001)],
    ['elements too deep, after a comment', `<a><!-- -->${'<a>'.repeat(1000)}`],
    [
      'too many attributes',
      `<a ${Array.from({ length: 1001 }, (_, at) => `a${at}="" `).join('')}>`,
    ],
  ])('%s: is refused as too large', (_, text) => {
    expect(told(Buffer.from(text)).fault?.code).toBe('file-too-large');
    sameAsFullParser(Buffer.from(text));
  });
  it('is read as long as it is within them', () => {
    sameAsFullParser(Buffer.from('<a>'.repeat(1000) + '</a>'.repeat(1000)));
    const list = Array.from({ length: 1000 }, (_, at) => `a${at}="${at}"`).join(' ');
    expect(told(Buffer.from(`<a ${list}/>`)).fault).toBeNull();
    sameAsFullParser(Buffer.from(`<a ${list}/>`));
  });
  it('of references that nobody ends is no slower than any other', () => {
    sameAsFullParser(Buffer.from(`<a>${'&'.repeat(400_000)}</a>`));
  });
  it.each([
    ['elements', '<b></b>'.repeat((3.5 * stretch) / 7), 4],
    ['elements after a comment', `<!-- -->${'<b></b>'.repeat((3.5 * stretch) / 7)}`, 4],
    ['one text', 'ạ'.repeat((3.5 * stretch) / 3), 3],
  ])('is asked for the time in each stretch of %s', (_, content, stretches) => {
    const bytes = Buffer.from(`<a>${content}</a>`);
    let asked = 0;
    const checkTime = () => {
      asked += 1;
    };
    expect(told(bytes, { ...start(), checkTime }).fault).toBeNull();
    expect(asked).toBe(stretches);
    sameAsFullParser(bytes);
  });
  it('that is no text is damaged', () => {
    const bytes = Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]);
    expect(told(bytes).fault).toEqual({ code: 'damaged-file', args: { detail: 'part.xml' } });
  });
});

it('a text that is kept keeps nothing else of its part in memory', () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  const part = Buffer.from(`<a>${'<t>Ban Dân vận Huyện ủy</t>'.repeat(20_000)}</a>`);
  const kept: string[] = [];
  const used = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let file = 0; file < 20; file += 1) {
    let first = '';
    const text = (said: string) => {
      if (first === '') first = said;
    };
    readXml(part, 'part.xml', start(), { open: () => {}, text });
    kept.push(first);
  }
  expect(used() - before).toBeLessThan(2 * part.length);
  expect(kept).toEqual(Array(20).fill('Ban Dân vận Huyện ủy'));
});

it('an attribute is found by its local name, whatever its prefix, its plain name first', () => {
  const list = ['r:id', '1', 'x:r', '2', 'id', '3'];
  expect(attribute(list, 'id')).toBe('3');
  expect(attribute(list, 'r')).toBe('2');
  expect(attribute(list, 'd')).toBeUndefined();
  expect(attribute(['sid', '1'], 'id')).toBeUndefined();
});
