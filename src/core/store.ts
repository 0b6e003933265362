/** What the application asks of a store: coarse calls, one import in, one table's series out. Types only. */

import type { CellOrigin, EffectiveFact, StatedScope, Submission } from './fact.ts';
import type { FactsByIndicator } from './facts-by-indicator.ts';
import type { RegularQuery, RegularSums } from './figures/regular-series.ts';
import type { Target } from './figures/target.ts';
import type { FiledEvent, MergedPack, PackMerge } from './filed-event.ts';
import type { Catalogue } from './indicator.ts';
import type { Reading } from './reading.ts';
import type { SeriesQuery, SeriesSubject } from './series-query.ts';
import type { StoreCheck } from './store-check.ts';
import type { Day } from './time/day.ts';
import type { Period } from './time/period.ts';
import type { Register, Succession, Unit, UnitId } from './unit.ts';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** One file's worth of facts, ready to be kept whole or not at all. */
export type ImportRecord = {
  readonly kind: 'import' | 'record';
  /** As the user named it; shown in every origin. */
  readonly file: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** What else decided how the bytes were read (names, flags, mapping), as one comparable text. */
  readonly context: string;
  /** The day the office received it, where given (`--received`). */
  readonly receivedOn: Day | null;
  readonly submissions: readonly Submission[];
  /** Units that `--new-units` registers with this file. */
  readonly newUnits: readonly Unit[];
  /** Read unchanged bytes anew (`--again`). */
  readonly again: boolean;
  /** Kept also where all of it was said before: a pack tells which of its files says it now. */
  readonly keepsKnown?: boolean;
  /** The mappings that its sheets were read by, to be known again. */
  readonly mappings?: readonly StoredMapping[];
  /** To be known again without being read, where that may be. */
  readonly reading?: Pick<KnownReading, 'told'> & { readonly inputs: string };
};

/** What a file was read as when it last came. */
export type KnownReading = Pick<ImportRecord, 'hash' | 'context'> & {
  /** All that was told of it, as app/ wrote it. */
  readonly told: string;
};

/** A layout that someone has taught: known again by its fingerprint, the latest of each kept. */
export type StoredMapping = {
  readonly name: string;
  readonly fingerprint: string;
  /** Its lines, cells apart by tabs. */
  readonly text: string;
};

/** What holds for a fact before and after an event; null where nothing does. */
export type FactChange = {
  readonly unit: UnitId;
  readonly indicator: string;
  readonly category: string | null;
  readonly scope: StatedScope;
  readonly period: Period;
  readonly before: Reading | null;
  readonly after: Reading | null;
};

/** Two submissions that state one fact differently. `quoted` where one of them only quotes it. */
export type FactConflict = {
  readonly unit: UnitId;
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
  readonly held: Reading;
  readonly stated: Reading;
  /** The file that the held reading came from. */
  readonly heldFile: string;
  readonly quoted: boolean;
  readonly origin: CellOrigin;
};

export type ImportReceipt = {
  readonly file: string;
  /** `replaced` when a stored fact changed, `imported` when facts were only added. */
  readonly status: 'imported' | 'unchanged' | 'replaced';
  readonly event: number | null;
  readonly added: number;
  /** Facts whose effective reading changed, retractions included. */
  readonly changes: readonly FactChange[];
  readonly conflicts: readonly FactConflict[];
  /** For unchanged bytes whose facts a later file replaced: that file. */
  readonly supersededBy: string | null;
};

export type BatchReceipt = {
  readonly batch: number | null;
  readonly receipts: readonly ImportReceipt[];
};

export type BatchOptions = {
  readonly at: Instant;
  /** A trial: all is worked out and nothing kept. */
  readonly dryRun: boolean;
};

/**
 * A batch whose files come one after another. Until it is finished only its own reads see them, and nobody else
 * can write.
 */
export interface Batch {
  /** Keeps the file whole; in a trial its event has a number as well. */
  save(record: ImportRecord): Promise<ImportReceipt>;
  /** What comes of bytes that an import in force knows in this context; null where none does. */
  saveKnown(file: Pick<ImportRecord, 'file' | 'hash' | 'context'>): Promise<ImportReceipt | null>;
  /** As after the files so far. */
  effectiveFacts(query: FactQuery): Promise<readonly EffectiveFact[]>;
  unevenSeries(query: SeriesQuery): Promise<readonly SeriesSubject[]>;
  origins(versions: readonly number[]): Promise<Origins>;
  /** Its number; null where nothing was kept, as of a trial. */
  finish(): Promise<number | null>;
  /** Leaves the database as it was. */
  abandon(): Promise<void>;
}

/** File and cell of versions. */
export type Origins = ReadonlyMap<number, CellOrigin & { readonly file: string }>;

export type EventRecord = {
  readonly id: number;
  readonly batch: number;
  readonly kind: 'import' | 'record' | 'undo';
  readonly at: Instant;
  /** The file, the note of a recorded fact, or for an undo what it took back. */
  readonly file: string;
  readonly receivedOn: Day | null;
  readonly state: 'in-force' | 'superseded' | 'undone';
  readonly changes: readonly FactChange[];
};

/** A submission with the events that filed it, newest first. */
export type SubmissionRecord = {
  readonly filer: UnitId;
  readonly form: string;
  readonly period: Period;
  readonly filings: readonly {
    readonly event: number;
    readonly file: string;
    readonly at: Instant;
    readonly receivedOn: Day | null;
  }[];
};

/** Which facts a table needs. */
export type FactQuery = {
  readonly units: readonly UnitId[] | 'all';
  readonly indicators: readonly string[] | 'all';
  /** Facts as after the last event not later than this instant, or as after this event; null for now. */
  readonly asOf: Instant | { readonly event: number } | null;
};

