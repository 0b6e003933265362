/** The real host: this process, its streams and its file system. With atomic-files.ts and files-below.ts the only file that touches them. */
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { setImmediate } from 'node:timers/promises';
import { removeAbandoned, writeFileAtomic, writeFilesAtomic } from './atomic-files.ts';
import { colourWanted } from './colour.ts';
import { filesBelow } from './files-below.ts';
import { BrokenPipe, type Host, type Input, type Output, type PathKind } from './host.ts';
import { isSystemError } from './host-fault.ts';
import { withPath } from './name-path.ts';

export function processHost(): Host {
  const { env } = process;
  return {
    stdin: inputOf(process),
    stdout: outputOf(process.stdout, env),
    stderr: outputOf(process.stderr, env),
    env,
    cwd: process.cwd(),
    program: [process.execPath, process.argv[1] ?? ''],
    startReaders: async (files, settings) => {
      const { startReaders } = await import('./reading-workers.ts');
      return startReaders(files, settings);
    },
    now: () => Date.now(),
    kindOf,
    canRead,
    // Thousands of small files: a trip to another thread for each costs more than the file.
    sizeOf: async (path) => statSync(path).size,
    readFile: async (path, mostBytes = Number.POSITIVE_INFINITY) => {
      // Between two files Ctrl-C is heard.
      await setImmediate();
      try {
        return readBounded(path, mostBytes);
      } catch (error) {
        throw withPath(error, path);
      }
    },
    writeFileAtomic,
    writeFilesAtomic,
    removeAbandoned,
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    filesBelow,
    expand: (pattern) => matching(pattern.replaceAll('\\', '/')),
  };
}

function outputOf(stream: NodeJS.WriteStream, env: Host['env']): Output {
  const isTerminal = stream.isTTY === true;
  // The failed write itself is told of the fault; without a listener the process would die of it.
  stream.on('error', () => {});
  return {
    isTerminal,
    width: isTerminal ? stream.columns : null,
    hasColour: colourWanted(env, isTerminal),
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => {
          if (!error) resolve();
          else reject(isBrokenPipe(error) ? new BrokenPipe(error) : error);
        });
      }),
  };
}

function isBrokenPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'EOF');
}

/** The stream is opened by whoever first asks for it: few commands read any. */
function inputOf(from: Pick<NodeJS.Process, 'stdin' | 'stderr'>): Input {
  return {
    get isTerminal() {
      return from.stdin.isTTY === true;
    },
    readAll: async (mostBytes) => {
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      for await (const chunk of from.stdin) {
        chunks.push(Buffer.from(chunk));
        bytes += chunk.length;
        if (bytes > mostBytes) break;
      }
      return Buffer.concat(chunks);
    },
    ask: async (question) => {
      const lines = createInterface({ input: from.stdin, output: from.stderr });
      const closed = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
      try {
        return await Promise.race([lines.question(question), closed]);
      } finally {
        lines.close();
      }
    },
  };
}

const chunkBytes = 1024 * 1024;

/** What is no plain file (a pipe, a device) has no size, and perhaps no end. */
function readBounded(path: string, mostBytes: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const found = fstatSync(file);
    if (found.isDirectory() || (found.isFile() && found.size <= mostBytes)) {
      return readFileSync(file);
    }
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    while (bytes <= mostBytes) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const length = readSync(file, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      bytes += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(file);
  }
}

/** Not there, below what is no folder, or a link that leads to itself. */
const leadsNowhere: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP'];

async function kindOf(path: string): Promise<PathKind | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isSystemError(error) && leadsNowhere.includes(error.code)) return null;
    throw error;
  }
}

async function canRead(path: string): Promise<boolean> {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    // The only question was whether: the reason is told by whoever asks.
    return false;
  }
}

async function matching(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([pattern], {
    ...{ cwd: process.cwd(), onlyFiles: false, dot: true, expandDirectories: false },
    // Links may lead in circles.
    followSymbolicLinks: !pattern.includes('**'),
  });
  return found.map((path) => path.replace(/\/$/, '')).sort();
}
