/** Several processes on one database at once: one waits, and nobody sees half a file. */

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { inspectDatabase } from './inspect.ts';
import { done } from './ledger-scenarios.ts';
import { filesPerRound, roundFolder, writeRound } from './office.ts';
import { processesForTests } from './processes.ts';

const { runner, newOffice } = processesForTests();

function filesIn(folder: string): number {
  const database = new Database(join(folder, 'danvan.sqlite'), { readonly: true });
  const count = database.prepare<[], number>('SELECT count(*) FROM event').pluck().get();
  database.close();
  return count ?? 0;
}

test('of imports at once one waits for the other, and the files of all are in', async () => {
  const folder = await newOffice();
  const rounds = [1, 2, 3];
  for (const round of rounds) await writeRound(folder, round);
  const runs = rounds.map((round) => runner().run(folder, ['import', roundFolder(round)]));
  const ended = await Promise.all(runs);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  expect(filesIn(folder)).toBe(rounds.length * filesPerRound);
  expect(inspectDatabase(join(folder, 'danvan.sqlite'))).toEqual([]);
});

test('the same files imported by two at once are in once', async () => {
  const folder = await newOffice();
  await writeRound(folder, 1);
  const one = ['import', roundFolder(1)];
  const ended = await Promise.all([runner().run(folder, one), runner().run(folder, one)]);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(filesIn(folder)).toBe(filesPerRound);
  expect(inspectDatabase(join(folder, 'danvan.sqlite'))).toEqual([]);
});

test('tables asked for while files come in sum whole files, and never fewer than before', async () => {
  const folder = await newOffice();
  // Each commune's two halves of that year say the file's value: 2 × (100 + 1 … 100 + 12).
  await writeRound(folder, 1);
  const whole = 2 * (12 * 100 + (12 * 13) / 2);
  const importing = runner().run(folder, ['import', roundFolder(1)]);
  const ask = ['summarize', '--period', '1990', '--indicator', 'petitions_received', '--json'];
  const sums: (number | null)[] = [];
  for (let count = 0; count < 4; count += 1) {
    const { rows } = JSON.parse(await done(runner(), folder, ask));
    sums.push(rows[0]?.values['1990'].value ?? null);
  }
  expect((await importing).exit).toBe(0);
  const { rows } = JSON.parse(await done(runner(), folder, ask));
  expect(rows[0].values['1990'].value).toBe(whole);
  // One import is one batch: a table has none of it or all.
  expect(sums.filter((sum) => sum !== null && sum !== 0 && sum !== whole)).toEqual([]);
  const first = sums.indexOf(whole);
  expect(sums.slice(first < 0 ? sums.length : first).every((sum) => sum === whole)).toBe(true);
});
