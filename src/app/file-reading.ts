/** One file's bytes to all that the store must know of them. Plain data in and out: it may run in another thread. */
import { createHash } from 'node:crypto';
import type { Submission } from '../core/fact.ts';
import type { Problem } from '../core/problem.ts';
import type { StoredMapping } from '../core/store.ts';
import { periodId } from '../core/time/period-id.ts';
import type { Unit } from '../core/unit.ts';
import type { ReadingLimits } from '../ingest/allowance.ts';
import type { IngestContext, IngestOptions } from '../ingest/context.ts';
import { ingestFile } from '../ingest/ingest-file.ts';
import type { Mapping } from '../ingest/mapping/mapping.ts';
import { storedMapping } from './taught-mappings.ts';

export type FileReading = {
  readonly submissions: readonly Submission[];
  readonly newUnits: readonly Unit[];
  readonly problems: readonly Problem[];
  readonly mappings: readonly StoredMapping[];
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** What else than the bytes decided how they were read. */
  readonly context: string;
};

/** What reading needs besides the bytes, as plain data that another thread can be given. */
export type ReaderSettings = Omit<IngestContext, 'file' | 'allowance'> & {
  readonly limits: ReadingLimits | null;
};

/** Reads as this thread would, in one that was given the settings only. */
export function readerWith(
  { limits, ...settings }: ReaderSettings,
  now: () => number,
): (file: string, bytes: Uint8Array) => Promise<FileReading> {
  const base = limits === null ? settings : { ...settings, allowance: { limits, now } };
  return (file, bytes) => readFileBytes(bytes, { ...base, file });
}

export async function readFileBytes(
  bytes: Uint8Array,
  context: IngestContext,
): Promise<FileReading> {
  const { mappings = [], ...read } = await ingestFile(bytes, context);
  return {
    ...read,
    mappings: mappings.map(storedMapping),
    hash: hashOf(bytes),
    context: contextText(context.options, read.submissions, mappings),
  };
}

/** SHA-256, hex. */
export function hashOf(content: Uint8Array | string): string {
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
    const lines = facts.map(({ unit, indicator, category, scope, period, nature, quoted }) => {
      const subject = `${unit}|${indicator}|${category ?? ''}|${scope}`;
      return `${subject}|${period.start}|${period.end}|${nature}|${quoted}\n`;
    });
    meaning.update(`${filer}|${form}|${periodId(of)}\n${lines.join('')}`);
  }
  // Left out where there are none, so that what was imported before still counts as unchanged.
  const taught =
    mappings.length === 0 ? {} : { mappings: mappings.map(({ text }) => hashOf(text)) };
  return JSON.stringify({ flags, meaning: meaning.digest('hex').slice(0, 16), ...taught });
}
