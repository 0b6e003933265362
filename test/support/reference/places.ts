/** Who was alive and under whom, asked of the register day by day and month by month, as DESIGN §3 says it. */
import type { CalendarScheme } from '../../../src/core/time/calendar.ts';
import type { Level, Register, Unit, UnitId } from '../../../src/core/unit.ts';

export type Places = {
  readonly alive: (unit: UnitId, month: number) => boolean;
  /** Null where it has none or does not live. */
  readonly parent: (unit: UnitId, month: number) => UnitId | null;
  readonly children: (unit: UnitId, month: number) => readonly UnitId[];
  readonly level: (unit: UnitId, month: number) => Level;
  readonly name: (unit: UnitId, month: number) => string;
  readonly isBody: (unit: UnitId) => boolean;
  readonly unit: (unit: UnitId) => Unit;
  /** The unit and all below it in the month. */
  readonly within: (unit: UnitId, month: number) => readonly UnitId[];
};

const lastDays = new Map<string, string>();

/** A reporting month belongs to the units alive on this day. */
export function lastDay(month: number, scheme: CalendarScheme): string {
  const key = `${month} ${scheme}`;
  const known = lastDays.get(key) ?? findLastDay(month, scheme);
  lastDays.set(key, known);
  return known;
}

function findLastDay(month: number, scheme: CalendarScheme): string {
  const year = Math.floor(month / 12);
  const next = new Date(Date.UTC(year, (month % 12) + 1, 0));
  if (scheme === 'calendar') return next.toISOString().slice(0, 10);
  const cutoff = scheme === 'nd09' ? '14' : scheme.slice(7).padStart(2, '0');
  return `${next.toISOString().slice(0, 8)}${cutoff}`;
}

export function placesOf(register: Register, scheme: CalendarScheme): Places {
  const units = new Map(register.units.map((unit) => [unit.id, unit]));
  const unitOf = (id: UnitId): Unit => units.get(id)!;
  const alive = (id: UnitId, month: number) => {
    const { validFrom, validTo } = unitOf(id);
    const day = lastDay(month, scheme);
    return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
  };
  const heldOn = <Spell extends { readonly from: string | null }>(
    spells: readonly Spell[],
    month: number,
  ): Spell => {
    const day = lastDay(month, scheme);
    return [...spells].reverse().find(({ from }) => from === null || from <= day) ?? spells[0]!;
  };
  const parents = new Map<number, UnitId | null>();
  const parent = (id: UnitId, month: number): UnitId | null => {
    const key = month * 1000 + id;
    const known = parents.get(key);
    if (known !== undefined) return known;
    const found = alive(id, month) ? heldOn(unitOf(id).parents, month).parent : null;
    parents.set(key, found);
    return found;
  };
  const tree = new Map<number, Map<UnitId, UnitId[]>>();
  const children = (id: UnitId, month: number): readonly UnitId[] => {
    let known = tree.get(month);
    if (!known) {
      known = new Map();
      for (const { id: child } of register.units) {
        const above = parent(child, month);
        if (above !== null) known.set(above, [...(known.get(above) ?? []), child]);
      }
      tree.set(month, known);
    }
    return known.get(id) ?? [];
  };
  const within = (id: UnitId, month: number): readonly UnitId[] => [
    id,
    ...children(id, month).flatMap((child) => within(child, month)),
  ];
  return {
    alive,
    parent,
    children,
    level: (id, month) => heldOn(unitOf(id).states, month).level,
    name: (id, month) => heldOn(unitOf(id).states, month).name,
    isBody: (id) => unitOf(id).states[0]?.level === 'body',
    unit: unitOf,
    within,
  };
}
