/**
 * A bad environment: a file, a folder or the database is not as it must be. Thrown, unlike faults
 * in data.
 */

/**
 * - `missing-database`: there is no database at the path (or only an empty file);
 * - `missing-folder`: the folder to create it in does not exist;
 * - `not-a-database`: the file is something else, or another program's database;
 * - `newer-database`: written by a newer danvan;
 * - `damaged-database`: SQLite finds it corrupt;
 * - `read-only`: it may be read and not written;
 * - `no-access`: it may not be opened at all;
 * - `locked`: another process kept it busy for longer than we wait;
 * - `file-exists`: a copy would have to replace another file;
 * - `missing-copy-folder`: the folder that a copy was to go to does not exist;
 * - `copy-refused`: a copy may not be written where it was to be;
 * - `disk-full`, `input-output`: the disk refused.
 */
export type HostErrorReason =
  | 'missing-database'
  | 'missing-folder'
  | 'not-a-database'
  | 'newer-database'
  | 'damaged-database'
  | 'read-only'
  | 'no-access'
  | 'locked'
  | 'file-exists'
  | 'missing-copy-folder'
  | 'copy-refused'
  | 'disk-full'
  | 'input-output';

/** Carries no sentence: people are told by messages/, from the reason and the path. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly reason: HostErrorReason;
  readonly path: string;

  constructor(reason: HostErrorReason, path: string, cause?: unknown) {
    super(`${reason}: ${path}`, cause === undefined ? undefined : { cause });
    this.reason = reason;
    this.path = path;
  }
}

/** True where all that is known to be wrong is that the file may not be written. */
export function refusesWriting(error: unknown): boolean {
  return (
    error instanceof HostError && (error.reason === 'read-only' || error.reason === 'no-access')
  );
}
