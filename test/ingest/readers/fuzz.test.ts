/** Files changed at random, outside and inside, are read or refused: never an exception, never without a cause. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualAllowance } from '../../../src/ingest/allowance.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { openArchive } from '../../../src/ingest/readers/archive.ts';
import { startBounds } from '../../../src/ingest/readers/limits.ts';
import { readWorkbook } from '../../../src/ingest/readers/read-workbook.ts';
import { openZip } from '../../../src/ingest/readers/zip.ts';
import { contextFor } from '../../support/ky-anh.ts';
import { runs, seedOf } from '../../support/runs.ts';
import { buildZip } from './build-zip.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats');
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.\w+$/.test(path))
  .sort();

/** Where in a file something is changed, as a share of its length, and into what. */
type Edit = {
  readonly at: number;
  readonly remove: number;
  readonly insert: Uint8Array;
};

/** Numbers and tags that readers trip over, beside bytes of any kind. */
const tricky = [
  '\u0000',
  '<',
  '">',
  '</row>',
  '<c r="ZZZ99999999">',
  ' r="0"',
  ' s="-1"',
  '1e999',
  '-1',
  '99999999999999999999',
  '&#x110000;',
  '&#0;',
  '\ufeff',
  '"',
  ';;;;',
  '\r',
].map((text) => new TextEncoder().encode(text));
const binary = [0xff, 0x7f, 0x80, 0x00].map((byte) => new Uint8Array(4).fill(byte));

const edits = fc.array(
  fc.record<Edit>({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(4), fc.nat(300)),
    insert: fc.oneof(fc.constantFrom(...tricky, ...binary), fc.uint8Array({ maxLength: 8 })),
  }),
  { minLength: 1, maxLength: 6 },
);

function edited(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  let result = Buffer.from(bytes);
  for (const { at, remove, insert } of changes) {
    const from = Math.floor(result.length * at);
    result = Buffer.concat([result.subarray(0, from), insert, result.subarray(from + remove)]);
  }
  return result;
}

/** A zip again, with one of its parts changed; another file as it was. */
function editedInside(bytes: Uint8Array, which: number, changes: readonly Edit[]): Uint8Array {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return edited(bytes, changes);
  const zip = openZip(bytes, startBounds(usualAllowance));
  const parts = zip.parts.map(({ name }, index) => {
    const content = zip.read(name) ?? new Uint8Array();
    const isChosen = index === which % zip.parts.length;
    return [
      name,
      { content: isChosen ? edited(content, changes) : content, stored: true },
    ] as const;
  });
  return buildZip(Object.fromEntries(parts));
}

async function isReadOrRefused(bytes: Uint8Array): Promise<void> {
  for (const entry of openArchive(bytes, 'a')?.entries ?? []) {
    const content = entry.read();
    if (content instanceof Uint8Array && content.length < bytes.length * 50)
      await isReadOrRefused(content);
  }
  const { workbook, problems } = await readWorkbook(bytes, 'a');
  expect(workbook === null).toBe(problems.length > 0);
  const ingested = await ingestFile(bytes, contextFor('a'));
  const hasFacts = ingested.submissions.some(({ facts }) => facts.length > 0);
  expect(hasFacts || ingested.problems.length > 0).toBe(true);
}

/** Where another seed finds a fault, it is added here, so that what it found stays mended. */
const seeds = [seedOf(), 11, 77];

describe('a file changed anywhere is read or refused', () => {
  it.each(seeds)('from seed %i', async (seed) => {
    const property = fc.asyncProperty(
      fc.constantFrom(...samples),
      fc.boolean(),
      fc.nat(30),
      edits,
      async (sample, isInside, which, changes) => {
        const good = readFileSync(join(folder, sample));
        const changed = isInside ? editedInside(good, which, changes) : edited(good, changes);
        await isReadOrRefused(changed);
      },
    );
    await fc.assert(property, { seed, numRuns: runs(200) });
  });
});
