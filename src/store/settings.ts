/** The office's own ways (`settings`), as names and values. */
import type { Database } from 'better-sqlite3';
import type { Instant } from '../core/store.ts';
import { recordChange } from './instant.ts';

export function loadSettings(db: Database): ReadonlyMap<string, string> {
  const rows = db
    .prepare<[], { name: string; value: string }>('SELECT name, value FROM setting ORDER BY name')
    .all();
  return new Map(rows.map(({ name, value }) => [name, value]));
}

/** Null removes a setting. Within a transaction of the caller's. */
export function saveSettings(
  db: Database,
  settings: ReadonlyMap<string, string | null>,
  at: Instant,
): void {
  const put = db.prepare(
    `INSERT INTO setting (name, value) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const remove = db.prepare('DELETE FROM setting WHERE name = ?');
  for (const [name, value] of settings) {
    if (value === null) remove.run(name);
    else put.run(name, value);
  }
  if (settings.size > 0) recordChange(db, 'settings', at);
}
