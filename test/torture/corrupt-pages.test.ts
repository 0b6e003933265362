/** Pages of the database overwritten: refused in words, and never a figure from a broken page. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diceOf } from '../support/dice.ts';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let kyAnh: Terminal;

beforeAll(async () => {
  kyAnh = await openKyAnh();
  copyFileSync(join(kyAnh.folder, 'danvan.sqlite'), join(kyAnh.folder, 'whole.sqlite'));
});

afterAll(() => kyAnh.remove());

const page = 4096;
const lines = [
  'summarize --period 2018H1 --json',
  'history --json',
  'status --period 2018H1 --json',
  'units list --json',
  'explain petitions_received --unit "Huyện Kỳ Anh" --period 2018H1 --json',
  'import fixtures/ky-anh/extra/dinh-chinh',
  'undo --yes',
];

/** The database with some bytes of some pages replaced; the first page is left to say what it is. */
function damaged(seed: number, { wholePages }: { wholePages: boolean }): Buffer {
  const dice = diceOf(seed);
  const bytes = readFileSync(join(kyAnh.folder, 'whole.sqlite'));
  const pages = bytes.length / page;
  for (let count = 1 + dice.roll(4); count > 0; count -= 1) {
    const start = (1 + dice.roll(pages - 1)) * page + (wholePages ? 0 : dice.roll(page - 100));
    const length = wholePages ? page : 1 + dice.roll(100);
    for (let at = start; at < start + length; at += 1) bytes[at] = dice.roll(256);
  }
  return bytes;
}

async function ran(bytes: Buffer, line: string) {
  writeFileSync(join(kyAnh.folder, 'broken.sqlite'), bytes);
  return kyAnh.type(`danvan --db broken.sqlite ${line}`);
}

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

test('where whole pages are broken, a command says so or does not need them', async () => {
  const whole = readFileSync(join(kyAnh.folder, 'whole.sqlite'));
  const refusals: string[] = [];
  for (const seed of seeds) {
    const line = lines[seed % lines.length] ?? '';
    const { exit, stdout, stderr } = await ran(damaged(seed, { wholePages: true }), line);
    const told = `seed ${seed}, ${line}: ${stderr}`;
    expect([0, 3], told).toContain(exit);
    if (exit === 0) expect(stdout, told).toBe((await ran(whole, line)).stdout);
    else {
      expect(stderr, told).toMatch(/bị hỏng/);
      expect(stdout, told).toBe('');
      refusals.push(line);
    }
  }
  expect(refusals.length).toBeGreaterThan(5);
});

test('where whole pages are broken, a whole check finds it', async () => {
  expect((await ran(readFileSync(join(kyAnh.folder, 'whole.sqlite')), 'verify')).exit).toBe(0);
  for (const seed of seeds) {
    const { exit, stderr } = await ran(damaged(seed, { wholePages: true }), 'verify');
    expect([1, 3], `seed ${seed}: ${stderr}`).toContain(exit);
    expect(stderr).not.toMatch(/\n\s+at /);
  }
});

test('where a few bytes are broken, no command ends in a bug of ours', async () => {
  for (const seed of seeds) {
    const line = lines[seed % lines.length] ?? '';
    const { exit, stderr } = await ran(damaged(seed, { wholePages: false }), line);
    const told = `seed ${seed}, ${line}: ${stderr}`;
    expect([0, 1, 3], told).toContain(exit);
    expect(stderr, told).not.toMatch(/\n\s+at /);
  }
});

/** What a few broken bytes may make of a row without SQLite noticing: some of it months or digits without end. */
const garbled = [
  "UPDATE unit_state SET unit = 99 WHERE name = 'Xã Kỳ Bắc'",
  'UPDATE unit_parent SET unit = 99 WHERE unit = 5',
  'UPDATE current SET span = 999 WHERE version = 1',
  'UPDATE category SET id = 999 WHERE id = 1',
  'UPDATE span SET id = 99 WHERE id = 1',
  'UPDATE span SET end_month = 900000000000 WHERE id = 1',
  'UPDATE span SET first_month = -900000000000 WHERE id = 1',
  'UPDATE current SET scale = 900000000000, mantissa = 1 WHERE version = 1',
];

test.each(garbled)('a row that trips a command is called damage, not a bug: %s', async (sql) => {
  const path = join(kyAnh.folder, 'broken.sqlite');
  copyFileSync(join(kyAnh.folder, 'whole.sqlite'), path);
  const database = new Database(path);
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
  const bytes = readFileSync(path);
  const check = await ran(bytes, 'verify');
  expect(check.stderr).not.toMatch(/\n\s+at /);
  expect(check.exit, check.stderr).toBe(1);
  const exits: number[] = [];
  for (const line of lines.slice(0, 5)) {
    const { exit, stderr } = await ran(bytes, line);
    expect(stderr, line).not.toMatch(/\n\s+at /);
    if (exit !== 0) expect(stderr, line).toMatch(/bị hỏng/);
    exits.push(exit);
  }
  expect([...new Set(exits)].filter((exit) => exit !== 0)).toEqual([3]);
});
