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
 * Writes what the database holds at this moment to a new file that only its owner may read; others
 * go on reading and writing meanwhile. Gives the copy's bytes; rejects with HostError where the
 * target is there already.
 */
export function copyDatabase(db: Database.Database, target: string): number {
  if (!existsSync(dirname(target))) throw new HostError('missing-folder', target);
  if (existsSync(target)) throw new HostError('file-exists', target);
  // As other files are written: whoever writes into this folder later clears it of what a kill left.
  const temporary = join(dirname(target), `.danvan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(temporary);
    readBack(temporary);
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
  [/^(SQLITE_CANTOPEN|SQLITE_READONLY|EACCES|EPERM|EROFS)/, 'copy-refused'],
];

/** A copy that can't be read back is none. */
function readBack(path: string): void {
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const [first] = copy.prepare<[], string>('PRAGMA integrity_check(1)').pluck().all();
    if (first !== 'ok') throw new HostError('damaged-database', path);
  } finally {
    copy.close();
  }
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
