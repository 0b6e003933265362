/** Which facts moved between two states of one database, and why: filed late, corrected, or undone. */
import { compare } from '../decimal.ts';
import { type EffectiveFact, factSpan } from '../fact.ts';
import { groupBy } from '../group-by.ts';
import type { IndicatorKind } from '../indicator.ts';
import type { Reading } from '../reading.ts';

/**
 * - `late`: nothing was filed before;
 * - `correction`: a later file said otherwise, or took back what was said;
 * - `undo`: an import was taken back, and what it had replaced holds again;
 * - `succession`, `catalogue`: no fact moved, but the register or an indicator did.
 */
export type MoveReason = 'late' | 'correction' | 'undo' | 'succession' | 'catalogue';

/** One fact before and after; at least one of the two is there. */
export type FactMove = {
  readonly before: EffectiveFact | null;
  readonly after: EffectiveFact | null;
  readonly reason: MoveReason;
};

/** What the history knows of the two days. */
export type EventsBetween = {
  /** The last event of the first day: what is later came in between. */
  readonly lastBefore: number;
  /** Events taken back since. */
  readonly undone: ReadonlySet<number>;
};

export function factMoves(
  before: readonly EffectiveFact[],
  after: readonly EffectiveFact[],
  kindOf: (indicator: string) => IndicatorKind,
  events: EventsBetween,
): readonly FactMove[] {
  const keyOf = ({ unit, indicator, category, period }: EffectiveFact) => {
    const { start, end } = factSpan(kindOf(indicator), period);
    return `${unit} ${indicator} ${category ?? ''} ${start} ${end}`;
  };
  const earlier = groupBy(before, keyOf);
  const later = groupBy(after, keyOf);
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key) =>
    paired(earlier.get(key) ?? [], later.get(key) ?? []).map((pair) => ({
      ...pair,
      reason: reasonOf(pair, events),
    })),
  );
}

type Pair = Pick<FactMove, 'before' | 'after'>;

/** Statements of one scope belong together, then whatever is left in its order; what says the same has not moved. */
function paired(
  before: readonly EffectiveFact[],
  after: readonly EffectiveFact[],
): readonly Pair[] {
  const changedBefore = before.filter((fact) => !after.some((other) => saysTheSame(fact, other)));
  const changedAfter = after.filter((fact) => !before.some((other) => saysTheSame(fact, other)));
  const left = [...changedAfter];
  const take = (fact: EffectiveFact): EffectiveFact | null => {
    const same = left.findIndex(({ scope }) => scope === fact.scope);
    return left.splice(Math.max(0, same), 1)[0] ?? null;
  };
  const pairs = changedBefore.map((fact): Pair => ({ before: fact, after: take(fact) }));
  return [...pairs, ...left.map((fact): Pair => ({ before: null, after: fact }))];
}

function saysTheSame(a: EffectiveFact, b: EffectiveFact): boolean {
  return (
    a.version === b.version ||
    (a.scope === b.scope && a.nature === b.nature && sameReading(a.reading, b.reading))
  );
}

function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind === 'number' && b.kind === 'number') {
    return compare(a.value, b.value) === 0 && a.qualifier === b.qualifier;
  }
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  return a.kind === b.kind;
}

/** What comes back without being filed anew was under something that has been undone. */
function reasonOf({ before, after }: Pair, { lastBefore, undone }: EventsBetween): MoveReason {
  if (after !== null && after.event > lastBefore) return before === null ? 'late' : 'correction';
  if (before !== null) return undone.has(before.event) ? 'undo' : 'correction';
  return 'undo';
}
