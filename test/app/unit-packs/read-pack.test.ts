/** Packs that were changed, cut short or made to harm: refused, each by its name, and nothing else happens. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '../../../src/app/unit-packs/read-pack.ts';
import { zipBytes } from '../../../src/render/zip-bytes.ts';
import { dayAt, fact, number, save } from '../../store/support.ts';
import { newDistrict, packed } from './offices.ts';
import { unzipped } from './unzip.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let good: Uint8Array;
let parts: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const here = await newDistrict();
  await save(here, 'a.xlsx', [fact(number('5'))]);
  good = await packed(here, dayAt(2));
  parts = unzipped(good);
});

function fault(bytes: Uint8Array) {
  const found = readPack(bytes, () => 0);
  return found.kind === 'refused' ? found.fault : found.kind;
}

const textOf = (name: string) => decoder.decode(parts.get(name));

function withParts(changed: Readonly<Record<string, string | null>>): Uint8Array {
  const all = new Map(parts);
  for (const [name, text] of Object.entries(changed)) {
    if (text === null) all.delete(name);
    else all.set(name, encoder.encode(text));
  }
  return zipBytes(all);
}

/** As a forger would: every hash and the seal made anew. */
function forged(change: (manifest: Record<string, unknown>) => void, events?: string): Uint8Array {
  const manifest = JSON.parse(textOf('manifest.json')) as Record<string, unknown> & {
    hashes: Record<string, string>;
  };
  if (events !== undefined) manifest.hashes['events'] = sha256(events);
  change(manifest);
  const text = JSON.stringify(manifest);
  return withParts({
    'manifest.json': text,
    'seal.txt': sha256(text),
    ...(events === undefined ? {} : { 'events.jsonl': events }),
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('a pack', () => {
  test('that is whole is read', () => {
    expect(fault(good)).toBe('pack');
  });

  test.each(['register.json', 'catalogue.json', 'events.jsonl'])(
    'with %s changed is refused, and that is named',
    (part) => {
      expect(fault(withParts({ [part]: `${textOf(part)} ` }))).toEqual({ kind: 'tampered', part });
    },
  );

  test('with a changed manifest is refused', () => {
    const changed = textOf('manifest.json').replace('Kỳ Anh', 'Kỳ Em');
    expect(fault(withParts({ 'manifest.json': changed }))).toEqual({
      kind: 'tampered',
      part: 'manifest.json',
    });
  });

  test('with one more file in it, whatever path it has, is refused', () => {
    for (const name of ['more.json', '../../danvan.sqlite', '/etc/passwd', 'a\\..\\b.json']) {
      expect(fault(withParts({ [name]: 'x' }))).toEqual({ kind: 'tampered', part: name });
    }
  });

  test('without one of its files is refused as damaged', () => {
    expect(fault(withParts({ 'seal.txt': null }))).toEqual({ kind: 'damaged', part: 'seal.txt' });
  });

  test('cut short anywhere is refused', () => {
    for (let length = 0; length < good.length; length += 97) {
      expect(['damaged', 'not-a-pack', 'tampered']).toContain(
        Object(fault(good.slice(0, length))).kind,
      );
    }
  });

  test('with any byte turned is refused or says the same', () => {
    for (let at = 0; at < good.length; at += 13) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const found = readPack(bytes, () => 0);
      if (found.kind === 'pack') expect(found.pack.seal).toBe(sha256(textOf('manifest.json')));
    }
  });

  test('of a newer danvan is refused as that, whatever else it says', () => {
    expect(fault(forged((manifest) => Object.assign(manifest, { version: 2, unit: 7 })))).toEqual({
      kind: 'newer-version',
      version: 2,
    });
  });

  test('that is another zip, a sheet or nothing is none', () => {
    const other = zipBytes(new Map([['a.txt', encoder.encode('x')]]));
    for (const bytes of [other, encoder.encode('unit,period\n'), new Uint8Array()]) {
      expect(fault(bytes)).toEqual({ kind: 'not-a-pack' });
    }
  });

  test('whose content is nonsense under right hashes is refused as damaged', () => {
    const line = textOf('events.jsonl');
    const nonsense = [
      '{',
      '[]\n',
      line.replace('"unit":2', '"unit":99'),
      line.replace('petitions_received', 'no_such'),
      line.replace('"value":"5"', '"value":"5; DROP TABLE event"'),
      line.replace('"value":"5"', '"value":5'),
      line.replace('"filer":2', '"filer":-2'),
      line.replace(/"period":\[\d+,\d+\]/, '"period":[9,3]'),
    ];
    for (const events of nonsense) {
      expect(fault(forged(() => {}, events)), events).toMatchObject({ kind: 'damaged' });
    }
  });

  test('larger than danvan reads is refused before it is opened', () => {
    const large = new Uint8Array(257 * 1024 * 1024);
    large.set(good);
    expect(fault(large)).toEqual({ kind: 'too-large' });
  });
});
