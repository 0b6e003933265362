/** Random dated successions over a made register, taken in as a succession file would be. */

import { nowhere } from '../../src/core/problem.ts';
import { applySuccessions } from '../../src/core/succession/apply-successions.ts';
import type { SuccessionRow, UnitRef } from '../../src/core/succession/row.ts';
import { buildTerritory, isAlive } from '../../src/core/territory.ts';
import type { CalendarScheme } from '../../src/core/time/calendar.ts';
import { addDays, type Day } from '../../src/core/time/day.ts';
import { aliveOn, parentOn, type Register, stateOn, type Unit } from '../../src/core/unit.ts';
import type { Dice } from './dice.ts';
import { dayIn } from './register.ts';

/** January 2017, as in the databases. */
const first = 2017 * 12;

/** Up to three days of events; a row that cannot be is left out, as its file would be refused. */
export function withSuccessions(dice: Dice, made: Register, scheme: CalendarScheme): Register {
  if (!dice.chance(60)) return made;
  const days = Array.from({ length: 1 + dice.roll(3) }, () =>
    dayIn(dice, first + 1 + dice.roll(23), scheme),
  ).sort();
  let register = made;
  for (const day of days) {
    const events = 1 + dice.roll(2);
    for (let each = 0; each < events; each += 1) {
      register = after(register, randomRow(dice, register, day), scheme);
    }
  }
  return register;
}

function after(register: Register, row: SuccessionRow | null, scheme: CalendarScheme): Register {
  if (!row || handsOnTwice(register, row)) return register;
  const { change, problems } = applySuccessions(register, [row]);
  if (problems.some(({ severity }) => severity === 'error')) return register;
  const units = new Map([...register.units, ...change.units].map((unit) => [unit.id, unit]));
  const successions = [...register.successions, ...change.successions];
  const changed = { units: [...units.values()], successions };
  return leavesOrphans(changed, scheme) ? register : changed;
}

/** A unit that lives under a parent that does not: such a register is not to be had. */
function leavesOrphans(register: Register, scheme: CalendarScheme): boolean {
  const territory = buildTerritory(register, scheme);
  return register.units.some(({ id }) => {
    const { start, end } = territory.life(id);
    const months = [start, ...territory.changes].filter((at) => start <= at && at < end);
    return months.some((at) => {
      const parent = territory.parentIn(id, at);
      return parent !== null && !isAlive(territory, parent, at);
    });
  });
}

/** One gives itself away and takes another on the same day: allowed, but nobody's case. */
function handsOnTwice({ successions }: Register, { date, from, to }: SuccessionRow): boolean {
  const ids = [...from, ...to].flatMap(({ unit }) => unit ?? []);
  return successions.some(
    (event) => event.date === date && [...event.from, ...event.to].some((id) => ids.includes(id)),
  );
}

function randomRow(dice: Dice, register: Register, day: Day): SuccessionRow | null {
  const before = addDays(day, -1);
  const level = dice.chance(75) ? 'commune' : 'district';
  const alive = register.units.filter(
    (unit) => aliveOn(unit, before) && stateOn(unit, before).level === level,
  );
  const [one, ...others] = dice.shuffle(alive);
  if (!one) return null;
  const siblings = others.filter((other) => parentOn(other, before) === parentOn(one, before));
  // Mostly within one parent, sometimes across: both are allowed.
  const near = siblings.length > 0 && dice.chance(80) ? siblings : others;
  const partners = near.slice(0, 1 + dice.roll(2));
  const fresh = freshUnit(register, level);
  const row = (kind: SuccessionRow['kind'], from: readonly Unit[], to: readonly UnitRef[]) =>
    rowOf(kind, day, from, to);
  const fate = dice.roll(10);
  if (fate < 4) return partners.length > 0 ? row('merge', [one, ...partners], [fresh]) : null;
  if (fate < 7) return partners.length > 0 ? row('merge', partners, [known(one)]) : null;
  if (fate === 7) return row('split', [one], dice.pick([[known(one), fresh], [fresh]]));
  if (fate === 8) return row('rename', [one], [fresh]);
  const [partner] = others;
  return partner ? row('split', [one], [known(partner), known(one)]) : null;
}

function known(unit: Unit): UnitRef {
  return { text: String(unit.id), unit: unit.id };
}

function freshUnit({ units }: Register, level: 'commune' | 'district'): UnitRef {
  const number = units.length + 1;
  const type = level === 'district' ? 'Huyện' : number % 3 === 0 ? 'Phường' : 'Xã';
  return { text: `n${number}:${type} gộp ${number}`, unit: null };
}

function rowOf(
  kind: SuccessionRow['kind'],
  date: Day,
  from: readonly Unit[],
  to: readonly UnitRef[],
): SuccessionRow {
  const origins = { from: nowhere, to: nowhere };
  return { date, kind, from: from.map(known), to, decree: `${date}/NQ`, line: 2, origins };
}
