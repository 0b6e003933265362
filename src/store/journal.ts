/**
 * How the file is kept whole while it is written: a log beside it that several programs share, or
 * where the disk won't have that (network drives), SQLite's rollback journal.
 */
import Database from 'better-sqlite3';

type Settled = {
  /** What the check answered. */
  readonly isBehind: boolean;
  /** Several programs may use the file at once without waiting for each other. */
  readonly isShared: boolean;
};

/**
 * Opens a connection to write over. Where the check throws, the file stays as it was.
 *
 * @param connect opens a fresh connection each time
 */
export function connectToWrite(
  connect: () => Database.Database,
  check: (database: Database.Database) => boolean,
): Settled & { readonly database: Database.Database } {
  const settled = (settle: typeof withLog) => {
    const database = connect();
    return closedOnError(database, () => ({ database, ...settle(database, check) }));
  };
  try {
    return settled(withLog);
  } catch (error) {
    if (!isSideFileRefusal(error)) throw error;
    try {
      return settled(withoutLog);
    } catch (second) {
      // Where neither way is open, the first refusal says more.
      throw isSideFileRefusal(second) ? error : second;
    }
  }
}

function withLog(
  database: Database.Database,
  check: (database: Database.Database) => boolean,
): Settled {
  const isBehind = check(database);
  const isShared = database.pragma('journal_mode = WAL', { simple: true }) === 'wal';
  // SQLite may promise a log and find only when it reads that it cannot share memory.
  database.pragma('user_version');
  return { isBehind, isShared };
}

/** A program that has the file for itself alone needs no shared memory to read what the log holds. */
function withoutLog(
  database: Database.Database,
  check: (database: Database.Database) => boolean,
): Settled {
  database.pragma('locking_mode = EXCLUSIVE');
  const isBehind = check(database);
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  // SQLite lets go of the file at the next read.
  database.pragma('user_version');
  return { isBehind, isShared: false };
}

/** SQLite would not have, or not have shared, the files it keeps beside the database. */
export function isSideFileRefusal(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return /^SQLITE_(CANTOPEN|READONLY|IOERR|PROTOCOL)/.test(error.code);
}

export function closedOnError<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}
