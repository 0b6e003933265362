/** Rows that SQLite reads and that mean nothing: months and decimals that no danvan ever wrote. */
import type { Database } from 'better-sqlite3';
import type { StoreFinding } from '../core/store-check.ts';
import { periodOfMonths } from '../core/time/period.ts';
import { isScale } from './damage.ts';

type Finding = Extract<StoreFinding, { readonly kind: 'impossible-rows' }>;

const spans = [
  ['span', 'SELECT first_month, end_month FROM span'],
  ['target', 'SELECT start, "end" FROM target'],
  ['signed_report', 'SELECT start, "end" FROM signed_report'],
  ['merged_pack', 'SELECT first_month, end_month FROM merged_pack WHERE end_month IS NOT NULL'],
] as const;

const scales = [
  ['version', 'SELECT scale, count(*) FROM version GROUP BY scale'],
  ['current', 'SELECT scale, count(*) FROM current GROUP BY scale'],
] as const;

/**
 * A stock is kept under the last month of the span that it was filed for, an opening under the first:
 * where a row's two spans don't agree so, one of them was changed.
 */
const disagreeing = `SELECT count(*) FROM version v
  JOIN span k ON k.id = v.span JOIN span s ON s.id = v.stated_span
  WHERE k.end_month <> k.first_month + 1
     OR (k.end_month <> s.end_month AND k.first_month <> s.first_month)`;

/** @param lacks true of a table that is gone, in which there is nothing to look at */
export function impossibleRows(
  db: Database,
  lacks: (table: string) => boolean,
): readonly Finding[] {
  const pairs = (sql: string) => db.prepare<[], readonly [number, number]>(sql).raw().all();
  const found = new Map<string, number>();
  const add = (table: string, rows: number) => found.set(table, (found.get(table) ?? 0) + rows);
  for (const [table, sql] of spans) {
    if (lacks(table)) continue;
    add(table, pairs(sql).filter(([start, end]) => periodOfMonths(start, end) === null).length);
  }
  for (const [table, sql] of scales) {
    if (lacks(table)) continue;
    for (const [scale, rows] of pairs(sql)) add(table, isScale(scale) ? 0 : rows);
  }
  if (!lacks('version') && !lacks('span')) {
    add('version', db.prepare<[], number>(disagreeing).pluck().get() ?? 0);
  }
  return [...found].flatMap(([table, rows]) =>
    rows === 0 ? [] : [{ kind: 'impossible-rows', table, rows } as const],
  );
}
