/** Layouts that were taught are kept with the import that used them, and only then. */
import { describe, expect, it } from 'vitest';
import { newStore } from './new-store.ts';
import { fact, number, save } from './support.ts';

const taught = { name: 'bieu', fingerprint: '0:1=phần việc', text: 'Tên\tbieu' };

describe('a mapping', () => {
  it('is kept with the file that was read by it', async () => {
    const store = await newStore();
    await save(store, 'a.xlsx', [fact(number('3'))], { record: { mappings: [taught] } });
    expect(await store.mappings()).toEqual([taught]);
    await store.close();
  });

  it('is not kept by a trial', async () => {
    const store = await newStore();
    const trial = { record: { mappings: [taught] }, dryRun: true };
    await save(store, 'a.xlsx', [fact(number('3'))], trial);
    expect(await store.mappings()).toEqual([]);
    await store.close();
  });

  it('gives way to a later one of the same layout, and stands beside one of another', async () => {
    const store = await newStore();
    const later = { ...taught, name: 'bieu moi', text: 'Tên\tbieu moi' };
    const other = { ...taught, name: 'khac', fingerprint: '0:1=khác' };
    for (const [file, mapping] of [
      ['a.xlsx', taught],
      ['b.xlsx', later],
      ['c.xlsx', other],
    ] as const) {
      await save(store, file, [fact(number('3'))], { record: { mappings: [mapping] } });
    }
    expect(await store.mappings()).toEqual([later, other]);
    await store.close();
  });
});
