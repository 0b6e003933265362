/**
 * SQLite's complaints about the environment as HostErrors; anything else is a bug and stays what it
 * is.
 */
import Database from 'better-sqlite3';
import { HostError, type HostErrorReason } from '../core/host-error.ts';
import { DamagedRow } from './damage.ts';

/**
 * Runs the work and turns what the environment did to it into a HostError that names the database.
 */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asHostError(path, error);
  }
}

/** The same for work that takes its time. */
export async function guardedLater<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asHostError(path, error);
  }
}

/** The HostError that stands for the error, or the error itself where none does. */
function asHostError(path: string, error: unknown): unknown {
  if (error instanceof HostError) return error;
  const reason = error instanceof Error ? reasonOf(error) : null;
  return reason === null ? error : new HostError(reason, path, error);
}

function reasonOf(error: Error & { readonly code?: unknown }): HostErrorReason | null {
  if (error instanceof DamagedRow) return 'damaged-database';
  const code = typeof error.code === 'string' ? error.code : '';
  const found = reasonsByCode.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  if (found) return found[1];
  // A file that calls itself a danvan database but lacks our tables has been meddled with.
  const lacksTable =
    error instanceof Database.SqliteError && /^no such (table|column)/.test(error.message);
  return lacksTable ? 'damaged-database' : null;
}

const reasonsByCode: readonly (readonly [string, HostErrorReason])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_PROTOCOL', 'locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_CORRUPT', 'damaged-database'],
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'no-access'],
  ['SQLITE_PERM', 'no-access'],
  ['SQLITE_AUTH', 'no-access'],
  ['SQLITE_IOERR', 'input-output'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  ['EISDIR', 'not-a-database'],
  ['ENOENT', 'missing-folder'],
  ['ENOTDIR', 'missing-folder'],
  ['EBUSY', 'locked'],
  ['EIO', 'input-output'],
];
