/** A copy of the database while others work with it: whole, checked, and never over another file. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { HostError, type HostErrorReason } from '../core/host-error.ts';

/**
 * Writes what the database at `source` holds at this moment to a new file that only its owner may read; others
 * go on reading and writing meanwhile. Gives the copy's bytes; rejects with HostError where the
 * target is there already.
 */
export function copyDatabase(db: Database.Database, source: string, target: string): number {
  if (!existsSync(dirname(target))) throw new HostError('missing-copy-folder', target);
  if (existsSync(target)) throw new HostError('file-exists', target);
  // As other files are written: whoever writes into this folder later clears it of what a kill left.
  const temporary = join(dirname(target), `.danvan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(temporary);
    if (!isSound(temporary)) throw badCopy(db, source, target);
    flush(temporary);
    const { size } = statSync(temporary);
    giveName(temporary, target);
    return size;
  } catch (error) {
    throw copyFault(error, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What stood in the copy's way, which may lie on another disk; all else is about the database. */
function copyFault(error: unknown, target: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = copyFaults.find(([codes]) => codes.test(code));
  return found ? new HostError(found[1], target, error) : error;
}

const copyFaults: readonly (readonly [RegExp, HostErrorReason])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^SQLITE_IOERR_(WRITE|FSYNC|TRUNCATE)/, 'input-output'],
  [/^E(IO|NXIO)$/, 'input-output'],
  // What else a file system answers was answered to the copy.
  [/^(SQLITE_CANTOPEN|SQLITE_READONLY|E[A-Z]+$)/, 'copy-refused'],
];

/** A copy that can't be read back is none. */
function isSound(path: string): boolean {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return passesCheck(copy);
  } finally {
    copy.close();
  }
}

/** Damage of the database goes into its copy; where it has none, the copy's disk is to blame. */
function badCopy(db: Database.Database, source: string, target: string): HostError {
  return passesCheck(db)
    ? new HostError('input-output', target)
    : new HostError('damaged-database', source);
}

function passesCheck(db: Database.Database): boolean {
  const [first] = db.prepare<[], string>('PRAGMA integrity_check(1)').pluck().all();
  return first === 'ok';
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A link is refused where the name has been taken meanwhile; a renaming would replace what took it. */
function giveName(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (error) {
    if (existsSync(target)) throw new HostError('file-exists', target, error);
    // Memory sticks know no links.
    renameSync(temporary, target);
  }
}
