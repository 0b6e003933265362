/** The whole check: the pages of the file, what names what, the seals, and what holds against what the versions say. */
import type { Database } from 'better-sqlite3';
import type { StoreCheck, StoreFinding } from '../core/store-check.ts';
import { effectiveDifferences } from './check-effective.ts';
import { lostEvents, unreadableTables } from './check-pages.ts';
import { impossibleRows } from './check-rows.ts';
import { sealFindings } from './check-seals.ts';
import { sumDifferences } from './check-sums.ts';
import { isDamage } from './damage.ts';

/** More lines of SQLite's own say no more. */
const mostDetails = 20;

/** Changes nothing. All in one moment: what others write meanwhile is not mixed in. */
export function checkDatabase(db: Database): StoreCheck {
  db.exec('BEGIN');
  try {
    return check(db);
  } finally {
    // A commit would look at the damaged pages once more.
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

function check(db: Database): StoreCheck {
  const details = integrityDetails(db);
  if (details.length > 0) {
    const findings = [
      { kind: 'damaged-pages', details } as const,
      ...unreadableTables(db),
      ...lostEvents(db),
    ];
    return { findings, counts: null };
  }
  const impossible = impossibleRows(db);
  const unlike = impossible.length === 0 ? differences(db) : [];
  const findings = [...dangling(db), ...impossible, ...sealFindings(db), ...unlike];
  return { findings, counts: countsOf(db) };
}

/** What holds against what the versions say. Only rows that mean something can be compared. */
function differences(db: Database): readonly StoreFinding[] {
  const effective = effectiveDifferences(db);
  return [...effective, ...sumDifferences(db, effective)];
}

/** Empty where every page and index is sound. */
function integrityDetails(db: Database): readonly string[] {
  try {
    const lines = db.prepare<[], string>(`PRAGMA integrity_check(${mostDetails})`).pluck().all();
    return lines.filter((line) => line !== 'ok');
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
