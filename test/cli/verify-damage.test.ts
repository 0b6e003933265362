/** What `danvan verify` says of a damaged database: what is lost and what to do, in words and in JSON. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let kyAnh: Terminal;
let sound: Buffer;

beforeAll(async () => {
  kyAnh = await openKyAnh();
  const database = new Database(join(kyAnh.folder, 'danvan.sqlite'));
  database.pragma('journal_mode = DELETE');
  database.close();
  sound = readFileSync(join(kyAnh.folder, 'danvan.sqlite'));
});

afterAll(() => kyAnh.remove());

async function verified(name: string, bytes: Buffer, flags = '') {
  writeFileSync(join(kyAnh.folder, name), bytes);
  return kyAnh.type(`danvan verify --db ${name} ${flags}`);
}

/** Figures' pages overwritten in part; the first pages still tell the tables. */
function holed(): Buffer {
  const bytes = Buffer.from(sound);
  for (let page = 30; page < bytes.length / 4096; page += 3) {
    bytes.fill(0xab, page * 4096 + 1500, page * 4096 + 1900);
  }
  return bytes;
}

test('of a file cut in half it says that nothing can be read, and does not send back to itself', async () => {
  const half = sound.subarray(0, sound.length / 2);
  const { exit, stdout, stderr } = await verified('nua.sqlite', half);
  expect(exit).toBe(1);
  expect(stdout).toContain('tệp bị cắt cụt hoặc hỏng nặng, không đọc được gì trong đó');
  expect(stderr).toContain('danvan verify --db BAN-SAO-LUU');
  expect(stderr).toContain('danvan init');
  expect(stderr).not.toContain('--again');
  expect(stderr).not.toContain('nua.sqlite');
});

test('the newest backup is named where there is one, to people and in JSON', async () => {
  const half = sound.subarray(0, sound.length / 2);
  await kyAnh.put('mat.sao-luu-2018-06-19.sqlite', sound);
  await kyAnh.put('mat.sao-luu-2018-06-20.sqlite', sound);
  const { stderr } = await verified('mat.sqlite', half);
  expect(stderr).toContain('danvan verify --db "./mat.sao-luu-2018-06-20.sqlite"');
  const { exit, stdout } = await verified('mat.sqlite', half, '--json');
  expect(exit).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'damaged',
    latestBackup: './mat.sao-luu-2018-06-20.sqlite',
    findings: [{ kind: 'unreadable', message: expect.stringContaining('không đọc được gì') }],
  });
});

test('of a missing table it says which, in both languages', async () => {
  writeFileSync(join(kyAnh.folder, 'thieu.sqlite'), sound);
  const database = new Database(join(kyAnh.folder, 'thieu.sqlite'));
  database.exec('DROP TABLE signed_report; DROP TABLE mapping; DROP INDEX event_by_hash');
  database.close();
  const bytes = readFileSync(join(kyAnh.folder, 'thieu.sqlite'));
  const { exit, stdout, stderr } = await verified('thieu.sqlite', bytes);
  expect(exit).toBe(1);
  expect(stdout).toContain('3 điều không ổn');
  expect(stdout).toContain('thiếu bảng signed_report, những gì ghi ở đó đã mất');
  expect(stdout).toContain('thiếu chỉ mục event_by_hash\n');
  expect(stderr).toContain('danvan import TỆP --again');
  const english = await verified('thieu.sqlite', bytes, '--lang en');
  expect(english.stdout).toContain('the table mapping is missing, and what it held is lost');
});

test('broken pages are counted in words; the lines of SQLite are for --verbose and JSON', async () => {
  const { exit, stdout } = await verified('trang.sqlite', holed());
  expect(exit).toBe(1);
  expect(stdout).toMatch(/tệp bị hỏng ở (?:ít nhất )?\d+ chỗ\n/);
  expect(stdout).not.toMatch(/Tree|page|malformed/);
  const verbose = await verified('trang.sqlite', holed(), '--verbose');
  expect(verbose.stdout).toMatch(/chỗ\n {4}.*[Pp]age/);
  const { findings } = JSON.parse((await verified('trang.sqlite', holed(), '--json')).stdout);
  expect(findings[0].details.length).toBeGreaterThan(1);
  expect(findings[0].message).not.toMatch(/Tree|page/);
});
