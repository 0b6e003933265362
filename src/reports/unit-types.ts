/** Which types of unit a table's territory has at each level, so that "3/11 huyện, thành phố" says what is counted. */
import type { FigureTable } from '../core/figures/figure-table.ts';
import { isAlive } from '../core/territory.ts';
import type { Month } from '../core/time/month.ts';
import { intersection, lastMonth } from '../core/time/period.ts';
import { type Level, namesPlace, typeOfName, type UnitId } from '../core/unit.ts';
import { unitView } from './figure-view.ts';
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

/**
 * Of a table's units below the one asked for, as they were in a month, and of that one itself at its own level.
 * History in later boundaries still counts the units that filed, so there each is taken as it last was in the
 * table's time.
 */
export function tableUnitTypes(
  table: FigureTable,
  units: ReadonlySet<UnitId>,
  month: Month,
): UnitTypes {
  const own = unitTypes([unitView(table.territory, table.unit, month)]);
  return new Map([...own, ...unitTypesBelow(table, units, month)]);
}

function unitTypesBelow(
  { territory, unit, boundaries, span }: FigureTable,
  units: ReadonlySet<UnitId>,
  month: Month,
): UnitTypes {
  const below = [...units].filter((id) => id !== unit);
  if (!boundaries) {
    const living = below.filter((id) => isAlive(territory, id, month));
    return unitTypes(living.map((id) => unitView(territory, id, month)));
  }
  return unitTypes(
    below.flatMap((id) => {
      const lived = intersection(span, territory.life(id));
      return lived ? [unitView(territory, id, lastMonth(lived))] : [];
    }),
  );
}
