/** The same fact stated twice in one file: equal is a warning, different an error. */

import { factSpan, type Scope, type StatedFact } from '../core/fact.ts';
import { type Problem, problem } from '../core/problem.ts';
import { type Territory, unitChildrenIn } from '../core/territory.ts';
import { lastMonth } from '../core/time/period.ts';
import { type Filing, isBeside } from './filing.ts';
import { readingText, sameReading } from './reading-text.ts';

export type RepeatNames = {
  readonly file: string;
  readonly territory: Territory;
  readonly unitName: (fact: StatedFact) => string;
};

/**
 * Keeps each fact once. A lũy kế column that repeats the period's own is no repetition; an empty cell
 * takes nothing back where another cell of the file states the fact.
 */
export function withoutRepeats(
  filings: readonly Filing[],
  names: RepeatNames,
): { filings: readonly Filing[]; problems: readonly Problem[] } {
  const kept: Filing[] = [];
  const places = new Map<string, Map<string, number>>();
  const problems: Problem[] = [];
  let last: Filing | null = null;
  let known = new Map<string, number>();
  for (const filing of filings) {
    if (last === null || !isBeside(last, filing)) {
      const place = placeKey(filing, names.territory);
      known = places.get(place) ?? new Map<string, number>();
      places.set(place, known);
    }
    last = filing;
    const named = nameKey(filing.fact);
    const index = known.get(named) ?? kept.length;
    const first = kept[index];
    if (!first || first.fact.reading.kind === 'retraction') {
      known.set(named, index);
      kept[index] = filing;
      continue;
    }
    const firstHand = !filing.fact.quoted && filing.fact.nature === 'actual';
    const found = firstHand ? repetition(first, filing, names) : null;
    if (found) problems.push(found);
  }
  return { filings: kept, problems };
}

/** Total where the unit has units below it on the fact's last day, else own. */
export function resolvedScope(
  fact: Pick<StatedFact, 'unit' | 'period' | 'scope'>,
  territory: Territory,
): Scope {
  if (fact.scope !== 'unstated') return fact.scope;
  return unitChildrenIn(territory, fact.unit, lastMonth(fact.period)).length > 0 ? 'total' : 'own';
}

/** Of whom, where, when and in what standing: with the name below all that two filings of one fact share. */
function placeKey({ fact, filer }: Filing, territory: Territory): string {
  const span = factSpan(fact.kind, fact.period);
  const { unit, nature, quoted } = fact;
  const scope = resolvedScope(fact, territory);
  // Beside the fact's own key: who filed it (a body's word for its parent is another statement).
  return `${unit}|${scope}|${span.start}|${span.end}|${nature}|${quoted}|${filer}`;
}

function nameKey({ indicator, category }: StatedFact): string {
  return category === null ? indicator : `${indicator}|${category}`;
}

function repetition(first: Filing, second: Filing, names: RepeatNames): Problem | null {
  const { reading, origin, indicator } = second.fact;
  if (reading.kind === 'retraction') return null;
  const same = sameReading(first.fact.reading, reading);
  if (same && (first.toDate || second.toDate)) return null;
  const at = { file: names.file, sheet: origin.sheet, cell: origin.cell };
  const args = {
    indicator,
    unit: names.unitName(second.fact),
    first: placeOf(first.fact, second.fact),
  };
  if (same) return problem('repeated-fact', 'warning', at, args);
  const before = readingText(first.fact.reading);
  return problem('contradicting-fact', 'error', at, {
    ...args,
    before,
    after: readingText(reading),
  });
}

/** The first cell's address, with its sheet where that is another one. */
function placeOf(first: StatedFact, second: StatedFact): string {
  const cell = first.origin.cell ?? '';
  const elsewhere = first.origin.sheet !== null && first.origin.sheet !== second.origin.sheet;
  return elsewhere ? `${first.origin.sheet}!${cell}` : cell;
}
