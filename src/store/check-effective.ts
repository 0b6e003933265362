/** What holds, worked out anew from the versions in force and laid beside what `current` says, unit by unit. */
import type { Database } from 'better-sqlite3';
import { effectiveVersions } from '../core/effective.ts';
import type { StoreFinding } from '../core/store-check.ts';
import { packReading, scopeNumber } from './manner.ts';
import {
  keyText,
  type StoredVersion,
  type VersionRow,
  versionColumns,
  versionOf,
  versionWords,
} from './versions.ts';

export function effectiveDifferences(db: Database): readonly StoreFinding[] {
  const units = db
    .prepare<[], number>('SELECT unit FROM version UNION SELECT unit FROM current ORDER BY 1')
    .pluck()
    .all();
  const versions = db.prepare<[number], VersionRow>(
    `SELECT ${versionColumns}
     FROM version v
     JOIN filing f ON f.id = v.filing
     ${versionWords}
     WHERE v.unit = ? AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = f.event)
     ORDER BY v.id`,
  );
  const current = db
    .prepare<[number], readonly (number | null)[]>(
      `SELECT c.unit, c.indicator, c.span, c.category, c.scope, c.version, c.filing,
              c.stated_span, c.manner, c.mantissa, c.scale, c.written_in
       FROM indicator i CROSS JOIN current c ON c.indicator = i.id AND c.unit = ?`,
    )
    .raw();
  return units.flatMap((unit) => {
    const due = new Set(effectiveRows(versions.all(unit)));
    const there = current.all(unit).map((row) => JSON.stringify(row));
    const extra = there.filter((row) => !due.delete(row)).length;
    const lacking = due.size;
    return lacking + extra === 0
      ? []
      : [{ kind: 'effective-differs', unit, lacking, extra } as const];
  });
}

/** The rows that `current` must have, as text. */
function effectiveRows(rows: readonly VersionRow[]): readonly string[] {
  const facts = new Map<string, StoredVersion[]>();
  for (const row of rows) {
    const version = versionOf(row);
    const key = keyText(version);
    const known = facts.get(key);
    if (known) known.push(version);
    else facts.set(key, [version]);
  }
  return [...facts.values()].flatMap((versions) =>
    effectiveVersions(versions).map((version) => {
      const { manner, mantissa, scale, writtenIn } = packReading(version.reading, version);
      const key = [version.unit, version.indicator, version.span, version.category];
      const held = [scopeNumber(version.scope), version.version, version.filing];
      return JSON.stringify([
        ...[...key, ...held, version.statedSpan],
        ...[manner, mantissa, scale, writtenIn],
      ]);
    }),
  );
}
