/**
 * The long run: `npm run torture -- --kills 200 [--seed 1]`. Ends with 1 where anything was found
 * that is not whole.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProgramForTests } from '../support/built.ts';
import { diceOf } from '../support/dice.ts';
import type { Fault } from './inspect.ts';
import { runnerOf } from './program.ts';
import { scenariosIn, type Tally, torture } from './torture.ts';

const options = { kills: { type: 'string' }, seed: { type: 'string' } } as const;
const { values } = parseArgs({ options });
const kills = Number(values.kills ?? 40);
const seed = Number(values.seed ?? 1);
if (!Number.isInteger(kills) || !Number.isInteger(seed))
  throw new Error('--kills and --seed take numbers');

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const program = await buildProgramForTests();
const folder = await mkdtemp(join(tmpdir(), 'danvan-torture-'));
try {
  const runner = runnerOf(program);
  const scenarios = await scenariosIn(folder, runner, fixtures);
  console.log(`danvan torture: ${kills} kills, seed ${seed}`);
  const tallies: Tally[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const share = Math.floor((kills + index) / scenarios.length);
    const tally = await torture(scenario, runner, { kills: share, dice: diceOf(seed + index) });
    tallies.push(tally);
    console.log(
      `  ${tally.scenario.padEnd(8)} ${tally.kills} kills (${tally.caught} while it wrote), ${tally.ended} runs ended before, ` +
        `${tally.faults.length} faults`,
    );
  }
  const faults = tallies.flatMap((tally) => tally.faults);
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length;
  console.log(
    `${tallies.reduce((sum, tally) => sum + tally.kills, 0)} kills: ` +
      `${count('half-imported file')} half-imported files, ${count('corrupt database')} corrupt databases, ` +
      `${count('wrong history')} wrong histories, ${count('broken report')} broken reports, ` +
      `${count('broken copy')} broken copies, ${count('left-over file')} left-over files, ` +
      `${count('refused afterwards')} refusals afterwards`,
  );
  for (const { kind, detail } of faults) console.log(`  ${kind}: ${detail}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(dirname(program)), { recursive: true, force: true });
}
