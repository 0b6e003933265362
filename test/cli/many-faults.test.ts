/** Of a list with hundreds of faults of one kind the first are told, and how many more there are. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  const rows = Array.from({ length: 250 }, (_, row) => `${row},Xã ${row},commune,${row + 1}`);
  await terminal.put('thang.csv', `code,name,level,parent\n${rows.join('\n')}\n`);
});

afterAll(() => terminal.remove());

const told = (text: string) => text.split('\n').filter((line) => line.startsWith('thang.csv › '));

test('on the screen a hundred', async () => {
  const { exit, stderr } = await terminal.type('danvan units import thang.csv');
  expect(exit).toBe(1);
  expect(told(stderr)).toHaveLength(100);
  expect(stderr).toContain('… và 150 chỗ nữa như vậy [register-row] (xem đủ bằng --verbose)');
  expect(stderr).toContain('sửa 250 chỗ');
});

test('with --verbose and in JSON all', async () => {
  const { stderr } = await terminal.type('danvan units import thang.csv --verbose');
  expect(told(stderr)).toHaveLength(250);
  const { stdout } = await terminal.type('danvan units import thang.csv --json');
  expect(JSON.parse(stdout).problems).toHaveLength(250);
});
