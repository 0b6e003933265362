/** The level that a renamed unit has, by the type word of its new name. */
import { type Level, typeOfName } from '../unit.ts';

/**
 * Communes are Xã, Phường, Thị trấn, Đặc khu; districts Huyện, Quận, Thị xã; provinces Tỉnh. A Thành phố
 * is a district under a parent and a province as a root, and stays what it is where it is one of them: the
 * root of a district's own register does not become a province. Other words keep the level.
 */
export function levelOfName(
  name: string,
  now: { readonly level: Level; readonly isRoot: boolean },
): Level {
  switch (typeOfName(name)) {
    case 'Xã':
    case 'Phường':
    case 'Thị trấn':
    case 'Đặc khu':
      return 'commune';
    case 'Huyện':
    case 'Quận':
    case 'Thị xã':
      return 'district';
    case 'Tỉnh':
      return 'province';
    case 'Thành phố':
      if (now.level === 'district' || now.level === 'province') return now.level;
      return now.isRoot ? 'province' : 'district';
    default:
      return now.level;
  }
}
