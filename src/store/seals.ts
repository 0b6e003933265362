/**
 * Seals: a hash over all that an event stored, and over the seal before it, made as it is stored and
 * made again to see whether anything was changed, added or taken out since.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { nameFinder, usedNames } from './sealed-names.ts';
import { asStored } from './stored-text.ts';

/** This many characters are hashed at a time. */
const chunkLength = 65_536;

export type SealStatements = ReturnType<typeof sealStatements>;

/** The columns of a row that is sealed, in the order of the SELECTs below. */
export type SealedRow = readonly (string | number | null)[];

export function sealStatements(db: Database) {
  const rows = (sql: string) => db.prepare<[number], SealedRow>(sql).raw();
  return {
    save: db.prepare<[number, string]>('INSERT INTO seal (event, hash) VALUES (?, ?)'),
    find: db.prepare<[number], string>('SELECT hash FROM seal WHERE event = ?').pluck(),
    nameOf: nameFinder(db),
    event: rows(
      `SELECT id, batch, kind, at, file, hash, context, received_on FROM event WHERE id = ?`,
    ),
    undone: rows(`SELECT event FROM undone WHERE undo = ? ORDER BY event`),
    filings: rows(`SELECT id, submission, first, last FROM filing WHERE event = ? ORDER BY id`),
    versions: rows(
      `SELECT v.id, v.filing, v.unit, v.indicator, v.category, v.span, v.stated_span, v.scope,
              v.manner, v.mantissa, v.scale, v.written_in, t.text, n.note, o.sheet, o.cell, o.raw
       FROM filing f
       JOIN version v ON v.id BETWEEN f.first AND f.last
       LEFT JOIN version_text t ON t.version = v.id
       LEFT JOIN version_note n ON n.version = v.id
       LEFT JOIN origin o ON o.version = v.id
       WHERE f.event = ? ORDER BY v.id`,
    ),
    changes: rows(`SELECT position, before, after FROM change WHERE event = ? ORDER BY position`),
  };
}

/** The seal of an event as its rows, and the names behind their numbers, lie there now. */
export function sealOf(statements: SealStatements, event: number): string {
  const { undone, filings, versions, changes } = statements;
  const seal = openSeal(statements, event);
  for (const row of statements.event.iterate(event)) seal.add(row);
  for (const row of undone.iterate(event)) seal.add(row);
  for (const row of filings.iterate(event)) seal.addFiling(row);
  for (const row of versions.iterate(event)) seal.addVersion(row);
  for (const row of changes.iterate(event)) seal.add(row);
  return seal.text();
}

/** Seals the event as it lies there, within the transaction that stored it. */
export function sealEvent(statements: SealStatements, event: number): void {
  statements.save.run(event, sealOf(statements, event));
}

export type OpenSeal = ReturnType<typeof openSeal>;

/**
 * A seal to be made while its event is stored, so that nothing is read back: it is given the rows in
 * the order of the SELECTs, and then kept.
 */
export function openSeal({ save, find, nameOf }: SealStatements, event: number) {
  const hash = createHash('sha256').update(find.get(event - 1) ?? '');
  const names = usedNames(nameOf);
  let waiting = '';
  const add = (row: SealedRow) => {
    waiting += `${rowText(row)}\n`;
    if (waiting.length < chunkLength) return;
    hash.update(waiting);
    waiting = '';
  };
  const text = () => `${hash.update(waiting).digest('hex')}+${names.hash()}`;
  return {
    add,
    addFiling: (row: SealedRow) => {
      add(row);
      names.add('submission', row[1]);
    },
    addVersion: (row: SealedRow) => {
      add(row);
      names.add('indicator', row[3]);
      names.add('category', row[4]);
      names.add('span', row[5]);
      names.add('span', row[6]);
      names.add('sheet', row[14]);
    },
    text,
    keep: () => {
      save.run(event, text());
    },
  };
}

/** As the row reads from the database. */
function rowText(row: SealedRow): string {
  const text = JSON.stringify(row);
  if (!text.includes('\\ud')) return text;
  return JSON.stringify(row.map((value) => (typeof value === 'string' ? asStored(value) : value)));
}
