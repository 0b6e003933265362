/**
 * Opens the SQLite file itself: rights, pragmas, schema, and reading where nothing may be written.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { HostError, refusesWriting } from '../core/host-error.ts';
import type { StoreNotice } from '../core/store.ts';
import { closedOnError, connectToWrite, isSideFileRefusal } from './journal.ts';
import { applyDue, isOlder, type Migration, migrate, schemaState } from './migrate.ts';
import { guarded } from './sqlite-errors.ts';

export type OpenMode = 'read' | 'write' | 'create';

/** How long one process waits for another that writes, in milliseconds. */
const busyTimeout = 30_000;

/** One page of the smallest size that SQLite knows, in bytes. */
const smallestDatabase = 512;

/**
 * @param path absolute
 * @param notice told what people should know of the opening
 */
export function openDatabase(
  path: string,
  mode: OpenMode,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void = () => {},
): Database.Database {
  return guarded(path, () => {
    if (mode === 'create') createFile(path);
    else if (!existsSync(path)) throw new HostError('missing-database', path);
    const file = statSync(path);
    if (file.isDirectory()) throw new HostError('not-a-database', path);
    // SQLite takes a file of a few bytes for an empty one.
    if (file.size > 0 && file.size < smallestDatabase) throw new HostError('not-a-database', path);
    return mode === 'read'
      ? openForReading(path, known, notice)
      : openForWriting(path, mode, known, notice);
  });
}

function openForWriting(
  path: string,
  mode: OpenMode,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void,
): Database.Database {
  refuseReadOnly(path);
  const connect = () => new Database(path, { fileMustExist: true, timeout: busyTimeout });
  const { database, isBehind, isShared } = connectToWrite(connect, (opened) => {
    const state = schemaState(opened);
    if (state.kind === 'foreign') throw new HostError('not-a-database', path);
    if (state.kind === 'empty' && mode !== 'create') throw new HostError('missing-database', path);
    return state.kind === 'empty' || isOlder(path, state.version, known);
  });
  if (!isShared) notice({ kind: 'not-shared' });
  return closedOnError(database, () => {
    const backup = isBehind ? migrate(path, database, known) : null;
    if (backup !== null) notice({ kind: 'migrated', backup });
    tune(database, isShared);
    return database;
  });
}

/** SQLite would open it all the same and fail at the first write. */
function refuseReadOnly(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new HostError('read-only', path, error);
  }
}

function openForReading(
  path: string,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void,
): Database.Database {
  const database = readable(path);
  const behind = closedOnError(database, () => {
    const state = schemaState(database);
    if (state.kind === 'foreign') throw new HostError('not-a-database', path);
    if (state.kind === 'empty') throw new HostError('missing-database', path);
    return isOlder(path, state.version, known);
  });
  if (!behind) return database;
  database.close();
  return migratedFirst(path, known, notice);
}

/** An older database is migrated before it is read; where it may not be written, a copy in memory is. */
function migratedFirst(
  path: string,
  known: readonly Migration[],
  notice: (notice: StoreNotice) => void,
): Database.Database {
  try {
    guarded(path, () => openForWriting(path, 'write', known, notice).close());
  } catch (error) {
    if (!refusesWriting(error)) throw error;
    return migratedInMemory(path, known);
  }
  return readable(path);
}

function migratedInMemory(path: string, known: readonly Migration[]): Database.Database {
  const original = readable(path);
  const copy = writableCopy(original);
  original.close();
  const bytes = closedOnError(copy, () => {
    applyDue(copy, known);
    return copy.serialize();
  });
  copy.close();
  return new Database(bytes, { readonly: true });
}

/**
 * A database in WAL mode needs two side files even to be read. Where the folder refuses them nobody
 * can be writing either, so the file is read into memory, with the changes that a side file may
 * hold.
 */
function readable(path: string): Database.Database {
  try {
    return checked(
      new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout }),
    );
  } catch (error) {
    if (!isSideFileRefusal(error)) throw error;
    const log = `${path}-wal`;
    const hasChanges = existsSync(log) && statSync(log).size > 0;
    return hasChanges ? mergedInMemory(path, log) : wholeInMemory(path);
  }
}

/** SQLite opens lazily: only a first read tells whether it can. */
function checked(database: Database.Database): Database.Database {
  return closedOnError(database, () => {
    database.pragma('schema_version');
    return database;
  });
}

function wholeInMemory(path: string): Database.Database {
  return new Database(withoutWal(readFileSync(path)), { readonly: true });
}

/** A copy in memory that may be changed, of a database that may not. */
export function writableCopy(database: Database.Database): Database.Database {
  const copy = new Database(withoutWal(database.serialize()));
  copy.pragma('temp_store = MEMORY');
  return copy;
}

/** Bytes 18 and 19 of the file say that it is in WAL mode, which memory has no use for. */
function withoutWal(bytes: Buffer): Buffer {
  bytes.set([1, 1], 18);
  return bytes;
}

/** Merges a copy of the two files elsewhere and reads the outcome from memory. */
function mergedInMemory(path: string, log: string): Database.Database {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(path, copy);
    copyFileSync(log, `${copy}-wal`);
    chmodSync(copy, 0o600);
    chmodSync(`${copy}-wal`, 0o600);
    const merging = new Database(copy, { fileMustExist: true });
    const bytes = closedOnError(merging, () => {
      merging.pragma('journal_mode = DELETE');
      return merging.serialize();
    });
    merging.close();
    return new Database(bytes, { readonly: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** SQLite gives its side files the rights of the database file. */
function createFile(path: string): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) throw new HostError('missing-folder', path);
  closeSync(openSync(path, 'a', 0o600));
}

/** The log is safe when synced now and then; the rollback journal only when synced each time. */
function tune(database: Database.Database, isShared: boolean): void {
  database.pragma(`synchronous = ${isShared ? 'NORMAL' : 'FULL'}`);
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');
  database.pragma('temp_store = MEMORY');
}
