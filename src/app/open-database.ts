/** The database behind a path, for those who may not know which store it is. Loaded when first opened. */
import type { Store } from '../core/store.ts';

/** `create` makes what is missing; `write` and `read` refuse with HostError. */
export type DatabaseMode = 'create' | 'write' | 'read';

export async function openDatabase(path: string, mode: DatabaseMode): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  return openStore(path, { mode });
}
