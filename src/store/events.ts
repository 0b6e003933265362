/** The history: imports, facts by hand and undos, and whether they still hold. */
import type { Database } from 'better-sqlite3';
import type { EventRecord } from '../core/store.ts';
import { loadChanges } from './changes.ts';

type EventRow = Pick<EventRecord, 'id' | 'batch' | 'kind' | 'at' | 'file' | 'receivedOn'> & {
  readonly undone: 0 | 1;
  readonly stated: 0 | 1;
  readonly holds: 0 | 1;
};

/**
 * An event is superseded when it stated something and nothing of that is effective any more. (In
 * `manner`, 4 is a retraction: a file that only takes back is in force until it is undone.)
 */
export function loadEvents(db: Database): readonly EventRecord[] {
  const changes = loadChanges(db);
  return db
    .prepare<[], EventRow>(
      `SELECT e.id, e.batch, e.kind, e.at, e.file, e.received_on AS receivedOn,
         EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id) AS undone,
         EXISTS (SELECT 1 FROM filing f JOIN version v ON v.id BETWEEN f.first AND f.last
                 WHERE f.event = e.id AND v.manner & 7 <> 4) AS stated,
         EXISTS (SELECT 1 FROM filing f JOIN version v ON v.id BETWEEN f.first AND f.last
                 JOIN current c ON c.unit = v.unit AND c.indicator = v.indicator
                   AND c.span = v.span AND c.category = v.category AND c.scope = v.scope
                   AND c.version = v.id
                 WHERE f.event = e.id) AS holds
       FROM event e ORDER BY e.id`,
    )
    .all()
    .map(({ undone, stated, holds, ...event }) => ({
      ...event,
      state: undone ? 'undone' : stated && !holds ? 'superseded' : 'in-force',
      changes: changes.get(event.id) ?? [],
    }));
}
