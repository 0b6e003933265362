/** Where many files disagree with themselves, the table's reader is told of some, and how to see all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const communes = 24;
let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  const numbers = Array.from({ length: communes }, (_, index) => index + 1);
  const units = numbers.map((number) => `${number + 100},Xã Số ${number},commune,100`);
  await terminal.put(
    'units.csv',
    ['code,name,level,parent', '100,Huyện Thử,district,', ...units].join('\n'),
  );
  for (const number of numbers) {
    const line = (period: string, value: number) =>
      `Xã Số ${number},${period},reception_turns,${value}`;
    await terminal.put(
      `nop/xa-${number}.csv`,
      ['unit,period,indicator,value', line('2017', 10), line('2017H1', 4), line('2017H2', 5)].join(
        '\n',
      ),
    );
  }
  await terminal.type('danvan init --unit "Huyện Thử" --units units.csv');
  await terminal.type('danvan import nop');
});
afterAll(() => terminal.remove());

const told = (stderr: string) => stderr.match(/\[filings-disagree\]/g)?.length;

test('beside a table twenty files are told of, and how many there are more', async () => {
  const vietnamese = await terminal.type('danvan summarize --period 2017');
  expect(told(vietnamese.stderr)).toBe(20);
  expect(vietnamese.stderr).toContain('… và 4 tệp nữa có điểm cần xem (xem đủ bằng --verbose)');
  const english = await terminal.type('danvan --lang en summarize --period 2017');
  expect(english.stderr).toContain('… and 4 more files to look at (all with --verbose)');
});

test('--verbose and JSON hold all of them', async () => {
  const verbose = await terminal.type('danvan summarize --period 2017 --verbose');
  expect(told(verbose.stderr)).toBe(communes);
  const { stdout } = await terminal.type('danvan summarize --period 2017 --format json');
  const problems: readonly { readonly code: string }[] = JSON.parse(stdout).problems;
  expect(problems.filter(({ code }) => code === 'filings-disagree')).toHaveLength(communes);
});
