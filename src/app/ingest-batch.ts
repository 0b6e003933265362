/** Reads the files of one run, one after another, into records for the store; what is refused stands aside. */
import { createHash } from 'node:crypto';
import type { Submission } from '../core/fact.ts';
import { hasError, type Problem, problem } from '../core/problem.ts';
import type { ImportRecord } from '../core/store.ts';
import type { Day } from '../core/time/day.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Register, Unit } from '../core/unit.ts';
import type { Allowance } from '../ingest/allowance.ts';
import type { IngestContext, IngestOptions, IngestResult } from '../ingest/context.ts';
import { ingestFile } from '../ingest/ingest-file.ts';
import type { Mapping } from '../ingest/mapping/mapping.ts';
import { openArchive } from '../ingest/readers/archive.ts';
import { sizeProblem } from '../ingest/readers/read-workbook.ts';
import { isHidden, isNoData, skippedFile } from './no-data.ts';
import { storedMapping } from './taught-mappings.ts';

/** A file as the user named it, with `/`; its bytes are asked for once and let go. */
export type IncomingFile = {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
  /** Known before it is read, where it lies on a disk. */
  readonly size?: () => Promise<number>;
  /** Of an archive, the name of the one file in it that is meant; without it all are. */
  readonly entry?: string;
};

export type BatchSettings = Omit<IngestContext, 'file'> & {
  /** With `--new-units` in an empty database: the name of the district to register first. */
  readonly newRoot: string | null;
};

export type BatchOptions = {
  readonly again: boolean;
  readonly receivedOn: Day | null;
  /** Told after each file that was read, and how many there are. */
  readonly onProgress?: (done: number, total: number) => void;
};

/** One file after reading; `record` is null where an error keeps it out. */
export type ReadFile = {
  readonly path: string;
  readonly submissions: readonly Submission[];
  readonly problems: readonly Problem[];
  readonly record: ImportRecord | null;
};

export type ReadBatch = {
  /** In sorted path order, in which the store numbers them. */
  readonly files: readonly ReadFile[];
  /** What archives held that is no data. */
  readonly skipped: readonly Problem[];
  /** With the units that files of this run register. */
  readonly register: Register;
};

export async function ingestBatch(
  files: readonly IncomingFile[],
  settings: BatchSettings,
  options: BatchOptions,
): Promise<ReadBatch> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const { newRoot, ...base } = withNewRoot(settings);
  let unsaved: readonly Unit[] = newRoot;
  let { register } = base;
  const read: ReadFile[] = [];
  const skipped: Problem[] = [];
  let done = 0;
  for await (const { path, bytes, isLast, ...inside } of contentsOf(
    sorted,
    base.allowance,
    skipped,
  )) {
    const result = await ingestContent(bytes, { ...base, ...inside, register, file: path });
    const { submissions, problems, mappings = [] } = result;
    const isRefused = hasError(problems);
    const newUnits = isRefused ? [] : [...unsaved, ...result.newUnits];
    const record: ImportRecord | null = isRefused
      ? null
      : {
          kind: 'import',
          file: path,
          hash: hashOf(bytes),
          context: contextText(base.options, submissions, mappings),
          receivedOn: options.receivedOn,
          submissions,
          newUnits,
          again: options.again,
          mappings: mappings.map(storedMapping),
        };
    if (record && newUnits.length > 0) {
      unsaved = [];
      register = { ...register, units: [...register.units, ...result.newUnits] };
    }
    read.push({ path, submissions, problems, record });
    if (isLast) done += 1;
    options.onProgress?.(done, sorted.length);
  }
  return { files: read, skipped, register };
}

type Content = {
  readonly path: string;
  /** Or why there are none. */
  readonly bytes: Uint8Array | Problem;
  /** The last that a file gives: an archive gives many. */
  readonly isLast: boolean;
  /** What an archive leaves its files to cost. */
  readonly allowance?: Allowance;
};

/** The files themselves, and in their place what archives hold. */
async function* contentsOf(
  files: readonly IncomingFile[],
  allowance: Allowance | undefined,
  skipped: Problem[],
): AsyncGenerator<Content> {
  for (const { path, read, size, entry: only } of files) {
    const tooLarge = size ? sizeProblem(await size(), path, allowance) : null;
    if (tooLarge) {
      yield { path, bytes: tooLarge, isLast: true };
      continue;
    }
    const bytes = await read();
    const archive = openArchive(bytes, path, allowance);
    if (archive === null) {
      yield { path, bytes, isLast: true };
      continue;
    }
    const meant = archive.entries.filter(({ name }) => only === undefined || name === only);
    const seen = meant.filter(({ name }) => !isHidden(name));
    const data = seen.filter(({ name }) => !isNoData(name));
    skipped.push(
      ...seen.filter(({ name }) => isNoData(name)).map((entry) => skippedFile(entry.path)),
    );
    for (const [index, entry] of data.entries()) {
      const isLast = index === data.length - 1;
      yield { path: entry.path, bytes: entry.read(), isLast, allowance: archive.allowance };
    }
    if (data.length === 0) {
      const origin = { file: path, sheet: null, cell: null };
      yield { path, bytes: problem('empty-file', 'error', origin, {}), isLast: true };
    }
  }
}

async function ingestContent(
  bytes: Uint8Array | Problem,
  context: IngestContext,
): Promise<IngestResult> {
  return bytes instanceof Uint8Array
    ? ingestFile(bytes, context)
    : { submissions: [], newUnits: [], problems: [bytes] };
}

function hashOf(bytes: Uint8Array | Problem | string): string {
  const isContent = typeof bytes === 'string' || bytes instanceof Uint8Array;
  const content = isContent ? bytes : new Uint8Array();
  return createHash('sha256').update(content).digest('hex');
}

/**
 * What else than the bytes decided how they were read, as one comparable text: the flags, and what the names
 * around and inside the file came to mean.
 */
function contextText(
  options: IngestOptions,
  submissions: readonly Submission[],
  mappings: readonly Mapping[],
): string {
  const { period, unit, scope, nature, blank, acceptDotThousands, set, note } = options;
  const flags = {
    period: period && periodId(period),
    unit,
    scope,
    nature,
    blank,
    acceptDotThousands,
    set: [...set],
    note,
  };
  const meaning = createHash('sha256');
  for (const { filer, form, period: of, facts } of submissions) {
    meaning.update(`${filer}|${form}|${periodId(of)}\n`);
    for (const fact of facts) {
      const { start, end } = fact.period;
      const key = [fact.unit, fact.indicator, fact.category, fact.scope, start, end];
      meaning.update(`${key.join('|')}|${fact.nature}|${fact.quoted}\n`);
    }
  }
  // Left out where there are none, so that what was imported before still counts as unchanged.
  const taught =
    mappings.length === 0 ? {} : { mappings: mappings.map(({ text }) => hashOf(text)) };
  return JSON.stringify({ flags, meaning: meaning.digest('hex').slice(0, 16), ...taught });
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
