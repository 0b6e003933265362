/**
 * Parts of a package that a writer writes the same in file after file: its styles, its relations, its list of
 * sheets. While the same packed bytes come back they are neither inflated nor read again, only counted.
 */
import type { ReadingLimits } from '../allowance.ts';
import type { Bounds, LimitName } from './limits.ts';
import type { Zip } from './zip.ts';

/** Pure, but for what it counts against the bounds; what it answers is shared by all who ask. */
export type PartReader<Value> = (bytes: Uint8Array, part: string, bounds: Bounds) => Value;

type Known<Value> = { readonly value: Value; readonly counted: ReadonlyMap<LimitName, number> };

/** Of one kind: with more the memory begins anew. */
const mostParts = 200;
/** Larger ones hold what is the file's own. */
const mostPackedBytes = 4096;
const mostBytes = 65_536;

/** Reads the part of that name; null where the zip has none. */
export function rememberParts<Value>(
  read: PartReader<Value>,
): (zip: Zip, part: string, bounds: Bounds) => Value | null {
  // What went through within some limits is known for those only.
  const byLimits = new WeakMap<ReadingLimits, Map<string, Known<Value>>>();
  return (zip, part, bounds) => {
    const known = byLimits.get(bounds.limits) ?? new Map<string, Known<Value>>();
    byLimits.set(bounds.limits, known);
    const packed = zip.packedText(part, mostPackedBytes);
    const key = packed === null ? null : `${part}\n${packed}`;
    const found = key === null ? undefined : known.get(key);
    if (found) {
      bounds.checkTime();
      for (const [name, count] of found.counted) bounds.add(name, count);
      return found.value;
    }
    const bytes = zip.read(part);
    if (bytes === null) return null;
    const counted = new Map<LimitName, number>([['inflatedBytes', bytes.length]]);
    const value = read(bytes, part, {
      ...bounds,
      add: (name, more) => {
        counted.set(name, (counted.get(name) ?? 0) + more);
        bounds.add(name, more);
      },
    });
    if (key === null || bytes.length > mostBytes) return value;
    if (known.size >= mostParts) known.clear();
    known.set(key, { value, counted });
    return value;
  };
}
