/** Imports files: each is read, those with an error stand aside, and the rest is kept as one batch. */
import type { Problem } from '../core/problem.ts';
import type { Instant, Store } from '../core/store.ts';
import type { Register } from '../core/unit.ts';
import { registerNames } from '../ingest/names.ts';
import { checkValues, type Doubts } from './check-values.ts';
import type { IncomingFile } from './file-contents.ts';
import type { ImportedFile } from './file-outcome.ts';
import {
  type BatchOptions,
  type BatchSettings,
  ingestBatch,
  type KnownReadings,
} from './ingest-batch.ts';
import { type KeptFile, keepFiles } from './keep-files.ts';
import { readingInputs } from './known-files.ts';
import { type TaughtMappings, taughtMappings } from './taught-mappings.ts';
import type { TextSource } from './text-tables.ts';

export type ImportOptions = BatchOptions & {
  readonly at: Instant;
  /** Work everything out and keep nothing. */
  readonly dryRun: boolean;
  /** The version of the program. Files that it read before are not read again; without it all are. */
  readonly program?: string;
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
  settings: BatchSettings & { readonly mappingFiles?: readonly TextSource[] },
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { mappingFiles = [], ...rest } = settings;
  const { mappings, refused } = await taughtMappings(mappingFiles, store, settings);
  if (refused.length > 0) return refusedOutcome(refused, settings.register);
  const known = await knownReadings(files, store, { ...rest, mappings }, options);
  const reading = ingestBatch(files, { ...rest, mappings }, options, known);
  const { catalogue, periods } = settings;
  const keeping = keepFiles(store, options, periods.scheme);
  try {
    for await (const file of reading.files) await keeping.take(file, reading.register());
    const { kept, values, source } = await keeping.all();
    const register = reading.register();
    const { territory } = registerNames(register, periods.scheme);
    const doubts = await checkValues(values, { source, catalogue, territory });
    const outcomes = kept.map((file) => importedFile(file, doubts, options));
    const batch = await keeping.finish();
    const { skipped } = reading;
    return { batch, files: outcomes, counts: countsOf(outcomes), skipped, register };
  } catch (error) {
    await keeping.abandon();
    throw error;
  }
}

/**
 * Null where nothing may be known: units that files register change how the next is read, and a mapping
 * that is named is to be remembered.
 */
async function knownReadings(
  files: readonly IncomingFile[],
  store: Store,
  { newRoot: _, allowance, ...settings }: BatchSettings,
  { program, again }: ImportOptions,
): Promise<KnownReadings | null> {
  const hasGiven = (settings.mappings?.given.length ?? 0) > 0;
  if (program === undefined || settings.options.newUnits || hasGiven) return null;
  const inputs = readingInputs({ ...settings, limits: allowance?.limits ?? null }, program);
  const paths = again ? [] : files.map(({ path }) => path);
  return { inputs, byFile: await store.knownReadings(paths, inputs) };
}

function importedFile(
  { outcome, receipt, refused }: KeptFile,
  doubts: Doubts,
  { dryRun }: ImportOptions,
): ImportedFile {
  const event = receipt?.event ?? null;
  const found = doubts.get(refused ?? event ?? 0) ?? [];
  return {
    ...outcome,
    problems: [...outcome.problems, ...found],
    status: receipt?.status ?? 'rejected',
    event: dryRun ? null : event,
    added: receipt?.added ?? 0,
    changes: receipt?.changes ?? [],
  };
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
