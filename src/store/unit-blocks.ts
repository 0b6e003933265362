/**
 * Blocks of units whose numbers follow one another, and sets of units as bits of their blocks. Units
 * that were registered together mostly lie below one another, and are mostly summed together.
 */
import type { UnitId } from '../core/unit.ts';

/** As many as a number has bits that JavaScript and SQL both reckon with. */
export const unitsPerBlock = 32;

/** By block, a number with one bit for each unit of the set. */
export type UnitSet = ReadonlyMap<number, number>;

export function blockOf(unit: UnitId): number {
  return Math.floor(unit / unitsPerBlock);
}

export function unitSet(units: Iterable<UnitId>): UnitSet {
  const set = new Map<number, number>();
  for (const unit of units) {
    const block = blockOf(unit);
    set.set(block, bitsOf(set, block) | (1 << (unit % unitsPerBlock)));
  }
  return set;
}

export function bitsOf(set: UnitSet, block: number): number {
  return set.get(block) ?? 0;
}

export function unitsOf(block: number, bits: number): readonly UnitId[] {
  const units: UnitId[] = [];
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    units.push(block * unitsPerBlock + 31 - Math.clz32(rest & -rest));
  }
  return units;
}

export function countOf(bits: number): number {
  return unitsOf(0, bits).length;
}
