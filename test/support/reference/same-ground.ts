/** Whether a unit is of one territory in two months: DESIGN §3, "Change", read set by set. */
import type { UnitId } from '../../../src/core/unit.ts';
import type { World } from './world.ts';

/**
 * Every unit on one side is on the other, or is new and has all its full predecessors there; no part was
 * given or received, and nobody that goes on absorbed another.
 */
export function isSameGround(world: World, unit: UnitId, before: number, after: number): boolean {
  const { places, mergers, database } = world;
  const membersIn = (month: number) => new Set(places.within(unit, month));
  const [earlier, later] = [membersIn(before), membersIn(after)];
  const isBetween = (month: number) => before < month && month <= after;
  const absorbed = (id: UnitId) => mergers.into(id).filter(({ month }) => isBetween(month));
  // Back to before everything: new units stand for those they were made of.
  const origins = (id: UnitId): readonly UnitId[] => {
    const merged = absorbed(id);
    return merged.length > 0 ? merged.flatMap((one) => origins(one.unit)) : [id];
  };
  const traced = new Set([...later].flatMap(origins));
  const all = new Set([...earlier, ...later, ...traced]);
  if ([...earlier].some((id) => absorbed(id).length > 0)) return false;
  const gavePart = database.register.successions.some(({ kind, date, from, to }) => {
    const giving = kind === 'split' || (kind === 'merge' && to.length > 1);
    const inTime = giving && isBetween(mergers.monthOf(date));
    return inTime && [...from, ...to].some((id) => all.has(id));
  });
  return !gavePart && earlier.size === traced.size && [...earlier].every((id) => traced.has(id));
}
