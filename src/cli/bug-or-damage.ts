/** Before a bug of ours is claimed, the database is looked at: what is damaged trips any program. */
import { HostError } from '../core/host-error.ts';
import type { Store } from '../core/store.ts';
import { BrokenPipe } from './host.ts';
import { isSystemError } from './host-fault.ts';
import { UsageError } from './usage-error.ts';

/** The error itself, or that the database is damaged where it is. */
export async function bugOrDamage(error: unknown, store: Store): Promise<unknown> {
  const isExpected =
    error instanceof HostError ||
    error instanceof UsageError ||
    error instanceof BrokenPipe ||
    isSystemError(error);
  if (isExpected) return error;
  const isDamaged = await hasFindings(store);
  return isDamaged ? new HostError('damaged-database', store.location, error) : error;
}

async function hasFindings(store: Store): Promise<boolean> {
  try {
    const { findings } = await store.check();
    return findings.length > 0;
  } catch {
    // What can't even be checked is not as danvan wrote it.
    return true;
  }
}
