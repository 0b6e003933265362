/**
 * One run's files as one batch: worked through in order inside one transaction, each whole or not
 * at all.
 */
import type { Database } from 'better-sqlite3';
import type {
  BatchOptions,
  BatchReceipt,
  ImportReceipt,
  ImportRecord,
  Instant,
} from '../core/store.ts';
import type { BatchContext } from './batch-context.ts';
import { codeWriter } from './codes.ts';
import { conflictFinder } from './conflicts.ts';
import { currentStatements } from './current.ts';
import { eventTime } from './instant.ts';
import { renewSums } from './kept-sums.ts';
import { readingKeeper } from './known-readings.ts';
import { keepMappings } from './mappings.ts';
import { saveRecord } from './save-record.ts';
import { sealStatements } from './seals.ts';
import { sameBytesFinder, supersedingFinder } from './unchanged.ts';
import { versionStatements } from './versions.ts';

/**
 * Where something goes wrong nothing of the batch is kept, so that it can be run again as it was.
 */
export function saveBatch(
  db: Database,
  records: readonly ImportRecord[],
  options: BatchOptions,
  onSaved: (done: number) => void,
): BatchReceipt {
  db.exec('BEGIN IMMEDIATE');
  try {
    const receipt = saveRecords(db, records, options, onSaved);
    db.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return receipt;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** Within a transaction of the caller's. */
export function saveRecords(
  db: Database,
  records: readonly ImportRecord[],
  { at, dryRun }: BatchOptions,
  onSaved: (done: number) => void,
): BatchReceipt {
  const { batch, save, finish } = recordSaver(db, at);
  const receipts = records.map((record, index) => {
    const receipt = save(record);
    onSaved(index + 1);
    return dryRun ? { ...receipt, event: null } : receipt;
  });
  if (!dryRun) finish();
  const stored = !dryRun && receipts.some((receipt) => receipt.event !== null);
  return { batch: stored ? batch : null, receipts };
}

export type RecordSaver = {
  readonly batch: number;
  readonly save: (record: ImportRecord) => ImportReceipt;
  readonly findUnchanged: UnchangedFinder;
  /** Once all are saved: renews the sums of what they touched. */
  readonly finish: () => void;
};

/** Keeps files one after another as one batch, within a transaction of the caller's. */
export function recordSaver(db: Database, at: Instant): RecordSaver {
  const context = batchContext(db, at);
  const findUnchanged = unchangedFinder(db);
  const keepReading = readingKeeper(db);
  return {
    batch: context.batch,
    save: (record) => {
      const known = record.again ? null : findUnchanged(record);
      const receipt = known ?? saveRecord(context, record);
      keepMappings(db, record.mappings ?? []);
      keepReading(record);
      return receipt;
    },
    findUnchanged,
    finish: () => renewSums(db, context.current.touched),
  };
}

function batchContext(db: Database, at: Instant): BatchContext {
  const next = (sql: string) => 1 + (db.prepare<[], number>(sql).pluck().get() ?? 0);
  return {
    db,
    at: eventTime(db, at),
    batch: next('SELECT max(batch) FROM event'),
    next: {
      event: next('SELECT max(id) FROM event'),
      filing: next('SELECT max(id) FROM filing'),
      // A retraction of nothing has a number that no version bears.
      version: next('SELECT last FROM filing ORDER BY id DESC LIMIT 1'),
    },
    codes: codeWriter(db),
    versions: versionStatements(db),
    current: currentStatements(db),
    seals: sealStatements(db),
    findConflict: conflictFinder(db),
    statements: {
      event: db.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
      filing: db.prepare('INSERT INTO filing VALUES (?, ?, ?, ?, ?)'),
      submission: db.prepare('INSERT INTO submission (filer, form, span) VALUES (?, ?, ?)'),
      findSubmission: db
        .prepare<[number, number, string], number>(
          'SELECT id FROM submission WHERE filer = ? AND span = ? AND form = ?',
        )
        .pluck(),
      lastFiled: db
        .prepare<[number], number | null>(
          `SELECT max(f.event) FROM filing f WHERE f.submission = ?
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = f.event)`,
        )
        .pluck(),
    },
  };
}

/** What comes of bytes that an import in force knows in the same context; null where none does. */
type UnchangedFinder = (
  record: Pick<ImportRecord, 'file' | 'hash' | 'context'>,
) => ImportReceipt | null;

function unchangedFinder(db: Database): UnchangedFinder {
  const eventsOf = sameBytesFinder(db);
  const superseding = supersedingFinder(db);
  return (record) => {
    const events = eventsOf(record);
    if (events.length === 0) return null;
    return {
      file: record.file,
      status: 'unchanged',
      event: null,
      added: 0,
      changes: [],
      conflicts: [],
      supersededBy: events.map(superseding).find((file) => file !== null) ?? null,
    };
  };
}
