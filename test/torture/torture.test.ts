/** A few kills of each kind; `npm run torture -- --kills 200` does many. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtProgram } from '../support/built-program.ts';
import { diceOf } from '../support/dice.ts';
import { scratchFolder } from '../support/scratch.ts';
import { fixtures } from '../support/terminal.ts';
import { backupScenario } from './backup-scenario.ts';
import { importScenario, undoScenario } from './ledger-scenarios.ts';
import { migrateScenario } from './migrate-scenario.ts';
import { type Runner, runnerOf } from './program.ts';
import { reportScenario } from './report-scenario.ts';
import type { Scenario } from './scenario.ts';
import { torture } from './torture.ts';

/** A kill tells no time zone: in zones where fewer random databases are tried, fewer are killed. */
const wanted = process.env['DANVAN_RUNS'] ? 1 : 2;

const program = builtProgram();

const scenarios: Readonly<Record<string, (folder: string, runner: Runner) => Promise<Scenario>>> = {
  'an import leaves whole files only': importScenario,
  'an undo is whole or not at all': undoScenario,
  'an upgrade leaves the old or the new, and no half copy': (at, runner) =>
    migrateScenario(at, runner, join(fixtures, 'schema')),
  'a report leaves each file old or new': (at, runner) => reportScenario(at, runner, fixtures),
  'a backup is whole or has no name, and the next one clears up': backupScenario,
};

test.each(Object.keys(scenarios))('killed at some moment, %s', async (claim) => {
  const runner = runnerOf(program());
  const make = scenarios[claim];
  if (!make) throw new RangeError(claim);
  const scenario = await make(join(scratchFolder(), claim), runner);
  const { kills, faults } = await torture(scenario, runner, { kills: wanted, dice: diceOf(7) });
  expect(faults).toEqual([]);
  expect(kills).toBe(wanted);
});
