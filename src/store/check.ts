/** The whole check: the pages of the file, what names what, the seals, and what holds against what the versions say. */
import type { Database } from 'better-sqlite3';
import type { StoreCheck, StoreFinding } from '../core/store-check.ts';
import { effectiveDifferences } from './check-effective.ts';
import { isReadable, lostEvents, unreadableTables } from './check-pages.ts';
import { impossibleRows } from './check-rows.ts';
import { schemaFindings } from './check-schema.ts';
import { sealFindings } from './check-seals.ts';
import { sumDifferences } from './check-sums.ts';
import { isDamage, isLack } from './damage.ts';
import type { Migration } from './migrate.ts';

/** More lines of SQLite's own say no more. */
const mostDetails = 20;

/** Changes nothing. All in one moment: what others write meanwhile is not mixed in. */
export function checkDatabase(db: Database, known: readonly Migration[]): StoreCheck {
  db.exec('BEGIN');
  try {
    return check(db, known);
  } finally {
    // A commit would look at the damaged pages once more.
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

function check(db: Database, known: readonly Migration[]): StoreCheck {
  const details = integrityDetails(db);
  if (details.length > 0) {
    if (!isReadable(db)) return { findings: [{ kind: 'unreadable', details }], counts: null };
    const findings = [
      { kind: 'damaged-pages', details } as const,
      ...schemaFindings(db, known),
      ...unreadableTables(db),
      ...lostEvents(db),
    ];
    return { findings, counts: null };
  }
  const schema = schemaFindings(db, known);
  if (schema.length > 0) return checkAsFarAsItGoes(db, schema);
  const impossible = impossibleRows(db, () => false);
  const unlike = impossible.length === 0 ? differences(db) : [];
  const findings = [...dangling(db), ...impossible, ...sealFindings(db), ...unlike];
  return { findings, counts: countsOf(db) };
}

/** Where a table is gone or altered, what needs it can't be looked at; all else is. */
function checkAsFarAsItGoes(db: Database, schema: ReturnType<typeof schemaFindings>): StoreCheck {
  const gone = new Set(schema.flatMap(({ fault, name }) => (fault === 'missing' ? [name] : [])));
  const impossible = unlessLacking([], () => impossibleRows(db, (table) => gone.has(table)));
  const findings = [
    ...schema,
    ...lostEvents(db),
    ...unlessLacking([], () => dangling(db)),
    ...impossible,
    ...unlessLacking([], () => sealFindings(db)),
    ...(impossible.length === 0 ? unlessLacking([], () => differences(db)) : []),
  ];
  return { findings, counts: unlessLacking(null, () => countsOf(db)) };
}

function unlessLacking<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isLack(error)) throw error;
    return otherwise;
  }
}

/** What holds against what the versions say. Only rows that mean something can be compared. */
function differences(db: Database): readonly StoreFinding[] {
  const effective = effectiveDifferences(db);
  return [...effective, ...sumDifferences(db, effective)];
}

/** Empty where every page and index is sound. */
function integrityDetails(db: Database): readonly string[] {
  try {
    const found = db.prepare<[], string>(`PRAGMA integrity_check(${mostDetails})`).pluck().all();
    // Of several lines in one the first is a heading.
    const lines = found.flatMap((text) => text.split('\n'));
    return lines.filter((line) => line !== 'ok' && !line.startsWith('***'));
  } catch (error) {
    if (!isDamage(error)) throw error;
    return [error.message];
  }
}

function dangling(db: Database): readonly StoreFinding[] {
  const rows = db
    .prepare<[], { name: string; rows: number }>(
      `SELECT "table" AS name, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1`,
    )
    .all();
  return rows.map(({ name, rows: count }) => ({ kind: 'dangling', table: name, rows: count }));
}

function countsOf(db: Database): StoreCheck['counts'] {
  const count = (table: 'event' | 'seal' | 'current' | 'version') =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  return {
    events: count('event'),
    sealed: count('seal'),
    facts: count('current'),
    versions: count('version'),
  };
}
