/** A host for tests: streams and clock in memory, files in a folder of the test's own. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { removeAbandoned, writeFilesAtomic } from '../../src/cli/atomic-files.ts';
import type { Host, Output, PathKind } from '../../src/cli/host.ts';
import { withPath } from '../../src/cli/name-path.ts';

export type MemoryHost = Host & {
  readonly outText: () => string;
  readonly errorText: () => string;
  readonly outBytes: () => Uint8Array;
};

export type MemoryHostOptions = {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a pipe or the keyboard gives. */
  readonly stdin?: string;
  /** The terminal's columns; a pipe where null. */
  readonly terminal?: number | null;
  readonly now?: string;
};

export function memoryHost(options: MemoryHostOptions): MemoryHost {
  const { cwd, env = {}, terminal = null, now = '2018-06-20T01:30:00.000Z' } = options;
  const stdout = memoryOutput(terminal);
  const stderr = memoryOutput(terminal);
  const lines = (options.stdin ?? '').split('\n');
  return {
    stdin: {
      isTerminal: terminal !== null,
      readAll: async () => new TextEncoder().encode(options.stdin ?? ''),
      ask: async (question) => {
        await stderr.output.write(question);
        return lines.shift() ?? null;
      },
    },
    stdout: stdout.output,
    stderr: stderr.output,
    env,
    cwd,
    program: ['/usr/bin/node', '/opt/danvan/bin/danvan.js'],
    now: () => Date.parse(now),
    kindOf,
    canRead: async (path) => (await kindOf(path)) === 'file',
    sizeOf: async (path) => (await stat(path)).size,
    readFile: (path) =>
      readFile(path).catch((error: unknown) => {
        throw withPath(error, path);
      }),
    writeFileAtomic: async (path, bytes) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    },
    writeFilesAtomic,
    removeAbandoned,
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    filesBelow: async (folder) => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
    expand: async (pattern) => (await glob([pattern], { cwd, onlyFiles: false })).sort(),
    outText: () => new TextDecoder().decode(stdout.bytes()),
    errorText: () => new TextDecoder().decode(stderr.bytes()),
    outBytes: stdout.bytes,
  };
}

function memoryOutput(terminal: number | null): {
  readonly output: Output;
  readonly bytes: () => Uint8Array;
} {
  const chunks: Uint8Array[] = [];
  return {
    output: {
      isTerminal: terminal !== null,
      width: terminal,
      hasColour: false,
      write: async (content) => {
        chunks.push(typeof content === 'string' ? new TextEncoder().encode(content) : content);
      },
    },
    bytes: () => Buffer.concat(chunks),
  };
}

async function kindOf(path: string): Promise<PathKind | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}
