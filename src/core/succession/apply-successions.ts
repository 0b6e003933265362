/** Applies dated events (sắp xếp đơn vị hành chính) to the register: all of them, or none where one cannot be. */

import { groupBy } from '../group-by.ts';
import { hasError, type Problem } from '../problem.ts';
import type { Day } from '../time/day.ts';
import { type Register, type Succession, stateOn, type Unit, type UnitId } from '../unit.ts';
import { applyDay } from './apply-day.ts';
import { checkDay } from './check-day.ts';
import { checkEvents } from './check-events.ts';
import { checkLives } from './check-lives.ts';
import { dayBeforeOf, type Event, isSameEvent, keptEvents } from './event.ts';
import { fatesOf } from './fates.ts';
import { buildRefIndex } from './find-ref.ts';
import { resolveRows } from './resolve-rows.ts';
import type { SuccessionRow } from './row.ts';

/** What is to be saved: units that are new or changed, and the events, one for each row that says something new. */
export type SuccessionChange = {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
};

export type SuccessionOutcome = {
  readonly change: SuccessionChange;
  readonly problems: readonly Problem[];
};

const nothing: SuccessionChange = { units: [], successions: [] };

/**
 * Dates are taken in order; all rows of one date, and what the register keeps of that date, are read
 * against the day before, in whatever order they stand. What is kept of later dates is worked out anew,
 * so that an event entered late reaches those that follow it. With an error nothing changes.
 */
export function applySuccessions(
  register: Register,
  rows: readonly SuccessionRow[],
): SuccessionOutcome {
  let units: ReadonlyMap<UnitId, Unit> = new Map(register.units.map((unit) => [unit.id, unit]));
  const successions: Succession[] = [];
  const warnings: Problem[] = [];
  for (const date of datesOf(register, rows)) {
    const ofDate = rows.filter((row) => row.date === date);
    const known = { units, successions: [...register.successions, ...successions] };
    const applied = applyDate(known, ofDate, date);
    if (hasError(applied.problems)) {
      return { change: nothing, problems: [...warnings, ...applied.problems] };
    }
    units = applied.units;
    successions.push(...applied.successions);
    warnings.push(...applied.problems);
  }
  const known = new Map(register.units.map((unit) => [unit.id, unit]));
  const changed = [...units.values()].filter((unit) => known.get(unit.id) !== unit);
  return { change: { units: changed, successions }, problems: warnings };
}

function datesOf(register: Register, rows: readonly SuccessionRow[]): readonly Day[] {
  const stated = [...new Set(rows.map(({ date }) => date))].sort();
  const first = stated[0];
  if (first === undefined) return [];
  const kept = register.successions.map(({ date }) => date).filter((date) => date > first);
  return [...new Set([...stated, ...kept])].sort();
}

type Known = {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly successions: readonly Succession[];
};

function applyDate(
  { units, successions }: Known,
  rows: readonly SuccessionRow[],
  date: Day,
): Known & { readonly problems: readonly Problem[] } {
  const nothingNew = (problems: readonly Problem[]) => ({ units, successions: [], problems });
  const nextId = maximum(units.keys()) + 1;
  const resolved = resolveRows(rows, buildRefIndex(units, date, successions), nextId);
  if (hasError(resolved.problems)) return nothingNew(resolved.problems);
  const kept = keptEvents(successions, date, units);
  const keptByFirst = groupBy(kept, ({ from }) => Math.min(...from));
  const fresh = resolved.events.filter((event) => {
    const candidates = keptByFirst.get(Math.min(...event.from)) ?? [];
    return !candidates.some((one) => isSameEvent(one, event));
  });
  const { newUnits } = resolved;
  const dayBefore = dayBeforeOf(date);
  const day = { date, dayBefore, units, newUnits, events: [...kept, ...fresh] };
  const fates = fatesOf(day.events);
  const contradictions = checkEvents(day, fates);
  if (hasError(contradictions)) return nothingNew(contradictions);
  const applied = applyDay(day, fates);
  const after = new Map([...units, ...applied.changed]);
  const result = { day, fates, applied, after };
  const problems = [...checkDay(result), ...checkLives(result, successions)];
  if (hasError(problems)) return nothingNew(problems);
  const ordered = fresh
    .map((event) => ({ event, rank: rank(event, after) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return {
    units: after,
    successions: ordered.map(({ event: { kind, from, to, decree } }) => ({
      date,
      kind,
      from,
      to,
      decree,
    })),
    problems,
  };
}

/** The order in which events are kept, whatever the order of rows: by the units' codes and names. */
function rank({ from, to, kind }: Event, units: ReadonlyMap<UnitId, Unit>): string {
  const names = [...from, ...to].map((id) => {
    const unit = units.get(id);
    const state = unit ? stateOn(unit, unit.validFrom) : null;
    return `${state?.code}:${state?.name}:${id}`;
  });
  return `${names.join(';')} ${kind}`;
}

function maximum(ids: Iterable<UnitId>): UnitId {
  let highest = 0;
  for (const id of ids) highest = Math.max(highest, id);
  return highest;
}
