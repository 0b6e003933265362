/** Reading from and writing to a file that is open fails without saying which: the path is put beside the fault. */

/** @param path what people know the file by; a temporary file's own name tells them nothing */
export function withPath(error: unknown, path: string): unknown {
  return error instanceof Error && 'syscall' in error ? Object.assign(error, { path }) : error;
}
