/** Reading from and writing to a file that is open fails without saying which: the path is put beside the fault. */
import { isSystemError } from './host-fault.ts';

/** @param path what people know the file by; a temporary file's own name tells them nothing */
export function withPath(error: unknown, path: string): unknown {
  return isSystemError(error) ? Object.assign(error, { path }) : error;
}
