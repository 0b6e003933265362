/** What one file says of each fact it states, beside what was in force of it before. */
import { effectiveVersions } from '../core/effective.ts';
import type { StatedFact } from '../core/fact.ts';
import type { PlannedVersion } from './conflicts.ts';
import { type Difference, differences, type Effective } from './current.ts';
import { type FactMap, factMap } from './fact-map.ts';
import type { FactKey, StoredVersion } from './versions.ts';

/** All that one file says of one fact, with what was in force before it. */
export type TouchedFact = {
  readonly filed: PlannedVersion[];
  readonly before: readonly StoredVersion[];
};

const nothing: readonly StoredVersion[] = [];

type KeyOf = (fact: StatedFact) => FactKey;
type Filing = { readonly facts: readonly StatedFact[] };

/** True of what says something; a retraction takes something back, if anything. */
export function states({ reading }: StatedFact): boolean {
  return reading.kind !== 'retraction';
}

export function* keysOf(filings: readonly Filing[], keyOf: KeyOf): Iterable<FactKey> {
  for (const { facts } of filings) for (const fact of facts) yield keyOf(fact);
}

/** The filings of which nothing was in force, and that share no fact with another or with themselves. */
export function freshFilings<F extends Filing>(
  filings: readonly F[],
  inForce: FactMap<StoredVersion[]>,
  keyOf: KeyOf,
): ReadonlySet<F> {
  const fresh = new Set(filings);
  const statedBy = factMap<F>();
  for (const filing of filings) {
    for (const fact of filing.facts) {
      const key = keyOf(fact);
      if (inForce.get(key)) fresh.delete(filing);
      if (!states(fact)) continue;
      const other = statedBy.get(key);
      if (other === undefined) statedBy.set(key, filing);
      else {
        fresh.delete(filing);
        fresh.delete(other);
      }
    }
  }
  return fresh;
}

/** The facts that are touched. Retractions of what their submission never said are left out. */
export function touchedFacts(
  inForce: FactMap<StoredVersion[]>,
  planned: readonly PlannedVersion[],
): readonly TouchedFact[] {
  const byKey = factMap<TouchedFact>();
  const touched: TouchedFact[] = [];
  for (const filed of planned) {
    const { version } = filed;
    const before = inForce.get(version) ?? nothing;
    const retractsNothing =
      version.reading.kind === 'retraction' &&
      !before.some((earlier) => earlier.submission === version.submission);
    if (retractsNothing) continue;
    const known = byKey.get(version);
    if (known) {
      known.filed.push(filed);
      continue;
    }
    const fact = { filed: [filed], before };
    byKey.set(version, fact);
    touched.push(fact);
  }
  return touched;
}

export function effectOf({ filed, before }: TouchedFact): {
  readonly before: readonly Effective[];
  readonly after: readonly Effective[];
  readonly found: readonly Difference[];
} {
  const held = effectiveVersions(before);
  const after = effectiveVersions([...before, ...filed.map(({ version }) => version)]);
  return { before: held, after, found: differences(held, after) };
}
