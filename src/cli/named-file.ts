/** One file named on the command line, read as far as the office's limits go. */
import { resolve } from 'node:path';
import { bytesWithin, readingAllowance } from '../app/reading-limits.ts';
import type { TextSource } from '../app/text-tables.ts';
import { screenWords } from '../messages/screen.ts';
import type { CommandContext } from './command-context.ts';

/**
 * `-` is standard input. A path that is not there rejects with the system's error, which main tells.
 *
 * @param settings the office's, where it has a database
 */
export async function readNamedFile(
  path: string,
  settings: ReadonlyMap<string, string>,
  { host, lexicon }: CommandContext,
): Promise<TextSource> {
  const allowance = readingAllowance(settings, host.now);
  const most = bytesWithin(allowance);
  if (path === '-') {
    const file = screenWords(lexicon.lang).standardInput;
    return { file, bytes: await host.stdin.readAll(most), allowance };
  }
  return { file: path, bytes: await host.readFile(resolve(host.cwd, path), most), allowance };
}
