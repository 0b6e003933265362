/**
 * Reading `current` in bulk: the numbers of its rows side by side, a tenth as large as facts, and facts
 * made of them as they are asked for. What stands apart (texts, notes, filings) is read at one go each.
 */
import type { Database } from 'better-sqlite3';
import type { EffectiveFact } from '../core/fact.ts';
import type { FactsByIndicator } from '../core/facts-by-indicator.ts';
import type { FactQuery } from '../core/store.ts';
import type { UnitId } from '../core/unit.ts';
import type { CodeReader } from './codes.ts';
import { type Manner, scopeOf, unpackManner, unpackReading } from './manner.ts';
import { type NumberRows, numberRows } from './number-rows.ts';

/** The columns in the order of the SELECT below. */
const column = {
  unit: 0,
  indicator: 1,
  span: 2,
  category: 3,
  scope: 4,
  version: 5,
  filing: 6,
  manner: 7,
  mantissa: 8,
  scale: 9,
  writtenIn: 10,
} as const;
const columnCount = 11;

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
  return factsOf(everyRow(rows), factReader(db, rows, codes));
}

/** The same facts, made anew whenever an indicator's are asked for. */
export function currentByIndicator(
  db: Database,
  query: FactQuery,
  codes: CodeReader,
): FactsByIndicator {
  const rows = currentRows(db, query);
  const factAt = factReader(db, rows, codes);
  const units = new Set<UnitId>();
  const byIndicator = new Map<string, number[]>();
  for (const row of everyRow(rows)) {
    units.add(rows.at(row, column.unit) ?? 0);
    const indicator = codes.indicator(rows.at(row, column.indicator) ?? 0);
    const known = byIndicator.get(indicator);
    if (known) known.push(row);
    else byIndicator.set(indicator, [row]);
  }
  return {
    units: [...units],
    of: (indicator) => factsOf(byIndicator.get(indicator) ?? [], factAt),
    areAtHand: false,
  };
}

function* everyRow(rows: NumberRows): Iterable<number> {
  for (let row = 0; row < rows.count(); row += 1) yield row;
}

function factsOf(
  rows: Iterable<number>,
  factAt: (row: number) => EffectiveFact | null,
): readonly EffectiveFact[] {
  const facts: EffectiveFact[] = [];
  for (const row of rows) {
    const fact = factAt(row);
    if (fact !== null) facts.push(fact);
  }
  return facts;
}

function currentRows(db: Database, { units, indicators }: FactQuery): NumberRows {
  const found = db
    .prepare<[{ units: string | null; indicators: string | null }], readonly (number | null)[]>(
      `WITH wanted_unit (id) AS MATERIALIZED (
         SELECT value FROM json_each(:units)
         UNION SELECT id FROM unit WHERE :units IS NULL
       ), wanted_indicator (id) AS MATERIALIZED (
         SELECT i.id FROM json_each(:indicators) w JOIN indicator i ON i.code = w.value
         UNION SELECT id FROM indicator WHERE :indicators IS NULL
       )
       SELECT c.unit, c.indicator, coalesce(c.stated_span, c.span), c.category, c.scope, c.version,
              c.filing, c.manner, c.mantissa, c.scale, c.written_in
       FROM wanted_unit u
       CROSS JOIN wanted_indicator i
       CROSS JOIN current c ON c.unit = u.id AND c.indicator = i.id`,
    )
    .raw()
    .iterate({
      units: units === 'all' ? null : JSON.stringify(units),
      indicators: indicators === 'all' ? null : JSON.stringify(indicators),
    });
  return numberRows(found, columnCount);
}

/** Makes the fact of a row; null of one that says nothing or that nobody filed, which no danvan writes. */
function factReader(
  db: Database,
  rows: NumberRows,
  codes: CodeReader,
): (row: number) => EffectiveFact | null {
  const filings = filingsOf(db, rows);
  const { texts, notes } = wordsOf(db, rows);
  const manners = mannersOf();
  return (row) => {
    const at = (of: keyof typeof column) => rows.at(row, column[of]) ?? 0;
    const [manner, version] = [at('manner'), at('version')];
    const said = manners(manner);
    const text = said.worded ? (texts.get(version) ?? null) : null;
    const reading = unpackReading({
      manner,
      mantissa: rows.at(row, column.mantissa),
      scale: at('scale'),
      writtenIn: at('writtenIn'),
      text,
    });
    const filed = filings.get(at('filing'));
    if (reading.kind === 'retraction' || filed === undefined) return null;
    return {
      unit: at('unit'),
      indicator: codes.indicator(at('indicator')),
      category: codes.category(at('category')),
      period: codes.span(at('span')),
      scope: scopeOf(at('scope')),
      nature: said.nature,
      quoted: said.quoted,
      assumed: said.assumed,
      note: said.noted ? (notes.get(version) ?? null) : null,
      reading,
      filer: filed.filer,
      form: filed.form,
      event: filed.event,
      version,
    };
  };
}

/** There are few of them among millions of rows. */
function mannersOf(): (manner: number) => Manner {
  const known = new Map<number, Manner>();
  return (manner) => {
    const found = known.get(manner) ?? unpackManner(manner);
    known.set(manner, found);
    return found;
  };
}

/** The texts and notes that belong to the rows; few rows have any. */
function wordsOf(db: Database, rows: NumberRows) {
  const worded: number[] = [];
  const noted: number[] = [];
  for (const row of everyRow(rows)) {
    const manner = rows.at(row, column.manner);
    // A plain number has neither.
    if (!manner) continue;
    const said = unpackManner(manner);
    const version = rows.at(row, column.version) ?? 0;
    if (said.worded) worded.push(version);
    if (said.noted) noted.push(version);
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

/** Who filed the rows and by which event. One number a filing, so a table needs few. */
function filingsOf(db: Database, rows: NumberRows): ReadonlyMap<number, Filing> {
  const wanted = new Set<number | null>();
  for (const row of everyRow(rows)) wanted.add(rows.at(row, column.filing));
  const filings = db
    .prepare<[string], Filing>(
      `SELECT f.id, f.event, s.filer, s.form
       FROM json_each(?) w
       CROSS JOIN filing f ON f.id = w.value
       JOIN submission s ON s.id = f.submission`,
    )
    .all(JSON.stringify([...wanted]));
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
