/** Kills while a database of an earlier schema is brought up, which is copied beside itself first. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { type Fault, soundness } from './inspect.ts';
import { leftOverFiles } from './old-files.ts';
import type { Runner } from './program.ts';
import type { Scenario } from './scenario.ts';

/** So many bytes beside the figures, so that copying takes a while. */
const padding = 16_000_000;

/** @param kept the folder of databases of earlier schemas */
export async function migrateScenario(
  folder: string,
  runner: Runner,
  kept: string,
): Promise<Scenario> {
  const old = (await readdir(kept)).filter((name) => name.endsWith('.sqlite.gz')).sort();
  const ask = ['summarize', '--period', '2018H1', '--json', '--indicator', 'petitions_received'];
  let turn = 0;
  let version = 0;
  let figure: string | null = null;
  const next = async () => {
    const name = old[turn % old.length] ?? '';
    turn += 1;
    version = Number(/\d+/.exec(name)?.[0]);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'danvan.sqlite');
    await writeFile(path, gunzipSync(await readFile(join(kept, name))));
    const database = new Database(path);
    database.prepare('UPDATE origin SET raw = raw || hex(zeroblob(?))').run(padPerOrigin(database));
    database.close();
    return ask;
  };
  return {
    name: 'migrate',
    folder,
    marker: /\.tmp$/,
    next,
    inspect: async () => {
      const faults = await wholeDatabases(folder, version);
      // The next run finishes what was killed, and the office has its figures.
      const { exit, stdout, stderr } = await runner.run(folder, ask);
      if (exit !== 0) return [...faults, { kind: 'refused afterwards', detail: stderr }];
      const told = JSON.stringify(JSON.parse(stdout).rows);
      figure ??= told;
      const isSame = told === figure;
      return [
        ...faults,
        ...(isSame ? [] : [{ kind: 'wrong history', detail: 'other figures' } as const]),
        ...(await wholeDatabases(folder, version)),
        ...(await leftOverFiles(folder)),
      ];
    },
    finish: async () => [],
  };
}

function padPerOrigin(database: Database.Database): number {
  const origins = database.prepare<[], number>('SELECT count(*) FROM origin').pluck().get() ?? 1;
  return Math.floor(padding / 2 / origins);
}

/** The database, and every copy that bears a name: sound, and of the schema that it should be. */
async function wholeDatabases(folder: string, version: number): Promise<readonly Fault[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sqlite'));
  return names.flatMap((name): readonly Fault[] => {
    const isCopy = name !== 'danvan.sqlite';
    const database = new Database(join(folder, name));
    try {
      const found = Number(database.pragma('user_version', { simple: true }));
      const isMisnamed = isCopy && found !== version;
      const facts = database.prepare<[], number>('SELECT count(*) FROM version').pluck().get() ?? 0;
      return [
        ...soundness(database),
        ...(isMisnamed || facts === 0
          ? [{ kind: 'broken copy', detail: `${name}: schema ${found}, ${facts} facts` } as const]
          : []),
      ];
    } catch (error) {
      const kind = isCopy ? 'broken copy' : 'corrupt database';
      return [{ kind, detail: `${name}: ${error}` }];
    } finally {
      database.close();
    }
  });
}
