/** Kept sums that are no longer those of the figures in force: verify tells, and works them out again. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.put(
    'units.csv',
    'code,name,level,parent\n1,Huyện Thử,district,\n2,Xã Một,commune,1\n3,Xã Hai,commune,1',
  );
  await terminal.put(
    'a.csv',
    'unit,period,indicator,value\nXã Một,2018H1,reception_turns,4\nXã Hai,2018H1,reception_turns,5',
  );
  await terminal.type('danvan init --unit "Huyện Thử" --units units.csv');
  await terminal.type('danvan import a.csv');
});
afterEach(() => terminal.remove());

function forge(sql: string): void {
  const database = new Database(join(terminal.folder, 'danvan.sqlite'));
  database.exec(sql);
  database.close();
}

test('they are found, mended by --rebuild-sums, and sound afterwards', async () => {
  forge('DELETE FROM regular_sum');
  const found = await terminal.type('danvan verify');
  expect(found.exit).toBe(1);
  expect(found.stdout).toContain('tổng tính sẵn của chỉ tiêu reception_turns');
  expect(found.stderr).toContain('danvan verify --rebuild-sums');
  const mended = await terminal.type('danvan verify --rebuild-sums');
  expect(mended.exit).toBe(0);
  expect(mended.stderr).toContain('Đã tính lại các tổng tính sẵn từ số liệu đang dùng.');
  expect((await terminal.type('danvan verify')).exit).toBe(0);
});

test('where more is wrong nothing is worked out again', async () => {
  forge("DELETE FROM regular_sum; UPDATE event SET file = 'x.csv' WHERE id = 1");
  const { exit, stdout, stderr } = await terminal.type('danvan verify --rebuild-sums --lang en');
  expect(exit).toBe(1);
  expect(stdout).toContain('the sums that are kept of reception_turns');
  expect(stderr).not.toContain('--rebuild-sums');
});
