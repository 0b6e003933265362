import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { newStore } from './new-store.ts';
import { dayAt, fact, held, number, save } from './support.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Another process that imports into the database, file after file or many in one batch, killed inside it. */
function importer(path: string, kind: 'batches' | 'one-batch'): ChildProcess {
  const args = ['--import', join(here, 'typescript-loader.js'), join(here, 'importer.ts')];
  return spawn(process.execPath, [...args, path, kind], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/**
 * Waits until the child has told of that many files. Each is told of just before it is committed.
 */
async function untilSaved(child: ChildProcess, files: number): Promise<void> {
  let lines = 0;
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      lines += chunk.toString().split('\n').length - 1;
      if (lines > files) resolve();
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test('killed while importing, the database opens clean and holds whole files only', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  await (await newStore(path)).close();
  const child = importer(path, 'batches');
  await untilSaved(child, 5);
  await kill(child);
  const store = await openStore(path, { mode: 'write' });
  const events = await store.events();
  expect(events.length).toBeGreaterThanOrEqual(5);
  expect(await held(store)).toHaveLength(40 * events.length);
  await store.close();
  const database = new Database(path, { readonly: true });
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  database.close();
}, 30_000);

test('killed inside a batch, nothing of the batch is there', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  await (await newStore(path)).close();
  const [, signal] = await once(importer(path, 'one-batch'), 'exit');
  expect(signal).toBe('SIGKILL');
  const store = await openStore(path, { mode: 'write' });
  expect(await held(store)).toEqual([]);
  expect(await store.events()).toEqual([]);
  expect((await save(store, 'a.xlsx', [fact(number('1'))])).event).toBe(1);
  await store.close();
}, 30_000);

test('of two processes that write at once one waits, and both are kept', async () => {
  const path = join(scratchFolder(), 'danvan.sqlite');
  const store = await newStore(path);
  const child = importer(path, 'batches');
  await untilSaved(child, 2);
  const mine = [];
  for (let index = 0; index < 5; index += 1) {
    const receipt = await save(
      store,
      `mine-${index}.xlsx`,
      [fact(number('1'), { indicator: `own_${index}` })],
      {
        at: dayAt(1),
      },
    );
    mine.push(receipt.event);
  }
  await kill(child);
  const events = await store.events();
  expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1));
  expect(events.filter((event) => event.file.startsWith('mine')).map((event) => event.id)).toEqual(
    mine,
  );
  await store.close();
}, 30_000);
