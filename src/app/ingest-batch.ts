/** Reads the files of one run into records for the store, in order, as they are asked for; what is refused stands aside. */
import type { Submission } from '../core/fact.ts';
import { hasError, type Problem } from '../core/problem.ts';
import type { ImportRecord, KnownReading } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import type { Register, Unit } from '../core/unit.ts';
import type { IngestContext } from '../ingest/context.ts';
import { type FileContent, fileContents, type IncomingFile, readWithin } from './file-contents.ts';
import { filed } from './file-outcome.ts';
import { type FileReading, type ReaderSettings, readFileBytes } from './file-reading.ts';
import { type KnownFile, knownFile, readingToKeep } from './known-files.ts';

export type BatchSettings = Omit<IngestContext, 'file'> & {
  /** With `--new-units` in an empty database: the name of the district to register first. */
  readonly newRoot: string | null;
};

export type BatchOptions = {
  readonly again: boolean;
  readonly receivedOn: Day | null;
  /** Told after each file that was read, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Helpers for runs of many files, where the host has any. */
  readonly startReaders?: StartReaders | undefined;
};

/** Null where the run is too small to be worth them. */
export type StartReaders = (
  files: readonly IncomingFile[],
  settings: ReaderSettings,
) => Promise<Readers | null>;

/** Reads files beside this thread. */
export type Readers = {
  /** So many files are kept under way, so that memory stays flat however many there are. */
  readonly atOnce: number;
  readonly read: (path: string, bytes: Uint8Array) => Promise<FileReading>;
  readonly stop: () => Promise<void>;
};

/** One file after reading; `record` is null where an error keeps it out. */
export type ReadFile = {
  readonly path: string;
  readonly submissions: readonly Submission[];
  readonly problems: readonly Problem[];
  readonly record: ImportRecord | null;
};

/** One file whose reading is known; `read` is for where that counts no more once it is to be kept. */
export type UnreadFile = {
  readonly path: string;
  readonly known: KnownFile;
  readonly read: () => Promise<ReadFile>;
};

/** The readings that the store knows, and the inputs under which they and those of this run are made. */
export type KnownReadings = {
  readonly inputs: string;
  readonly byFile: ReadonlyMap<string, KnownReading>;
};

export type BatchReading = {
  /** In sorted path order, in which the store numbers them. To be gone through once. */
  readonly files: AsyncIterable<ReadFile | UnreadFile>;
  /** What archives held that is no data: all of it once the files are through. */
  readonly skipped: readonly Problem[];
  /** With the units that the files so far register. */
  readonly register: () => Register;
};

export function ingestBatch(
  files: readonly IncomingFile[],
  settings: BatchSettings,
  options: BatchOptions,
  readings: KnownReadings | null = null,
): BatchReading {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { newRoot, ...base } = withNewRoot(settings);
  const skipped: Problem[] = [];
  let register = base.register;
  const readAgain = async (path: string): Promise<ReadFile> => {
    const file = sorted.find((one) => one.path === path);
    const bytes = file ? await readWithin(file.read, base.allowance) : null;
    if (bytes === null) return { path, submissions: [], problems: [], record: null };
    const content = { path, bytes, isLast: true };
    const result = await readContent(content, { ...base, register }, null);
    return readFileOf(content, result, [], options, readings?.inputs ?? null);
  };
  async function* readAll(): AsyncGenerator<ReadFile | UnreadFile> {
    let unsaved: readonly Unit[] = newRoot;
    let done = 0;
    const helpers = startedOnce(() => readersFor(sorted, base, options));
    const read = async (content: FileContent): Promise<Reading> => {
      const { path, bytes } = content;
      const context = { ...base, register };
      const reading = readings?.byFile.get(path);
      const known = bytes instanceof Uint8Array ? knownFile(reading, bytes) : null;
      if (known) return { known, result: null };
      return { known, result: await readContent(content, context, await helpers.started()) };
    };
    const contents = fileContents(sorted, base.allowance, skipped);
    try {
      for await (const { content, known, result } of inOrder(contents, read, helpers.atOnce)) {
        const { path, allowance, isLast } = content;
        if (known) yield { path, known, read: () => readAgain(path) };
        else {
          const newUnits =
            result && !hasError(result.problems) ? [...unsaved, ...result.newUnits] : [];
          const inputs = allowance ? null : (readings?.inputs ?? null);
          const file = readFileOf(content, result, newUnits, options, inputs);
          if (file.record && newUnits.length > 0 && result) {
            unsaved = [];
            register = { ...register, units: [...register.units, ...result.newUnits] };
          }
          yield file;
        }
        if (isLast) done += 1;
        options.onProgress?.(done, sorted.length);
      }
    } finally {
      await helpers.stop();
    }
  }
  return { files: readAll(), skipped, register: () => register };
}

