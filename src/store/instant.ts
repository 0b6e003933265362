/** Instants in one spelling, so that they sort as text; and what changed when. */
import type { Database } from 'better-sqlite3';
import type { Instant, LastChanges } from '../core/store.ts';

/** `2018-06-14T00:00:00Z` and `2018-06-14T07:00:00+07:00` are one instant. */
export function normalInstant(instant: Instant): Instant {
  return new Date(instant).toISOString();
}

/** The time an event gets: as told, but never earlier than the event before. */
export function eventTime(db: Database, at: Instant): Instant {
  const latest = db
    .prepare<[], string>('SELECT at FROM event ORDER BY id DESC LIMIT 1')
    .pluck()
    .get();
  const told = normalInstant(at);
  return latest !== undefined && latest > told ? latest : told;
}

export function recordChange(db: Database, what: keyof LastChanges, at: Instant): void {
  db.prepare(
    `INSERT INTO last_change (what, at) VALUES (?, ?)
     ON CONFLICT (what) DO UPDATE SET at = excluded.at`,
  ).run(what, normalInstant(at));
}

export function lastChanges(db: Database): LastChanges {
  const select = db.prepare<[string], string>('SELECT at FROM last_change WHERE what = ?').pluck();
  return {
    register: select.get('register') ?? null,
    catalogue: select.get('catalogue') ?? null,
    settings: select.get('settings') ?? null,
  };
}
