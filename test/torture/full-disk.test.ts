/** Disks that take no more: said in words, and what was there is as it was. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectDatabase } from './inspect.ts';
import { done } from './ledger-scenarios.ts';
import { roundFolder, writeRound } from './office.ts';
import { processesForTests } from './processes.ts';

const { runner, newOffice } = processesForTests();

/** Files can't grow past so many blocks of 512 bytes: who runs the tests need not be root for it. */
const limit = (blocks: number) => `ulimit -f ${blocks}`;

function expectWords(stderr: string): void {
  expect(stderr).toMatch(/Ổ đĩa|ổ đĩa|Không ghi được/);
  expect(stderr).not.toMatch(/\n\s+at /);
}

test('an import that finds no room keeps nothing of itself, and goes through once there is', async () => {
  const folder = await newOffice();
  await writeRound(folder, 0);
  await done(runner(), folder, ['import', roundFolder(0)]);
  const history = await done(runner(), folder, ['history', '--json']);
  for (const round of [1, 2, 3]) await writeRound(folder, round);
  const args = ['import', ...[1, 2, 3].map(roundFolder)];
  const { exit, stderr } = await runner().runAfter(limit(200), folder, args);
  expect(exit).toBe(3);
  expectWords(stderr);
  expect(inspectDatabase(join(folder, 'danvan.sqlite'))).toEqual([]);
  expect(await done(runner(), folder, ['history', '--json'])).toBe(history);
  await done(runner(), folder, args);
  expect(inspectDatabase(join(folder, 'danvan.sqlite'))).toEqual([]);
});

test('a report that finds no room leaves the one before, and nothing beside it', async () => {
  const folder = await newOffice();
  await writeRound(folder, 0);
  await done(runner(), folder, ['import', roundFolder(0)]);
  const report = ['report', '--period', '1990', '-o', 'out'];
  await done(runner(), folder, report);
  const read = () =>
    readdirSync(join(folder, 'out'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, 'out', name), 'base64')]);
  const before = read();
  await writeRound(folder, 1);
  await done(runner(), folder, ['import', roundFolder(1)]);
  const { exit, stderr } = await runner().runAfter(limit(20), folder, report);
  expect(exit).toBe(3);
  expectWords(stderr);
  expect(read()).toEqual(before);
});

test('a backup that finds no room is named, and leaves nothing of itself', async () => {
  const folder = await newOffice();
  await writeRound(folder, 0);
  await done(runner(), folder, ['import', roundFolder(0)]);
  // SQLite's own log may stay beside a database that was only read.
  const files = () => readdirSync(folder).filter((name) => !name.startsWith('danvan.sqlite-'));
  const before = files();
  const backup = ['backup', 'ban-sao.sqlite'];
  const { exit, stderr } = await runner().runAfter(limit(100), folder, backup);
  expect(exit).toBe(3);
  expect(stderr).toContain('ban-sao.sqlite');
  expectWords(stderr);
  expect(files()).toEqual(before);
});

test('a result that goes to a full disk is refused in words that name no error code', async () => {
  const folder = await newOffice();
  const toFullDisk = 'exec >/dev/full';
  const { exit, stderr } = await runner().runAfter(toFullDisk, folder, ['units', 'list']);
  expect(exit).toBe(3);
  expectWords(stderr);
  expect(stderr).not.toContain('ENOSPC');
});
