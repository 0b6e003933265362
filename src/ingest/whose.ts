/** Whose sheet it is: from the title, the sheet's name, the file name, the folders and the flag, nearest first. */
import { lineage, type UnitNames } from '../core/names/unit-names.ts';
import type { UnitId } from '../core/unit.ts';
import { unitsInText } from './names.ts';

/** A text that may name units, and how far it may be trusted with bare names. */
export type UnitSource = {
  readonly text: string;
  readonly cell: string | null;
  /** True for running text, where common words look like bare unit names. */
  readonly isProse: boolean;
};

export type Whose =
  | { readonly kind: 'found'; readonly unit: UnitId }
  | { readonly kind: 'silent' }
  | { readonly kind: 'disagrees'; readonly units: readonly UnitId[]; readonly cell: string | null }
  | {
      readonly kind: 'ambiguous';
      readonly units: readonly UnitId[];
      readonly seen: string;
      readonly cell: string | null;
    };

type Mentioned = {
  readonly units: readonly UnitId[];
  readonly text: string;
  readonly cell: string | null;
};

/**
 * Sources in groups, nearest group first. Of an ancestor and its descendant named together the lower filed;
 * units that do not lie above one another disagree.
 */
export function whoseOf(
  names: UnitNames,
  groups: readonly (readonly UnitSource[])[],
  home: UnitId | null,
): Whose {
  let settled: Mentioned | null = null;
  for (const group of groups) {
    const lowest = lowestOf(names, mentionsIn(names, group, home), settled);
    const first = lowest[0];
    if (!first) continue;
    const others = lowest.filter((one) => one.units[0] !== first.units[0]);
    if (others.length > 0) {
      const units = [...new Set([first, ...others].flatMap((one) => one.units.slice(0, 1)))];
      return { kind: 'disagrees', units, cell: others[0]?.cell ?? null };
    }
    if (first.units.length > 1) {
      return { kind: 'ambiguous', units: first.units, seen: first.text, cell: first.cell };
    }
    settled = first;
  }
  const unit = settled?.units[0];
  return unit === undefined ? { kind: 'silent' } : { kind: 'found', unit };
}

function mentionsIn(
  names: UnitNames,
  group: readonly UnitSource[],
  home: UnitId | null,
): readonly Mentioned[] {
  const found = group.flatMap(({ text, cell, isProse }) =>
    unitsInText(names, text, home)
      .filter(({ typed, units }) => typed || isCredible(names, text, units, isProse, home))
      .map(({ units, text: seen, typed }) => ({ units, text: seen, cell, typed })),
  );
  // A name with its type beats bare names, which common words can look like.
  const typed = found.filter((one) => one.typed);
  return typed.length > 0 ? typed : found;
}

/** A bare name in prose counts only within the office's own unit; in a short name anywhere, if it is one unit's. */
function isCredible(
  names: UnitNames,
  text: string,
  units: readonly UnitId[],
  isProse: boolean,
  home: UnitId | null,
): boolean {
  const isNear = home !== null && units.some((unit) => lineage(names, unit).includes(home));
  if (isNear) return !isProse || text.length < 60;
  return !isProse && units.length === 1;
}

/** Without what lies above another of them, or above what a nearer source settled. */
function lowestOf(
  names: UnitNames,
  mentions: readonly Mentioned[],
  settled: Mentioned | null,
): readonly Mentioned[] {
  const all = settled ? [settled, ...mentions] : mentions;
  const narrowed = all.map((one) => ({ ...one, units: narrowedBy(names, one, all) }));
  return narrowed.filter((one) =>
    narrowed.every(
      (other) =>
        other.units.length > 1 ||
        !other.units.some((unit) => one.units.every((above) => isAbove(names, above, unit))),
    ),
  );
}

/** Of several units that the words fit, those that another mention lies below or above. */
function narrowedBy(
  names: UnitNames,
  mention: Mentioned,
  all: readonly Mentioned[],
): readonly UnitId[] {
  if (mention.units.length < 2) return mention.units;
  const sure = all.flatMap(({ units }) => (units.length === 1 ? units : []));
  const related = mention.units.filter((unit) =>
    sure.some((one) => one === unit || isAbove(names, unit, one) || isAbove(names, one, unit)),
  );
  return related.length > 0 ? related : mention.units;
}

function isAbove(names: UnitNames, above: UnitId, unit: UnitId): boolean {
  return above !== unit && lineage(names, unit).includes(above);
}
