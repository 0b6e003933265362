/** What `danvan targets import` offers is what this command can do. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTerminal, type Terminal } from '../support/terminal.ts';

let terminal: Terminal;

beforeAll(async () => {
  terminal = await openTerminal();
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
});

afterAll(() => terminal.remove());

test.each(['vi', 'en'])(
  'a unit that no one knows is for the register to add (%s)',
  async (lang) => {
    const row = 'Xã Kỳ Lạ,2018,reception_turns,30';
    await terminal.put('t.csv', `unit,period,indicator,value\n${row}\n`);
    const { exit, stderr } = await terminal.type(`danvan targets import t.csv --lang ${lang}`);
    expect(exit).toBe(1);
    expect(stderr).toContain('danvan units add');
    expect(stderr).not.toMatch(/--unit|--new-units/);
  },
);
