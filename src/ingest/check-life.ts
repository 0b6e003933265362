/** Facts that lie wholly outside their unit's life, or past its end: an error that names the successor. */

import { lastDayOfMonth } from '../core/calendar.ts';
import type { Day } from '../core/day.ts';
import type { StatedFact } from '../core/fact.ts';
import { factSpan } from '../core/fact.ts';
import { lastMonth, overlaps, type Period } from '../core/period.ts';
import { type Problem, problem } from '../core/problem.ts';
import type { Territory } from '../core/territory.ts';
import { aliveOn, type Register, stateOn, type UnitId } from '../core/unit.ts';
import type { Filing } from './filing.ts';

/** Told once for each unit and span, at the first cell that states such a fact. */
export function checkLives(
  filings: readonly Filing[],
  file: string,
  territory: Territory,
): readonly Problem[] {
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const { fact } of filings) {
    const key = `${fact.unit}|${fact.period.start}|${fact.period.end}`;
    if (told.has(key) || livesIn(fact, territory)) continue;
    told.add(key);
    const unit = territory.unit(fact.unit);
    const lastDay = lastDayOfMonth(lastMonth(fact.period), territory.scheme);
    const { sheet, cell } = fact.origin;
    problems.push(
      problem(
        'outside-life',
        'error',
        { file, sheet, cell },
        {
          unit: stateOn(unit, unit.validTo).name,
          period: fact.period,
          validFrom: unit.validFrom,
          validTo: unit.validTo,
          successors: successorNames(territory.register, fact.unit, lastDay),
        },
      ),
    );
  }
  return problems;
}

function livesIn(fact: StatedFact, territory: Territory): boolean {
  const life = territory.life(fact.unit);
  const span: Period = factSpan(fact.kind, fact.period);
  return overlaps(span, life) && fact.period.end <= life.end;
}

/** The names of the units that took the ended one's place by the day, through as many events as it needs. */
export function successorNames(register: Register, ended: UnitId, day: Day): readonly string[] {
  const found = new Set<UnitId>();
  const seen = new Set<UnitId>();
  const follow = (id: UnitId) => {
    if (seen.has(id)) return;
    seen.add(id);
    const unit = register.units.find((one) => one.id === id);
    if (!unit) return;
    if (id !== ended && aliveOn(unit, day)) {
      found.add(id);
      return;
    }
    for (const event of register.successions) {
      const takesAll = event.kind === 'merge' || event.kind === 'split' || event.kind === 'rename';
      if (takesAll && event.from.includes(id)) for (const to of event.to) follow(to);
    }
  };
  follow(ended);
  return register.units.filter((unit) => found.has(unit.id)).map((unit) => stateOn(unit, day).name);
}
