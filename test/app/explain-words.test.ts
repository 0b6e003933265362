/** What an explanation says beside its figure: the types of unit that were counted, and what is no number. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

const units = `code,name,level,parent,valid_from,valid_to,aliases
D1,Huyện Một,district,,,,
C11,Xã An,commune,D1,,,
C12,Xã Bình,commune,D1,,,
C13,Thị trấn Cát,commune,D1,,,
`;
const facts = `unit,period,indicator,category,value
C11,2018,petitions_received,,1
C12,2018,petitions_received,,2
C13,2018,petitions_received,,3
C11,2018,petitions_eligible,,0
C11,2018,petitions_resolved,,0
D1,2018,movements_count,,6
C11,2018,movements_count,,2
C11,2017,models_built,,1
C12,2017,models_built,,1
C13,2017,models_built,,1
C11,2017,poor_fund_cash,,5
C11,2017H1,dialogue_people,,5
C12,2017H1,dialogue_people,,5
`;

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.put('units.csv', units);
  await terminal.put('2018.csv', facts);
  await terminal.type('danvan units import units.csv');
  await terminal.type('danvan import 2018.csv');
  const merged = '--to "C14:Xã An Bình" --date 2019-07-01';
  await terminal.type(`danvan units merge C11 C12 ${merged}`);
});

afterAll(() => terminal.remove());

test('it counts units by the types that there are, as the table does', async () => {
  const { stdout } = await terminal.type('danvan explain petitions_received --period 2018');
  expect(stdout).toContain('= 6 đơn (3/3 xã, thị trấn)');
});

test('in later boundaries too the units that filed are counted, by their types of then', async () => {
  const { stdout } = await terminal.type('danvan summarize --period 2018 --boundaries 2020-01');
  expect(stdout).toContain('xã, thị trấn');
});

test('a quotient by zero is not known; it is not what does not apply', async () => {
  const ask = 'danvan explain petitions_resolved_rate --unit C11 --period 2018';
  const { stdout } = await terminal.type(ask);
  expect(stdout).toContain('năm 2018 = …');
});

test('what does not add over units has no rest below, and its total is not its own', async () => {
  const ask = 'danvan summarize --period 2018 --by unit --indicator movements_count --json';
  const { stdout } = await terminal.type(ask);
  const rows: readonly { unit?: { code: string }; part?: string }[] = JSON.parse(stdout).rows;
  expect(rows.map(({ unit, part }) => [unit?.code, part])).toEqual([
    [undefined, undefined],
    ['C11', undefined],
  ]);
});

test('what the unit itself would owe is not counted among the units below it', async () => {
  const { stdout } = await terminal.type('danvan summarize --period 2017H1 --compare none');
  expect(stdout).toContain('Đơn vị báo cáo: 2/3 xã, thị trấn đủ');
});
