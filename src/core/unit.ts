/** Administrative units (đơn vị) and reporting bodies (cơ quan), with their lives and dated parents, as registered. */
import type { Day } from './time/day.ts';

export type Level = 'province' | 'district' | 'commune' | 'body';

/** A unit's own number in the database; codes are attributes with dates and have been reused. */
export type UnitId = number;

/** A name, code and level that held from a day on (null: always), until the next state's day. */
export type UnitState = {
  readonly from: Day | null;
  readonly code: string;
  readonly name: string;
  readonly level: Level;
};

/** A parent that held from a day on (null: always), until the next one's day. */
export type ParentSpell = { readonly from: Day | null; readonly parent: UnitId | null };

export type Unit = {
  readonly id: UnitId;
  /** First and last day it exists; null for always. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** In order of `from`, at least one. */
  readonly states: readonly UnitState[];
  /** In order of `from`, at least one. */
  readonly parents: readonly ParentSpell[];
  readonly aliases: readonly string[];
  /** For bodies: whether its figures are its parent's total or its own; null where the register is silent. */
  readonly reportsFor: 'parent' | 'self' | null;
};

/** What a dated event did to units (sắp xếp đơn vị hành chính), with the decree that ordered it. */
export type Succession = {
  readonly date: Day;
  readonly kind: 'rename' | 'merge' | 'split' | 'move' | 'abolish';
  readonly from: readonly UnitId[];
  readonly to: readonly UnitId[];
  readonly decree: string;
};

/** Every unit that ever was, and what became of them. */
export type Register = {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
};

export const emptyRegister: Register = { units: [], successions: [] };

/** The state that held on the day; the first one before that, the last one for null. */
export function stateOn(unit: Unit, day: Day | null): UnitState {
  return spellOn(unit.states, day);
}

/** The parent on the day, null for a root. */
export function parentOn(unit: Unit, day: Day | null): UnitId | null {
  return spellOn(unit.parents, day).parent;
}

export function aliveOn(unit: Unit, day: Day): boolean {
  return (
    (unit.validFrom === null || unit.validFrom <= day) &&
    (unit.validTo === null || day <= unit.validTo)
  );
}

const unitTypes: readonly string[] = [
  'Thành phố',
  'Thị xã',
  'Thị trấn',
  'Đặc khu',
  'Tỉnh',
  'Huyện',
  'Quận',
  'Phường',
  'Xã',
];
const typeBeginnings = unitTypes.map((type) => `${type.toLocaleLowerCase('vi')} `);

/** The type of a unit (loại đơn vị): the first word or words of its name, as the official register writes them. */
export function typeOfName(name: string): string {
  return knownType(name) ?? name.split(' ')[0] ?? '';
}

/** True of "Xã Kỳ Bắc", not of "Công an tỉnh": its name begins with what kind of place it is. */
export function namesPlace(name: string): boolean {
  return knownType(name) !== undefined;
}

function knownType(name: string): string | undefined {
  const lower = name.normalize('NFC').toLocaleLowerCase('vi');
  return unitTypes[typeBeginnings.findIndex((beginning) => lower.startsWith(beginning))];
}

function spellOn<Spell extends { readonly from: Day | null }>(
  spells: readonly Spell[],
  day: Day | null,
): Spell {
  const holding = spells.findLast(
    (spell) => spell.from === null || day === null || spell.from <= day,
  );
  const spell = holding ?? spells[0];
  if (!spell) throw new RangeError('a unit has at least one state and one parent spell');
  return spell;
}
