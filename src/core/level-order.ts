/** Which level stands under which. */
import type { Level } from './unit.ts';

const ranks: { readonly [L in Level]: number } = { province: 0, district: 1, commune: 2, body: 3 };

/** Bodies stand under any unit, units only under units of a higher level. */
export function isBelow(level: Level, above: Level): boolean {
  return ranks[level] > ranks[above];
}
