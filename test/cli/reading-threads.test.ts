/** An import that is large enough for threads to read it comes to the same as one that a single thread reads. */
import { spawn } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgramForTests } from '../support/built.ts';
import { fixtures, openTerminal, readLine, type Terminal } from '../support/terminal.ts';

/** Sound reports and faulty ones in every format; with the copies, more files than one thread reads alone. */
const reports = ['ky-anh', 'formats', 'layouts'];
const copies = ['nhan/a', 'nhan/b', 'nhan/c'];

let program = '';
let terminal: Terminal;

beforeAll(async () => {
  [program, terminal] = await Promise.all([buildProgramForTests(), openTerminal()]);
  for (const copy of copies) {
    for (const folder of reports) {
      await cp(join(fixtures, folder), join(terminal.folder, copy, folder), { recursive: true });
    }
  }
});

afterAll(async () => {
  await rm(dirname(dirname(program)), { recursive: true, force: true });
  await terminal.remove();
});

type Ended = { readonly exit: number | null; readonly stdout: string };

/** As a process of its own, which may start threads; `terminal` has one thread. */
function spawned(line: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { env, args } = readLine(line);
    const child = spawn(process.execPath, [program, ...args], {
      cwd: terminal.folder,
      env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...env },
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, stdout }));
  });
}

test('threads change nothing in what an import comes to', async () => {
  const line = (db: string) => `danvan import nhan --db ${db} --json --today 2018-06-20`;
  for (const db of ['one.sqlite', 'many.sqlite']) {
    await terminal.type(
      `danvan units import fixtures/ky-anh/units.csv --db ${db} --today 2018-01-02`,
    );
  }
  const alone = await terminal.type(line('one.sqlite'));
  const together = await spawned(line('many.sqlite'));
  expect(together.exit).toBe(alone.exit);
  expect(JSON.parse(together.stdout)).toEqual(JSON.parse(alone.stdout));
  const facts = await terminal.type('danvan export --db one.sqlite');
  expect(facts.stdout.split('\n').length).toBeGreaterThan(500);
  expect((await terminal.type('danvan export --db many.sqlite')).stdout).toBe(facts.stdout);
}, 120_000);
