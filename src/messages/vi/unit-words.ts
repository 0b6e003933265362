/** What units are called in Vietnamese by their level and type: "huyện, thành phố", "toàn thị xã". */
import { type Level, namesPlace, typeOfName } from '../../core/unit.ts';

const counted: { readonly [L in Level]: string } = {
  province: 'tỉnh, thành phố',
  district: 'đơn vị cấp huyện',
  commune: 'xã',
  body: 'cơ quan',
};

const place: { readonly [L in Level]: string } = {
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
  body: 'cơ quan',
};

/** "xã", "huyện, thành phố": what "18/21" counts. */
export function countedUnits(level: Level, types: readonly string[]): string {
  return types.length === 0 ? counted[level] : types.join(', ').toLocaleLowerCase('vi');
}

/** "huyện", "thành phố", "cơ quan": one unit, by its type where that is known. */
export function placeOfType(level: Level, types: readonly string[]): string {
  const [only, ...others] = types;
  const isKnown = only !== undefined && others.length === 0;
  return isKnown ? only.toLocaleLowerCase('vi') : place[level];
}

/** The same of a unit by its name. */
export function placeWord({
  name,
  level,
}: {
  readonly name: string;
  readonly level: Level;
}): string {
  return placeOfType(level, namesPlace(name) ? [typeOfName(name)] : []);
}
