/** An import that is large enough for threads to read it comes to the same as one that a single thread reads. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { fixtures, openTerminal, readLine, type Terminal } from '../support/terminal.ts';
import { runnerOf } from '../torture/program.ts';

/** Sound reports and faulty ones in every format; with the copies, more files than one thread reads alone. */
const reports = ['ky-anh', 'formats', 'layouts'];
const copies = ['nhan/a', 'nhan/b', 'nhan/c'];

const program = builtProgram();
let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  for (const copy of copies) {
    for (const folder of reports) {
      await cp(join(fixtures, folder), join(terminal.folder, copy, folder), { recursive: true });
    }
  }
});

afterAll(() => terminal.remove());

test('threads change nothing in what an import comes to', async () => {
  const line = (db: string) => `danvan import nhan --db ${db} --json --today 2018-06-20`;
  for (const db of ['one.sqlite', 'many.sqlite']) {
    await terminal.type(
      `danvan units import fixtures/ky-anh/units.csv --db ${db} --today 2018-01-02`,
    );
  }
  const alone = await terminal.type(line('one.sqlite'));
  // As a process of its own, which may start threads; `terminal` has one thread.
  const { args } = readLine(line('many.sqlite'));
  const together = await runnerOf(program()).run(terminal.folder, args);
  expect(together.exit).toBe(alone.exit);
  expect(JSON.parse(together.stdout)).toEqual(JSON.parse(alone.stdout));
  const facts = await terminal.type('danvan export --db one.sqlite');
  expect(facts.stdout.split('\n').length).toBeGreaterThan(500);
  expect((await terminal.type('danvan export --db many.sqlite')).stdout).toBe(facts.stdout);
}, 120_000);
