/** Where `danvan pack` writes: over nothing, and into no folder that it would have to make. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  await terminal.put(
    'a.csv',
    'unit,period,indicator,value\nXã Kỳ Bắc,2018H1,petitions_received,5\n',
  );
  const { exit, stderr } = await terminal.type('danvan import a.csv --today 2018-06-20');
  expect(exit, stderr).toBe(0);
});

afterAll(() => terminal.remove());

test.each([
  ['vi', 'Không có thư mục để ghi'],
  ['en', 'There is no folder to write'],
])('a folder that is not there is told and not made (%s)', async (lang, sentence) => {
  const { exit, stderr } = await terminal.type(`danvan pack -o khong-co/nua/p.zip --lang ${lang}`);
  expect(exit).toBe(3);
  expect(stderr).toContain(`${sentence} ./khong-co/nua/p.zip`);
  expect(existsSync(join(terminal.folder, 'khong-co'))).toBe(false);
});

test('a file that is there stays as it was', async () => {
  await terminal.put('co.zip', 'của người khác');
  const { exit, stdout, stderr } = await terminal.type('danvan pack -o co.zip');
  expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
  expect(stderr).toContain('danvan không ghi đè');
  expect(readFileSync(join(terminal.folder, 'co.zip'), 'utf8')).toBe('của người khác');
});

test('a second pack of one day has a name of its own', async () => {
  const names: string[] = [];
  for (let run = 0; run < 3; run += 1) {
    const { stdout } = await terminal.type('danvan pack --json --today 2018-06-20');
    names.push(JSON.parse(stdout).file);
  }
  const name = 'goi-huyen-ky-anh-2018-06-20';
  expect(names).toEqual([`${name}.zip`, `${name}-2.zip`, `${name}-3.zip`]);
});
