/** What an event changed, kept as pairs of versions and told as readings. */
import type { Database } from 'better-sqlite3';
import type { FactChange } from '../core/store.ts';
import { type CodeReader, codeReader } from './codes.ts';
import type { Difference, Effective } from './current.ts';
import { scopeOf, unpackReading } from './manner.ts';
import type { SealedRow } from './seals.ts';

/** Gives the rows as they are sealed. */
export function saveChanges(
  db: Database,
  event: number,
  found: readonly Difference[],
): readonly SealedRow[] {
  if (found.length === 0) return [];
  const add = db.prepare('INSERT INTO change (event, position, before, after) VALUES (?, ?, ?, ?)');
  return found.map(({ before, after }, position) => {
    const row = [position, before?.version ?? null, after?.version ?? null];
    add.run(event, ...row);
    return row;
  });
}

export function changesOf(db: Database, found: readonly Difference[]): readonly FactChange[] {
  if (found.length === 0) return [];
  const codes = codeReader(db);
  return found.flatMap(({ before, after }) => {
    const subject = after ?? before;
    if (subject === null) return [];
    return [{ ...subjectOf(codes, subject), before: readingOf(before), after: readingOf(after) }];
  });
}

type ChangeRow = {
  readonly event: number;
  readonly unit: number;
  readonly indicator: number;
  readonly category: number;
  readonly span: number;
  readonly statedSpan: number | null;
  readonly scope: number;
  readonly before: number | null;
  readonly after: number | null;
};
type ReadingRow = {
  readonly id: number;
  readonly manner: number;
  readonly mantissa: number | null;
  readonly scale: number;
  readonly writtenIn: number;
  readonly text: string | null;
};

/** The changes of every event, by event. */
export function loadChanges(db: Database): ReadonlyMap<number, readonly FactChange[]> {
  const codes = codeReader(db);
  const readings = new Map(
    db
      .prepare<[], ReadingRow>(
        `SELECT v.id, v.manner, v.mantissa, v.scale, v.written_in AS writtenIn, t.text
         FROM version v LEFT JOIN version_text t ON t.version = v.id
         WHERE v.id IN (SELECT before FROM change UNION SELECT after FROM change)`,
      )
      .all()
      .map((row) => [row.id, unpackReading(row)]),
  );
  const readingAt = (id: number | null) => {
    const reading = id === null ? null : (readings.get(id) ?? null);
    return reading?.kind === 'retraction' ? null : reading;
  };
  const found = new Map<number, FactChange[]>();
  const rows = db.prepare<[], ChangeRow>(
    `SELECT c.event, v.unit, v.indicator, v.category, v.span, v.stated_span AS statedSpan,
            v.scope, c.before, c.after
     FROM change c JOIN version v ON v.id = coalesce(c.after, c.before)
     ORDER BY c.event, c.position`,
  );
  for (const row of rows.iterate()) {
    const change = {
      ...subjectOf(codes, { ...row, scope: scopeOf(row.scope) }),
      before: readingAt(row.before),
      after: readingAt(row.after),
    };
    const known = found.get(row.event);
    if (known) known.push(change);
    else found.set(row.event, [change]);
  }
  return found;
}

type Subject = Pick<Effective, 'unit' | 'indicator' | 'category' | 'span' | 'statedSpan' | 'scope'>;

function subjectOf(codes: CodeReader, subject: Subject): Omit<FactChange, 'before' | 'after'> {
  return {
    unit: subject.unit,
    indicator: codes.indicator(subject.indicator),
    category: codes.category(subject.category),
    scope: subject.scope,
    period: codes.span(subject.statedSpan ?? subject.span),
  };
}

function readingOf(version: Effective | null) {
  return version === null ? null : version.reading;
}
