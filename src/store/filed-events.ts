/** Imports in force with all that they stated of some units, in the order in which they came. */
import type { Database } from 'better-sqlite3';
import type { FiledEvent, FiledFact, FiledSubmission } from '../core/filed-event.ts';
import { codeReader } from './codes.ts';
import { type VersionRow, versionColumns, versionOf, versionWords } from './versions.ts';

type Row = VersionRow &
  Omit<FiledEvent, 'id' | 'submissions' | 'hash' | 'context'> & {
    readonly hash: string | null;
    readonly context: string | null;
    readonly filer: number;
    readonly form: string;
    readonly filed: number;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly raw: string;
  };

type Opened = Omit<FiledEvent, 'submissions'> & {
  readonly submissions: Map<number, FiledSubmission & { readonly facts: FiledFact[] }>;
};

export function loadFiledEvents(db: Database, units: readonly number[]): readonly FiledEvent[] {
  const codes = codeReader(db);
  const rows = db.prepare<[string], Row>(
    `SELECT e.kind, e.file, e.hash, e.context, e.received_on AS receivedOn,
            s.filer, s.form, s.span AS filed,
            ${versionColumns}, sh.name AS sheet, o.cell, o.raw
     FROM version v
     JOIN filing f ON f.id = v.filing
     JOIN event e ON e.id = f.event
     JOIN submission s ON s.id = f.submission
     ${versionWords}
     LEFT JOIN origin o ON o.version = v.id
     LEFT JOIN sheet sh ON sh.id = o.sheet
     WHERE v.unit IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = e.id)
     ORDER BY f.event, v.id`,
  );
  const events = new Map<number, Opened>();
  for (const row of rows.iterate(JSON.stringify(units))) {
    const event = events.get(row.event) ?? opened(row);
    events.set(row.event, event);
    const submission = event.submissions.get(row.submission) ?? {
      filer: row.filer,
      form: row.form,
      period: codes.span(row.filed),
      facts: [],
    };
    event.submissions.set(row.submission, submission);
    const { scope, nature, quoted, assumed, note, reading } = versionOf(row);
    submission.facts.push({
      unit: row.unit,
      indicator: codes.indicator(row.indicator),
      category: codes.category(row.category),
      period: codes.span(row.statedSpan ?? row.span),
      ...{ scope, nature, quoted, assumed, note, reading },
      origin: { sheet: row.sheet, cell: row.cell, raw: row.raw },
    });
  }
  return [...events.values()].map(({ submissions, ...event }) => ({
    ...event,
    submissions: [...submissions.values()],
  }));
}

function opened({ event, kind, file, hash, context, receivedOn }: Row): Opened {
  const bytes = { hash: hash ?? '', context: context ?? '' };
  return { id: event, kind, file, ...bytes, receivedOn, submissions: new Map() };
}
