/** Where filed totals stand in for some of a target: its runs in turn, each from a total or from the parts. */

import { lastMonth, mergePeriods, type Period } from '../time/period.ts';
import type { PlacedPart } from './explain-units.ts';

export type Run = { readonly period: Period; readonly parts: readonly PlacedPart[] };

/** One run for each total, one for what lies between two, in order. */
export function runsOf(
  placed: readonly PlacedPart[],
  isTotal: (part: PlacedPart) => boolean,
  target: Period,
): readonly Run[] {
  const totals = placed.filter(isTotal);
  const spans = totals.map(periodOf);
  const bounds = mergePeriods([...placed.map(periodOf), target]);
  const cuts = [...spans, ...bounds].flatMap(({ start, end }) => [start, end]);
  const months = [...new Set(cuts)].sort((a, b) => a - b);
  const between = months.slice(1).flatMap((end, index) => {
    const start = months[index];
    return start === undefined || spans.some((span) => span.start <= start && start < span.end)
      ? []
      : [{ start, end }];
  });
  const rest = placed.filter((part) => !isTotal(part));
  const runs = between.map((period) => ({
    period,
    parts: rest.filter((one) => endsIn(one, period)),
  }));
  // A part that ends inside a total's span belongs to no run between: it stands for itself.
  const others = rest.filter((one) => !between.some((period) => endsIn(one, period)));
  return [
    ...totals.map((part) => ({ period: periodOf(part), parts: [part] })),
    ...runs.filter(({ parts }) => parts.length > 0),
    ...others.map((part) => ({ period: periodOf(part), parts: [part] })),
  ].sort((a, b) => a.period.start - b.period.start || a.period.end - b.period.end);
}

function periodOf({ part }: PlacedPart): Period {
  return part.kind === 'gap' ? part.period : part.contribution.period;
}

function endsIn(part: PlacedPart, { start, end }: Period): boolean {
  const month = lastMonth(periodOf(part));
  return start <= month && month < end;
}
