/** A backup that can't be written: the sentence names the copy and its cure, not the database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
});

afterAll(() => terminal.remove());

test.each([
  ['vi', 'Không có thư mục để ghi bản sao', 'danvan backup THƯ-MỤC'],
  ['en', 'There is no folder to write the copy', 'danvan backup FOLDER'],
])('into a folder that is not there (%s)', async (lang, sentence, cure) => {
  const line = `danvan backup khong-co/nua/x.sqlite --lang ${lang}`;
  const { exit, stdout, stderr } = await terminal.type(line);
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
  expect(stderr).toContain(`${sentence} ./khong-co/nua/x.sqlite`);
  expect(stderr).toContain(cure);
  expect(stderr).not.toContain('--db');
});
