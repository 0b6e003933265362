/** The seals made again: events that were changed since, or that are gone. */
import type { Database } from 'better-sqlite3';
import type { CheckedEvent, StoreFinding } from '../core/store-check.ts';
import { sealOf, sealStatements } from './seals.ts';

export function sealFindings(db: Database): readonly StoreFinding[] {
  const statements = sealStatements(db);
  const events = db
    .prepare<[], CheckedEvent & { readonly hash: string | null }>(
      'SELECT e.id, e.file, s.hash FROM event e LEFT JOIN seal s ON s.event = e.id ORDER BY e.id',
    )
    .all();
  const firstSealed = events.find(({ hash }) => hash !== null)?.id ?? Number.POSITIVE_INFINITY;
  const broken: CheckedEvent[] = [];
  const renamed: CheckedEvent[] = [];
  for (const { id, file, hash } of events) {
    // Older events have none; after the first every one has.
    if (hash === null && id < firstSealed) continue;
    const [rows, names] = (hash ?? '').split('+');
    const [rowsNow, namesNow] = sealOf(statements, id).split('+');
    if (rows !== rowsNow) broken.push({ id, file });
    // Older seals cover no names.
    else if (names !== undefined && names !== namesNow) renamed.push({ id, file });
  }
  const missing = missingIds(events.map(({ id }) => id));
  return [
    ...(missing.length === 0 ? [] : [{ kind: 'missing-events', ids: missing } as const]),
    ...broken.map((event) => ({ kind: 'broken-seal', event }) as const),
    // One changed name is in many events: one finding.
    ...(renamed.length === 0 ? [] : [{ kind: 'changed-names', events: renamed } as const]),
  ];
}

/** Numbers rise one by one, so a gap is an event that someone took out. */
function missingIds(ids: readonly number[]): readonly number[] {
  const known = new Set(ids);
  const missing: number[] = [];
  for (let id = 1; id < (ids.at(-1) ?? 0); id += 1) if (!known.has(id)) missing.push(id);
  return missing;
}
