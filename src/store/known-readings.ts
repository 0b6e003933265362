/** What files were read as when they last came, so that they need not be read again. */
import type { Database } from 'better-sqlite3';
import type { ImportRecord, KnownReading } from '../core/store.ts';
import { sameBytesFinder } from './unchanged.ts';

/** By file; only those read under the same inputs whose imports are in force. */
export function loadReadings(
  db: Database,
  files: readonly string[],
  inputs: string,
): ReadonlyMap<string, KnownReading> {
  const find = db.prepare<[string, string], KnownReading>(
    'SELECT hash, context, told FROM reading WHERE file = ? AND inputs = ?',
  );
  const eventsOf = sameBytesFinder(db);
  return new Map(
    files.flatMap((file) => {
      const known = find.get(file, inputs);
      const inForce = known && eventsOf(known).length > 0;
      return inForce ? [[file, known] as const] : [];
    }),
  );
}

/** Within a transaction of the caller's. */
export function readingKeeper(db: Database): (record: ImportRecord) => void {
  const put = db.prepare(
    `INSERT INTO reading (file, hash, inputs, context, told) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (file) DO UPDATE SET hash = excluded.hash, inputs = excluded.inputs,
       context = excluded.context, told = excluded.told`,
  );
  return ({ file, hash, context, reading }) => {
    if (reading) put.run(file, hash, reading.inputs, context, reading.told);
  };
}
