/** Files that people may have edited since they were written: never lost without being asked for. */
import { resolve } from 'node:path';
import type { Host } from './host.ts';

/** `kept`: something else is there under that name. */
export type WriteStatus = 'written' | 'unchanged' | 'kept';

export async function writeUnlessEdited(
  file: string,
  bytes: Uint8Array,
  { isForced }: { readonly isForced: boolean },
  host: Host,
): Promise<WriteStatus> {
  const path = resolve(host.cwd, file);
  const present = (await host.kindOf(path)) === 'file' ? await host.readFile(path) : null;
  if (present !== null && Buffer.compare(present, bytes) === 0) return 'unchanged';
  if (present !== null && !isForced) return 'kept';
  await host.writeFileAtomic(path, bytes);
  return 'written';
}
