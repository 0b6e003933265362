/** Brings a database to the newest schema by numbered migrations, after a copy of an older one. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { HostError } from '../core/host-error.ts';
import { initial } from './migrations/001-initial.ts';
import { targets } from './migrations/002-targets.ts';
import { signedReports } from './migrations/003-signed-reports.ts';
import { mappings } from './migrations/004-mappings.ts';
import { sealsAndPacks } from './migrations/005-seals-and-packs.ts';
import { knownReadings } from './migrations/006-known-readings.ts';
import { regularSums } from './migrations/007-regular-sums.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** What follows from the rest of the database, where SQL alone can't say it. */
  readonly fill?: (database: Database) => void;
};

/** In order, numbered from 1 without a gap; one that was released is never edited again. */
export const migrations: readonly Migration[] = [
  initial,
  targets,
  signedReports,
  mappings,
  sealsAndPacks,
  knownReadings,
  regularSums,
];

/** "dvan" in ASCII: marks a SQLite file as ours. */
export const applicationId = 0x6476616e;

/** What the file is, as far as its header and tables tell. */
type SchemaState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'ours'; readonly version: number };

export function schemaState(database: Database): SchemaState {
  const mark = database.pragma('application_id', { simple: true });
  const version = Number(database.pragma('user_version', { simple: true }));
  if (mark === applicationId) return { kind: 'ours', version };
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  const isEmpty = mark === 0 && version === 0 && tables === 0;
  return isEmpty ? { kind: 'empty' } : { kind: 'foreign' };
}

/** True where migrations are due. A newer schema than the newest we know is refused. */
export function isOlder(path: string, version: number, known: readonly Migration[]): boolean {
  const newest = known.at(-1)?.version ?? 0;
  if (version > newest) throw new HostError('newer-database', path);
  return version < newest;
}

/**
 * Applies what is due, all of it or nothing. An older database that holds something is copied beside
 * itself first: gives the copy's path, or null where there was nothing to copy.
 */
export function migrate(
  path: string,
  database: Database,
  known: readonly Migration[],
): string | null {
  return database
    .transaction(() => {
      const state = schemaState(database);
      // Another process may have migrated while this one waited for the lock.
      if (state.kind === 'ours' && !isOlder(path, state.version, known)) return null;
      const version = state.kind === 'ours' ? state.version : 0;
      const copy = version > 0 ? backUp(path, version) : null;
      applyDue(database, known);
      return copy;
    })
    .immediate();
}

/** Within a transaction, or to a copy that nobody else sees. */
export function applyDue(database: Database, known: readonly Migration[]): void {
  const state = schemaState(database);
  const version = state.kind === 'ours' ? state.version : 0;
  for (const migration of known.filter((one) => one.version > version)) {
    apply(database, migration);
  }
}

function apply(database: Database, migration: Migration): void {
  database.exec(migration.sql);
  migration.fill?.(database);
  database
    .prepare('INSERT INTO migration (version, name) VALUES (?, ?)')
    .run(migration.version, migration.name);
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${migration.version}`);
}

/**
 * `danvan.sqlite` of schema 1 is kept as `danvan.v1.sqlite`, or `danvan.v1-2.sqlite` if that
 * exists. It bears the name only once it is whole and on the disk.
 */
function backUp(path: string, version: number): string {
  const { dir, name, ext } = parse(path);
  const candidate = (n: number) => join(dir, `${name}.v${version}${n > 1 ? `-${n}` : ''}${ext}`);
  let number = 1;
  while (existsSync(candidate(number))) number += 1;
  // Whoever migrates holds the lock, so what an interrupted run left under this name is taken over.
  const unfinished = `${path}.tmp`;
  try {
    const file = openSync(unfinished, 'w', 0o600);
    copyInto(path, unfinished);
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, candidate(number));
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return candidate(number);
}

/** Over a connection of its own: the one that migrates is inside its transaction already. */
function copyInto(path: string, copy: string): void {
  const reader = new SqliteDatabase(path, { readonly: true });
  try {
    reader.prepare('VACUUM INTO ?').run(copy);
  } finally {
    reader.close();
  }
}
