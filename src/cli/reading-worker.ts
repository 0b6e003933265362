/** A thread that reads files for an import: settings once, then bytes in and facts out, one file a message. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReaderSettings, readerWith } from '../app/file-reading.ts';
import { messageOf, type ReadingMessage } from '../app/reading-message.ts';

export type ReadingTask = {
  readonly id: number;
  readonly path: string;
  readonly bytes: Uint8Array;
};
/** `ready` once, then each file's reading. */
export type WorkerMessage = 'ready' | { readonly id: number; readonly message: ReadingMessage };

// What reading-workers.ts gave it: messages between threads bear no types.
const read = readerWith(workerData as ReaderSettings, () => Date.now());

parentPort?.on('message', async ({ id, path, bytes }: ReadingTask) => {
  const message = messageOf(await read(path, bytes));
  const done: WorkerMessage = { id, message };
  parentPort?.postMessage(done, [message.facts.buffer]);
});
const ready: WorkerMessage = 'ready';
parentPort?.postMessage(ready);
