/** The office's own unit entered by name, before there is a register to find it in. */
import type { Instant, Store } from '../core/store.ts';
import { type Level, typeOfName, type Unit } from '../core/unit.ts';

/** A root without a code, at the level that the type in its name has; a later register adds the rest. */
export async function createHomeUnit(store: Store, name: string, at: Instant): Promise<void> {
  const { units } = await store.register();
  const unit: Unit = {
    id: Math.max(0, ...units.map(({ id }) => id)) + 1,
    validFrom: null,
    validTo: null,
    states: [{ from: null, code: '', name, level: levelOfName(name) }],
    parents: [{ from: null, parent: null }],
    aliases: [],
    reportsFor: null,
  };
  await store.saveRegister([unit], [], at);
}

/** "Thành phố" is read as a district's: a centrally-run city comes with its register. */
function levelOfName(name: string): Level {
  switch (typeOfName(name)) {
    case 'Tỉnh':
      return 'province';
    case 'Xã':
    case 'Phường':
    case 'Thị trấn':
    case 'Đặc khu':
      return 'commune';
    default:
      return 'district';
  }
}
