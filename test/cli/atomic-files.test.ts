import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic, writeFilesAtomic } from '../../src/cli/atomic-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({
  path: join(folder, name),
  bytes: new TextEncoder().encode(text),
});
const textOf = (name: string) => readFile(join(folder, name), 'utf8');

test('several files are replaced together, and nothing else is left behind', async () => {
  await writeFile(join(folder, 'a'), 'old');
  await writeFilesAtomic([file('a', 'new'), file('deep/b', 'first')]);
  expect(await textOf('a')).toBe('new');
  expect(await textOf('deep/b')).toBe('first');
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(['a', 'deep', 'deep/b']);
});

test('where one cannot be written none is, and no temporary file is left', async () => {
  await writeFile(join(folder, 'a'), 'old');
  await writeFile(join(folder, 'file'), 'no folder');
  for (const impossible of ['file/b', 'taken']) {
    await mkdir(join(folder, 'taken'), { recursive: true });
    const writing = writeFilesAtomic([file('a', 'new'), file(impossible, 'x')]);
    await expect(writing, impossible).rejects.toThrow();
    await expect(writing, impossible).rejects.toMatchObject({
      path: expect.not.stringContaining('.tmp'),
    });
    expect(await textOf('a')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a', 'file', 'taken']);
  }
});

test('a single file that cannot be written leaves nothing either', async () => {
  const path = join(folder, 'n'.repeat(300));
  await expect(writeFileAtomic(path, new Uint8Array(1))).rejects.toThrow();
  expect(await readdir(folder)).toEqual([]);
});

test('what a killed run left is cleared by a later one; what may be in use or is another’s stays', async () => {
  const names = [
    '.danvan-0123456789ab.tmp',
    '.danvan-ba9876543210.tmp',
    '.0123456789ab.tmp',
    '.danvan-ba9876543210.tmp-journal',
  ];
  for (const name of names) await writeFile(join(folder, name), 'half');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  for (const name of names.slice(1)) await utimes(join(folder, name), twoHoursAgo, twoHoursAgo);
  const inUse = names[0];
  const anothers = names[2];
  await writeFileAtomic(join(folder, 'a'), new Uint8Array(1));
  expect((await readdir(folder)).sort()).toEqual([anothers, inUse, 'a']);
  await utimes(join(folder, inUse ?? ''), twoHoursAgo, twoHoursAgo);
  await writeFilesAtomic([file('a', 'new'), file('b', 'new')]);
  expect((await readdir(folder)).sort()).toEqual([anothers, 'a', 'b']);
});
