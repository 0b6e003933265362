import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import type { CaseTable } from '../support/case.ts';
import { memoryHost } from '../support/memory-host.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/territory', import.meta.url));
let scratch = '';

async function danvan(...words: readonly string[]): Promise<string> {
  const env = { DANVAN_DB: join(scratch, 'danvan.sqlite') };
  const host = memoryHost({ cwd: fixtures, env, now: '2026-01-05T00:00:00Z' });
  const code = await run(words, host);
  if (code !== 0) throw new Error(`danvan ${words.join(' ')}: ${code}\n${host.errorText()}`);
  return host.outText();
}

async function figureOf(unit: string, ...words: readonly string[]) {
  const asked = ['summarize', '--period', '2024', '--compare', 'none', '--unit', unit, ...words];
  // What `--format json` prints is the contract that is tested here.
  const { rows } = JSON.parse(await danvan(...asked, '--format', 'json')) as CaseTable;
  return rows[0]?.values['2024'];
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'danvan-territory-'));
  await danvan('units', 'import', 'units.csv');
  await danvan('import', 'bao-cao-2024.csv');
  await danvan('units', 'succession', 'succession-2025-07.csv');
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

test('two provinces keep their own figures of the year before they merged', async () => {
  const haGiang = await figureOf('Tỉnh Hà Giang');
  const tuyenQuang = await figureOf('08');
  expect(haGiang).toMatchObject({ status: 'complete' });
  expect(tuyenQuang).toMatchObject({ status: 'complete' });
  const both = Number(haGiang?.value) + Number(tuyenQuang?.value);
  const merged = await figureOf('Tỉnh Tuyên Quang', '--boundaries', '2025-07');
  expect(merged).toMatchObject({ value: both, status: 'complete' });
});

test('a commune of merged parts has their sum', async () => {
  const parts = await Promise.all(['00874', '00898', '00904'].map((code) => figureOf(code)));
  const sum = parts.reduce((total, part) => total + Number(part?.value), 0);
  const merged = await figureOf('Xã Quản Bạ', '--boundaries', '2025-07');
  expect(merged).toMatchObject({ value: sum, status: 'complete' });
});

test('what was split cannot be given to either heir, and each of them says so', async () => {
  for (const heir of ['Phường Hà Giang 1', 'Phường Hà Giang 2']) {
    expect(await figureOf(heir, '--boundaries', '2025-07')).toMatchObject({
      status: 'partial',
      unallocated: [{ unit: { name: 'Phường Quang Trung' }, decree: '60-NQ/TW' }],
    });
  }
});

test('the rows by unit of the merged province add up to it', async () => {
  const words = ['--period', '2024', '--compare', 'none', '--boundaries', '2025-07'];
  const text = await danvan(
    'summarize',
    ...words,
    '--unit',
    'Tỉnh Tuyên Quang',
    '--by',
    'unit',
    '--format',
    'json',
  );
  const { rows } = JSON.parse(text) as CaseTable;
  const [whole, ...below] = rows.map(({ values }) => Number(values['2024']?.value));
  expect(below.reduce((sum, value) => sum + value, 0)).toBe(whole);
});
