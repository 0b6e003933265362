/** `merge --dry-run` tells what a merge would do, word for word, and does none of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let office: Terminal;

beforeAll(async () => {
  office = await openKyAnh();
  await typed('pack -o cu.zip');
  await typed('import fixtures/ky-anh/extra/dinh-chinh');
  await typed('pack -o moi.zip');
});

afterAll(() => office.remove());

async function typed(line: string) {
  const ended = await office.type(`danvan ${line}`);
  expect(ended.exit, ended.stderr).toBe(0);
  return ended;
}

const pathOf = (name: string) => join(office.folder, name);
const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(pathOf(name)))
    .digest('hex');

/** Without the batch that a trial has none of. */
function outcomes(json: string): unknown {
  return JSON.parse(json, (key, value) => (key === 'batch' || key === 'event' ? null : value));
}

test('where there is no database, it is told what a new one would hold, and none is made', async () => {
  const { stdout, stderr } = await typed('merge cu.zip --dry-run --db khong-co.sqlite');
  expect(stdout).toBe(
    'cu.zip: sẽ gộp Huyện Kỳ Anh: 867 số liệu mới, từ 40 tệp. (Chạy thử, chưa ghi gì.)\n',
  );
  expect(stderr).toContain('Sẽ ghi thêm 22 đơn vị: Huyện Kỳ Anh');
  expect(stderr).not.toContain('danvan undo');
  expect(existsSync(pathOf('khong-co.sqlite'))).toBe(false);
});

test('what a trial tells is what the merge then does, and until then nothing is written', async () => {
  await typed('merge cu.zip --db tinh.sqlite');
  await typed(
    'record "xã Kỳ Bắc" "vuon mau dat chuan" 9 --period 2018H1 --note goi --db tinh.sqlite',
  );
  const before = digest('tinh.sqlite');
  const trial = await typed('merge moi.zip -n --json --db tinh.sqlite');
  const said = await typed('merge moi.zip -n --db tinh.sqlite --lang en');
  expect(said.stdout).toContain('would merge Huyện Kỳ Anh');
  expect(said.stderr).toContain('1 disagreement');
  expect(digest('tinh.sqlite')).toBe(before);
  const merged = await typed('merge moi.zip --json --db tinh.sqlite');
  expect(outcomes(trial.stdout)).toEqual(outcomes(merged.stdout));
  expect(JSON.parse(trial.stdout).packs[0]).toMatchObject({ status: 'merged', batch: null });
  expect(digest('tinh.sqlite')).not.toBe(before);
});

test('of several packs each is tried on what the ones before it would leave', async () => {
  const tried = await typed('merge cu.zip moi.zip -n --json --db nua.sqlite');
  const done = await typed('merge cu.zip moi.zip --json --db nua.sqlite');
  expect(outcomes(tried.stdout)).toEqual(outcomes(done.stdout));
});

test('a pack that would be refused is refused in a trial too', async () => {
  const { exit, stderr } = await office.type('danvan merge fixtures/ky-anh/units.csv --dry-run');
  expect(exit).toBe(1);
  expect(stderr).toContain('không nhận gói này');
});
