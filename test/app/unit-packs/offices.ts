/** A district and a province with a store each, and packs that go from one to the other. */

import { join } from 'node:path';
import { loadOffice } from '../../../src/app/office.ts';
import { makePack, type PackQuery } from '../../../src/app/unit-packs/make-pack.ts';
import { type MergeOutcome, mergePack } from '../../../src/app/unit-packs/merge-pack.ts';
import { readPack } from '../../../src/app/unit-packs/read-pack.ts';
import { writePack } from '../../../src/app/unit-packs/write-pack.ts';
import type { Store } from '../../../src/core/store.ts';
import { stateOn } from '../../../src/core/unit.ts';
import { openStore } from '../../../src/store/open.ts';
import { newStore } from '../../store/new-store.ts';
import { shown, unit } from '../../store/support.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** Of `newStore`, in the district's numbers. */
export const district = 1;

export async function newDistrict(): Promise<Store> {
  return newStore();
}

/** A province with one district of its own, so that numbers of units differ from the other office's. */
export async function newProvince(): Promise<Store> {
  const store = await openStore(join(scratchFolder(), 'tinh.sqlite'), { mode: 'create' });
  const units = [
    { ...unit(1, 'Tỉnh Hà Tĩnh', 'province', null) },
    { ...unit(2, 'Huyện Cẩm Xuyên', 'district', 1) },
  ].map((one) => ({
    ...one,
    states: one.states.map((state) => ({ ...state, code: `t${one.id}` })),
  }));
  await store.saveRegister(units, [], '2018-01-01T00:00:00Z');
  return store;
}

export async function newOffice(): Promise<Store> {
  return openStore(join(scratchFolder(), 'moi.sqlite'), { mode: 'create' });
}

/** The bytes of a pack of the district; throws where there is nothing to pack. */
export async function packed(
  store: Store,
  at: string,
  query: Partial<PackQuery> = {},
): Promise<Uint8Array> {
  const all = { unit: district, period: null, without: [] };
  const pack = await makePack(store, await loadOffice(store), { ...all, ...query }, at);
  if (pack === null) throw new RangeError('nothing to pack');
  return writePack(pack).bytes;
}

export async function merged(
  store: Store,
  bytes: Uint8Array,
  at: string,
  file = 'goi.zip',
): Promise<MergeOutcome> {
  const found = readPack(bytes, () => 0);
  if (found.kind !== 'pack') throw new RangeError(found.fault.kind);
  return mergePack(store, found.pack, file, at);
}

/** The outcome of a merge that is not refused. */
export async function taken(store: Store, bytes: Uint8Array, at: string, file = 'goi.zip') {
  const outcome = await merged(store, bytes, at, file);
  if (outcome.kind === 'refused') throw new RangeError(JSON.stringify(outcome.refusal));
  return outcome;
}

/** What holds, by the units' names: "Xã Kỳ Bắc petitions_received own=5e-0 Sheet1!C5 a.xlsx", sorted. */
export async function holds(store: Store): Promise<readonly string[]> {
  const [facts, { units }] = await Promise.all([
    store.effectiveFacts({ units: 'all', indicators: 'all', asOf: null }),
    store.register(),
  ]);
  const origins = await store.origins(facts.map(({ version }) => version));
  const names = new Map(units.map((one) => [one.id, stateOn(one, null).name]));
  return facts
    .map(({ unit: id, indicator, category, scope, nature, quoted, note, reading, version }) => {
      const origin = origins.get(version);
      const what = [names.get(id), indicator, category ?? '', scope, nature, quoted, note];
      const file = origin?.file.replace(/^.*\.zip › /, '');
      return `${what.join(' ')}=${shown(reading)} ${file} ${origin?.sheet}!${origin?.cell} ${origin?.raw}`;
    })
    .sort();
}
