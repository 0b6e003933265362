/**
 * A batch whose files come one after another: one transaction from its first file to its end, so
 * that a run of thousands of files is held in the database and not in memory.
 */
import type { Database } from 'better-sqlite3';
import type { Batch, BatchOptions } from '../core/store.ts';
import { writableCopy } from './database.ts';
import { effectiveFacts } from './effective-facts.ts';
import { loadOrigins } from './origins.ts';
import { recordSaver } from './save-batch.ts';
import { guarded } from './sqlite-errors.ts';
import { unevenSeries } from './uneven-series.ts';

export function openBatch(path: string, opened: Database, { at, dryRun }: BatchOptions): Batch {
  // A trial needs no right to write: where there is none it runs on a copy.
  const db = opened.readonly && dryRun ? writableCopy(opened) : opened;
  db.exec('BEGIN IMMEDIATE');
  const saver = recordSaver(db, at);
  let hasEvents = false;
  const work = async <T>(step: () => T): Promise<T> => guarded(path, step);
  const end = (statement: 'COMMIT' | 'ROLLBACK') => {
    // A full disk may have ended the transaction already.
    if (statement === 'COMMIT' || db.inTransaction) db.exec(statement);
    if (db !== opened) db.close();
  };
  return {
    save: (record) =>
      work(() => {
        const receipt = saver.save(record);
        hasEvents ||= receipt.event !== null;
        return receipt;
      }),
    saveKnown: (file) => work(() => saver.findUnchanged(file)),
    effectiveFacts: (query) => work(() => effectiveFacts(db, query)),
    unevenSeries: (query) => work(() => unevenSeries(db, query)),
    origins: (versions) => work(() => loadOrigins(db, versions)),
    finish: () =>
      work(() => {
        if (!dryRun) saver.finish();
        end(dryRun ? 'ROLLBACK' : 'COMMIT');
        return hasEvents && !dryRun ? saver.batch : null;
      }),
    abandon: () => work(() => end('ROLLBACK')),
  };
}
