/** danvan as typed at a prompt, in a folder of the test's own: what it prints, and how it ends. */
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Output } from '../../src/cli/host.ts';
import { run } from '../../src/cli/main.ts';
import { type MemoryHostOptions, memoryHost } from './memory-host.ts';

export const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

export type Ended = {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What both streams wrote, in the order in which it came. */
  readonly screen: readonly { readonly stream: 'stdout' | 'stderr'; readonly text: string }[];
  readonly bytes: Uint8Array;
};

export type Terminal = {
  readonly folder: string;
  /** Puts a file into the folder. */
  readonly put: (path: string, content: string | Uint8Array) => Promise<void>;
  /**
   * Runs a line as typed: words are cut at spaces, quotes hold them together, `NAME=value` before the command
   * sets the environment. Besides danvan it knows `cp`, `mv`, `rm` and `mkdir`.
   */
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
    type: (line, options = {}) => typed(folder, line, options),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function typed(
  folder: string,
  line: string,
  options: Partial<MemoryHostOptions>,
): Promise<Ended> {
  const { env, command, args } = readLine(line);
  if (command !== 'danvan') {
    await fileCommand(command, args, folder);
    return { exit: 0, stdout: '', stderr: '', screen: [], bytes: new Uint8Array() };
  }
  // The folder's name is another one every time.
  const here = (text: string) => text.replaceAll(folder, '.');
  const host = memoryHost({ cwd: folder, ...options, env: { ...options.env, ...env } });
  const screen: { stream: 'stdout' | 'stderr'; text: string }[] = [];
  const recorded = (stream: 'stdout' | 'stderr', output: Output): Output => ({
    ...output,
    write: async (content) => {
      await output.write(content);
      const text =
        typeof content === 'string'
          ? content
          : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
      screen.push({ stream, text: here(text) });
    },
  });
  const exit = await run(args, {
    ...host,
    stdout: recorded('stdout', host.stdout),
    stderr: recorded('stderr', host.stderr),
  });
  const { outText, errorText, outBytes } = host;
  return { exit, stdout: here(outText()), stderr: here(errorText()), screen, bytes: outBytes() };
}

type Line = {
  readonly env: Readonly<Record<string, string>>;
  readonly command: string;
  readonly args: readonly string[];
};

export function readLine(line: string): Line {
  const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const plain = words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
  const start = plain.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const set = plain.slice(0, start).map((word) => {
    const at = word.indexOf('=');
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  return {
    env: Object.fromEntries(set),
    command: plain[start] ?? '',
    args: plain.slice(start + 1),
  };
}

async function fileCommand(
  command: string,
  args: readonly string[],
  folder: string,
): Promise<void> {
  const [from = '', to = ''] = args.filter((arg) => !arg.startsWith('-'));
  const [source, target] = [join(folder, from), join(folder, to)];
  switch (command) {
    case 'cp':
      return cp(source, target, { recursive: true });
    case 'mv':
      return rename(source, target);
    case 'rm':
      return rm(source, { recursive: true });
    case 'mkdir':
      await mkdir(source, { recursive: true });
      return;
    default:
      throw new Error(`a test cannot type ${command}`);
  }
}
