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
import { HostError } from '../core/host-error.ts';
import { isBehind, type Migration, migrate, schemaState } from './migrate.ts';
import { guarded } from './sqlite-errors.ts';

export type OpenMode = 'read' | 'write' | 'create';

/** How long one process waits for another that writes, in milliseconds. */
const busyTimeout = 30_000;

/** One page of the smallest size that SQLite knows, in bytes. */
const smallestDatabase = 512;

/** @param path absolute */
export function openDatabase(
  path: string,
  mode: OpenMode,
  known: readonly Migration[],
): Database.Database {
  return guarded(path, () => {
    if (mode === 'create') createFile(path);
    else if (!existsSync(path)) throw new HostError('missing-database', path);
    const file = statSync(path);
    if (file.isDirectory()) throw new HostError('not-a-database', path);
    // SQLite takes a file of a few bytes for an empty one.
    if (file.size > 0 && file.size < smallestDatabase) throw new HostError('not-a-database', path);
    return mode === 'read' ? openForReading(path, known) : openForWriting(path, mode, known);
  });
}

function openForWriting(
  path: string,
  mode: OpenMode,
  known: readonly Migration[],
): Database.Database {
  refuseReadOnly(path);
  const database = new Database(path, { fileMustExist: true, timeout: busyTimeout });
  return closedOnError(database, () => {
    const state = schemaState(database);
    if (state.kind === 'foreign') throw new HostError('not-a-database', path);
    if (state.kind === 'empty' && mode !== 'create') throw new HostError('missing-database', path);
    const behind = state.kind === 'empty' || isBehind(path, state.version, known);
    if (behind) migrate(path, database, known);
    tune(database);
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

function openForReading(path: string, known: readonly Migration[]): Database.Database {
  const database = readable(path);
  const behind = closedOnError(database, () => {
    const state = schemaState(database);
    if (state.kind === 'foreign') throw new HostError('not-a-database', path);
    if (state.kind === 'empty') throw new HostError('missing-database', path);
    return isBehind(path, state.version, known);
  });
  if (!behind) return database;
  database.close();
  return migratedFirst(path, known);
}

/** An older database is migrated before it is read; where it may not be written, that is said. */
function migratedFirst(path: string, known: readonly Migration[]): Database.Database {
  try {
    openForWriting(path, 'write', known).close();
  } catch (error) {
    throw new HostError('older-database', path, error);
  }
  return readable(path);
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

function isSideFileRefusal(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return /^SQLITE_(CANTOPEN|READONLY|IOERR)/.test(error.code);
}

/** SQLite gives its side files the rights of the database file. */
function createFile(path: string): void {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) throw new HostError('missing-folder', path);
  closeSync(openSync(path, 'a', 0o600));
}

/**
 * Where the file system cannot share memory (network drives), SQLite keeps its rollback journal.
 */
function tune(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma('cache_size = -65536');
  database.pragma('temp_store = MEMORY');
}

function closedOnError<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}
