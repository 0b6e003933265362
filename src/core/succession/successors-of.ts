/** Who took an ended unit's place. */
import { addDays, type Day } from '../time/day.ts';
import { aliveOn, type Register, type Succession, type UnitId } from '../unit.ts';

/**
 * The units alive on the day that the unit became, through as many events as it needs; none where it had
 * not ended by then, or was abolished. Parts that it gave away earlier in its life do not count.
 */
export function successorsOf(register: Register, unit: UnitId, day: Day): readonly UnitId[] {
  const units = new Map(register.units.map((known) => [known.id, known]));
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>();
  const visit = (id: UnitId) => {
    const known = units.get(id);
    if (!known || seen.has(id)) return;
    seen.add(id);
    if (id !== unit && aliveOn(known, day)) {
      found.add(id);
      return;
    }
    if (known.validTo === null || known.validTo >= day) return;
    for (const event of endingEvents(register, id, addDays(known.validTo, 1))) {
      for (const next of event.to) visit(next);
    }
  };
  visit(unit);
  return [...found];
}

/** The events of the day after its last; of a unit whose end was registered by hand, the latest that name it. */
function endingEvents(register: Register, id: UnitId, end: Day): readonly Succession[] {
  const givings = register.successions.filter(
    ({ kind, from }) => (kind === 'merge' || kind === 'split') && from.includes(id),
  );
  const ending = givings.filter(({ date }) => date === end);
  if (ending.length > 0) return ending;
  const latest = givings.reduce<Day | null>(
    (last, { date }) => (last === null || date > last ? date : last),
    null,
  );
  return givings.filter(({ date, to }) => date === latest && !to.includes(id));
}
