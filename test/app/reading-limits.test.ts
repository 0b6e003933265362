import { describe, expect, it } from 'vitest';
import { checkLimit, limitDefaults, readingLimits } from '../../src/app/reading-limits.ts';
import { usualLimits } from '../../src/ingest/allowance.ts';
import { ingestFile } from '../../src/ingest/ingest-file.ts';
import { startBounds } from '../../src/ingest/readers/limits.ts';
import { readWorkbook } from '../../src/ingest/readers/read-workbook.ts';
import { workbookOf } from '../ingest/readers/build-zip.ts';
import { contextFor } from '../support/ky-anh.ts';

const noClock = () => 0;
const utf8 = (text: string) => new TextEncoder().encode(text);

async function refusal(bytes: Uint8Array, limits: Partial<typeof usualLimits>, now = noClock) {
  const bounds = startBounds({ limits: { ...usualLimits, ...limits }, now });
  const { problems } = await readWorkbook(bytes, 'a', bounds);
  return problems.map(({ code, args }) => `${code} ${'limit' in args ? args.limit : ''}`).join();
}

describe('what one file may cost', () => {
  const wide = utf8(`Đơn vị${','.repeat(3000)}\n`);
  const many = workbookOf(
    `<worksheet><sheetData>${'<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(60)}</sheetData></worksheet>`,
  );
  it('is refused above the limit, and read once the limit is raised', async () => {
    expect(await refusal(many, { cells: 100 })).toBe('file-too-large cells 100');
    expect(await refusal(many, { cells: 120 })).toBe('');
    expect(await refusal(utf8('a\n'.repeat(600_000)), { megabytes: 1 })).toBe(
      'file-too-large fileBytes 1048576',
    );
    expect(await refusal(utf8('a\n'.repeat(600_000)), { megabytes: 2 })).toBe('');
  });
  it('takes the limits of a sheet along: columns grow with cells', async () => {
    expect(await refusal(wide, {})).toBe('file-too-large columns 2048');
    expect(await refusal(wide, { cells: 2 * usualLimits.cells })).toBe('');
  });
  it('ends with its time, by the clock that it is given', async () => {
    let moment = 0;
    const slow = () => {
      moment += 3_000;
      return moment;
    };
    expect(await refusal(many, { seconds: 2 }, slow)).toBe('file-too-large seconds 2');
    expect(await refusal(many, { seconds: 600 }, slow)).toBe('');
  });
  it('counts the time in which a table is looked for as well', async () => {
    let moment = 0;
    const bytes = utf8(`STT,Chỉ tiêu\n${'1,a\n'.repeat(5_000)}`);
    const allowance = { limits: usualLimits, now: () => moment++ };
    const limits = { ...usualLimits, seconds: 1 };
    const read = await ingestFile(bytes, contextFor('a.csv', {}, { allowance }));
    expect(read.problems.map(({ code }) => code)).toEqual(['no-table']);
    moment = 0;
    const late = { limits, now: () => (moment += 30) };
    const ended = await ingestFile(bytes, contextFor('a.csv', {}, { allowance: late }));
    expect(ended.problems[0]?.args).toEqual({ limit: 'seconds 1' });
  });
});

describe('the settings for it', () => {
  it('are whole numbers, with dots or without', () => {
    expect(checkLimit('limit.cells', '10.000.000')).toBe('10000000');
    expect(checkLimit('limit.seconds', '60')).toBe('60');
    for (const value of ['0', '-1', '1,5', 'nhiều', '99999999999']) {
      expect(checkLimit('limit.cells', value), value).toBeNull();
    }
    expect(checkLimit('limit.megabytes', '4000')).toBeNull();
  });
  it('hold as usual where they are not set', () => {
    expect(readingLimits(new Map())).toEqual(usualLimits);
    expect(readingLimits(new Map([['limit.seconds', '60']])).seconds).toBe(60);
    expect([...limitDefaults.keys()]).toEqual(['limit.megabytes', 'limit.cells', 'limit.seconds']);
  });
});
