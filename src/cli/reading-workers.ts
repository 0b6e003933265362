/** Threads that read the files of a large import, as many as the machine runs at once. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IncomingFile } from '../app/file-contents.ts';
import type { FileReading, ReaderSettings } from '../app/file-reading.ts';
import type { Readers } from '../app/ingest-batch.ts';
import type { ReadingDone, ReadingTask } from './reading-worker.ts';

/** Starting threads costs as much as reading so much; below it one thread is done sooner. */
const fewestFiles = 1000;
const fewestMegabytes = 10;

/** Beyond these the one thread that writes is what all others wait for. */
const mostWorkers = 8;
/** Handed to each thread ahead, so that it never waits for the next. */
const filesAhead = 4;

type Waiting = {
  readonly done: (reading: FileReading) => void;
  readonly failed: (error: Error) => void;
};

export async function startReaders(
  files: readonly IncomingFile[],
  settings: ReaderSettings,
): Promise<Readers | null> {
  if (!(await isLarge(files))) return null;
  const count = Math.min(availableParallelism(), mostWorkers, files.length);
  const readers = Array.from({ length: count }, () => startReader(settings));
  return {
    atOnce: count * filesAhead,
    read: (path, bytes) => {
      const [idlest] = [...readers].sort((a, b) => a.underWay() - b.underWay());
      if (!idlest) throw new RangeError('no thread to read with');
      return idlest.read(path, bytes);
    },
    stop: async () => {
      await Promise.all(readers.map(({ stop }) => stop()));
    },
  };
}

async function isLarge(files: readonly IncomingFile[]): Promise<boolean> {
  if (files.length >= fewestFiles) return true;
  if (files.length < 2) return false;
  const sizes = await Promise.all(files.map(async ({ size }) => (size ? size() : 0)));
  return sizes.reduce((sum, size) => sum + size, 0) >= fewestMegabytes * 1e6;
}

function startReader(settings: ReaderSettings) {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), {
    workerData: settings,
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  worker.on('message', ({ id, reading }: ReadingDone) => {
    waiting.get(id)?.done(reading);
    waiting.delete(id);
  });
  // What a file holds is no error of the thread's: this is a bug or the end of memory.
  worker.on('error', (error) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  });
  return {
    underWay: () => waiting.size,
    read: (path: string, bytes: Uint8Array) =>
      new Promise<FileReading>((done, failed) => {
        next += 1;
        waiting.set(next, { done, failed });
        const task: ReadingTask = { id: next, path, bytes };
        worker.postMessage(task);
      }),
    stop: () => worker.terminate(),
  };
}