/** Where files register units each must know those of the ones before, so they are read one by one. */
async function readersFor(
  files: readonly IncomingFile[],
  { allowance, ...settings }: Omit<BatchSettings, 'newRoot'>,
  { startReaders }: BatchOptions,
): Promise<Readers | null> {
  if (!startReaders || settings.options.newUnits) return null;
  return startReaders(files, { ...settings, limits: allowance?.limits ?? null });
}

/** Started when the first file is to be read: where every file is known there is none. */
function startedOnce(start: () => Promise<Readers | null>) {
  let starting: Promise<Readers | null> | null = null;
  let atOnce = 1;
  return {
    started: async () => {
      starting ??= start();
      const readers = await starting;
      atOnce = readers?.atOnce ?? 1;
      return readers;
    },
    atOnce: () => atOnce,
    stop: async () => {
      await (await starting)?.stop();
    },
  };
}

/** What a file was known or read as; neither where there are no bytes. */
type Reading =
  | { readonly known: KnownFile; readonly result: null }
  | { readonly known: null; readonly result: FileReading | null };

type Result = Reading & { readonly content: FileContent };

/** With so much under way the next waits: what a large file states takes ten times its bytes. */
const mostMegabytes = 30;

/** Each content with what it was read as, in order, so many under way at once. */
async function* inOrder(
  contents: AsyncIterable<FileContent>,
  read: (content: FileContent) => Promise<Reading>,
  atOnce: () => number,
): AsyncGenerator<Result> {
  const underWay: { readonly reading: Promise<Result>; readonly megabytes: number }[] = [];
  const isFull = () =>
    underWay.length >= atOnce() ||
    underWay.reduce((sum, { megabytes }) => sum + megabytes, 0) > mostMegabytes;
  for await (const content of contents) {
    const { bytes } = content;
    const megabytes = bytes instanceof Uint8Array ? bytes.length / 1e6 : 0;
    // The bytes go with the reading; what waits for its turn holds a file's facts only.
    const kept = { ...content, bytes: bytes instanceof Uint8Array ? noBytes : bytes };
    const reading = read(content).then((found) => ({ ...found, content: kept }));
    // It is awaited in its turn, and must not count as unhandled before.
    reading.catch(() => {});
    underWay.push({ reading, megabytes });
    const first = isFull() ? underWay.shift() : undefined;
    if (first) yield await first.reading;
  }
  for (const { reading } of underWay) yield await reading;
}

const noBytes = new Uint8Array();

/** Null where there are no bytes. What an archive holds shares its allowance and is read here. */
async function readContent(
  { path, bytes, allowance }: FileContent,
  settings: Omit<IngestContext, 'file'>,
  readers: Readers | null,
): Promise<FileReading | null> {
  if (!(bytes instanceof Uint8Array)) return null;
  if (readers && !allowance) return readers.read(path, bytes);
  return readFileBytes(bytes, { ...settings, ...(allowance ? { allowance } : {}), file: path });
}

function readFileOf(
  { path, bytes }: FileContent,
  result: FileReading | null,
  newUnits: readonly Unit[],
  { receivedOn, again }: BatchOptions,
  inputs: string | null,
): ReadFile {
  if (result === null) {
    const problems = bytes instanceof Uint8Array ? [] : [bytes];
    return { path, submissions: [], problems, record: null };
  }
  const { submissions, problems, hash, context, mappings } = result;
  if (hasError(problems)) return { path, submissions, problems, record: null };
  const reading = readingToKeep({ submissions: submissions.map(filed), problems }, inputs);
  const record: ImportRecord = {
    kind: 'import',
    file: path,
    hash,
    context,
    receivedOn,
    submissions,
    newUnits,
    again,
    mappings,
    ...(reading ? { reading } : {}),
  };
  return { path, submissions, problems, record };
}

/** The district that unknown communes are registered under, where the database knows no unit at all. */
function withNewRoot(
  settings: BatchSettings,
): Omit<BatchSettings, 'newRoot'> & { readonly newRoot: readonly Unit[] } {
  const { newRoot: name, ...base } = settings;
  const isEmpty = base.register.units.length === 0;
  if (name === null || !isEmpty || !base.options.newUnits) return { ...base, newRoot: [] };
  const root: Unit = {
    id: 1,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: '', name, level: 'district' }],
    parents: [{ from: null, parent: null }],
    aliases: [],
    reportsFor: null,
  };
  const register: Register = { ...base.register, units: [root] };
  return { ...base, register, homeUnit: root.id, newRoot: [root] };
}
