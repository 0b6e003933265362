/**
 * A table's facts: what holds now from `current` in one statement, or what held then from the
 * versions.
 */
import type { Database } from 'better-sqlite3';
import { effectiveVersions } from '../core/effective.ts';
import type { EffectiveFact } from '../core/fact.ts';
import { type FactsByIndicator, factsByIndicator } from '../core/facts-by-indicator.ts';
import type { FactQuery, Instant } from '../core/store.ts';
import { type CodeReader, codeReader } from './codes.ts';
import type { Effective } from './current.ts';
import { currentByIndicator, loadCurrent } from './current-rows.ts';
import { normalInstant } from './instant.ts';
import {
  keyText,
  type StoredVersion,
  type VersionRow,
  versionColumns,
  versionOf,
  versionWords,
} from './versions.ts';

type Moment = NonNullable<FactQuery['asOf']>;

export function effectiveFacts(db: Database, query: FactQuery): readonly EffectiveFact[] {
  const codes = codeReader(db);
  if (query.asOf === null) return loadCurrent(db, query, codes);
  return factsAt(db, query, query.asOf, codes);
}

/** The same, kept small until an indicator's facts are asked for. */
export function effectiveFactsByIndicator(db: Database, query: FactQuery): FactsByIndicator {
  const codes = codeReader(db);
  if (query.asOf === null) return currentByIndicator(db, query, codes);
  return factsByIndicator(factsAt(db, query, query.asOf, codes));
}

function factsAt(
  db: Database,
  query: FactQuery,
  asOf: Moment,
  codes: CodeReader,
): readonly EffectiveFact[] {
  const filings = filingsOf(db);
  const wanted = query.indicators === 'all' ? null : new Set(query.indicators);
  const facts: EffectiveFact[] = [];
  for (const versions of versionsAt(db, query, asOf)) {
    const first = versions[0];
    if (first === undefined) continue;
    if (wanted !== null && !wanted.has(codes.indicator(first.indicator))) continue;
    for (const version of effectiveVersions(versions)) {
      facts.push(factOf(version, codes, filings));
    }
  }
  return facts;
}

/** The versions of each fact that were in force after the last event not later than the instant. */
function* versionsAt(
  db: Database,
  { units }: FactQuery,
  asOf: Moment,
): Generator<readonly StoredVersion[]> {
  const latest = typeof asOf === 'string' ? lastEventBy(db, asOf) : asOf.event;
  if (latest === null) return;
  const rows = db.prepare<[string | null, string | null, number, number], VersionRow>(
    `SELECT ${versionColumns}
     FROM version v
     JOIN filing f ON f.id = v.filing
     ${versionWords}
     WHERE (? IS NULL OR v.unit IN (SELECT value FROM json_each(?)))
       AND f.event <= ?
       AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.event = f.event AND u.undo <= ?)
     ORDER BY v.unit, v.span, v.indicator, v.category, v.id`,
  );
  const list = units === 'all' ? null : JSON.stringify(units);
  let fact: StoredVersion[] = [];
  for (const row of rows.iterate(list, list, latest, latest)) {
    const version = versionOf(row);
    const previous = fact[0];
    if (previous !== undefined && keyText(previous) !== keyText(version)) {
      yield fact;
      fact = [];
    }
    fact.push(version);
  }
  if (fact.length > 0) yield fact;
}

function lastEventBy(db: Database, instant: Instant): number | null {
  const select = db.prepare<[string], number | null>('SELECT max(id) FROM event WHERE at <= ?');
  return select.pluck().get(normalInstant(instant)) ?? null;
}

type Filer = { readonly filer: number; readonly form: string };

function filingsOf(db: Database): ReadonlyMap<number, Filer> {
  const rows = db
    .prepare<[], Filer & { readonly id: number }>('SELECT id, filer, form FROM submission')
    .all();
  return new Map(rows.map(({ id, filer, form }) => [id, { filer, form }]));
}

function factOf(
  version: Effective,
  codes: CodeReader,
  filers: ReadonlyMap<number, Filer>,
): EffectiveFact {
  const filer = filers.get(version.submission);
  return {
    unit: version.unit,
    indicator: codes.indicator(version.indicator),
    category: codes.category(version.category),
    period: codes.span(version.statedSpan ?? version.span),
    scope: version.scope,
    nature: version.nature,
    quoted: version.quoted,
    assumed: version.assumed,
    note: version.note,
    reading: version.reading,
    filer: filer?.filer ?? version.unit,
    form: filer?.form ?? '',
    event: version.event,
    version: version.version,
  };
}
