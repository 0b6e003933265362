/** Kills while a report replaces the one before: each of its files is the old or the new one, whole. */
import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from './inspect.ts';
import { done } from './ledger-scenarios.ts';
import { leftOverFiles, makeUnfinishedOld } from './old-files.ts';
import type { Runner } from './program.ts';
import type { Scenario } from './scenario.ts';

type Files = ReadonlyMap<string, Buffer>;

/** @param fixtures the project's own */
export async function reportScenario(
  folder: string,
  runner: Runner,
  fixtures: string,
): Promise<Scenario> {
  await mkdir(folder, { recursive: true });
  const kyAnh = join(fixtures, 'ky-anh');
  await done(runner, folder, ['units', 'import', join(kyAnh, 'units.csv')]);
  await done(runner, folder, ['import', join(kyAnh, '2018H1')]);
  await cp(join(folder, 'danvan.sqlite'), join(folder, 'corrected.sqlite'));
  const correction = join(kyAnh, 'extra', 'dinh-chinh');
  await done(runner, folder, ['import', correction, '--db', 'corrected.sqlite']);
  const into = (output: string, database: string) => [
    ...['report', '--period', '2018H1', '-o', output, '--db', database],
  ];
  const databases = ['danvan.sqlite', 'corrected.sqlite'];
  const known: Files[] = [];
  for (const database of databases) {
    await done(runner, folder, into(`as-${database}`, database));
    known.push(await filesIn(join(folder, `as-${database}`)));
  }
  const output = join(folder, 'out');
  let turn = 0;
  return {
    name: 'report',
    folder,
    marker: /\.tmp$/,
    next: async () => {
      turn += 1;
      return into('out', databases[turn % databases.length] ?? '');
    },
    inspect: async () => strangeFiles(await filesIn(output), known),
    finish: async () => {
      await makeUnfinishedOld(output);
      await done(runner, folder, into('out', databases[0] ?? ''));
      const files = await filesIn(output);
      const expected = known[0] ?? new Map();
      const missing = [...expected.keys()].filter((name) => !files.has(name));
      return [
        ...strangeFiles(files, [expected]),
        ...missing.map((detail) => ({ kind: 'broken report', detail }) as const),
        ...(await leftOverFiles(output)),
      ];
    },
  };
}

/** danvan's own list of what it wrote: it changes with each report. */
const list = '.danvan-report.json';

async function filesIn(folder: string): Promise<Files> {
  const names = await readdir(folder).catch(() => []);
  const files = new Map<string, Buffer>();
  for (const name of names) files.set(name, await readFile(join(folder, name)));
  return files;
}

/** Files that no report wrote so; what was being written when it was killed is not yet one. */
function strangeFiles(files: Files, known: readonly Files[]): readonly Fault[] {
  return [...files].flatMap(([name, bytes]): readonly Fault[] => {
    if (name.endsWith('.tmp')) return [];
    if (name === list) return isJson(bytes) ? [] : [{ kind: 'broken report', detail: name }];
    const isKnown = known.some((one) => one.get(name)?.equals(bytes));
    return isKnown ? [] : [{ kind: 'broken report', detail: `${name}, ${bytes.length} bytes` }];
  });
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}
