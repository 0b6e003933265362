/** Which types of unit a table names at each level, so that "3/11 huyện, thành phố" says what is counted. */
import { groupBy } from '../core/group-by.ts';
import { type Level, typeOfName } from '../core/unit.ts';
import type { ReportModel, UnitView } from '../reports/model.ts';

/** As lists of units have them. */
const order: readonly string[] = [
  ...['Tỉnh', 'Huyện', 'Quận', 'Thị xã', 'Thành phố'],
  ...['Xã', 'Phường', 'Thị trấn', 'Đặc khu'],
];

/** No types of a level in which some unit's name begins with none. */
export function unitTypes(model: ReportModel): ReadonlyMap<Level, readonly string[]> {
  const named = new Map<string, UnitView>();
  for (const row of model.rows) {
    if (row.unit !== null && row.part === null) named.set(row.unit.name, row.unit);
    for (const { missing } of row.values.values()) {
      for (const { unit } of missing) named.set(unit.name, unit);
    }
  }
  const byLevel = groupBy([...named.values()], ({ level }) => level);
  return new Map(
    [...byLevel].map(([level, units]) => {
      const found = new Set(units.map(({ name }) => typeOfName(name)));
      const isKnown = [...found].every((type) => order.includes(type));
      return [level, isKnown ? order.filter((type) => found.has(type)) : []];
    }),
  );
}
