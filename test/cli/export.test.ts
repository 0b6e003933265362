/** What is exported and imported again is the same, tried on random databases; and what the file looks like. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type EffectiveFact, factSpan } from '../../src/core/fact.ts';
import { buildTerritory } from '../../src/core/territory.ts';
import { overlaps } from '../../src/core/time/period.ts';
import { parentOn } from '../../src/core/unit.ts';
import { indicatorOf } from '../support/catalogue.ts';
import { type Database, makeDatabase } from '../support/database.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { filesOf, officeStore, settledFacts } from '../support/filed-database.ts';
import { runs, seedOf } from '../support/runs.ts';
import { openTerminal, type Terminal } from '../support/terminal.ts';

vi.setConfig({ testTimeout: 600_000 });

const at = '2018-06-02T00:00:00.000Z';
const seed = seedOf();

let terminal: Terminal;

beforeEach(async () => {
  terminal = await openTerminal();
});
afterEach(() => terminal.remove());

const notes = ['=1+1', '- theo báo cáo', "'@x", 'có, dấu; và "nháy"', 'trang 3'];

/** As offices file them: with notes, in billions, assumed of empty cells. */
function varied(fact: EffectiveFact, dice: Dice): EffectiveFact {
  const { reading } = fact;
  const isRound = reading.kind === 'number' && reading.value.mantissa > 0n;
  return {
    ...fact,
    note: dice.chance(10) ? dice.pick(notes) : null,
    assumed: dice.chance(5),
    reading: isRound && dice.chance(10) ? { ...reading, writtenIn: 1000 } : reading,
  };
}

/** An import refuses an opening of a time in which its unit did not live yet. */
function isOfItsLife({ unit, period, indicator }: EffectiveFact, database: Database): boolean {
  const territory = buildTerritory(database.register, database.scheme);
  const { kind } = indicatorOf(indicator, database.catalogue);
  return overlaps(factSpan(kind, period), territory.life(unit));
}

async function exportAndImport(database: Database): Promise<void> {
  const path = (name: string) => join(terminal.folder, name);
  const from = await officeStore(path('from.sqlite'), database);
  await from.saveBatch(filesOf(database), { at, dryRun: false });
  const to = await officeStore(path('to.sqlite'), database);
  const exported = await terminal.type('danvan export --db from.sqlite -o facts.csv');
  expect(exported.stderr).not.toContain('trùng tên');
  const imported = await terminal.type('danvan import facts.csv --db to.sqlite');
  expect(imported.exit, imported.stderr).toBe(0);
  expect(await settledFacts(to, database)).toEqual(await settledFacts(from, database));
  const root = database.register.units.find((unit) => parentOn(unit, null) === null);
  const unit = root?.states.at(-1)?.code ?? '';
  const tables = await Promise.all(['from', 'to'].map((name) => table(`${name}.sqlite`, unit)));
  expect(tables[0]).toEqual(tables[1]);
  await Promise.all([from.close(), to.close()]);
}

/** Its problems name files, which are others. */
async function table(database: string, unit: string): Promise<object> {
  const line = `danvan summarize --db ${database} --unit ${unit} --period 2017..2018 --by unit --json`;
  const { problems: _, ...rest } = JSON.parse((await terminal.type(line)).stdout);
  return rest;
}

for (let run = 0; run < runs(8); run += 1) {
  test(`an exported database imports back to the same facts and tables (seed ${seed + run})`, async () => {
    const database = makeDatabase(seed + run);
    const dice = diceOf(seed + run);
    await exportAndImport({
      ...database,
      facts: database.facts
        .filter((fact) => isOfItsLife(fact, database))
        .map((fact) => varied(fact, dice)),
    });
  });
}

test('an export has a row a figure, words and all, and marks for Excel where asked', async () => {
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  const rows = [
    'unit,period,indicator,category,value,note',
    'Xã Kỳ Bắc,2018H1,petitions_received,,trên 5900,',
    'Xã Kỳ Bắc,2018H1,models_built,economy,x,=1+1',
  ];
  await terminal.put('a.csv', `${rows.join('\n')}\n`);
  await terminal.type('danvan import a.csv');
  const { stdout } = await terminal.type('danvan export');
  expect(stdout.split('\n')).toEqual([
    'unit,period,indicator,category,value,scope,nature,note,quoted,assumed',
    'Xã Kỳ Bắc,2018H1,petitions_received,,trên 5900,,actual,,,',
    "Xã Kỳ Bắc,2018H1,models_built,economy,x,,actual,'=1+1,,",
    '',
  ]);
  await terminal.type('danvan export -o b.csv --bom --delimiter ";" --indicator models_built');
  const written = await readFile(join(terminal.folder, 'b.csv'), 'utf8');
  expect(written.startsWith('\uFEFFunit;period;')).toBe(true);
  expect(written.trimEnd().split('\n')).toHaveLength(2);
});

test('nothing of another period or unit is exported where one is asked for', async () => {
  await terminal.type('danvan units import fixtures/ky-anh/units.csv');
  const rows = [
    'unit,period,indicator,category,value',
    'Xã Kỳ Bắc,2018H1,petitions_received,,5',
    'Xã Kỳ Bắc,2017,petitions_received,,9',
    'Xã Kỳ Lạc,2018H1,petitions_received,,7',
  ];
  await terminal.put('a.csv', `${rows.join('\n')}\n`);
  await terminal.type('danvan import a.csv');
  const { stdout } = await terminal.type('danvan export --period 2018 --unit "xã Kỳ Bắc" --json');
  const { facts } = JSON.parse(stdout) as { facts: readonly { value: string }[] };
  expect(facts.map(({ value }) => value)).toEqual(['5']);
  const none = await terminal.type('danvan export --period 2011');
  expect(none.exit).toBe(0);
  expect(none.stderr).toContain('Không có số liệu nào');
});
