/** The tables and indexes of the file against those of a new database: what is gone, what was altered. */
import Database from 'better-sqlite3';
import type { StoreFinding } from '../core/store-check.ts';
import { applyDue, type Migration } from './migrate.ts';

type SchemaFinding = Extract<StoreFinding, { readonly kind: 'changed-schema' }>;
type Part = { readonly type: SchemaFinding['type']; readonly name: string; readonly sql: string };

/** What someone added harms nothing and is not looked at. */
export function schemaFindings(
  db: Database.Database,
  known: readonly Migration[],
): readonly SchemaFinding[] {
  const found = new Map(partsOf(db).map((part) => [keyOf(part), part.sql]));
  return newSchema(known).flatMap((part) => {
    const { type, name, sql } = part;
    const now = found.get(keyOf(part));
    if (now === sql) return [];
    const fault = now === undefined ? 'missing' : 'altered';
    return [{ kind: 'changed-schema', fault, type, name } as const];
  });
}

function newSchema(known: readonly Migration[]): readonly Part[] {
  const empty = new Database(':memory:');
  try {
    applyDue(empty, known);
    return partsOf(empty);
  } finally {
    empty.close();
  }
}

/** Not those that SQLite makes by itself, which have no text. */
function partsOf(db: Database.Database): readonly Part[] {
  return db
    .prepare<[], Part>(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC, name`,
    )
    .all();
}

function keyOf({ type, name }: Part): string {
  return `${type} ${name}`;
}
