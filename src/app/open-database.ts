/** The database behind a path, for those who may not know which store it is. Loaded when first opened. */
import { refusesWriting } from '../core/host-error.ts';
import type { Patience } from '../core/patience.ts';
import type { Store } from '../core/store.ts';

/**
 * `create` makes what is missing; `write` and `read` refuse with HostError. `trial` works out what
 * writing would do and keeps nothing, so it is content with reading where writing is refused;
 * `scratch` may be written to, and keeps nothing either.
 */
export type DatabaseMode = 'create' | 'write' | 'trial' | 'scratch' | 'read';

export async function openDatabase(
  path: string,
  mode: DatabaseMode,
  patience?: Patience,
): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  const waiting = patience ? { patience } : {};
  if (mode !== 'trial') return openStore(path, { mode, ...waiting });
  try {
    return await openStore(path, { mode: 'write', ...waiting });
  } catch (error) {
    if (!refusesWriting(error)) throw error;
    return openStore(path, { mode: 'read' });
  }
}
