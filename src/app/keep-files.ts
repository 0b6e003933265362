/** The files of a run into the store as they are read, so that only what came of each is held until the end. */
import type { Batch, BatchOptions, ImportReceipt, Store } from '../core/store.ts';
import type { CalendarScheme } from '../core/time/calendar.ts';
import type { Register, UnitId } from '../core/unit.ts';
import type { FactSource, RunValues } from './check-values.ts';
import { type FileOutcome, knownOutcome, outcomeOf } from './file-outcome.ts';
import type { ReadFile, UnreadFile } from './ingest-batch.ts';

/** What came of a file; of one that was refused there is no receipt, but all that it said. */
export type KeptFile = { readonly outcome: FileOutcome } & (
  | { readonly receipt: ImportReceipt; readonly refused: null }
  | { readonly receipt: null; readonly refused: ReadFile }
);

export type Keeping = {
  readonly take: (file: ReadFile | UnreadFile, register: Register) => Promise<void>;
  /** Keeps what still waits, and gives all of the run; the batch stays open for a look at its facts. */
  readonly all: () => Promise<{
    readonly kept: readonly KeptFile[];
    readonly values: RunValues;
    readonly source: FactSource;
  }>;
  /** The batch's number; null where nothing was kept. */
  readonly finish: () => Promise<number | null>;
  readonly abandon: () => Promise<void>;
};

/** While a run is no larger, all of it is read first: others can write until then. */
const factsWaiting = 20_000;

/** Then so many are kept for each that comes, until none waits: those who read get their next files meanwhile. */
const keptAtOnce = 3;

type Waiting = { readonly file: ReadFile | UnreadFile; readonly register: Register };

export function keepFiles(store: Store, options: BatchOptions, scheme: CalendarScheme): Keeping {
  const kept: KeptFile[] = [];
  const events = new Set<number>();
  const units = new Set<UnitId>();
  const waiting: Waiting[] = [];
  let facts = 0;
  let batch: Batch | null = null;

  const keepKnown = async ({ path, known, read }: UnreadFile, register: Register) => {
    batch ??= await store.openBatch(options);
    const receipt = await batch.saveKnown({ ...known, file: path });
    // Taken back since it was looked up, by another who writes.
    if (receipt === null) return keepRead(await read(), register);
    kept.push({ outcome: knownOutcome(path, known, receipt), receipt, refused: null });
  };
  const keepRead = async (file: ReadFile, register: Register) => {
    if (file.record === null) {
      const outcome = outcomeOf(file, null, register, scheme);
      kept.push({ outcome, receipt: null, refused: file });
      return;
    }
    batch ??= await store.openBatch(options);
    const receipt = await batch.save(file.record);
    kept.push({ outcome: outcomeOf(file, receipt, register, scheme), receipt, refused: null });
    // What an unchanged file states was doubted when it came.
    if (receipt.event === null) return;
    events.add(receipt.event);
    for (const submission of file.submissions) {
      for (const { unit } of submission.facts) units.add(unit);
    }
  };
  const keepWaiting = async (most: number) => {
    for (const { file, register } of waiting.splice(0, most)) {
      await ('known' in file ? keepKnown(file, register) : keepRead(file, register));
    }
  };
  return {
    take: async (file, register) => {
      waiting.push({ file, register });
      const submissions = 'known' in file ? [] : file.submissions;
      for (const submission of submissions) facts += submission.facts.length;
      if (facts >= factsWaiting) await keepWaiting(keptAtOnce);
    },
    all: async () => {
      await keepWaiting(waiting.length);
      const refused = kept.flatMap((file) => file.refused ?? []);
      return { kept, values: { events, units, refused }, source: batch ?? store };
    },
    finish: async () => {
      const number = batch === null ? null : await batch.finish();
      batch = null;
      return number;
    },
    abandon: async () => {
      await batch?.abandon();
    },
  };
}
