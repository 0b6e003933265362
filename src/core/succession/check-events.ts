/** Events of one day that cannot all be: a unit that ends and goes on, two parents, units merged in a circle. */
import { groupBy } from '../group-by.ts';
import type { Problem } from '../problem.ts';
import type { UnitId } from '../unit.ts';
import { type DayOfEvents, type Event, isGiving, isSameEvent, nameIn } from './event.ts';
import { type Fates, receiversOf } from './fates.ts';
import { rowFault, type SuccessionRow } from './row.ts';

/** Only rows of the file are told of; what the register keeps was checked when it came. */
export function checkEvents(day: DayOfEvents, fates: Fates): readonly Problem[] {
  const byFrom = groupBy(
    day.events.flatMap((event) => event.from.map((id) => ({ id, event }))),
    ({ id }) => id,
  );
  const unitsIn = ({ from, to, kind }: Event) => [...from, ...(kind === 'move' ? [] : to)];
  return day.events.flatMap((event) => {
    const { row } = event;
    if (!row) return [];
    const others = (id: UnitId) =>
      (byFrom.get(id) ?? []).flatMap((one) => (one.event === event ? [] : [one.event]));
    const stated = { day, fates, event, row, others };
    return [
      ...repeated(stated),
      ...[...new Set(unitsIn(event))].flatMap((id) => contradictions(stated, id)),
      ...unfit(stated),
    ];
  });
}

type Stated = {
  readonly day: DayOfEvents;
  readonly fates: Fates;
  readonly event: Event;
  readonly row: SuccessionRow;
  /** The other events of the day with the unit in their `from`. */
  readonly others: (id: UnitId) => readonly Event[];
};

/** Another row that says the same of the unit: it would no longer be known as merged whole. */
function repeated({ day, event, row, others }: Stated): readonly Problem[] {
  const again = event.from.filter((id) =>
    others(id).some((other) => isSameEvent({ ...other, from: [id] }, { ...event, from: [id] })),
  );
  return again.map((id) => rowFault(row, 'from', 'repeated-row', nameIn(day, id)));
}

function contradictions(
  { day, fates, event, row, others }: Stated,
  id: UnitId,
): readonly Problem[] {
  const isOnce = event.kind === 'rename' || event.kind === 'move';
  const isTwice =
    isOnce &&
    others(id).some((other) => {
      const same = isSameEvent({ ...other, from: [id] }, { ...event, from: [id] });
      return other.kind === event.kind && !same;
    });
  const goesOn = fates.renames.has(id) || fates.moves.has(id) || fates.receipts.has(id);
  const isHandedOn = fates.givings.has(id);
  const isContradiction =
    (fates.abolitions.has(id) && (goesOn || isHandedOn)) || (fates.ends(id) && goesOn) || isTwice;
  if (!isContradiction) return [];
  const side = event.from.includes(id) ? 'from' : 'to';
  return [rowFault(row, side, 'contradiction', nameIn(day, id))];
}

function unfit({ day, fates, event, row }: Stated): readonly Problem[] {
  switch (event.kind) {
    case 'merge':
      return event.from
        .filter((id) => isMergedInCircle(fates, id))
        .map((id) => rowFault(row, 'from', 'cycle', nameIn(day, id)));
    case 'split':
      return event.from
        .filter((id) => receiversOf(fates, id).length < 2)
        .map((id) => rowFault(row, 'to', 'split-into-one', nameIn(day, id)));
    case 'move':
      return event.to
        .filter((id) => fates.abolitions.has(id))
        .map((id) => rowFault(row, 'to', 'contradiction', nameIn(day, id)));
    case 'rename':
    case 'abolish':
      return [];
    default:
      return event.kind satisfies never;
  }
}

/** Following whole merges from the unit leads back to it. */
function isMergedInCircle(fates: Fates, start: UnitId): boolean {
  const seen = new Set<UnitId>();
  let at: UnitId | null = wholeReceiver(fates, start);
  while (at !== null && at !== start && !seen.has(at)) {
    seen.add(at);
    at = wholeReceiver(fates, at);
  }
  return at === start;
}

function wholeReceiver(fates: Fates, id: UnitId): UnitId | null {
  const givings = fates.givings.get(id) ?? [];
  const [only, ...others] = receiversOf(fates, id);
  const isWhole = givings.every((event) => isGiving(event) && event.kind === 'merge');
  return only === undefined || others.length > 0 || !isWhole || only === id ? null : only;
}
