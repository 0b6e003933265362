/** Lives that the events of one day would break: two units with one code at once, an end before what is known later. */

import type { Problem } from '../problem.ts';
import type { Day } from '../time/day.ts';
import { addDays } from '../time/day.ts';
import type { Succession, Unit, UnitId } from '../unit.ts';
import { type DayResult, told } from './check-day.ts';
import { nameIn } from './event.ts';

export function checkLives(
  result: DayResult,
  successions: readonly Succession[],
): readonly Problem[] {
  return [...codesInUse(result), ...endsTooEarly(result, successions)];
}

type CodeSpell = {
  readonly unit: Unit;
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
};

/** Codes may be reused, but not while another unit has them. */
function codesInUse(result: DayResult): readonly Problem[] {
  const { day, fates, after, applied } = result;
  const revived = [...applied.changed.values()].filter(
    ({ id, validTo }) => validTo === null && day.units.get(id)?.validTo === day.dayBefore,
  );
  const touched = [...day.newUnits.keys(), ...fates.renames.keys(), ...revived.map(({ id }) => id)];
  if (touched.length === 0) return [];
  const spells = codeSpells(after.values());
  return touched.flatMap((id) => {
    const unit = after.get(id);
    if (!unit) return [];
    const codes = new Set(unit.states.map(({ code }) => code));
    return [...codes].flatMap((code) => {
      const mine = (spells.get(code) ?? []).filter(
        ({ unit: owner, to }) => owner === unit && (to === null || to >= day.date),
      );
      const clash = (spells.get(code) ?? []).find(
        (spell) => spell.unit !== unit && mine.some((own) => meet(own, spell)),
      );
      return clash ? told(result, id, 'to', 'code-in-use', code, [clash.name]) : [];
    });
  });
}

function codeSpells(units: Iterable<Unit>): ReadonlyMap<string, readonly CodeSpell[]> {
  const spells = new Map<string, CodeSpell[]>();
  for (const unit of units) {
    unit.states.forEach(({ code, name, from }, index) => {
      if (code === '') return;
      const next = unit.states[index + 1]?.from ?? null;
      const spell = {
        unit,
        name,
        from: later(from, unit.validFrom),
        to: earlier(next === null ? null : addDays(next, -1), unit.validTo),
      };
      const known = spells.get(code);
      if (known) known.push(spell);
      else spells.set(code, [spell]);
    });
  }
  return spells;
}

/** A unit that the register knows something of after the day on which it would end. */
function endsTooEarly(
  { day, applied, fates, after }: DayResult,
  successions: readonly Succession[],
): readonly Problem[] {
  const ended = [...applied.changed.values()].filter(
    (unit) => fates.ends(unit.id) && day.units.get(unit.id)?.validTo !== day.dayBefore,
  );
  if (ended.length === 0) return [];
  const named = laterNamed(successions, after.values(), day.date);
  return ended.flatMap((unit) => {
    const known = day.units.get(unit.id);
    const livesOn =
      (known?.validTo ?? null) !== null ||
      [...unit.states, ...unit.parents].some(({ from }) => from !== null && from > day.date);
    if (!livesOn && !named.has(unit.id)) return [];
    return told(
      { day, applied, fates, after },
      unit.id,
      'from',
      'later-change',
      nameIn(day, unit.id),
    );
  });
}

/** Units in later events, and those that some unit comes to stand under later. */
function laterNamed(
  successions: readonly Succession[],
  units: Iterable<Unit>,
  date: Day,
): ReadonlySet<UnitId> {
  const named = new Set<UnitId>();
  for (const event of successions) {
    if (event.date > date) for (const id of [...event.from, ...event.to]) named.add(id);
  }
  // What later events make is placed anew; what the register has as born later keeps its parent.
  const made = new Set(successions.flatMap((event) => (event.date > date ? event.to : [])));
  for (const { id, parents, validFrom } of units) {
    for (const { from, parent } of parents) {
      const since = from ?? (made.has(id) ? null : validFrom);
      if (since !== null && since > date && parent !== null) named.add(parent);
    }
  }
  return named;
}

function meet(one: CodeSpell, other: CodeSpell): boolean {
  return startsInTime(one, other) && startsInTime(other, one) && isSpell(one) && isSpell(other);
}

function startsInTime(one: CodeSpell, other: CodeSpell): boolean {
  return one.from === null || other.to === null || one.from <= other.to;
}

function isSpell({ from, to }: CodeSpell): boolean {
  return from === null || to === null || from <= to;
}

function later(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
