/** Which types of unit a table's territory has at each level, so that "3/11 huyện, thành phố" says what is counted. */
import { type Level, namesPlace, typeOfName } from '../core/unit.ts';
import type { UnitView } from './model.ts';

/** As lists of units have them. */
const order: readonly string[] = [
  ...['Tỉnh', 'Huyện', 'Quận', 'Thị xã', 'Thành phố'],
  ...['Xã', 'Phường', 'Thị trấn', 'Đặc khu'],
];

export type UnitTypes = ReadonlyMap<Level, readonly string[]>;

/** No types of a level in which some unit's name begins with none. */
export function unitTypes(units: Iterable<UnitView>): UnitTypes {
  const found = new Map<Level, Set<string>>();
  const unnamed = new Set<Level>();
  for (const { name, level } of units) {
    if (!namesPlace(name)) unnamed.add(level);
    const types = found.get(level) ?? new Set();
    found.set(level, types.add(typeOfName(name)));
  }
  return new Map(
    [...found].map(([level, types]) => [
      level,
      unnamed.has(level) ? [] : order.filter((type) => types.has(type)),
    ]),
  );
}
