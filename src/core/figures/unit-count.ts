/** Unit-counts ("12/21 xã"): which communes count, by the types that the indicator's measure names. */
import type { Indicator } from '../indicator.ts';
import { isAlive, levelIn, type Territory, unitsDuring } from '../territory.ts';
import type { Month } from '../time/month.ts';
import { monthPeriod } from '../time/period.ts';
import { typeOfName, type UnitId } from '../unit.ts';

const communeTypes = ['xã', 'phường', 'thị trấn', 'đặc khu'];

/** "xã" counts xã only, "phường, thị trấn" both; a measure that names no type ("đơn vị") counts all. */
function countedTypes(indicator: Indicator): ReadonlySet<string> | null {
  const named = indicator.measure.split(',').map((word) => word.trim().toLocaleLowerCase('vi'));
  const types = named.filter((word) => communeTypes.includes(word));
  return types.length > 0 ? new Set(types) : null;
}

/** True for a commune alive in the month whose type counts. */
export function isCounted(
  territory: Territory,
  indicator: Indicator,
  unit: UnitId,
  month: Month,
): boolean {
  if (!isAlive(territory, unit, month) || levelIn(territory, unit, month) !== 'commune') {
    return false;
  }
  const types = countedTypes(indicator);
  const type = typeOfName(territory.stateIn(unit, month).name).toLocaleLowerCase('vi');
  return types === null || types.has(type);
}

/** How many communes at or below the unit count in the month: the "of" of "12/21 xã". */
export function countedUnits(
  territory: Territory,
  indicator: Indicator,
  unit: UnitId,
  month: Month,
): number {
  const below = [...unitsDuring(territory, unit, monthPeriod(month))];
  return below.filter((id) => isCounted(territory, indicator, id, month)).length;
}
