/** Of a damaged file: which tables can't be read to their end, and which imports are hit. */
import type { Database } from 'better-sqlite3';
import type { CheckedEvent, StoreFinding } from '../core/store-check.ts';
import { isDamage, isLack } from './damage.ts';

/** Every table that stops before its end, with how many rows could be read. */
export function unreadableTables(db: Database): readonly StoreFinding[] {
  return tablesOf(db).flatMap((table) => {
    let read = 0;
    // Named in the schema of this very file; quoted all the same.
    const rows = () =>
      db
        .prepare(`SELECT * FROM "${table.replaceAll('"', '""')}"`)
        .raw()
        .iterate();
    const isWhole = succeeds(() => {
      for (const _ of rows()) read += 1;
    });
    return isWhole ? [] : [{ kind: 'unreadable-table', table, read } as const];
  });
}

/** False where not even the list of tables can be read. */
export function isReadable(db: Database): boolean {
  return succeeds(() => {
    db.prepare('SELECT name FROM sqlite_schema').all();
  });
}

/** The imports of which some figure or its cell can't be read. */
export function lostEvents(db: Database): readonly StoreFinding[] {
  const events = eventsOf(db);
  const versions = `SELECT v.*, t.text, n.note, o.raw, o.cell FROM filing f
     JOIN version v ON v.id BETWEEN f.first AND f.last
     LEFT JOIN version_text t ON t.version = v.id
     LEFT JOIN version_note n ON n.version = v.id
     LEFT JOIN origin o ON o.version = v.id
     WHERE f.event = ?`;
  const expected = 'SELECT sum(last - first + 1) FROM filing WHERE event = ?';
  const lost = events.filter(
    ({ id }) =>
      !succeeds(() => {
        db.prepare(expected).pluck().get(id);
        db.prepare<[number]>(versions).raw().all(id);
      }),
  );
  return lost.length === 0 ? [] : [{ kind: 'lost-events', events: lost }];
}

function tablesOf(db: Database): readonly string[] {
  let names: readonly string[] = [];
  succeeds(() => {
    names = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all();
  });
  return names;
}

/** As many as can be read, from either end. */
function eventsOf(db: Database): readonly CheckedEvent[] {
  const found = new Map<number, CheckedEvent>();
  for (const order of ['ASC', 'DESC']) {
    succeeds(() => {
      const rows = db.prepare<[], { id: number; file: string }>(
        `SELECT id, file FROM event WHERE kind <> 'undo' ORDER BY id ${order}`,
      );
      for (const { id, file } of rows.iterate()) found.set(id, { id, file });
    });
  }
  return [...found.values()].sort((a, b) => a.id - b.id);
}

/** False where damage, or a table that is gone, stopped the work. */
function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!isDamage(error) && !isLack(error)) throw error;
    return false;
  }
}
