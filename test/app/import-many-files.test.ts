import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncomingFile } from '../../src/app/file-contents.ts';
import { readerWith } from '../../src/app/file-reading.ts';
import { importFiles } from '../../src/app/import-files.ts';
import { type BatchSettings, ingestBatch, type StartReaders } from '../../src/app/ingest-batch.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import { messageOf, readingOf } from '../../src/app/reading-message.ts';
import { csvOf } from '../support/ingest.ts';
import { contextFor, register } from '../support/ky-anh.ts';
import { scratchFolder } from '../support/scratch.ts';

const at = '2018-06-20T03:00:00.000Z';
const { file: _, ...context } = contextFor('', {});
const settings: BatchSettings = { ...context, newRoot: null };

const files = Array.from({ length: 30 }, (__, number): IncomingFile => {
  // Every fifth is refused, and pairs of files state one fact differently.
  const value = number % 5 === 0 ? 'mười' : String(100 + number);
  const half = `${2010 + Math.floor(number / 4)}H1`;
  const rows = [
    ['unit', 'period', 'indicator', 'category', 'value'],
    ['Xã Kỳ Bắc', half, 'petitions_received', '', value],
  ];
  const path = `${String(number).padStart(2, '0')}.csv`;
  return { path, read: async () => new TextEncoder().encode(csvOf(rows)) };
});

/** Helpers that are done in another order than they were asked. */
const hasty: StartReaders = async (__, plain) => {
  const read = readerWith(structuredClone(plain), () => 0);
  let asked = 0;
  return {
    atOnce: 7,
    read: async (path, bytes) => {
      asked += 1;
      const turns = (asked * 5) % 7;
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      return readingOf(structuredClone(messageOf(await read(path, bytes))));
    },
    stop: async () => {},
  };
};

async function outcomeWith(startReaders: StartReaders | undefined, dryRun = false) {
  const store = await openDatabase(join(scratchFolder(), 'danvan.sqlite'), 'create');
  await store.saveRegister(register.units, register.successions, at);
  const run = { at, dryRun, again: false, receivedOn: null, startReaders };
  const { register: __, ...outcome } = await importFiles(files, store, settings, run);
  const events = await store.events();
  const facts = await store.effectiveFacts({ units: 'all', indicators: 'all', asOf: null });
  await store.close();
  return { outcome, events, facts };
}

describe('importing many files', () => {
  it('comes to the same whoever reads them, and in whatever order they are read', async () => {
    const alone = await outcomeWith(undefined);
    expect(alone.outcome.counts).toMatchObject({ rejected: 6 });
    expect(alone.events.length).toBe(24);
    expect(await outcomeWith(hasty)).toEqual(alone);
  });

  it('keeps nothing of a trial, and tells the same of each file', async () => {
    const kept = await outcomeWith(undefined);
    const trial = await outcomeWith(hasty, true);
    expect(trial.facts).toEqual([]);
    expect(trial.events).toEqual([]);
    const told = ({ outcome }: typeof kept) =>
      outcome.files.map(({ file, status, problems, added, changes }) => ({
        ...{ file, status, problems, added, changes },
      }));
    expect(told(trial)).toEqual(told(kept));
  });

  it('reads no more large files ahead than memory should hold', async () => {
    let underWay = 0;
    let most = 0;
    const startReaders: StartReaders = async () => ({
      atOnce: 8,
      read: async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(setImmediate);
        const nothing = { submissions: [], newUnits: [], problems: [], mappings: [] };
        return { ...nothing, hash: '', context: '' };
      },
      stop: async () => {},
    });
    const large = Array.from(
      { length: 6 },
      (__, number): IncomingFile => ({
        path: `${number}.csv`,
        read: async () => new Uint8Array(20e6).fill(65),
      }),
    );
    const reading = ingestBatch(large, settings, { again: false, receivedOn: null, startReaders });
    // As if each were saved before the next is asked for.
    for await (const { path } of reading.files) {
      expect(path).toMatch(/csv$/);
      underWay -= 1;
    }
    expect(most).toBe(2);
  });

  it('keeps nothing where a file can no longer be read halfway', async () => {
    const store = await openDatabase(join(scratchFolder(), 'danvan.sqlite'), 'create');
    await store.saveRegister(register.units, register.successions, at);
    const gone: IncomingFile = {
      path: '99.csv',
      read: async () => {
        throw new Error('gone');
      },
    };
    const run = { at, dryRun: false, again: false, receivedOn: null };
    await expect(importFiles([...files, gone], store, settings, run)).rejects.toThrow('gone');
    expect(await store.events()).toEqual([]);
    expect((await importFiles(files, store, settings, run)).counts.rejected).toBe(6);
    await store.close();
  });
});
