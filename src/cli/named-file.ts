/** One file named on the command line, read or refused. */
import { resolve } from 'node:path';
import { screenWords } from '../messages/screen.ts';
import type { CommandContext } from './command-context.ts';

export type NamedFile = { readonly file: string; readonly bytes: Uint8Array };

/** `-` is standard input. A path that is not there rejects with the system's error, which main tells. */
export async function readNamedFile(path: string, context: CommandContext): Promise<NamedFile> {
  const { host, lexicon } = context;
  if (path === '-') {
    return { file: screenWords(lexicon.lang).standardInput, bytes: await host.stdin.readAll() };
  }
  return { file: path, bytes: await host.readFile(resolve(host.cwd, path)) };
}
