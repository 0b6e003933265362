/** Versions of facts: appended by each filing, never changed, read back with their standing. */
import type { Database } from 'better-sqlite3';
import type { FactVersion } from '../core/effective.ts';
import type { CellOrigin } from '../core/fact.ts';
import { bulkInsert } from './bulk-insert.ts';
import { type FactMap, factMap } from './fact-map.ts';
import { packReading, scopeNumber, scopeOf, unpackManner, unpackReading } from './manner.ts';
import type { SealedRow } from './seals.ts';

/** What two statements must share to state the same fact, by the store's numbers. */
export type FactKey = {
  readonly unit: number;
  readonly indicator: number;
  readonly category: number;
  /** The span that the fact is kept under (`factSpan`). */
  readonly span: number;
};

/**
 * A version with all that decides about it. `statedSpan` is the span as stated where it is not the
 * key's.
 */
export type StoredVersion = FactVersion &
  FactKey & {
    readonly filing: number;
    readonly statedSpan: number | null;
    readonly assumed: boolean;
    readonly note: string | null;
  };

export type VersionRow = FactKey & {
  readonly id: number;
  readonly filing: number;
  readonly event: number;
  readonly submission: number;
  readonly statedSpan: number | null;
  readonly scope: number;
  readonly manner: number;
  readonly mantissa: number | null;
  readonly scale: number;
  readonly writtenIn: number;
  readonly text: string | null;
  readonly note: string | null;
};

/** The columns of a `VersionRow`, of a version `v` with its filing `f`, its text `t` and its note `n`. */
export const versionColumns = `v.id, v.filing, f.event, f.submission, v.unit, v.indicator, v.category,
  v.span, v.stated_span AS statedSpan, v.scope, v.manner, v.mantissa, v.scale,
  v.written_in AS writtenIn, t.text, n.note`;

/** What `versionColumns` names beside the version and its filing. */
export const versionWords = `LEFT JOIN version_text t ON t.version = v.id
  LEFT JOIN version_note n ON n.version = v.id`;

export type VersionStatements = ReturnType<typeof versionStatements>;

export function versionStatements(db: Database) {
  return {
    insert: bulkInsert(db, 'version', [
      ...['id', 'filing', 'unit', 'indicator', 'category', 'span', 'stated_span', 'scope'],
      ...['manner', 'mantissa', 'scale', 'written_in'],
    ]),
    insertText: bulkInsert(db, 'version_text', ['version', 'text']),
    insertNote: bulkInsert(db, 'version_note', ['version', 'note']),
    insertOrigin: bulkInsert(db, 'origin', ['version', 'sheet', 'cell', 'raw']),
    inForce: db.prepare<[number, number], VersionRow>(
      `SELECT ${versionColumns}
       FROM version v
       JOIN filing f ON f.id = v.filing
       ${versionWords}
       WHERE v.unit = ? AND v.span = ?
         AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = f.event)
       ORDER BY v.id`,
    ),
    ofEvent: db.prepare<[number], VersionRow>(
      `SELECT ${versionColumns}
       FROM filing f
       JOIN version v ON v.id BETWEEN f.first AND f.last
       ${versionWords}
       WHERE f.event = ?
       ORDER BY v.id`,
    ),
  };
}

/** Gives the row as it is sealed. It may wait until `writeVersions` is called. */
export function insertVersion(
  statements: VersionStatements,
  version: StoredVersion,
  { cell, raw }: CellOrigin,
  sheet: number | null,
): SealedRow {
  const packed = packReading(version.reading, version);
  const columns = [
    version.version,
    version.filing,
    version.unit,
    version.indicator,
    version.category,
    version.span,
    version.statedSpan,
    scopeNumber(version.scope),
    packed.manner,
    packed.mantissa,
    packed.scale,
    packed.writtenIn,
  ];
  const { insert, insertText, insertNote, insertOrigin } = statements;
  insert.add(columns);
  if (packed.text !== null) insertText.add([version.version, packed.text]);
  if (version.note !== null) insertNote.add([version.version, version.note]);
  insertOrigin.add([version.version, sheet, cell, raw]);
  if (insert.isFull()) writeVersions(statements);
  return [...columns, packed.text, version.note, sheet, cell, raw];
}

/** Writes what still waits; the versions first, since the others name them. */
export function writeVersions(statements: VersionStatements): void {
  const { insert, insertText, insertNote, insertOrigin } = statements;
  for (const { write } of [insert, insertText, insertNote, insertOrigin]) write();
}

export function versionOf(row: VersionRow): StoredVersion {
  const { nature, quoted, assumed } = unpackManner(row.manner);
  return {
    version: row.id,
    filing: row.filing,
    event: row.event,
    submission: row.submission,
    unit: row.unit,
    indicator: row.indicator,
    category: row.category,
    span: row.span,
    statedSpan: row.statedSpan,
    scope: scopeOf(row.scope),
    nature,
    quoted,
    assumed,
    note: row.note,
    reading: unpackReading(row),
  };
}

/** One text for a key, to group by. */
export function keyText(key: FactKey): string {
  return `${key.unit}/${key.span}/${key.indicator}/${key.category}`;
}

/** The versions in force of the facts named, where there are any; a unit and span are read at one go. */
export function loadInForce(
  statements: VersionStatements,
  keys: Iterable<FactKey>,
): FactMap<StoredVersion[]> {
  const found = factMap<StoredVersion[]>();
  const places = new Map<number, Set<number>>();
  for (const { unit, span } of keys) {
    const spans = places.get(unit);
    if (spans) spans.add(span);
    else places.set(unit, new Set([span]));
  }
  for (const [unit, spans] of places) {
    for (const span of spans) {
      for (const row of statements.inForce.iterate(unit, span)) {
        const known = found.get(row);
        if (known) known.push(versionOf(row));
        else found.set(row, [versionOf(row)]);
      }
    }
  }
  return found;
}
