/** danvan as typed at a prompt, in a folder of the test's own: what it prints, and how it ends. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.ts';
import { type MemoryHostOptions, memoryHost } from './memory-host.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

export type Ended = {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Uint8Array;
};

export type Terminal = {
  readonly folder: string;
  /** Puts a file into the folder. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Runs a line as typed: words are cut at spaces, quotes hold them together. */
  readonly type: (line: string, options?: Partial<MemoryHostOptions>) => Promise<Ended>;
  readonly remove: () => Promise<void>;
};

/** A new folder in which `fixtures` is the project's own, with no database yet. */
export async function openTerminal(): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), 'danvan-'));
  await symlink(fixtures, join(folder, 'fixtures'));
  return {
    folder,
    put: async (path, content) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    },
    type: async (line, options = {}) => {
      const host = memoryHost({ cwd: folder, ...options });
      const exit = await run(wordsOf(line), host);
      // The folder's name is another one every time.
      const here = (text: string) => text.replaceAll(folder, '.');
      const { outText, errorText, outBytes } = host;
      return { exit, stdout: here(outText()), stderr: here(errorText()), bytes: outBytes() };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** `danvan import "Ky Bac.xlsx" --set D3=5` without its first word. */
export function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const plain = words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  return plain[0] === 'danvan' ? plain.slice(1) : plain;
}

/** The line and all that came of it, as one text to record. */
export function transcript(line: string, { exit, stdout, stderr }: Ended): string {
  const part = (name: string, text: string) => (text === '' ? '' : `--- ${name}\n${text}`);
  return `$ ${line}\n${part('stdout', stdout)}${part('stderr', stderr)}--- exit ${exit}\n`;
}
