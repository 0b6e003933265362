/** What killed runs left, as if they had been a day ago: what is young may still be being written. */
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from './inspect.ts';

const unfinished = /\.tmp(?:-journal)?$/;

export async function makeUnfinishedOld(folder: string): Promise<void> {
  const yesterday = Date.now() / 1000 - 86_400;
  for (const name of await unfinishedIn(folder)) {
    await utimes(join(folder, name), yesterday, yesterday);
  }
}

export async function leftOverFiles(folder: string): Promise<readonly Fault[]> {
  const names = await unfinishedIn(folder);
  return names.map((detail) => ({ kind: 'left-over file', detail }));
}

async function unfinishedIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => unfinished.test(name));
}
