/** Kills while the database is copied: each copy that bears its name is whole, and none is half there. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Fault, inspectDatabase, soundness } from './inspect.ts';
import { done } from './ledger-scenarios.ts';
import { register, registerFile, roundFolder, writeRound } from './office.ts';
import { leftOverFiles, makeUnfinishedOld } from './old-files.ts';
import type { Runner } from './program.ts';
import type { Scenario } from './scenario.ts';

/** So many bytes beside the figures, so that copying takes a while. */
const padding = 16_000_000;
const copies = 'sao-luu';

export async function backupScenario(folder: string, runner: Runner): Promise<Scenario> {
  const path = join(folder, 'danvan.sqlite');
  const into = join(folder, copies);
  await mkdir(into, { recursive: true });
  await writeFile(join(folder, registerFile), register);
  await done(runner, folder, ['units', 'import', registerFile]);
  await writeRound(folder, 0);
  await done(runner, folder, ['import', roundFolder(0)]);
  const facts = pad(path);
  return {
    name: 'backup',
    folder,
    marker: /\.tmp$/,
    next: async () => ['backup', copies],
    inspect: async () => [...inspectDatabase(path), ...(await brokenCopies(into, facts))],
    finish: async () => {
      await makeUnfinishedOld(into);
      await done(runner, folder, ['backup', copies]);
      return [...(await brokenCopies(into, facts)), ...(await leftOverFiles(into))];
    },
  };
}

/** Gives how many facts there are. */
function pad(path: string): number {
  const database = new Database(path);
  const facts = factsIn(database);
  database
    .prepare('UPDATE origin SET raw = raw || hex(zeroblob(?))')
    .run(Math.floor(padding / 2 / facts));
  database.close();
  return facts;
}

function factsIn(database: Database.Database): number {
  return database.prepare<[], number>('SELECT count(*) FROM version').pluck().get() ?? 0;
}

async function brokenCopies(folder: string, facts: number): Promise<readonly Fault[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sqlite'));
  return names.flatMap((name): readonly Fault[] => {
    const copy = new Database(join(folder, name), { readonly: true });
    try {
      const isWhole = soundness(copy).length === 0 && factsIn(copy) === facts;
      return isWhole ? [] : [{ kind: 'broken copy', detail: name }];
    } catch (error) {
      return [{ kind: 'broken copy', detail: `${name}: ${error}` }];
    } finally {
      copy.close();
    }
  });
}
