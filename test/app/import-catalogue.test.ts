import { expect, test } from 'vitest';
import { importCatalogue } from '../../src/app/import-catalogue.ts';
import { importRegister } from '../../src/app/import-register.ts';
import type { Catalogue } from '../../src/core/indicator.ts';
import type { Store } from '../../src/core/store.ts';
import { emptyRegister, type Register } from '../../src/core/unit.ts';

const at = '2018-07-01T00:00:00.000Z';
const source = (text: string) => ({ bytes: new TextEncoder().encode(text), file: 'tep.csv' });

/** What an office keeps, in memory: only what these commands ask of a store. */
function officeStore() {
  const kept = {
    catalogue: { indicators: [], categories: [], groups: [] } as Catalogue,
    register: emptyRegister as Register,
    saves: 0,
  };
  const store: Pick<
    Store,
    'officeCatalogue' | 'saveOfficeCatalogue' | 'register' | 'saveRegister'
  > = {
    officeCatalogue: async () => kept.catalogue,
    saveOfficeCatalogue: async (catalogue) => {
      kept.catalogue = catalogue;
      kept.saves += 1;
    },
    register: async () => kept.register,
    saveRegister: async (units) => {
      kept.register = { ...kept.register, units: [...kept.register.units, ...units] };
      kept.saves += 1;
    },
  };
  return { kept, store: store as Store };
}

const own = 'code,label_vi,measure,kind,group\nown_work,Việc riêng,việc,flow,models\n';

test('an office’s indicator is kept once, however often it is imported', async () => {
  const { kept, store } = officeStore();
  expect(await importCatalogue(store, source(own), at)).toMatchObject({ added: 1, updated: 0 });
  expect(await importCatalogue(store, source(own), at)).toMatchObject({ added: 0, updated: 0 });
  expect(kept.catalogue.indicators.map(({ code }) => code)).toEqual(['own_work']);
  expect(kept.saves).toBe(1);
});

test('what an office added before stays when it adds more', async () => {
  const { kept, store } = officeStore();
  await importCatalogue(store, source(own), at);
  await importCatalogue(store, source(own.replace('own_work', 'more_work')), at);
  expect(kept.catalogue.indicators.map(({ code }) => code)).toEqual(['own_work', 'more_work']);
});

test('a group and a breakdown are known by their columns', async () => {
  const { kept, store } = officeStore();
  await importCatalogue(store, source('code,label_vi\nown_group,Nhóm riêng\n'), at);
  const breakdown = 'breakdown,category,part,label_vi\nsex,women,of-which,Nữ\n';
  await importCatalogue(store, source(breakdown), at);
  expect(kept.catalogue.groups.map(({ code }) => code)).toEqual(['own_group']);
  expect(kept.catalogue.categories.map(({ code, part }) => [code, part])).toEqual([
    ['women', 'of-which'],
  ]);
});

test('a file with one bad row keeps nothing', async () => {
  const { kept, store } = officeStore();
  const change = await importCatalogue(store, source(`${own}b,Tên,việc,flow,nowhere\n`), at);
  expect(change.problems.map(({ code, origin }) => [code, origin.cell])).toEqual([
    ['catalogue-row', 'E3'],
  ]);
  expect(kept.saves).toBe(0);
});

test('a file that is no table of ours says what it lacks', async () => {
  const { store } = officeStore();
  const { problems } = await importCatalogue(store, source('a,b\n1,2\n'), at);
  expect(problems.map(({ code }) => code)).toContain('missing-column');
});

test('a file that cannot be read is told as such by both commands', async () => {
  const { kept, store } = officeStore();
  const empty = { bytes: new Uint8Array(), file: 'trong.csv' };
  for (const change of [
    await importCatalogue(store, empty, at),
    await importRegister(store, empty, at),
  ]) {
    expect(change.problems.map(({ code }) => code)).toEqual(['empty-file']);
  }
  expect(kept.saves).toBe(0);
});

test('a register with semicolons and a byte-order mark goes in whole', async () => {
  const { kept, store } = officeStore();
  const text =
    '\uFEFFcode;name;level;parent\r\n447;Huyện Kỳ Anh;district;\r\n18760;Xã Kỳ Bắc;commune;447\r\n';
  expect(await importRegister(store, source(text), at)).toMatchObject({ added: 2, problems: [] });
  expect(kept.register.units.map(({ states }) => states[0]?.name)).toEqual([
    'Huyện Kỳ Anh',
    'Xã Kỳ Bắc',
  ]);
});
