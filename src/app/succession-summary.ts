/** What successions changed in the register, counted, and the units whose history they cut apart. */

import type { SuccessionChange } from '../core/succession/apply-successions.ts';
import { type PartGiven, partsGiven } from '../core/succession/parts-given.ts';
import type { Day } from '../core/time/day.ts';
import type { Register, Unit } from '../core/unit.ts';

export type SuccessionSummary = {
  readonly events: number;
  readonly days: readonly Day[];
  readonly added: number;
  readonly ended: number;
  readonly renamed: number;
  readonly moved: number;
  readonly split: readonly PartGiven[];
  /** The register as it is now. */
  readonly register: Register;
};

export function summariseSuccessions(
  before: Register,
  change: SuccessionChange,
): SuccessionSummary {
  const known = new Map(before.units.map((unit) => [unit.id, unit]));
  const pairs = change.units.map((unit) => ({ unit, was: known.get(unit.id) ?? null }));
  const count = (holds: (unit: Unit, was: Unit) => boolean) =>
    pairs.filter(({ unit, was }) => was !== null && holds(unit, was)).length;
  const isEnded = (unit: Unit, was: Unit) => unit.validTo !== null && unit.validTo !== was.validTo;
  const after = new Map([...known, ...change.units.map((unit) => [unit.id, unit] as const)]);
  return {
    events: change.successions.length,
    days: [...new Set(change.successions.map(({ date }) => date))].sort(),
    added: pairs.filter(({ was }) => was === null).length,
    ended: count(isEnded),
    renamed: count((unit, was) => differ(unit.states, was.states)),
    moved: count((unit, was) => differ(unit.parents, was.parents) && !isEnded(unit, was)),
    split: partsGiven({ units: [], successions: change.successions }),
    register: {
      units: [...after.values()],
      successions: [...before.successions, ...change.successions],
    },
  };
}

function differ(one: readonly object[], other: readonly object[]): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
