/**
 * What the numbers in sealed rows stand for. A span, an indicator, a sheet is kept once and named by a
 * number: whoever changes that one row changes what all figures with its number say, and no row of any
 * event. So each seal covers the names behind its event's numbers too.
 *
 * They stand in the seal behind a `+`, as a hash of their own: seals from before have none and hold as they
 * are, no schema changes, and the check can tell changed figures from changed names.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { SealedRow } from './seals.ts';

const namesSql = {
  indicator: 'SELECT code FROM indicator WHERE id = ?',
  category: 'SELECT code FROM category WHERE id = ?',
  span: 'SELECT first_month, end_month FROM span WHERE id = ?',
  sheet: 'SELECT name FROM sheet WHERE id = ?',
  submission: `SELECT s.filer, s.form, p.first_month, p.end_month
               FROM submission s LEFT JOIN span p ON p.id = s.span WHERE s.id = ?`,
} as const;

type NameKind = keyof typeof namesSql;

const kinds = ['indicator', 'category', 'span', 'sheet', 'submission'] as const;

/** Finds what a number stands for, as text. Each is read once: names are never changed. */
export type NameFinder = (kind: NameKind, id: number) => string;

export function nameFinder(db: Database): NameFinder {
  const known = new Map<string, string>();
  const statements = new Map(
    kinds.map((kind) => [kind, db.prepare<[number], readonly unknown[]>(namesSql[kind]).raw()]),
  );
  return (kind, id) => {
    const key = `${kind} ${id}`;
    const found = known.get(key) ?? JSON.stringify(statements.get(kind)?.get(id) ?? null);
    known.set(key, found);
    return found;
  };
}

/** The numbers that one event uses, gathered while its rows go by. */
export function usedNames(nameOf: NameFinder) {
  const used = new Map<NameKind, Set<number>>(kinds.map((kind) => [kind, new Set()]));
  return {
    add: (kind: NameKind, id: SealedRow[number] | undefined): void => {
      if (typeof id === 'number') used.get(kind)?.add(id);
    },
    hash: (): string => {
      const hash = createHash('sha256');
      for (const [kind, ids] of used) {
        for (const id of [...ids].sort((a, b) => a - b)) {
          hash.update(`${kind} ${id} ${nameOf(kind, id)}\n`);
        }
      }
      return hash.digest('hex');
    },
  };
}
