/** Reports as they were signed. What their texts hold is the reports' business. */
import type { Database } from 'better-sqlite3';
import type { SignedReport } from '../core/store.ts';
import { storedPeriod } from './damage.ts';
import { normalInstant } from './instant.ts';

type Row = Omit<SignedReport, 'period'> & { readonly start: number; readonly end: number };

/** In the order in which they were signed. */
export function loadSignedReports(db: Database): readonly SignedReport[] {
  return db
    .prepare<[], Row>(
      `SELECT number, date, unit, start, "end", event, signed_at AS signedAt, query
       FROM signed_report ORDER BY signed_at, rowid`,
    )
    .all()
    .map(({ start, end, ...report }) => ({ ...report, period: storedPeriod(start, end) }));
}

/** Null where there is no such report. */
export function loadSignedFigures(
  db: Database,
  { number, date }: Pick<SignedReport, 'number' | 'date'>,
): string | null {
  const select = db
    .prepare<[string, string], string>(
      'SELECT figures FROM signed_report WHERE number = ? AND date = ?',
    )
    .pluck();
  return select.get(number, date) ?? null;
}

/** Within a transaction of the caller's. One that is there already is refused by the table. */
export function saveSignedReport(db: Database, report: SignedReport, figures: string): void {
  const { number, date, unit, period, event, signedAt, query } = report;
  db.prepare(
    `INSERT INTO signed_report (number, date, unit, start, "end", event, signed_at, query, figures)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[number, date, unit, period.start, period.end],
    ...[event, normalInstant(signedAt), query, figures],
  );
}
