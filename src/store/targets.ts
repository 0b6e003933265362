/** Targets (chỉ tiêu kế hoạch) by unit, indicator and span; values as plain digits, exact. */
import type { Database } from 'better-sqlite3';
import { parseDecimal, plainDigits } from '../core/decimal.ts';
import type { Target } from '../core/figures/target.ts';
import { storedPeriod } from './damage.ts';

type Row = { unit: number; indicator: string; start: number; end: number; value: string };

export function loadTargets(db: Database): readonly Target[] {
  const rows = db
    .prepare<[], Row>(
      'SELECT unit, indicator, start, "end", value FROM target ORDER BY unit, indicator, start',
    )
    .all();
  return rows.flatMap(({ unit, indicator, start, end, value }) => {
    const read = parseDecimal(value);
    const period = storedPeriod(start, end);
    return read === null ? [] : [{ unit, indicator, period, value: read }];
  });
}

/** Within a transaction of the caller's. Returns how many were new and how many changed. */
export function saveTargets(
  db: Database,
  targets: readonly Target[],
): { readonly added: number; readonly updated: number } {
  const present = db
    .prepare<[number, string, number, number], string>(
      'SELECT value FROM target WHERE unit = ? AND indicator = ? AND start = ? AND "end" = ?',
    )
    .pluck();
  const put = db.prepare(
    `INSERT INTO target (unit, indicator, start, "end", value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (unit, indicator, start, "end") DO UPDATE SET value = excluded.value`,
  );
  let added = 0;
  let updated = 0;
  for (const { unit, indicator, period, value } of targets) {
    const digits = plainDigits(value);
    const before = present.get(unit, indicator, period.start, period.end);
    if (before === undefined) added += 1;
    else if (before !== digits) updated += 1;
    put.run(unit, indicator, period.start, period.end, digits);
  }
  return { added, updated };
}
