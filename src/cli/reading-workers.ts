/** Threads that read the files of a large import beside this one, as many as the machine has cores to spare. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IncomingFile } from '../app/file-contents.ts';
import { type FileReading, type ReaderSettings, readerWith } from '../app/file-reading.ts';
import type { Readers } from '../app/ingest-batch.ts';
import { readingOf } from '../app/reading-message.ts';
import type { ReadingTask, WorkerMessage } from './reading-worker.ts';

/** A thread is worth its start from so much on; below it one thread is done nearly as soon, for less. */
const filesEach = 250;
const megabytesEach = 10;

/** With more the one thread that saves is what all others wait for. */
const mostWorkers = 4;
/** Handed to each thread ahead, so that it never waits for the next. */
const filesAhead = 8;

type Waiting = {
  readonly done: (reading: FileReading) => void;
  readonly failed: (error: Error) => void;
};

/**
 * This thread saves, and reads while the others start. Were it to read on beside them, reading would be
 * compiled here too, which takes as much time as it saves.
 */
export async function startReaders(
  files: readonly IncomingFile[],
  settings: ReaderSettings,
): Promise<Readers | null> {
  const count = Math.min(availableParallelism() - 1, mostWorkers, await workersWorth(files));
  if (count < 1) return null;
  const workers = Array.from({ length: count }, () => startReader(settings));
  const readHere = readerWith(settings, () => Date.now());
  return {
    atOnce: count * filesAhead,
    read: (path, bytes) => {
      const ready = workers.filter((worker) => worker.isReady());
      const [idlest] = ready.sort((a, b) => a.underWay() - b.underWay());
      return idlest ? idlest.read(path, bytes) : readHere(path, bytes);
    },
    stop: async () => {
      await Promise.all(workers.map(({ stop }) => stop()));
    },
  };
}

async function workersWorth(files: readonly IncomingFile[]): Promise<number> {
  const sizes = await Promise.all(files.map(async ({ size }) => (await size?.()) ?? 0));
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  const worth = Math.max(files.length / filesEach, megabytes / megabytesEach);
  return Math.min(Math.floor(worth), files.length - 1);
}

function startReader(settings: ReaderSettings) {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url), {
    workerData: settings,
  });
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let isReady = false;
  worker.on('message', (said: WorkerMessage) => {
    if (said === 'ready') {
      isReady = true;
      return;
    }
    const { id, message } = said;
    waiting.get(id)?.done(readingOf(message));
    waiting.delete(id);
  });
  // What a file holds is no error of the thread's: this is a bug or the end of memory.
  worker.on('error', (error) => {
    isReady = false;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  });
  return {
    isReady: () => isReady,
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
