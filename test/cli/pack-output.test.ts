/** Where `danvan pack` writes. */
import { readFileSync } from 'node:fs';
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

test('a name that is given is written to, as every -o does', async () => {
  await terminal.put('co.zip', 'cũ');
  for (const file of ['co.zip', 'thu-muc/moi.zip']) {
    expect((await terminal.type(`danvan pack -o ${file}`)).exit).toBe(0);
    expect(readFileSync(join(terminal.folder, file)).subarray(0, 2).toString()).toBe('PK');
  }
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
