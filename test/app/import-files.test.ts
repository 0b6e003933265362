import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/app/check-files.ts';
import type { IncomingFile } from '../../src/app/file-contents.ts';
import { importFiles } from '../../src/app/import-files.ts';
import type { BatchSettings } from '../../src/app/ingest-batch.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import type { Store } from '../../src/core/store.ts';
import { emptyRegister } from '../../src/core/unit.ts';
import type { IngestOptions } from '../../src/ingest/context.ts';
import { csvOf, problemLines } from '../support/ingest.ts';
import { contextFor, register } from '../support/ky-anh.ts';
import { scratchFolder } from '../support/scratch.ts';

const at = '2018-06-20T03:00:00.000Z';
const run = { at, dryRun: false, again: false, receivedOn: null };

function tidyFile(path: string, value: string, indicator = 'petitions_received'): IncomingFile {
  const rows = [
    ['unit', 'period', 'indicator', 'category', 'value'],
    ['Xã Kỳ Bắc', '2018H1', indicator, '', value],
  ];
  return { path, read: async () => new TextEncoder().encode(csvOf(rows)) };
}

function formFile(path: string, value: string): IncomingFile {
  const rows = [
    ['Xã Kỳ Bắc: số liệu 6 tháng đầu năm 2018'],
    ['STT', 'Nội dung', 'Thực hiện'],
    ['1', 'Số đơn tiếp nhận trong kỳ', value],
  ];
  return { path, read: async () => new TextEncoder().encode(csvOf(rows)) };
}

function settings(options: Partial<IngestOptions> = {}): BatchSettings {
  const { file: _, ...rest } = contextFor('', options);
  return { ...rest, newRoot: null };
}

async function newStore(): Promise<Store> {
  return openDatabase(join(scratchFolder(), 'danvan.sqlite'), 'create');
}

async function storeWithUnits(): Promise<Store> {
  const store = await newStore();
  await store.saveRegister(register.units, register.successions, at);
  return store;
}

describe('importing files', () => {
  it('keeps the good files of a run and sets the bad ones aside', async () => {
    const store = await storeWithUnits();
    const files = [tidyFile('b.csv', 'mười'), tidyFile('a.csv', '5')];
    const outcome = await importFiles(files, store, settings(), run);
    expect(outcome.files.map(({ file, status }) => `${file} ${status}`)).toEqual([
      'a.csv imported',
      'b.csv rejected',
    ]);
    expect(outcome.counts).toEqual({
      imported: 1,
      unchanged: 0,
      replaced: 0,
      rejected: 1,
      facts: 1,
    });
    expect(outcome.files[1]?.submissions).toEqual([]);
    await store.close();
  });

  it('says unchanged of bytes that were read before', async () => {
    const store = await storeWithUnits();
    await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    const again = await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    expect(again.counts).toMatchObject({ unchanged: 1, imported: 0, facts: 0 });
    await store.close();
  });

  it('lists what a later file of the same submission corrects', async () => {
    const store = await storeWithUnits();
    await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    const later = await importFiles([tidyFile('a.csv', '7')], store, settings(), run);
    expect(later.counts).toMatchObject({ replaced: 1, facts: 1 });
    expect(later.files[0]?.changes).toHaveLength(1);
    await store.close();
  });

  it('warns where another submission states the fact differently', async () => {
    const store = await storeWithUnits();
    await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    const later = await importFiles([formFile('mau.csv', '6')], store, settings(), run);
    expect(problemLines(later.files[0]?.problems ?? [])).toEqual(['warning conflict C3']);
    await store.close();
  });

  it('tells of unchanged bytes whose facts a later file replaced what holds now', async () => {
    const store = await storeWithUnits();
    await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    await importFiles([tidyFile('b.csv', '6')], store, settings(), run);
    const again = await importFiles([tidyFile('a.csv', '5')], store, settings(), run);
    expect(again.counts.unchanged).toBe(1);
    expect(problemLines(again.files[0]?.problems ?? [])).toEqual(['info superseded-since']);
    await store.close();
  });

  it('registers unknown units where asked to, under a root that it names first', async () => {
    const store = await newStore();
    const empty = { ...settings({ newUnits: true }), register: emptyRegister, homeUnit: null };
    const files = [tidyFile('a.csv', '5'), tidyFile('b.csv', '3', 'reception_turns')];
    const outcome = await importFiles(files, store, { ...empty, newRoot: 'Huyện Kỳ Anh' }, run);
    expect(outcome.counts).toMatchObject({ imported: 2, rejected: 0 });
    const { units } = await store.register();
    expect(units.map(({ states }) => states[0]?.name)).toEqual(['Huyện Kỳ Anh', 'Xã Kỳ Bắc']);
    expect(units[1]?.parents[0]?.parent).toBe(units[0]?.id);
    await store.close();
  });

  it('keeps nothing when it only checks', async () => {
    const store = await storeWithUnits();
    const files = [tidyFile('a.csv', '5'), tidyFile('b.csv', 'mười')];
    const { files: checked } = await checkFiles(files, store, settings(), { at });
    expect(checked.map(({ status }) => status)).toEqual(['ok', 'rejected']);
    expect((await store.counts()).facts).toBe(0);
    await store.close();
  });
});
