/** A store in a folder of its own, with a district and two communes. */
import { join } from 'node:path';
import type { Store } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';
import { scratchFolder } from '../support/scratch.ts';
import { units } from './support.ts';

export async function newStore(path = join(scratchFolder(), 'danvan.sqlite')): Promise<Store> {
  const store = await openStore(path, { mode: 'create' });
  await store.saveRegister(units, [], '2018-01-01T00:00:00Z');
  return store;
}
