/**
 * What holds now: one row per fact and stated scope, kept in the same transaction as the versions.
 */
import type { Database } from 'better-sqlite3';
import type { Stating } from '../core/effective.ts';
import { nothingTouched, touch } from './kept-sums.ts';
import { packReading, scopeNumber } from './manner.ts';
import { sameReading } from './same-reading.ts';
import type { StoredVersion } from './versions.ts';

export type Effective = Stating<StoredVersion>;

/** What held for one fact and what holds now; null where nothing does. Never both null. */
export type Difference = { readonly before: Effective | null; readonly after: Effective | null };

export type CurrentStatements = ReturnType<typeof currentStatements>;

export function currentStatements(db: Database) {
  return {
    /** What was written to: whoever ends the transaction renews its sums. */
    touched: nothingTouched(),
    put: db.prepare(
      `INSERT OR REPLACE INTO current (unit, indicator, span, category, scope, version, filing,
                                       stated_span, manner, mantissa, scale, written_in)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    putRange: db.prepare<[number, number]>(
      `INSERT OR REPLACE INTO current (unit, indicator, span, category, scope, version, filing,
                                       stated_span, manner, mantissa, scale, written_in)
       SELECT unit, indicator, span, category, scope, id, filing,
              stated_span, manner, mantissa, scale, written_in
       FROM version WHERE id BETWEEN ? AND ?`,
    ),
    remove: db.prepare(
      `DELETE FROM current
       WHERE unit = ? AND indicator = ? AND span = ? AND category = ? AND scope = ?`,
    ),
  };
}

/** Makes `current` hold `after` where it held `before`, for one fact. */
export function applyEffective(
  statements: CurrentStatements,
  before: readonly Effective[],
  after: readonly Effective[],
): void {
  for (const old of before) {
    if (after.some((version) => version.scope === old.scope)) continue;
    const { unit, indicator, span, category } = old;
    touch(statements.touched, unit, indicator);
    statements.remove.run(unit, indicator, span, category, scopeNumber(old.scope));
  }
  for (const version of after) {
    if (before.some((old) => old.version === version.version)) continue;
    put(statements, version);
  }
}

/** Makes versions hold, first to last, of facts of which nothing held; none of them takes anything back. */
export function putVersions({ putRange }: CurrentStatements, first: number, last: number): void {
  putRange.run(first, last);
}

function put(statements: CurrentStatements, version: Effective): void {
  touch(statements.touched, version.unit, version.indicator);
  const packed = packReading(version.reading, version);
  statements.put.run(
    version.unit,
    version.indicator,
    version.span,
    version.category,
    scopeNumber(version.scope),
    version.version,
    version.filing,
    version.statedSpan,
    packed.manner,
    packed.mantissa,
    packed.scale,
    packed.writtenIn,
  );
}

/**
 * The readings that differ, scope by scope. Where a scope went and another came, the fact was
 * restated under the other scope: the two belong together.
 */
export function differences(
  before: readonly Effective[],
  after: readonly Effective[],
): readonly Difference[] {
  if (before.length === 0) return after.map((now) => ({ before: null, after: now }));
  const scopesBefore = new Set(before.map((version) => version.scope));
  const scopesAfter = new Set(after.map((version) => version.scope));
  const gone = before.filter((version) => !scopesAfter.has(version.scope));
  const pairs: Difference[] = before.flatMap((old) => {
    const now = after.find((version) => version.scope === old.scope);
    return now ? [{ before: old, after: now }] : [];
  });
  for (const now of after.filter((version) => !scopesBefore.has(version.scope))) {
    pairs.push({ before: takeCounterpart(gone, now), after: now });
  }
  pairs.push(...gone.map((old) => ({ before: old, after: null })));
  return pairs.filter((pair) => !same(pair));
}

/** Takes the like-reading one out of those that went, else the first. */
function takeCounterpart(gone: Effective[], now: Effective): Effective | null {
  const alike = gone.findIndex((old) => sameReading(old.reading, now.reading));
  return gone.splice(Math.max(alike, 0), 1)[0] ?? null;
}

function same({ before, after }: Difference): boolean {
  return before !== null && after !== null && sameReading(before.reading, after.reading);
}
