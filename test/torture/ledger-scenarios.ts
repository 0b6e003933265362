/** Kills in the middle of `import` and of `undo`, on one database that lives through all of them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, inspectDatabase } from './inspect.ts';
import { filesPerRound, register, registerFile, roundFolder, writeRound } from './office.ts';
import type { Runner } from './program.ts';
import type { Scenario } from './scenario.ts';

const log = /-wal$/;

export async function importScenario(folder: string, runner: Runner): Promise<Scenario> {
  await openOffice(folder, runner);
  let round = 0;
  return {
    name: 'import',
    folder,
    marker: log,
    next: async () => {
      round += 1;
      await writeRound(folder, round);
      return ['import', roundFolder(round)];
    },
    inspect: async () => inspectDatabase(join(folder, 'danvan.sqlite')),
    finish: () => everyRoundIsIn(folder, runner, round),
  };
}

export async function undoScenario(folder: string, runner: Runner): Promise<Scenario> {
  await openOffice(folder, runner);
  let round = 0;
  return {
    name: 'undo',
    folder,
    marker: log,
    next: async () => {
      round += 1;
      await writeRound(folder, round);
      await done(runner, folder, ['import', roundFolder(round)]);
      return ['undo', '--yes'];
    },
    inspect: async () => inspectDatabase(join(folder, 'danvan.sqlite')),
    finish: () => everyRoundIsIn(folder, runner, round),
  };
}

async function openOffice(folder: string, runner: Runner): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, registerFile), register);
  await done(runner, folder, ['units', 'import', registerFile]);
  await writeRound(folder, 0);
  await done(runner, folder, ['import', roundFolder(0)]);
}

/** Whatever was killed, the folders are imported once more and then all is in. */
async function everyRoundIsIn(
  folder: string,
  runner: Runner,
  last: number,
): Promise<readonly Fault[]> {
  const rounds = Array.from({ length: last + 1 }, (_, round) => roundFolder(round));
  const again = await runner.run(folder, ['import', ...rounds, '--json']);
  if (again.exit !== 0) return [{ kind: 'refused afterwards', detail: again.stderr }];
  const { files } = JSON.parse(again.stdout);
  const isAll = files.length === filesPerRound * rounds.length;
  const verified = await runner.run(folder, ['verify']);
  return [
    ...(isAll ? [] : [{ kind: 'refused afterwards', detail: `${files.length} files` } as const]),
    ...(verified.exit === 0
      ? []
      : [{ kind: 'wrong history', detail: verified.stdout + verified.stderr } as const]),
    ...inspectDatabase(join(folder, 'danvan.sqlite')),
  ];
}

/** A run that must end well. */
export async function done(
  runner: Runner,
  folder: string,
  args: readonly string[],
): Promise<string> {
  const { exit, stdout, stderr } = await runner.run(folder, args);
  if (exit !== 0) throw new Error(`danvan ${args.join(' ')}: ${exit}\n${stderr}`);
  return stdout;
}
