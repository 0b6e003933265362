import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncomingFile } from '../../src/app/file-contents.ts';
import { readerWith } from '../../src/app/file-reading.ts';
import { importFiles } from '../../src/app/import-files.ts';
import type { BatchSettings, StartReaders } from '../../src/app/ingest-batch.ts';
import { openDatabase } from '../../src/app/open-database.ts';
import type { Store } from '../../src/core/store.ts';
import { addDays } from '../../src/core/time/day.ts';
import { csvOf } from '../support/ingest.ts';
import { contextFor, register } from '../support/ky-anh.ts';
import { scratchFolder } from '../support/scratch.ts';

const at = '2018-06-20T03:00:00.000Z';
const { file: _, ...context } = contextFor('', {});
const settings: BatchSettings = { ...context, newRoot: null };
const everything = { units: 'all', indicators: 'all', asOf: null } as const;

/** As one commune's form, which warns of a row that it does not know. */
function formOf(path: string, value: string): IncomingFile {
  const rows = [
    ['Xã Kỳ Bắc: số liệu 6 tháng đầu năm 2018'],
    ['STT', 'Nội dung', 'Thực hiện'],
    ['1', 'Số đơn tiếp nhận trong kỳ', value],
    ['2', 'Số cây xanh trồng mới', '7'],
  ];
  return { path, read: async () => new TextEncoder().encode(csvOf(rows)) };
}

function tidyOf(path: string, value: string): IncomingFile {
  const rows = [
    ['unit', 'period', 'indicator', 'category', 'value'],
    ['Xã Kỳ Bắc', '2018H1', 'petitions_received', '', value],
    ['Xã Kỳ Châu', '2018H1', 'petitions_received', '', '4'],
  ];
  return { path, read: async () => new TextEncoder().encode(csvOf(rows)) };
}

async function newOffice(): Promise<Store> {
  const store = await openDatabase(join(scratchFolder(), 'danvan.sqlite'), 'create');
  await store.saveRegister(register.units, register.successions, at);
  return store;
}

type Run = {
  readonly settings?: BatchSettings;
  readonly again?: boolean;
  readonly dryRun?: boolean;
  /** Null for a run that knows nothing of what was read before. */
  readonly program?: string | null;
};

/** What came of the run, and which files were read for it. */
async function runOf(store: Store, files: readonly IncomingFile[], run: Run = {}) {
  const { again = false, dryRun = false, program = '1' } = run;
  const read: string[] = [];
  const startReaders: StartReaders = async (__, plain) => {
    const reader = readerWith(plain, () => 0);
    const one = (path: string, bytes: Uint8Array) => {
      read.push(path);
      return reader(path, bytes);
    };
    return { atOnce: 2, read: one, stop: async () => {} };
  };
  const options = { at, dryRun, again, receivedOn: null, startReaders };
  const known = program === null ? {} : { program };
  const { register: ___, ...outcome } = await importFiles(files, store, run.settings ?? settings, {
    ...options,
    ...known,
  });
  return { outcome, read };
}

