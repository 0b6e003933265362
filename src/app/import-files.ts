/** Imports files: each is read, those with an error stand aside, and the rest is kept as one batch. */
import type { Problem } from '../core/problem.ts';
import type { Instant, Store } from '../core/store.ts';
import type { Register } from '../core/unit.ts';
import { registerNames } from '../ingest/names.ts';
import { checkValues } from './check-values.ts';
import { type ImportedFile, outcomeOf } from './file-outcome.ts';
import {
  type BatchOptions,
  type BatchSettings,
  type IncomingFile,
  ingestBatch,
} from './ingest-batch.ts';
import { type MappingFile, type TaughtMappings, taughtMappings } from './taught-mappings.ts';

export type ImportOptions = BatchOptions & {
  readonly at: Instant;
  /** Work everything out and keep nothing. */
  readonly dryRun: boolean;
};

type ImportCounts = {
  readonly imported: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly rejected: number;
  /** Facts that are new or now say something else. */
  readonly facts: number;
};

export type ImportOutcome = {
  readonly batch: number | null;
  readonly files: readonly ImportedFile[];
  readonly counts: ImportCounts;
  /** What archives held that is no data. */
  readonly skipped: readonly Problem[];
  /** With the units that the run registered, to name the filers by. */
  readonly register: Register;
};

export async function importFiles(
  files: readonly IncomingFile[],
  store: Store,
  settings: BatchSettings & { readonly mappingFiles?: readonly MappingFile[] },
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { mappingFiles = [], ...rest } = settings;
  const { mappings, refused } = await taughtMappings(mappingFiles, store, settings);
  if (refused.length > 0) return refusedOutcome(refused, settings.register);
  const read = await ingestBatch(files, { ...rest, mappings }, options);
  const records = read.files.flatMap(({ record }) => (record ? [record] : []));
  const { at, dryRun } = options;
  const { batch, receipts } =
    records.length === 0
      ? { batch: null, receipts: [] }
      : await store.saveBatch(records, { at, dryRun });
  let next = 0;
  // The store answers in the order of the records, which skip what was refused.
  const answered = read.files.map((file) => ({
    file,
    receipt: file.record ? (receipts[next++] ?? null) : null,
  }));
  // What an unchanged file states was doubted when it came.
  const fresh = answered.filter(({ receipt }) => receipt?.status !== 'unchanged');
  const { catalogue, periods } = settings;
  const { territory } = registerNames(read.register, periods.scheme);
  const doubts = await checkValues(
    fresh.map(({ file }) => file),
    { store, catalogue, territory },
  );
  const outcomes = answered.map(({ file, receipt }): ImportedFile => {
    const outcome = outcomeOf(file, receipt, read.register, periods.scheme);
    return {
      ...outcome,
      problems: [...outcome.problems, ...(doubts.get(file) ?? [])],
      status: receipt?.status ?? 'rejected',
      event: receipt?.event ?? null,
      added: receipt?.added ?? 0,
      changes: receipt?.changes ?? [],
    };
  });
  const { skipped, register } = read;
  return { batch, files: outcomes, counts: countsOf(outcomes), skipped, register };
}

/** Nothing is read by a mapping that nobody understands; its own problems are all that is told. */
function refusedOutcome(refused: TaughtMappings['refused'], register: Register): ImportOutcome {
  const files = refused.map(({ file, problems }): ImportedFile => {
    const nothing = { submissions: [], stated: [], event: null, added: 0, changes: [] };
    return { file, problems, status: 'rejected', ...nothing };
  });
  return { batch: null, files, counts: countsOf(files), skipped: [], register };
}

export function countsOf(files: readonly ImportedFile[]): ImportCounts {
  const having = (status: ImportedFile['status']) =>
    files.filter((file) => file.status === status).length;
  return {
    imported: having('imported'),
    unchanged: having('unchanged'),
    replaced: having('replaced'),
    rejected: having('rejected'),
    facts: files.reduce((sum, { added, changes }) => sum + added + changes.length, 0),
  };
}
