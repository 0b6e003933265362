/** The layouts that were taught (`--map`), known again by their fingerprint. */
import type { Database } from 'better-sqlite3';
import type { StoredMapping } from '../core/store.ts';

export function loadMappings(db: Database): readonly StoredMapping[] {
  return db
    .prepare<[], StoredMapping>(
      'SELECT name, fingerprint, text FROM mapping ORDER BY name, fingerprint',
    )
    .all();
}

/** Within a transaction of the caller's. What is kept already as it is costs no write. */
export function keepMappings(db: Database, mappings: readonly StoredMapping[]): void {
  if (mappings.length === 0) return;
  const put = db.prepare(
    `INSERT INTO mapping (fingerprint, name, text) VALUES (?, ?, ?)
     ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, text = excluded.text
       WHERE name <> excluded.name OR text <> excluded.text`,
  );
  for (const { fingerprint, name, text } of mappings) put.run(fingerprint, name, text);
}
