/** The bytes of one file of a run again, by the path under which it was told of: its own, or inside an archive. */
import type { Allowance } from '../ingest/allowance.ts';
import { openArchive, outermost } from '../ingest/readers/archive.ts';
import { type IncomingFile, readWithin } from './file-contents.ts';

/** Null where no file of the run has that path, or it cannot be taken out of its archive. */
export async function readContent(
  files: readonly IncomingFile[],
  path: string,
  allowance: Allowance,
): Promise<Uint8Array | null> {
  const around = files.find((file) => file.path === outermost(path));
  if (!around) return null;
  const bytes = await readWithin(around.read, allowance);
  if (bytes === null) return null;
  const entries = openArchive(bytes, around.path, allowance)?.entries;
  if (!entries) return path === around.path ? bytes : null;
  const content = entries.find((entry) => entry.path === path)?.read();
  return content instanceof Uint8Array ? content : null;
}

/** True where the bytes are an archive with a file of that name. */
export function hasEntry(bytes: Uint8Array, name: string): boolean {
  const entries = openArchive(bytes, '')?.entries ?? [];
  return entries.some((entry) => entry.name === name);
}
