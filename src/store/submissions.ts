/** Who filed what, and by which events in force. */
import type { Database } from 'better-sqlite3';
import type { SubmissionRecord } from '../core/store.ts';
import { storedPeriod } from './damage.ts';

type Filing = SubmissionRecord['filings'][number];
type FilingRow = Filing & {
  readonly submission: number;
  readonly filer: number;
  readonly form: string;
  readonly start: number;
  readonly end: number;
};

/** Submissions with a filing in force, their filings newest first. */
export function loadSubmissions(db: Database): readonly SubmissionRecord[] {
  const rows = db.prepare<[], FilingRow>(
    `SELECT s.id AS submission, s.filer, s.form, p.first_month AS start, p.end_month AS end,
            e.id AS event, e.file, e.at, e.received_on AS receivedOn
     FROM submission s
     JOIN span p ON p.id = s.span
     JOIN filing f ON f.submission = s.id
     JOIN event e ON e.id = f.event
     WHERE NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)
     ORDER BY s.id, e.id DESC`,
  );
  const found = new Map<number, Omit<SubmissionRecord, 'filings'> & { filings: Filing[] }>();
  for (const { submission, filer, form, start, end, ...filing } of rows.iterate()) {
    const known = found.get(submission);
    if (known) known.filings.push(filing);
    else {
      const period = storedPeriod(start, end);
      found.set(submission, { filer, form, period, filings: [filing] });
    }
  }
  return [...found.values()];
}
