/** Full mergers as the register tells them, read row by row (DESIGN §6: one merge row with one `to`). */
import type { CalendarScheme } from '../../../src/core/time/calendar.ts';
import type { Register, UnitId } from '../../../src/core/unit.ts';
import type { Span } from './cover.ts';
import { lastDay } from './places.ts';

export type Merger = { readonly unit: UnitId; readonly day: string; readonly month: number };

export type Covered = Span & { readonly unit: UnitId };

export type Mergers = {
  /** The first month whose last day is on or after the day. */
  readonly monthOf: (day: string) => number;
  /** What was merged whole into the unit, each with the first month of the new state. */
  readonly into: (unit: UnitId) => readonly Merger[];
  /** All that a filing of the unit covers beside the unit, with those months: predecessors of them too. */
  readonly coveredBy: (unit: UnitId, span: Span) => readonly Covered[];
};

export function mergersOf({ successions }: Register, scheme: CalendarScheme): Mergers {
  const known = new Map<UnitId, readonly Merger[]>();
  const into = (unit: UnitId): readonly Merger[] => {
    const found = known.get(unit) ?? findMergers(unit);
    known.set(unit, found);
    return found;
  };
  const findMergers = (unit: UnitId) =>
    successions.flatMap(({ kind, date, from, to }) =>
      kind === 'merge' && to.length === 1 && to[0] === unit
        ? from
            .filter((one) => one !== unit && givings(one, date) === 1)
            .map((one) => ({ unit: one, day: date, month: monthOf(date, scheme) }))
        : [],
    );
  const givings = (unit: UnitId, day: string) =>
    successions.filter(
      ({ kind, date, from }) =>
        date === day && (kind === 'merge' || kind === 'split') && from.includes(unit),
    ).length;
  const coveredBy = (unit: UnitId, span: Span, until = '9999'): readonly Covered[] =>
    into(unit)
      .filter(({ day, month }) => day < until && span.start < month && month < span.end)
      .flatMap((one) => [
        { unit: one.unit, start: span.start, end: one.month },
        ...coveredBy(one.unit, span, one.day),
      ]);
  return { monthOf: (day) => monthOf(day, scheme), into, coveredBy };
}

/** The first month whose last day is on or after the day. */
function monthOf(day: string, scheme: CalendarScheme): number {
  let month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  while (lastDay(month, scheme) < day) month += 1;
  return month;
}
