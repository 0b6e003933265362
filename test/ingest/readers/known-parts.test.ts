import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualAllowance, usualLimits } from '../../../src/ingest/allowance.ts';
import { rememberParts } from '../../../src/ingest/readers/known-parts.ts';
import { type LimitName, startBounds } from '../../../src/ingest/readers/limits.ts';
import { faultOf } from '../../../src/ingest/readers/unreadable-file.ts';
import { readXlsx } from '../../../src/ingest/readers/xlsx-workbook.ts';
import { openZip } from '../../../src/ingest/readers/zip.ts';
import { type BuiltPart, buildZip, workbookOf } from './build-zip.ts';

const counted: readonly LimitName[] = ['inflatedBytes', 'styles', 'cells', 'texts'];

/** The limit that the reading is refused for. */
function limitOver(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    const { args } = faultOf(error, 'a');
    return 'limit' in args ? args.limit : args;
  }
}

/** Reads texts, of each letter one style, and says how often it did. */
function letters() {
  let reads = 0;
  const read = rememberParts((bytes, _, bounds) => {
    reads += 1;
    for (const __ of bytes) bounds.add('styles', 1);
    return Buffer.from(bytes).toString();
  });
  const readIn = (part: string | BuiltPart, bounds = startBounds(usualAllowance), name = 'a') =>
    read(openZip(buildZip({ [name]: part }), bounds), name, bounds);
  return { readIn, reads: () => reads };
}

describe('a part that came before', () => {
  it('is not read again, and says what it said', () => {
    const { readIn, reads } = letters();
    const said = ['one', 'two', 'one', 'two'].map((text) => readIn(text));
    expect(said).toEqual(['one', 'two', 'one', 'two']);
    expect(reads()).toBe(2);
  });
  it('counts each time what it counted first', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (text) => {
        const { readIn } = letters();
        const left = [1, 2, 3].map(() => {
          const bounds = startBounds(usualAllowance);
          readIn(text, bounds);
          return counted.map((name) => bounds.left(name));
        });
        expect(left[1]).toEqual(left[0]);
        expect(left[2]).toEqual(left[0]);
      }),
    );
  });
  it('is refused where the file has had too much before it, and in time', () => {
    const { readIn } = letters();
    expect(readIn('ten styles')).toBe('ten styles');
    const full = startBounds(usualAllowance);
    full.add('styles', full.most('styles') - 5);
    expect(limitOver(() => readIn('ten styles', full))).toBe(`styles ${full.most('styles')}`);
    const clock = { at: 0 };
    const late = startBounds({ limits: usualLimits, now: () => clock.at });
    clock.at = 1e9;
    expect(limitOver(() => readIn('ten styles', late))).toBe(`seconds ${usualLimits.seconds}`);
  });
  it('is read again under another name, packing, stated size or limit', () => {
    const { readIn, reads } = letters();
    readIn('text');
    readIn('text', undefined, 'b');
    readIn({ content: 'text', stored: true });
    readIn({ content: 'text', statedBytes: 40 });
    readIn('text', startBounds({ ...usualAllowance, limits: { ...usualLimits } }));
    expect(reads()).toBe(5);
    const lie = { content: 'text', statedBytes: 0xffff_fff0 };
    expect(limitOver(() => readIn(lie))).toMatch(/^partBytes /);
  });
  it('is read again where it is large, packed or not', () => {
    const { readIn, reads } = letters();
    const long = 'x'.repeat(70_000);
    const mixed = { content: new Uint8Array(5_000).fill(97), stored: true };
    expect([readIn(long), readIn(long)]).toEqual([long, long]);
    readIn(mixed);
    readIn(mixed);
    expect(reads()).toBe(4);
  });
  it('leaves a workbook what it is and costs', () => {
    const bytes = workbookOf(
      '<worksheet><sheetData><row><c s="1"><v>43265</v></c></row></sheetData></worksheet>',
      {
        'xl/styles.xml':
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    );
    const [first, again] = [1, 2].map(() => {
      const bounds = startBounds(usualAllowance);
      const workbook = readXlsx(bytes, bounds);
      return { workbook, left: counted.map((name) => bounds.left(name)) };
    });
    expect(again).toEqual(first);
    expect(first?.workbook.grids[0]?.rows[0]).toEqual([{ kind: 'day', day: '2018-06-14' }]);
  });
});
