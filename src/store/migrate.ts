/**
 * Brings a database to the newest schema, one numbered migration at a time, each whole or not at
 * all.
 */
import { closeSync, existsSync, openSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Database } from 'better-sqlite3';
import { HostError } from '../core/host-error.ts';
import { initial } from './migrations/001-initial.ts';
import { targets } from './migrations/002-targets.ts';
import { signedReports } from './migrations/003-signed-reports.ts';
import { mappings } from './migrations/004-mappings.ts';
import { sealsAndPacks } from './migrations/005-seals-and-packs.ts';

export type Migration = {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};

/** In order, numbered from 1 without a gap; one that was released is never edited again. */
export const migrations: readonly Migration[] = [
  initial,
  targets,
  signedReports,
  mappings,
  sealsAndPacks,
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
export function isBehind(path: string, version: number, known: readonly Migration[]): boolean {
  const newest = known.at(-1)?.version ?? 0;
  if (version > newest) throw new HostError('newer-database', path);
  return version < newest;
}

/** Applies what is due; an older database that holds something is copied beside itself first. */
export function migrate(path: string, database: Database, known: readonly Migration[]): void {
  const state = schemaState(database);
  if (state.kind === 'ours') backUp(path, database, state.version);
  for (const migration of known) {
    database.transaction(() => applyOnce(database, migration)).immediate();
  }
}

function applyOnce(database: Database, migration: Migration): void {
  // Another process may have migrated while this one waited for the lock.
  if (Number(database.pragma('user_version', { simple: true })) >= migration.version) return;
  database.exec(migration.sql);
  database
    .prepare('INSERT INTO migration (version, name) VALUES (?, ?)')
    .run(migration.version, migration.name);
  database.pragma(`application_id = ${applicationId}`);
  database.pragma(`user_version = ${migration.version}`);
}

/**
 * `danvan.sqlite` of schema 1 is kept as `danvan.v1.sqlite`, or `danvan.v1-2.sqlite` if that
 * exists.
 */
function backUp(path: string, database: Database, version: number): void {
  const { dir, name, ext } = parse(path);
  const candidate = (n: number) => join(dir, `${name}.v${version}${n > 1 ? `-${n}` : ''}${ext}`);
  let number = 1;
  while (existsSync(candidate(number))) number += 1;
  closeSync(openSync(candidate(number), 'wx', 0o600));
  database.prepare('VACUUM INTO ?').run(candidate(number));
}