/** A report as it was signed: what it said stays, whatever comes in later. */
export type SignedReport = {
  readonly number: string;
  readonly date: Day;
  readonly unit: UnitId;
  readonly period: Period;
  /** The last event whose facts are in it. */
  readonly event: number;
  readonly signedAt: Instant;
  /** How its table was asked for, as reports/ wrote it. */
  readonly query: string;
};

/** When the registers last changed, for tables that look back (`--as-of`). */
export type LastChanges = {
  readonly register: Instant | null;
  readonly catalogue: Instant | null;
  readonly settings: Instant | null;
};

export type DatabaseCounts = {
  readonly events: number;
  readonly facts: number;
  readonly units: number;
};

/**
 * What people should know of how a store was opened: `not-shared` where its disk lets one program at
 * a time use it; `migrated` where it was brought to a newer form, after a copy was made of it.
 */
export type StoreNotice =
  | { readonly kind: 'not-shared' }
  | { readonly kind: 'migrated'; readonly backup: string };

/** The one file that holds everything, or what stands in for it. Rejects with HostError on a bad environment. */
export interface Store {
  /** Where it is, to be shown. */
  readonly location: string;
  readonly notices: readonly StoreNotice[];
  counts(): Promise<DatabaseCounts>;

  register(): Promise<Register>;
  /** Adds or replaces units by id and appends successions, in one transaction. */
  saveRegister(
    units: readonly Unit[],
    successions: readonly Succession[],
    at: Instant,
  ): Promise<void>;

  settings(): Promise<ReadonlyMap<string, string>>;
  /** Null removes the setting. */
  saveSettings(settings: ReadonlyMap<string, string | null>, at: Instant): Promise<void>;

  /** What the office added to the built-in catalogue or changed in it. */
  officeCatalogue(): Promise<Catalogue>;
  saveOfficeCatalogue(catalogue: Catalogue, at: Instant): Promise<void>;

  targets(): Promise<readonly Target[]>;
  /** Adds targets, or replaces those of the same unit, indicator and span; counts both. */
  saveTargets(
    targets: readonly Target[],
  ): Promise<{ readonly added: number; readonly updated: number }>;

  signedReports(): Promise<readonly SignedReport[]>;
  /** All that it said, as reports/ wrote it; null where there is no such report. */
  signedFigures(report: Pick<SignedReport, 'number' | 'date'>): Promise<string | null>;
  saveSignedReport(report: SignedReport, figures: string): Promise<void>;

  /** The layouts that were taught, by name. */
  mappings(): Promise<readonly StoredMapping[]>;

  /**
   * By file, those in force that were last read under the same inputs: whatever else than path and bytes a
   * reading depends on, as one comparable text. Whether they are so to the end, `saveKnown` tells.
   */
  knownReadings(
    files: readonly string[],
    inputs: string,
  ): Promise<ReadonlyMap<string, KnownReading>>;

  lastChanges(): Promise<LastChanges>;

  /**
   * Keeps the records as one batch, in the order given: each whole or not at all. With `dryRun` all
   * is worked out and nothing kept. `onSaved` is told of each file for progress.
   */
  saveBatch(
    records: readonly ImportRecord[],
    options: BatchOptions,
    onSaved?: (done: number) => void,
  ): Promise<BatchReceipt>;
  /** The same for files that are too many to be held at once: finished or abandoned by whoever opens it. */
  openBatch(options: BatchOptions): Promise<Batch>;

  /** Takes back a file's event (17), a batch, or the last batch in force. Null where there is nothing to take back. */
  undo(
    target: { readonly kind: 'last' } | { readonly kind: 'event' | 'batch'; readonly id: number },
    at: Instant,
  ): Promise<EventRecord | null>;

  /** The number of the last event, 0 where there is none. */
  latestEvent(): Promise<number>;
  /** The events, oldest first. */
  events(): Promise<readonly EventRecord[]>;
  submissions(): Promise<readonly SubmissionRecord[]>;

  effectiveFacts(query: FactQuery): Promise<readonly EffectiveFact[]>;
  /** The same facts, kept small until an indicator's are asked for. */
  factsByIndicator(query: FactQuery): Promise<FactsByIndicator>;
  /** What leaves filed plainly, added up without their facts being read. */
  regularSums(query: RegularQuery): Promise<RegularSums>;
  /** Those with numbers that lie far apart, or with spans that end together; perhaps a few others. */
  unevenSeries(query: SeriesQuery): Promise<readonly SeriesSubject[]>;
  /** File and cell of versions that `effectiveFacts` named. */
  origins(versions: readonly number[]): Promise<Origins>;

  /** What imports in force stated of these units, oldest first. */
  filedEvents(units: readonly UnitId[]): Promise<readonly FiledEvent[]>;
  /** Tells this store from every other by its first event; null before there is one. */
  source(): Promise<string | null>;
  /** The packs of other offices that are merged and not undone, in order. */
  mergedPacks(): Promise<readonly MergedPack[]>;
  /** Keeps all that a pack changes, its records as one batch, or nothing of it. */
  savePackMerge(merge: PackMerge, at: Instant): Promise<BatchReceipt>;

  /** Looks whether everything is as it was stored, and what holds follows from it. Changes nothing. */
  check(): Promise<StoreCheck>;
  /** Works the kept sums out again from the figures in force; nothing that was filed is touched. */
  rebuildSums(): Promise<void>;
  /** A copy as of this moment, to a new file; its bytes. Nothing is ever written over. */
  copyTo(path: string): Promise<number>;

  close(): Promise<void>;
}
