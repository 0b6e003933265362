/** Files that were read before: the same bytes in the same context, by an import still in force. */
import type { Database } from 'better-sqlite3';
import type { ImportRecord } from '../core/store.ts';

/** The latest import in force of the same bytes in the same context, or null. */
export function eventOfSameBytes(db: Database, record: ImportRecord): number | null {
  const event = db
    .prepare<[string, string], number>(
      `SELECT e.id FROM event e
       WHERE e.hash = ? AND e.context = ?
         AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)
       ORDER BY e.id DESC LIMIT 1`,
    )
    .pluck()
    .get(record.hash, record.context);
  return event ?? null;
}

/** The latest file in force that corrected facts of this event, so that they hold no more; or null. */
export function supersedingFile(db: Database, event: number): string | null {
  const file = db
    .prepare<[number], string>(
      `SELECT e.file
       FROM filing f
       JOIN filing later ON later.submission = f.submission AND later.event > f.event
       JOIN event e ON e.id = later.event
       JOIN version v ON v.id BETWEEN f.first AND f.last
       JOIN version w ON w.unit = v.unit AND w.span = v.span AND w.indicator = v.indicator
         AND w.category = v.category AND w.id BETWEEN later.first AND later.last
       WHERE f.event = ?
         AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = later.event)
         AND NOT EXISTS (SELECT 1 FROM current c
           WHERE c.unit = v.unit AND c.indicator = v.indicator AND c.span = v.span
             AND c.category = v.category AND c.scope = v.scope AND c.version = v.id)
       ORDER BY later.event DESC LIMIT 1`,
    )
    .pluck()
    .get(event);
  return file ?? null;
}
