/** A report's files into their folder: all or none, unchanged ones left alone, edited ones never replaced. */
import { join, resolve } from 'node:path';
import {
  manifestAfter,
  manifestBytes,
  manifestName,
  type PlannedFile,
  parseManifest,
  planFiles,
  type ReportFile,
} from '../app/report-files.ts';
import { reportWords } from '../messages/report.ts';
import type { CommandContext } from './command-context.ts';

export async function writeReport(
  files: readonly ReportFile[],
  folder: string,
  { host, lexicon }: CommandContext,
): Promise<readonly PlannedFile[]> {
  const { fileNames } = reportWords(lexicon.lang);
  const pathOf = (name: string) => resolve(host.cwd, folder, name);
  const read = async (name: string) =>
    (await host.kindOf(pathOf(name))) === null ? null : host.readFile(pathOf(name));
  const nthName = (name: string, nth: number) =>
    name.replace(/(\.[^.]+)$/, `-${fileNames.edition(nth)}$1`);
  const manifest = parseManifest(await read(manifestName));
  const planned = await planFiles(files, manifest, read, nthName);
  const changed = planned.filter(({ status }) => status !== 'unchanged');
  if (changed.length === 0) await host.removeAbandoned(resolve(host.cwd, folder));
  else {
    const list = { name: manifestName, bytes: manifestBytes(manifestAfter(manifest, changed)) };
    // The list goes first: a run that is cut off after it still knows its files as its own.
    const inOrder = [list, ...changed];
    await host.writeFilesAtomic(inOrder.map(({ name, bytes }) => ({ path: pathOf(name), bytes })));
  }
  return planned;
}

/** As the folder was named, for people to find it. */
export function shownPath(folder: string, name: string): string {
  return join(folder, name).replaceAll('\\', '/');
}
