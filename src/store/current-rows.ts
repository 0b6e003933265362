/**
 * Reading `current` in bulk: bare rows by one statement, and what stands apart (texts, notes,
 * filings) by another each.
 */
import type { Database } from 'better-sqlite3';
import type { EffectiveFact } from '../core/fact.ts';
import type { FactQuery } from '../core/store.ts';
import type { CodeReader } from './codes.ts';
import { type Manner, scopeOf, unpackManner, unpackReading } from './manner.ts';

/** The columns in the order of the SELECTs below; arrays cost half of what objects do. */
type Row = readonly [
  unit: number,
  indicator: number,
  span: number,
  category: number,
  scope: number,
  version: number,
  filing: number,
  statedSpan: number | null,
  manner: number,
  mantissa: number | null,
  scale: number,
  writtenIn: number,
];

type Filing = {
  readonly id: number;
  readonly event: number;
  readonly filer: number;
  readonly form: string;
};

export function loadCurrent(
  db: Database,
  query: FactQuery,
  codes: CodeReader,
): readonly EffectiveFact[] {
  const rows = currentRows(db, query);
  const filings = filingsOf(db, rows);
  const { texts, notes } = wordsOf(db, rows);
  const manners = new Map<number, Manner>();
  const facts: EffectiveFact[] = [];
  for (const row of rows) {
    const [unit, indicator, span, category, scope, version, filing, statedSpan, manner] = row;
    const said = manners.get(manner) ?? unpackManner(manner);
    manners.set(manner, said);
    const text = said.worded ? (texts.get(version) ?? null) : null;
    const stored = { manner, mantissa: row[9], scale: row[10], writtenIn: row[11], text };
    const reading = unpackReading(stored);
    const filed = filings.get(filing);
    if (reading.kind === 'retraction' || filed === undefined) continue;
    facts.push({
      unit,
      indicator: codes.indicator(indicator),
      category: codes.category(category),
      period: codes.span(statedSpan ?? span),
      scope: scopeOf(scope),
      nature: said.nature,
      quoted: said.quoted,
      assumed: said.assumed,
      note: said.noted ? (notes.get(version) ?? null) : null,
      reading,
      filer: filed.filer,
      form: filed.form,
      event: filed.event,
      version,
    });
  }
  return facts;
}

/** The texts and notes that belong to the rows; few rows have any. */
function wordsOf(db: Database, rows: readonly Row[]) {
  const worded: number[] = [];
  const noted: number[] = [];
  for (const row of rows) {
    // A plain number has neither.
    if (row[8] === 0) continue;
    const said = unpackManner(row[8]);
    if (said.worded) worded.push(row[5]);
    if (said.noted) noted.push(row[5]);
  }
  return {
    texts: textsOf(
      db,
      'SELECT version, text FROM json_each(?) w CROSS JOIN version_text t ON t.version = w.value',
      worded,
    ),
    notes: textsOf(
      db,
      `SELECT version, note AS text
       FROM json_each(?) w CROSS JOIN version_note n ON n.version = w.value`,
      noted,
    ),
  };
}

function currentRows(db: Database, { units, indicators }: FactQuery): readonly Row[] {
  return db
    .prepare<[{ units: string | null; indicators: string | null }], Row>(
      `WITH wanted_unit (id) AS MATERIALIZED (
         SELECT value FROM json_each(:units)
         UNION SELECT id FROM unit WHERE :units IS NULL
       ), wanted_indicator (id) AS MATERIALIZED (
         SELECT i.id FROM json_each(:indicators) w JOIN indicator i ON i.code = w.value
         UNION SELECT id FROM indicator WHERE :indicators IS NULL
       )
       SELECT c.unit, c.indicator, c.span, c.category, c.scope, c.version, c.filing,
              c.stated_span, c.manner, c.mantissa, c.scale, c.written_in
       FROM wanted_unit u
       CROSS JOIN wanted_indicator i
       CROSS JOIN current c ON c.unit = u.id AND c.indicator = i.id`,
    )
    .raw()
    .all({
      units: units === 'all' ? null : JSON.stringify(units),
      indicators: indicators === 'all' ? null : JSON.stringify(indicators),
    });
}

/** Who filed the rows and by which event. One number a filing, so a table needs few. */
function filingsOf(db: Database, rows: readonly Row[]): ReadonlyMap<number, Filing> {
  const wanted = JSON.stringify([...new Set(rows.map((row) => row[6]))]);
  const filings = db
    .prepare<[string], Filing>(
      `SELECT f.id, f.event, s.filer, s.form
       FROM json_each(?) w
       CROSS JOIN filing f ON f.id = w.value
       JOIN submission s ON s.id = f.submission`,
    )
    .all(wanted);
  return new Map(filings.map((filing) => [filing.id, filing]));
}

function textsOf(
  db: Database,
  sql: string,
  versions: readonly number[],
): ReadonlyMap<number, string> {
  if (versions.length === 0) return new Map();
  const rows = db
    .prepare<[string], { version: number; text: string }>(sql)
    .all(JSON.stringify(versions));
  return new Map(rows.map(({ version, text }) => [version, text]));
}
