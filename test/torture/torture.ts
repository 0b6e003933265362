/** Kills danvan at random moments of what writes, and counts what is not whole afterwards. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../support/dice.ts';
import { backupScenario } from './backup-scenario.ts';
import type { Fault } from './inspect.ts';
import { importScenario, undoScenario } from './ledger-scenarios.ts';
import { migrateScenario } from './migrate-scenario.ts';
import { holdsSomething, type Moment, type Runner } from './program.ts';
import { reportScenario } from './report-scenario.ts';
import type { Scenario } from './scenario.ts';

export type Tally = {
  readonly scenario: string;
  readonly kills: number;
  /** Of these, in the middle of writing: what was being written lies there. */
  readonly caught: number;
  /** Runs that ended before the moment came. */
  readonly ended: number;
  readonly faults: readonly Fault[];
};

/** In milliseconds. Writing takes about so long once it has begun. */
const writingTakes = 60;

export async function scenariosIn(
  folder: string,
  runner: Runner,
  fixtures: string,
): Promise<readonly Scenario[]> {
  return [
    await importScenario(join(folder, 'import'), runner),
    await undoScenario(join(folder, 'undo'), runner),
    await migrateScenario(join(folder, 'migrate'), runner, join(fixtures, 'schema')),
    await reportScenario(join(folder, 'report'), runner, fixtures),
    await backupScenario(join(folder, 'backup'), runner),
  ];
}

/** Runs the scenario until it was killed so often. `onKill` is told of each. */
export async function torture(
  scenario: Scenario,
  runner: Runner,
  { kills, dice, onKill = () => {} }: { kills: number; dice: Dice; onKill?: () => void },
): Promise<Tally> {
  const faults: Fault[] = [];
  let done = 0;
  let caught = 0;
  let ended = 0;
  const started = process.hrtime.bigint();
  const first = await runner.run(scenario.folder, await scenario.next());
  const takes = Number(process.hrtime.bigint() - started) / 1e6;
  if (first.exit !== 0) throw new Error(`${scenario.name}: ${first.stderr}`);
  faults.push(...(await scenario.inspect()));
  while (done < kills) {
    const args = await scenario.next();
    const { wasKilled, exit, stderr } = await runner.run(
      scenario.folder,
      args,
      momentFor(scenario, takes, dice),
    );
    if (wasKilled) {
      done += 1;
      if (isUnfinished(scenario)) caught += 1;
      onKill();
    } else {
      ended += 1;
      if (exit !== 0) faults.push({ kind: 'refused afterwards', detail: stderr });
      if (ended > 10 * (kills + 1)) throw new Error(`${scenario.name} is never killed in time`);
    }
    faults.push(...(await scenario.inspect()));
  }
  faults.push(...(await scenario.finish()));
  return { scenario: scenario.name, kills: done, caught, ended, faults };
}

function isUnfinished({ folder, marker }: Scenario): boolean {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.some((name) => marker.test(name) && holdsSomething(join(folder, name)));
}

/** At any moment of the run; more often while it writes, and soon rather than late. */
function momentFor({ marker }: Scenario, takes: number, dice: Dice): Moment {
  return dice.chance(30)
    ? { kind: 'after-start', milliseconds: dice.roll(Math.ceil(takes)) }
    : { kind: 'after-change', name: marker, milliseconds: dice.roll(1 + dice.roll(writingTakes)) };
}
