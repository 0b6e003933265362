/** A damaged database: the sentence says what to run, and names the newest copy that there is. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKyAnh } from '../support/ky-anh-terminal.ts';
import type { Terminal } from '../support/terminal.ts';

let kyAnh: Terminal;

beforeAll(async () => {
  kyAnh = await openKyAnh();
  const database = new Database(join(kyAnh.folder, 'danvan.sqlite'));
  database.pragma('foreign_keys = OFF');
  database.prepare('UPDATE span SET end_month = 900000000000 WHERE id = 1').run();
  database.close();
});

afterAll(() => kyAnh.remove());

const told = async (line: string) => {
  const { exit, stderr } = await kyAnh.type(`danvan ${line}`);
  expect(exit).toBe(3);
  return stderr;
};

test('without a backup beside it, the sentence says to look for one', async () => {
  // The columns are as wide as the folder's name, which is another one every time.
  const lines = (await told('summarize --period 2018H1')).replace(/ {3,}/g, '   ');
  expect(lines).toBe(
    './danvan.sqlite bị hỏng. Đừng ghi thêm vào tệp này; xem mất gì rồi dùng bản sao lưu gần nhất.\n' +
      '  danvan verify --db "./danvan.sqlite"   xem mất gì, tệp nào phải nhập lại\n' +
      '  danvan verify --db BẢN-SAO-LƯU   kiểm tra bản sao lưu gần nhất; còn nguyên vẹn thì chép về dùng thay\n',
  );
});

test('of several backups the newest is named, in either language’s name', async () => {
  const names = ['danvan.sao-luu-2018-06-19.sqlite', 'danvan.backup-2018-06-20-2.sqlite'];
  const older = ['danvan.sao-luu-2018-06-20.sqlite', 'danvan.v3.sqlite', 'khac.sqlite'];
  for (const name of [...names, ...older]) await kyAnh.put(name, '');
  for (const lang of ['vi', 'en']) {
    const lines = (await told(`summarize --period 2018H1 --lang ${lang}`)).split('\n');
    expect(lines[2]).toContain('danvan verify --db "./danvan.backup-2018-06-20-2.sqlite"');
  }
});
