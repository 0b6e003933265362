/** A thread that reads files for an import: settings once, then bytes in and facts out, one file a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { type FileReading, type ReaderSettings, readerWith } from '../app/file-reading.ts';

export type ReadingTask = {
  readonly id: number;
  readonly path: string;
  readonly bytes: Uint8Array;
};
export type ReadingDone = { readonly id: number; readonly reading: FileReading };

// What reading-workers.ts gave it: messages between threads bear no types.
const read = readerWith(workerData as ReaderSettings, () => Date.now());

parentPort?.on('message', async ({ id, path, bytes }: ReadingTask) => {
  const done: ReadingDone = { id, reading: await read(path, bytes) };
  parentPort?.postMessage(done);
});
