/** `straddles-move` is said of filings over a change from one child of the unit asked for to another, and of no other. */
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

async function merge(first: string, second: string): Promise<void> {
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
