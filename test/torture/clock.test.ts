/** A clock that is set back, or a battery that is empty: the history still runs forward. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
});

afterAll(() => terminal.remove());

test('no event is earlier than the one before, and the latest file still holds', async () => {
  await terminal.type('danvan units import fixtures/ky-anh/units.csv --today 2018-06-20');
  const days = ['2018-06-20', '2018-06-12', '1970-01-02', '2018-06-21'];
  for (const [index, day] of days.entries()) {
    await terminal.put(
      `${index}.csv`,
      `unit,period,indicator,value\nXã Kỳ Bắc,2018H1,petitions_received,${index + 1}\n`,
    );
    expect((await terminal.type(`danvan import ${index}.csv --today ${day}`)).exit).toBe(0);
  }
  const ask = 'danvan summarize --period 2018H1 --unit "Xã Kỳ Bắc" --json --as-of';
  const seen: (number | null)[] = [];
  for (const day of ['2018-06-19', '2018-06-20', '2018-06-21']) {
    const { rows } = JSON.parse((await terminal.type(`${ask} ${day}`)).stdout);
    seen.push(rows[0]?.values['2018H1'].value ?? null);
  }
  // What came in under an earlier clock came in after what was there all the same.
  expect(seen).toEqual([null, 3, 4]);
  expect((await terminal.type('danvan undo --yes --today 2018-06-01')).exit).toBe(0);
  const { events } = JSON.parse((await terminal.type('danvan history --json')).stdout);
  const times = events.map(({ at }: { at: string }) => at);
  expect(times).toHaveLength(days.length + 1);
  expect([...times].sort()).toEqual(times);
  // The fourth file was taken back; of the others the third came last, whatever its clock said.
  const table = await terminal.type('danvan summarize --period 2018H1 --unit "Xã Kỳ Bắc" --json');
  expect(JSON.parse(table.stdout).rows[0].values['2018H1'].value).toBe(3);
});
