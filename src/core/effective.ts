/**
 * Which version of a fact holds (DESIGN §3, §5). The versions of one fact are all statements about
 * one unit, indicator, category and key span. Which of them are in force (imports not undone) is
 * decided by the caller.
 */
import type { Nature, Retraction, StatedScope } from './fact.ts';
import type { Reading } from './reading.ts';

/** How well a statement stands beside another of the same fact. */
export type Standing = {
  readonly quoted: boolean;
  readonly nature: Nature;
  readonly event: number;
  readonly version: number;
};

/** One version of a fact, as one event filed it for one submission. */
export type FactVersion = Standing & {
  readonly submission: number;
  readonly scope: StatedScope;
  readonly reading: Reading | Retraction;
};

/** A version that says something, which a retraction does not. */
export type Stating<V extends FactVersion> = V & { readonly reading: Reading };

/**
 * Below zero where `a` stands less well than `b`: quoted stands below first hand, an estimate below
 * an actual; above zero the other way round, and zero at equal standing. When they were filed is
 * left aside.
 */
export function compareStanding(
  a: Pick<Standing, 'quoted' | 'nature'>,
  b: Pick<Standing, 'quoted' | 'nature'>,
): number {
  if (a.quoted !== b.quoted) return a.quoted ? -1 : 1;
  if (a.nature !== b.nature) return a.nature === 'estimate' ? -1 : 1;
  return 0;
}

/** The one of two that holds: first hand before quoted, actual before estimate, then the latest. */
export function betterStanding<S extends Standing>(a: S, b: S): S {
  const order = compareStanding(a, b) || a.event - b.event || a.version - b.version;
  return order < 0 ? b : a;
}

/** The one that holds of any number; null of none. */
export function chooseEffective<S extends Standing>(statements: readonly S[]): S | null {
  return statements.reduce<S | null>(
    (best, statement) => (best === null ? statement : betterStanding(best, statement)),
    null,
  );
}

/**
 * What one submission says of a fact after all its files, given its versions in force in any order.
 * A later file replaces what an earlier one stated unless it stands lower, whatever scope either
 * stated; of a file that stated both own and total only what is restated. A retraction replaces in
 * the same way and says nothing.
 */
export function heldVersions<V extends FactVersion>(versions: readonly V[]): readonly Stating<V>[] {
  // Most facts are stated once.
  if (versions.length < 2) return versions.filter(states);
  let held: readonly Held<V>[] = [];
  for (const filed of byEvent(versions)) {
    const kept = held.filter(
      ({ version, paired }) => !filed.some((v) => replaces(v, version, paired)),
    );
    const pair = statesPair(filed);
    const stated = filed.filter(states).map((version) => {
      const restated = held.find((earlier) => earlier.version.scope === version.scope);
      return { version, paired: pair || (restated?.paired ?? false) };
    });
    held = [...kept, ...stated];
  }
  return held.map(({ version }) => version);
}

/**
 * The versions of one fact that are effective: of all submissions, at most one for each stated
 * scope. Which scope "unstated" is depends on the register, so readers resolve it and then choose
 * by `chooseEffective`.
 */
export function effectiveVersions<V extends FactVersion>(
  versions: readonly V[],
): readonly Stating<V>[] {
  if (versions.length < 2) return versions.filter(states);
  const best = new Map<StatedScope, Stating<V>>();
  for (const version of submissionsOf(versions).flatMap(heldVersions)) {
    const other = best.get(version.scope);
    best.set(version.scope, other ? betterStanding(other, version) : version);
  }
  return [...best.values()];
}

/** `paired`: its file stated both own and total, or it restates one that did. */
type Held<V extends FactVersion> = { readonly version: Stating<V>; readonly paired: boolean };

function replaces(later: FactVersion, earlier: FactVersion, paired: boolean): boolean {
  if (compareStanding(later, earlier) < 0) return false;
  return !paired || later.scope === earlier.scope;
}

function statesPair(filed: readonly FactVersion[]): boolean {
  const stating = filed.filter(states);
  return stating.some((v) => v.scope === 'own') && stating.some((v) => v.scope === 'total');
}

function states<V extends FactVersion>(version: V): version is Stating<V> {
  return version.reading.kind !== 'retraction';
}

function byEvent<V extends FactVersion>(versions: readonly V[]): readonly (readonly V[])[] {
  const sorted = [...versions].sort((a, b) => a.event - b.event || a.version - b.version);
  return [...groupBy(sorted, (version) => version.event).values()];
}

function submissionsOf<V extends FactVersion>(versions: readonly V[]): readonly (readonly V[])[] {
  return [...groupBy(versions, (version) => version.submission).values()];
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
