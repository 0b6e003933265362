/** What one file says of each fact it states, beside what was in force of it before. */
import { effectiveVersions } from '../core/effective.ts';
import type { PlannedVersion } from './conflicts.ts';
import { type Difference, differences, type Effective } from './current.ts';
import { factMap } from './fact-map.ts';
import { loadInForce, type StoredVersion, type VersionStatements } from './versions.ts';

/** All that one file says of one fact, with what was in force before it. */
export type TouchedFact = {
  readonly filed: PlannedVersion[];
  readonly before: readonly StoredVersion[];
};

const nothing: readonly StoredVersion[] = [];

/** The facts that the file touches. Retractions of what its submission never said are left out. */
export function touchedFacts(
  statements: VersionStatements,
  planned: readonly PlannedVersion[],
): readonly TouchedFact[] {
  const inForce = loadInForce(
    statements,
    planned.map(({ version }) => version),
  );
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

/** True of a fact that nobody stated before and the file states once: what it says of it holds. */
export function isNew({ filed, before }: TouchedFact): boolean {
  return before.length === 0 && filed.length === 1;
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
