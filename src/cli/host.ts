/** What a command may ask of the machine it runs on. The real one is process-host.ts; tests pass one in memory. */

import type { StartReaders } from '../app/ingest-batch.ts';
import type { FileToWrite } from './atomic-files.ts';

/** A stream that text or bytes are written to, with what is known of where it ends. */
export type Output = {
  readonly isTerminal: boolean;
  /** Columns of the terminal; null where there is none. */
  readonly width: number | null;
  readonly hasColour: boolean;
  /** Resolves when the stream can take more. Rejects with `BrokenPipe` when nobody reads any longer. */
  write(content: string | Uint8Array): Promise<void>;
};

export type Input = {
  readonly isTerminal: boolean;
  /** All of it; where there are more than so many bytes, at least one more, and no end is awaited. */
  readAll(mostBytes: number): Promise<Uint8Array>;
  /** Asks on the terminal and gives the line typed; null at the end of input. */
  ask(question: string): Promise<string | null>;
};

export type PathKind = 'file' | 'folder';

export type Host = {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** What runs danvan: Node and its script, whole paths. */
  readonly program: readonly string[];
  /** Starts threads for imports of many files; without it one thread reads them all. */
  readonly startReaders?: StartReaders;
  /** Milliseconds since 1970 in UTC. */
  now(): number;
  kindOf(path: string): Promise<PathKind | null>;
  canRead(path: string): Promise<boolean>;
  /** In bytes, as it lies on the disk. */
  sizeOf(path: string): Promise<number>;
  /** All of it; where there are more than so many bytes, at least one more and not all. */
  readFile(path: string, mostBytes?: number): Promise<Uint8Array>;
  /** To a temporary file beside it, then renamed: the old file stays whole until the new one is. */
  writeFileAtomic(path: string, bytes: Uint8Array): Promise<void>;
  /** All of them or none, each as by `writeFileAtomic`. */
  writeFilesAtomic(files: readonly FileToWrite[]): Promise<void>;
  /** Removes what killed runs left in the folder of files they were writing; each write there does. */
  removeAbandoned(folder: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** All files below the folder, hidden ones too, relative to it with `/`, sorted. */
  filesBelow(folder: string): Promise<readonly string[]>;
  /** Files and folders that a wildcard names, with `/`, sorted. */
  expand(pattern: string): Promise<readonly string[]>;
};

/** Nobody reads our output any longer (`danvan … | head`): the end, and no fault. */
export class BrokenPipe extends Error {
  constructor(cause: unknown) {
    super('nobody reads the output', { cause });
    this.name = 'BrokenPipe';
  }
}
