/** Packs of other offices: which were merged, and merging one, whole or not at all. */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { MergedPack, PackMerge } from '../core/filed-event.ts';
import type { BatchReceipt, Instant } from '../core/store.ts';
import { storedPeriod } from './damage.ts';
import { normalInstant } from './instant.ts';
import { saveOfficeCatalogue } from './office-catalogue.ts';
import { saveRegister } from './register.ts';
import { saveRecords } from './save-batch.ts';
import { saveSettings } from './settings.ts';

type Row = Omit<MergedPack, 'period' | 'without'> & {
  readonly start: number | null;
  readonly end: number | null;
  readonly without: string;
};

/** Those in force, in the order in which they were merged: not those of which all was undone. */
export function loadMergedPacks(db: Database): readonly MergedPack[] {
  return db
    .prepare<[], Row>(
      `SELECT p.unit, p.source, p.number, p.made_at AS madeAt, p.seal, p.file,
              p.first_month AS start, p.end_month AS "end", p.without
       FROM merged_pack p
       WHERE p.batch IS NULL OR EXISTS (
         SELECT 1 FROM event e WHERE e.batch = p.batch
           AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id))
       ORDER BY p.id`,
    )
    .all()
    .map(({ start, end, without, ...pack }) => ({
      ...pack,
      period: start === null || end === null ? null : storedPeriod(start, end),
      // A list of codes, as savePackMerge wrote it.
      without: JSON.parse(without) as readonly string[],
    }));
}

/** Within a transaction of the caller's. */
export function savePackMerge(db: Database, merge: PackMerge, at: Instant): BatchReceipt {
  const { pack, units, successions, catalogue, settings, records } = merge;
  saveRegister(db, units, successions, at);
  if (catalogue !== null) saveOfficeCatalogue(db, catalogue, at);
  saveSettings(db, settings, at);
  const receipt = saveRecords(db, records, { at, dryRun: false }, () => {});
  db.prepare(
    `INSERT INTO merged_pack (unit, source, number, made_at, seal, first_month, end_month, without,
                              file, merged_at, batch)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[pack.unit, pack.source, pack.number, normalInstant(pack.madeAt), pack.seal],
    ...[pack.period?.start ?? null, pack.period?.end ?? null, JSON.stringify(pack.without)],
    ...[pack.file, normalInstant(at), receipt.batch],
  );
  return receipt;
}

/**
 * Tells this database from every other, as far as its first event does; copies of it are the same.
 * Null where nothing was ever imported.
 */
export function sourceOf(db: Database): string | null {
  const first = db
    .prepare<[], readonly (string | null)[]>('SELECT at, file, hash FROM event WHERE id = 1')
    .raw()
    .get();
  if (first === undefined) return null;
  return createHash('sha256').update(JSON.stringify(first)).digest('hex');
}
