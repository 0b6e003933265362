/** Taking back: an event of its own, which names what no longer counts. Nothing is deleted. */
import type { Database } from 'better-sqlite3';
import { effectiveVersions } from '../core/effective.ts';
import type { EventRecord, Instant } from '../core/store.ts';
import { changesOf, saveChanges } from './changes.ts';
import { applyEffective, currentStatements, type Difference, differences } from './current.ts';
import { eventTime } from './instant.ts';
import { renewSums } from './kept-sums.ts';
import { sealEvent, sealStatements } from './seals.ts';
import { keyText, loadInForce, versionOf, versionStatements } from './versions.ts';

type UndoTarget =
  | { readonly kind: 'last' }
  | { readonly kind: 'event' | 'batch'; readonly id: number };

type Taken = { readonly label: string; readonly events: readonly number[] };

/** Null where there is nothing in force to take back. Within a transaction of the caller's. */
export function undo(db: Database, target: UndoTarget, at: Instant): EventRecord | null {
  const taken = takenBy(db, target);
  if (taken === null) return null;
  const last = db
    .prepare<[], { id: number; batch: number }>(
      'SELECT max(id) AS id, max(batch) AS batch FROM event',
    )
    .get();
  const id = (last?.id ?? 0) + 1;
  const batch = (last?.batch ?? 0) + 1;
  const time = eventTime(db, at);
  db.prepare('INSERT INTO event (id, batch, kind, at, file) VALUES (?, ?, ?, ?, ?)').run(
    ...[id, batch, 'undo', time, taken.label],
  );
  const found = withdraw(db, id, taken.events);
  saveChanges(db, id, found);
  sealEvent(sealStatements(db), id);
  const changes = changesOf(db, found);
  const plain = { kind: 'undo', receivedOn: null, state: 'in-force' } as const;
  return { id, batch, at: time, file: taken.label, changes, ...plain };
}

/** What is taken back, named as people type it: 17 for a file's event, b12 for a batch. */
function takenBy(db: Database, target: UndoTarget): Taken | null {
  switch (target.kind) {
    case 'event': {
      const found = db
        .prepare<[number], number>(
          `SELECT e.id FROM event e WHERE e.id = ? AND e.kind <> 'undo'
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)`,
        )
        .pluck()
        .get(target.id);
      return found === undefined ? null : { label: String(found), events: [found] };
    }
    case 'batch': {
      const events = db
        .prepare<[number], number>(
          `SELECT e.id FROM event e WHERE e.batch = ? AND e.kind <> 'undo'
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id) ORDER BY e.id`,
        )
        .pluck()
        .all(target.id);
      return events.length === 0 ? null : { label: `b${target.id}`, events };
    }
    case 'last': {
      const batch = db
        .prepare<[], number | null>(
          `SELECT max(e.batch) FROM event e WHERE e.kind <> 'undo'
             AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)`,
        )
        .pluck()
        .get();
      return batch === null || batch === undefined
        ? null
        : takenBy(db, { kind: 'batch', id: batch });
    }
  }
}

function withdraw(
  db: Database,
  undoEvent: number,
  events: readonly number[],
): readonly Difference[] {
  const statements = versionStatements(db);
  const current = currentStatements(db);
  const versions = events.flatMap((event) => statements.ofEvent.all(event).map(versionOf));
  const inForce = loadInForce(statements, versions);
  const mark = db.prepare('INSERT INTO undone (event, undo) VALUES (?, ?)');
  for (const event of events) mark.run(event, undoEvent);
  const gone = new Set(events);
  const facts = new Map(versions.map((version) => [keyText(version), version]));
  const found = [...facts.values()].flatMap((fact) => {
    const held = inForce.get(fact) ?? [];
    const before = effectiveVersions(held);
    const after = effectiveVersions(held.filter((version) => !gone.has(version.event)));
    applyEffective(current, before, after);
    return differences(before, after);
  });
  renewSums(db, current.touched);
  return found;
}
