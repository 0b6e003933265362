/** Files that were read before: the same bytes in the same context, by an import still in force. */
import type { Database } from 'better-sqlite3';
import type { ImportRecord } from '../core/store.ts';

type SameBytes = Pick<ImportRecord, 'hash' | 'context'>;

/**
 * Finds the events in force that know bytes in their context: they filed them or had said all that
 * they say.
 */
export function sameBytesFinder(db: Database): (bytes: SameBytes) => readonly number[] {
  const filed = db
    .prepare<[string, string], number>(
      `SELECT e.id FROM event e
       WHERE e.hash = ? AND e.context = ?
         AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)
       ORDER BY e.id DESC LIMIT 1`,
    )
    .pluck();
  const restated = db.prepare<[string, string], { event: number; undone: 0 | 1 }>(
    `SELECT r.event, EXISTS (SELECT 1 FROM undone u WHERE u.event = r.event) AS undone
     FROM restatement r WHERE r.hash = ? AND r.context = ?`,
  );
  return ({ hash, context }) => {
    const events = filed.all(hash, context);
    if (events.length > 0) return events;
    const rows = restated.all(hash, context);
    // Where one of them was undone the bytes may say something new.
    return rows.some(({ undone }) => undone) ? [] : rows.map(({ event }) => event);
  };
}

/** Remembers that the bytes said nothing beyond what these events had said. */
export function rememberRestatement(
  db: Database,
  { hash, context }: Pick<ImportRecord, 'hash' | 'context'>,
  events: Iterable<number>,
): void {
  db.prepare('DELETE FROM restatement WHERE hash = ? AND context = ?').run(hash, context);
  const add = db.prepare('INSERT INTO restatement (hash, context, event) VALUES (?, ?, ?)');
  for (const event of events) add.run(hash, context, event);
}

/**
 * Finds the latest file in force that corrected facts of an event, so that they hold no more; or
 * null.
 */
export function supersedingFinder(db: Database): (event: number) => string | null {
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
    .pluck();
  return (event) => file.get(event) ?? null;
}
