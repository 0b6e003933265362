/** A note with line ends or tabs stays on the line that tells it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const note = 'Báo cáo\r\nbổ sung\n\ncủa\txã';
const told = 'Báo cáo bổ sung của xã';
let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan init --unit "Huyện Kỳ Anh" --units fixtures/ky-anh/units.csv');
  for (const value of ['8', '9']) {
    const line = `danvan record "xã Kỳ Bắc" reception_turns ${value} --period 2018H1`;
    const { exit, stderr } = await terminal.type(`${line} --note "${note} ${value}"`);
    expect(exit, stderr).toBe(0);
  }
});

afterAll(() => terminal.remove());

test('in the table of what was imported', async () => {
  const { stdout } = await terminal.type('danvan history');
  const [heading, ...rows] = stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toContain(`${told} 9`);
  const column = heading?.indexOf('Tình trạng') ?? -1;
  expect(column).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row.slice(column - 2, column)))).toEqual(new Set(['  ']));
});

test('over the changes that it made', async () => {
  const { stdout } = await terminal.type('danvan history --verbose');
  expect(stdout).toContain(`\n2  ${told} 9\n`);
});

test('where a figure is explained', async () => {
  const line = 'danvan explain reception_turns --unit "xã Kỳ Bắc" --period 2018H1';
  const { stdout } = await terminal.type(line);
  expect(stdout).toContain(`${told} 9`);
});

test('and JSON has it as it was written', async () => {
  const { events } = JSON.parse((await terminal.type('danvan history --json')).stdout);
  expect(events.at(-1).file).toBe(`${note} 9`);
});
