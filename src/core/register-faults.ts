/** What no register may say of its units, wherever it comes from: ways up that come back, levels upside down. */

import { inCircles } from './circles.ts';
import { groupBy } from './group-by.ts';
import { isBelow } from './level-order.ts';
import type { Day } from './time/day.ts';
import type { Succession, Unit, UnitId } from './unit.ts';

export type UnitFault = {
  readonly unit: UnitId;
  readonly fault:
    | 'no-name'
    | 'unknown-parent'
    | 'parent-cycle'
    | 'ends-before-start'
    | 'level-not-below-parent'
    | 'bad-succession';
};

type Units = ReadonlyMap<UnitId, Unit>;

/** Of each unit the first thing that cannot be, at any time of its life. */
export function faultyUnits(units: readonly Unit[]): readonly UnitFault[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit) => {
    const fault = faultOf(unit, byId);
    return fault === null ? [] : [{ unit: unit.id, fault }];
  });
}

/** Events without what they need to be of their kind, and whole merges of one day that go round. */
export function faultySuccessions(successions: readonly Succession[]): readonly UnitFault[] {
  const unshaped = successions.filter(
    ({ kind, from, to }) =>
      from.length === 0 || (kind === 'abolish' ? to.length > 0 : to.length === 0),
  );
  const days = [...groupBy(successions, ({ date }) => date).values()];
  const units = [
    ...unshaped.flatMap(({ from, to }) => [...from, ...to]),
    ...days.flatMap(circling),
  ];
  return [...new Set(units)].map((unit) => ({ unit, fault: 'bad-succession' }));
}

function circling(events: readonly Succession[]): readonly UnitId[] {
  const receivers = new Map<UnitId, UnitId>();
  const byUnit = groupBy(
    events.flatMap((event) => event.from.map((unit) => ({ ...event, unit }))),
    ({ unit }) => unit,
  );
  for (const [id, givings] of byUnit) {
    const [only, ...others] = new Set(
      givings.flatMap(({ to }) => to.filter((unit) => unit !== id)),
    );
    const isMerged = givings.every(({ kind }) => kind === 'merge');
    if (isMerged && only !== undefined && others.length === 0) receivers.set(id, only);
  }
  return [...inCircles(receivers)];
}

function faultOf(unit: Unit, units: Units): UnitFault['fault'] | null {
  const { validFrom, validTo, states, parents } = unit;
  if (states.length === 0 || states.some(({ name }) => name.trim() === '')) return 'no-name';
  if (validFrom !== null && validTo !== null && validTo < validFrom) return 'ends-before-start';
  if (parents.some(({ parent }) => parent !== null && !units.has(parent))) return 'unknown-parent';
  const days = changesAround(unit, units);
  if (days.some((day) => leadsBack(unit, day, units))) return 'parent-cycle';
  return days.some((day) => standsTooHigh(unit, day, units)) ? 'level-not-below-parent' : null;
}

/** The days of the unit's life on which it, or a unit that it stands under, changes; null is before all days. */
function changesAround(unit: Unit, units: Units): readonly (Day | null)[] {
  const { validFrom, validTo, states, parents } = unit;
  const above = parents.flatMap(({ parent }) => (parent === null ? [] : (units.get(parent) ?? [])));
  const spells = [
    ...[...states, ...parents],
    ...above.flatMap((one) => [...one.states, ...one.parents]),
  ];
  const days = spells.flatMap(({ from }) => from ?? []);
  return [
    validFrom,
    ...new Set(
      days.filter(
        (day) => (validFrom === null || validFrom < day) && (validTo === null || day <= validTo),
      ),
    ),
  ];
}

/** Up. There are four levels: on any longer way some unit stands too high, which is told. */
const longestWay = 8;

function leadsBack(unit: Unit, day: Day | null, units: Units): boolean {
  let at = parentAt(unit, day);
  for (let step = 0; at !== null && at !== unit.id && step < longestWay; step += 1) {
    const above = units.get(at);
    at = above === undefined ? null : parentAt(above, day);
  }
  return at === unit.id;
}

function standsTooHigh(unit: Unit, day: Day | null, units: Units): boolean {
  const parent = parentAt(unit, day);
  const above = parent === null ? undefined : units.get(parent);
  if (above === undefined) return false;
  const levelAt = ({ states }: Unit) => spellAt(states, day)?.level ?? 'body';
  return !isBelow(levelAt(unit), levelAt(above));
}

function parentAt({ parents }: Unit, day: Day | null): UnitId | null {
  return spellAt(parents, day)?.parent ?? null;
}

/** Before all days the first spell holds: `stateOn` and `parentOn` give the last where no day is named. */
function spellAt<Spell extends { readonly from: Day | null }>(
  spells: readonly Spell[],
  day: Day | null,
): Spell | undefined {
  const first = spells[0];
  return day === null
    ? first
    : (spells.findLast(({ from }) => from === null || from <= day) ?? first);
}
