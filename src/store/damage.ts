/** Tells damage of the file from everything else that may go wrong while it is read. */

/** True for what SQLite throws where a page is not what it must be. */
export function isDamage(error: unknown): error is Error {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String(error.code));
}
