/** What is said of filings over a merge: whose months they answer for, whether the parts agree, who gained by it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal.ts';

const units = `code,name,level,parent,valid_from,valid_to,aliases
P,Tỉnh Mẫu,province,,,,
D1,Huyện Một,district,P,,,
D2,Huyện Hai,district,P,,,
C11,Xã An,commune,D1,,,
C12,Xã Bình,commune,D1,,,
C21,Xã Dương,commune,D2,,,
`;
const whole2019 = 'unit,period,indicator,category,value\nC14,2019,petitions_received,,30\n';

let terminal: Terminal;

beforeEach(async () => {
  terminal = await openTerminal();
  await terminal.put('units.csv', units);
  await terminal.type('danvan units import units.csv');
});

afterEach(() => terminal.remove());

async function codesAt(unit: string): Promise<readonly string[]> {
  const { stdout } = await terminal.type(`danvan summarize --unit ${unit} --period 2019 --json`);
  return JSON.parse(stdout).problems.map(({ code }: { code: string }) => code);
}

async function merge(first: string, second: string, ...before: readonly string[]): Promise<void> {
  const lines = ['unit,period,indicator,category,value', ...before];
  await terminal.put('before.csv', `${lines.join('\n')}\n`);
  if (before.length > 0) expect((await terminal.type('danvan import before.csv')).exit).toBe(0);
  const date = '--date 2019-07-01 --decree "NQ 1"';
  const done = await terminal.type(
    `danvan units merge ${first} ${second} --to "C14:Xã An Bình" ${date}`,
  );
  expect(done.exit).toBe(0);
  await terminal.put('2019.csv', whole2019);
  await terminal.type('danvan import 2019.csv');
}

test('a successor of units of one district has moved nowhere, for the district or for the province', async () => {
  await merge('C11', 'C12');
  expect(await codesAt('D1')).toEqual(['covers-predecessors']);
  expect(await codesAt('P')).toEqual(['covers-predecessors']);
});

test('a successor of units of two districts took something from one to the other', async () => {
  await merge('C11', 'C21');
  expect(await codesAt('P')).toEqual(['covers-predecessors', 'straddles-move']);
});

const received = (unit: string, period: string, value: number) =>
  `${unit},${period},petitions_received,,${value}`;

test('parts that add up to what the successor filed agree with it', async () => {
  await merge('C11', 'C12', received('C11', '2019H1', 10), received('C12', '2019H1', 5));
  await terminal.put(
    'after.csv',
    `unit,period,indicator,category,value\n${received('C14', '2019H2', 15)}\n`,
  );
  expect((await terminal.type('danvan import after.csv')).exit).toBe(0);
  expect(await codesAt('D1')).toEqual(['covers-predecessors']);
});

test('parts that do not are named beside it, used or not', async () => {
  await merge('C11', 'C12', received('C11', '2019H1', 10), received('C12', '2019H1', 5));
  await terminal.put(
    'after.csv',
    `unit,period,indicator,category,value\n${received('C14', '2019H2', 1)}\n`,
  );
  expect((await terminal.type('danvan import after.csv')).exit).toBe(0);
  expect(await codesAt('D1')).toEqual(['filings-disagree', 'covers-predecessors']);
});

test('parts that miss months contradict it only where they are already more', async () => {
  await merge('C11', 'C12', received('C11', '2019H1', 31));
  expect(await codesAt('D1')).toEqual(['filings-disagree', 'covers-predecessors']);
});

test('parts that miss months and are less say nothing', async () => {
  await merge('C11', 'C12', received('C11', '2019H1', 29));
  expect(await codesAt('D1')).toEqual(['covers-predecessors']);
});
