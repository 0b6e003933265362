/** Two submissions that state one fact differently: found when the later one is filed. */
import type { Database } from 'better-sqlite3';
import { chooseEffective, compareStanding, heldVersions } from '../core/effective.ts';
import type { StatedFact } from '../core/fact.ts';
import type { FactConflict } from '../core/store.ts';
import type { Effective } from './current.ts';
import { contradicts } from './same-reading.ts';
import type { StoredVersion } from './versions.ts';

/** A stated fact with the version it becomes. */
export type PlannedVersion = { readonly fact: StatedFact; readonly version: StoredVersion };

export type ConflictFinder = (
  filed: PlannedVersion,
  inForce: readonly StoredVersion[],
) => FactConflict | null;

/**
 * Finds, for a fact just filed, the best standing of those in other submissions that contradict it.
 */
export function conflictFinder(db: Database): ConflictFinder {
  const fileOf = db.prepare<[number], string>('SELECT file FROM event WHERE id = ?').pluck();
  const sameScope = scopeComparer(db);
  return ({ fact, version }, inForce) => {
    const { reading } = fact;
    if (reading.kind === 'retraction') return null;
    const others = heldElsewhere(version, inForce).filter(
      (other) =>
        isComparable(version, other) &&
        contradicts(other.reading, reading) &&
        sameScope(version, other),
    );
    const held = chooseEffective(others);
    if (held === null) return null;
    return {
      unit: fact.unit,
      indicator: fact.indicator,
      category: fact.category,
      period: fact.period,
      held: held.reading,
      stated: reading,
      heldFile: fileOf.get(held.event) ?? '',
      quoted: held.quoted !== version.quoted,
      origin: fact.origin,
    };
  };
}

/**
 * An estimate that differs from the actual is nothing; a quoted reading is compared with first
 * hand.
 */
function isComparable(a: StoredVersion, b: StoredVersion): boolean {
  return compareStanding(a, b) === 0 || (a.quoted !== b.quoted && a.nature === b.nature);
}

function heldElsewhere(
  version: StoredVersion,
  inForce: readonly StoredVersion[],
): readonly Effective[] {
  const others = inForce.filter((other) => other.submission !== version.submission);
  const submissions = new Set(others.map((other) => other.submission));
  return [...submissions].flatMap((submission) =>
    heldVersions(others.filter((other) => other.submission === submission)),
  );
}

/**
 * Own and total are different facts. An unstated scope is total for a unit that has others than
 * bodies below it and own for the rest; the very day is left to the readers, since a warning is all
 * that hangs on it here.
 */
function scopeComparer(db: Database): (a: StoredVersion, b: StoredVersion) => boolean {
  const hasBelow = db
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM unit_parent p JOIN unit_state s ON s.unit = p.unit
                      WHERE p.parent = ? AND s.level <> 'body')`,
    )
    .pluck();
  const resolved = (version: StoredVersion) => {
    if (version.scope !== 'unstated') return version.scope;
    return hasBelow.get(version.unit) === 1 ? 'total' : 'own';
  };
  return (a, b) => a.scope === b.scope || resolved(a) === resolved(b);
}
