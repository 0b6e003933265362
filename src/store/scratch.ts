/** A database to try things on: whatever is written to it, nothing of it stays. */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { refusesWriting } from '../core/host-error.ts';
import type { Patience } from '../core/patience.ts';
import type { StoreNotice } from '../core/store.ts';
import { openDatabase, writableCopy } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { whenFree } from './patience.ts';

/**
 * Works inside one transaction that is never committed, so its size costs no memory; where the file may not
 * be written, on a copy in memory, and where there is none, on an empty database.
 */
export async function openScratch(
  path: string,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void,
  patience: Patience,
): Promise<Database.Database> {
  const database = existsSync(path) ? opened(path, known, notice) : emptyDatabase(path, known);
  try {
    await whenFree(database, patience);
    database.exec('BEGIN IMMEDIATE');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function opened(
  path: string,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void,
): Database.Database {
  try {
    return openDatabase(path, 'write', known, notice);
  } catch (error) {
    if (!refusesWriting(error)) throw error;
    const reading = openDatabase(path, 'read', known, notice);
    try {
      return writableCopy(reading);
    } finally {
      reading.close();
    }
  }
}

function emptyDatabase(path: string, known: readonly Migration[]): Database.Database {
  const database = new Database(':memory:');
  migrate(path, database, known);
  return database;
}
