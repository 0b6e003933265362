/** Where versions were read: file, sheet and cell, looked up only for what is shown. */
import type { Database } from 'better-sqlite3';
import type { CellOrigin } from '../core/fact.ts';

type FileOrigin = CellOrigin & { readonly file: string };

export function loadOrigins(
  db: Database,
  versions: readonly number[],
): ReadonlyMap<number, FileOrigin> {
  const rows = db
    .prepare<[string], FileOrigin & { readonly version: number }>(
      `SELECT o.version, s.name AS sheet, o.cell, o.raw, e.file
       FROM json_each(?) wanted
       CROSS JOIN origin o ON o.version = wanted.value
       JOIN version v ON v.id = o.version
       JOIN filing f ON f.id = v.filing
       JOIN event e ON e.id = f.event
       LEFT JOIN sheet s ON s.id = o.sheet`,
    )
    .all(JSON.stringify(versions));
  return new Map(
    rows.map(({ version, sheet, cell, raw, file }) => [version, { sheet, cell, raw, file }]),
  );
}
