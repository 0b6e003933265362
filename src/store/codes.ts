/**
 * Texts and spans that repeat, kept once and named by a number. Made anew for each call: others may
 * write too.
 */
import type { Database } from 'better-sqlite3';
import type { Period } from '../core/time/period.ts';
import { DamagedRow, storedPeriod } from './damage.ts';
import { asStored } from './stored-text.ts';

/** Finds the number of a text or span, giving it one where it has none yet. */
type Interner<T> = (value: T) => number;
/** The text or span behind a number. */
type Lookup<T> = (id: number) => T;

export type CodeWriter = {
  readonly indicator: Interner<string>;
  readonly category: Interner<string | null>;
  readonly span: Interner<Period>;
  readonly sheet: Interner<string>;
};

export type CodeReader = {
  readonly indicator: Lookup<string>;
  readonly category: Lookup<string | null>;
  readonly span: Lookup<Period>;
};

const selectIndicators = 'SELECT id, code FROM indicator';
const selectCategories = 'SELECT id, code FROM category';
const selectSheets = 'SELECT id, name AS code FROM sheet';
const selectSpans = 'SELECT id, first_month AS start, end_month AS end FROM span';

type CodeRow = { readonly id: number; readonly code: string };
type SpanRow = { readonly id: number; readonly start: number; readonly end: number };

export function codeWriter(db: Database): CodeWriter {
  const category = textInterner(db, selectCategories, 'INSERT INTO category (code) VALUES (?)');
  return {
    indicator: textInterner(db, selectIndicators, 'INSERT INTO indicator (code) VALUES (?)'),
    category: (code) => category(code ?? ''),
    span: spanInterner(db),
    sheet: textInterner(db, selectSheets, 'INSERT INTO sheet (name) VALUES (?)'),
  };
}

export function codeReader(db: Database): CodeReader {
  const texts = (sql: string) =>
    new Map(
      db
        .prepare<[], CodeRow>(sql)
        .all()
        .map((row) => [row.id, row.code]),
    );
  const categories = texts(selectCategories);
  const spans = new Map(
    db
      .prepare<[], SpanRow>(selectSpans)
      .all()
      .map(({ id, start, end }): [number, Period] => [id, storedPeriod(start, end)]),
  );
  return {
    indicator: lookup(texts(selectIndicators)),
    category: (id) => (id === 0 ? null : lookup(categories)(id)),
    span: lookup(spans),
  };
}

function lookup<T>(known: ReadonlyMap<number, T>): Lookup<T> {
  return (id) => {
    const value = known.get(id);
    if (value === undefined) throw new DamagedRow(`no code with the number ${id}`);
    return value;
  };
}

function textInterner(db: Database, select: string, insert: string): Interner<string> {
  const rows = db.prepare<[], CodeRow>(select).all();
  const known = new Map(rows.map((row) => [row.code, row.id]));
  const add = db.prepare<[string]>(insert);
  return (text) => {
    const id = known.get(text);
    if (id !== undefined) return id;
    const code = asStored(text);
    const stored = known.get(code) ?? Number(add.run(code).lastInsertRowid);
    known.set(code, stored).set(text, stored);
    return stored;
  };
}

function spanInterner(db: Database): Interner<Period> {
  const known = new Map<number, Map<number, number>>();
  const keep = (start: number, end: number, id: number) => {
    const byEnd = known.get(start) ?? new Map<number, number>();
    known.set(start, byEnd.set(end, id));
  };
  const rows = db.prepare<[], SpanRow>(selectSpans).all();
  for (const { id, start, end } of rows) keep(start, end, id);
  const add = db.prepare<[number, number]>(
    'INSERT INTO span (first_month, end_month) VALUES (?, ?)',
  );
  return ({ start, end }) => {
    const id = known.get(start)?.get(end);
    if (id !== undefined) return id;
    const added = Number(add.run(start, end).lastInsertRowid);
    keep(start, end, added);
    return added;
  };
}