describe('a file that was read before', () => {
  const files = [formOf('a.csv', '5'), tidyOf('b.csv', '5')];

  it('is not read again, and all that was told of it is told again', async () => {
    const store = await newOffice();
    const first = await runOf(store, files);
    expect(first.read).toEqual(['a.csv', 'b.csv']);
    const { outcome, read } = await runOf(store, files);
    expect(read).toEqual([]);
    expect(outcome).toEqual((await runOf(store, files, { program: null })).outcome);
    expect(outcome.counts.unchanged).toBe(2);
    expect(outcome.files[0]?.problems.map(({ code }) => code)).toEqual(['unknown-indicator']);
    expect(outcome.files.map(({ submissions }) => submissions.length)).toEqual([1, 2]);
    expect((await store.events()).length).toBe(2);
    await store.close();
  });

  it('is known on another day of the half-year', async () => {
    const store = await newOffice();
    await runOf(store, files);
    const periods = { ...settings.periods, today: addDays(settings.periods.today, 1) };
    expect((await runOf(store, files, { settings: { ...settings, periods } })).read).toEqual([]);
    await store.close();
  });

  it.each<readonly [string, Run]>([
    ['by another version of the program', { program: '2' }],
    ['with --again', { again: true }],
    ['by other flags', { settings: { ...settings, options: { ...settings.options, note: 'x' } } }],
    ['where a setting says zeros', { settings: { ...settings, blankForms: new Set(['form']) } }],
    [
      'after a unit was added',
      {
        settings: {
          ...settings,
          register: { ...register, units: register.units.slice(0, -1) },
        },
      },
    ],
    [
      'after the calendar was changed',
      { settings: { ...settings, periods: { ...settings.periods, scheme: 'calendar' } } },
    ],
  ])('is read %s', async (__, run) => {
    const store = await newOffice();
    await runOf(store, files);
    expect((await runOf(store, files, run)).read).toEqual(['a.csv', 'b.csv']);
    await store.close();
  });

  it('is read once its bytes are others, or its import was taken back', async () => {
    const store = await newOffice();
    await runOf(store, files);
    const changed = await runOf(store, [formOf('a.csv', '6'), tidyOf('b.csv', '5')]);
    expect(changed.read).toEqual(['a.csv']);
    await store.undo({ kind: 'event', id: 2 }, at);
    const { outcome, read } = await runOf(store, files);
    expect(read).toEqual(['a.csv', 'b.csv']);
    expect(outcome.files.map(({ status }) => status)).toEqual(['unchanged', 'replaced']);
    await store.close();
  });

  it('is read where another takes its import back meanwhile', async () => {
    const store = await newOffice();
    await runOf(store, files);
    const [a, b] = files;
    if (!a || !b) throw new RangeError('two files');
    const meddled: IncomingFile = {
      path: b.path,
      read: async (mostBytes) => {
        if ((await store.events()).length === 2) await store.undo({ kind: 'event', id: 1 }, at);
        return b.read(mostBytes);
      },
    };
    const { outcome } = await runOf(store, [a, meddled]);
    expect(outcome.files.map(({ status }) => status)).toEqual(['imported', 'unchanged']);
    expect((await store.effectiveFacts(everything)).length).toBe(2);
    await store.close();
  });
});

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('import' as const),
      files: fc.uniqueArray(
        fc.record({
          path: fc.constantFrom('a.csv', 'b.csv', 'c.csv'),
          value: fc.constantFrom('5', '6', 'mười'),
          isForm: fc.boolean(),
        }),
        { selector: ({ path }) => path, minLength: 1 },
      ),
      again: fc.constantFrom(false, false, false, true),
      dryRun: fc.constantFrom(false, false, false, true),
      note: fc.constantFrom(null, null, null, 'x'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), id: fc.nat(6) }) },
);

it('comes to the same as when every file is read, whatever came before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
      const [knowing, reading] = [await newOffice(), await newOffice()];
      for (const one of steps) {
        if (one.kind === 'undo') {
          const target =
            one.id === 0 ? ({ kind: 'last' } as const) : { ...one, kind: 'event' as const };
          const undone = await knowing.undo(target, at).catch(String);
          expect(await reading.undo(target, at).catch(String)).toEqual(undone);
          continue;
        }
        const { again, dryRun, note } = one;
        const files = one.files.map(({ path, value, isForm }) =>
          isForm ? formOf(path, value) : tidyOf(path, value),
        );
        const options = { ...settings.options, note };
        const run = { again, dryRun, settings: { ...settings, options } };
        const { outcome } = await runOf(knowing, files, run);
        expect(outcome).toEqual((await runOf(reading, files, { ...run, program: null })).outcome);
      }
      expect(await knowing.events()).toEqual(await reading.events());
      expect(await knowing.effectiveFacts(everything)).toEqual(
        await reading.effectiveFacts(everything),
      );
      await knowing.close();
      await reading.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);
