/** The SQLite store: opens the file and offers the coarse calls of `Store` over it. */
import { resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Patience } from '../core/patience.ts';
import type { DatabaseCounts, Store, StoreNotice } from '../core/store.ts';
import { checkDatabase } from './check.ts';
import { copyDatabase } from './copy.ts';
import { type OpenMode, openDatabase, writableCopy } from './database.ts';
import { effectiveFacts, effectiveFactsByIndicator } from './effective-facts.ts';
import { loadEvents } from './events.ts';
import { loadFiledEvents } from './filed-events.ts';
import { lastChanges } from './instant.ts';
import { rebuildSums } from './kept-sums.ts';
import { loadReadings } from './known-readings.ts';
import { loadMappings } from './mappings.ts';
import { loadMergedPacks, savePackMerge, sourceOf } from './merged-packs.ts';
import { type Migration, migrations } from './migrate.ts';
import { loadOfficeCatalogue, saveOfficeCatalogue } from './office-catalogue.ts';
import { openBatch } from './open-batch.ts';
import { loadOrigins } from './origins.ts';
import { whenFree } from './patience.ts';
import { loadRegister, saveRegister } from './register.ts';
import { regularSums } from './regular-sums.ts';
import { saveBatch } from './save-batch.ts';
import { openScratch } from './scratch.ts';
import { loadSettings, saveSettings } from './settings.ts';
import { loadSignedFigures, loadSignedReports, saveSignedReport } from './signed-reports.ts';
import { guarded, guardedLater } from './sqlite-errors.ts';
import { loadSubmissions } from './submissions.ts';
import { loadTargets, saveTargets } from './targets.ts';
import { undo } from './undo.ts';
import { unevenSeries } from './uneven-series.ts';

/**
 * Opens the database at the path. `read` changes nothing and works where nothing may be written;
 * `write` refuses a file that is not there; only `create` makes one. In `scratch` the register, the
 * settings and packs may be saved, and all is as before once it is closed. Rejects with HostError.
 */
export async function openStore(
  path: string,
  options: { readonly mode: OpenMode | 'scratch'; readonly patience?: Patience },
  known: readonly Migration[] = migrations,
): Promise<Store> {
  const { mode, patience = usualPatience } = options;
  const absolute = resolve(path);
  const notices: StoreNotice[] = [];
  const notice = (one: StoreNotice) => notices.push(one);
  const database =
    mode === 'scratch'
      ? await guardedLater(absolute, openScratch(absolute, known, notice, patience))
      : openDatabase(absolute, mode, known, notice);
  return storeOver(absolute, database, { notices, patience, known });
}

const usualPatience: Patience = { seconds: 30, onWait: () => {} };

function storeOver(
  path: string,
  db: Database,
  {
    notices,
    patience,
    known,
  }: {
    readonly notices: readonly StoreNotice[];
    readonly patience: Patience;
    readonly known: readonly Migration[];
  },
): Store {
  const read = async <T>(work: () => T): Promise<T> => guarded(path, work);
  const free = async <T>(work: () => T): Promise<T> => {
    await guardedLater(path, whenFree(db, patience));
    return guarded(path, work);
  };
  const write = <T>(work: () => T): Promise<T> => free(() => db.transaction(work).immediate());
  return {
    location: path,
    notices,
    counts: () => read(() => counts(db)),
    register: () => read(() => loadRegister(db)),
    saveRegister: (units, successions, at) => write(() => saveRegister(db, units, successions, at)),
    settings: () => read(() => loadSettings(db)),
    saveSettings: (settings, at) => write(() => saveSettings(db, settings, at)),
    officeCatalogue: () => read(() => loadOfficeCatalogue(db)),
    saveOfficeCatalogue: (catalogue, at) => write(() => saveOfficeCatalogue(db, catalogue, at)),
    targets: () => read(() => loadTargets(db)),
    saveTargets: (targets) => write(() => saveTargets(db, targets)),
    signedReports: () => read(() => loadSignedReports(db)),
    signedFigures: (report) => read(() => loadSignedFigures(db, report)),
    saveSignedReport: (report, figures) => write(() => saveSignedReport(db, report, figures)),
    mappings: () => read(() => loadMappings(db)),
    knownReadings: (files, inputs) => read(() => loadReadings(db, files, inputs)),
    lastChanges: () => read(() => lastChanges(db)),
    saveBatch: (records, batchOptions, onSaved = () => {}) =>
      free(() => {
        // A trial needs no right to write: where there is none it runs on a copy.
        if (!db.readonly || !batchOptions.dryRun) {
          return saveBatch(db, records, batchOptions, onSaved);
        }
        const copy = writableCopy(db);
        try {
          return saveBatch(copy, records, batchOptions, onSaved);
        } finally {
          copy.close();
        }
      }),
    openBatch: (batchOptions) => free(() => openBatch(path, db, batchOptions)),
    undo: (target, at) => write(() => undo(db, target, at)),
    latestEvent: () => read(() => latestEvent(db)),
    events: () => read(() => loadEvents(db)),
    submissions: () => read(() => loadSubmissions(db)),
    effectiveFacts: (query) => read(() => effectiveFacts(db, query)),
    factsByIndicator: (query) => read(() => effectiveFactsByIndicator(db, query)),
    regularSums: (query) => read(() => regularSums(db, query)),
    unevenSeries: (query) => read(() => unevenSeries(db, query)),
    origins: (versions) => read(() => loadOrigins(db, versions)),
    filedEvents: (units) => read(() => loadFiledEvents(db, units)),
    source: () => read(() => sourceOf(db)),
    mergedPacks: () => read(() => loadMergedPacks(db)),
    savePackMerge: (merge, at) => write(() => savePackMerge(db, merge, at)),
    check: () => read(() => checkDatabase(db, known)),
    rebuildSums: () => write(() => rebuildSums(db)),
    copyTo: (target) => read(() => copyDatabase(db, path, resolve(target))),
    close: () =>
      read(() => {
        db.close();
      }),
  };
}

function latestEvent(db: Database): number {
  return db.prepare<[], number | null>('SELECT max(id) FROM event').pluck().get() ?? 0;
}

function counts(db: Database): DatabaseCounts {
  const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    events: count('SELECT count(*) FROM event'),
    facts: count('SELECT count(*) FROM current'),
    units: count('SELECT count(*) FROM unit'),
  };
}
