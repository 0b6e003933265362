/** One unit as a register row leaves it: new, or what it was with what the row says differently. */
import type { ParentSpell, Unit, UnitId, UnitState } from '../core/unit.ts';
import type { RegisterRow } from './register-rows.ts';

/**
 * The row states what is so now: of a unit with a history (renames, moves) only the last state and
 * parent are corrected. `parent` undefined keeps the parent. `keepsEnd`: a merge or an abolition
 * ended the unit, which a register that does not know of it cannot take back.
 */
export function updateUnit(
  known: Unit | null,
  row: RegisterRow,
  place: {
    readonly id: UnitId;
    readonly parent: UnitId | null | undefined;
    readonly keepsEnd: boolean;
  },
): Unit {
  const { code, name, level } = row;
  const state = (from: UnitState['from']): UnitState => ({ from, code, name, level });
  if (known === null) {
    return {
      id: place.id,
      validFrom: fromRow(row.validFrom, null),
      validTo: fromRow(row.validTo, null),
      states: [state(null)],
      parents: [{ from: null, parent: place.parent ?? null }],
      aliases: row.aliases ?? [],
      reportsFor: row.reportsFor === 'unsaid' ? null : row.reportsFor,
    };
  }
  const last = known.states.at(-1);
  const lastParent = known.parents.at(-1);
  const validTo = fromRow(row.validTo, known.validTo);
  return {
    id: known.id,
    validFrom: fromRow(row.validFrom, known.validFrom),
    validTo: place.keepsEnd && validTo === null ? known.validTo : validTo,
    states: [
      ...known.states.slice(0, -1),
      // A row without a code does not take away the one that is known.
      { ...state(last?.from ?? null), code: code === '' ? (last?.code ?? '') : code },
    ],
    parents: [...known.parents.slice(0, -1), movedTo(lastParent, place.parent)],
    aliases: row.aliases ?? known.aliases,
    reportsFor: row.reportsFor === 'unsaid' ? null : (row.reportsFor ?? known.reportsFor),
  };
}

/** True where the register would say nothing new of the unit. */
export function sameUnit(one: Unit, other: Unit): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint(unit: Unit): string {
  const states = unit.states.map(({ from, code, name, level }) => [from, code, name, level]);
  const parents = unit.parents.map(({ from, parent }) => [from, parent]);
  const { validFrom, validTo, aliases, reportsFor } = unit;
  return JSON.stringify([validFrom, validTo, states, parents, aliases, reportsFor]);
}

function movedTo(spell: ParentSpell | undefined, parent: UnitId | null | undefined): ParentSpell {
  const kept = spell?.parent ?? null;
  return { from: spell?.from ?? null, parent: parent === undefined ? kept : parent };
}

function fromRow(stated: RegisterRow['validFrom'], known: Unit['validFrom']): Unit['validFrom'] {
  if (stated === null) return known;
  return stated === 'always' ? null : stated;
}
