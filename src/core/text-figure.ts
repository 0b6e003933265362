/** Narratives: the unit's own text, else those of the units below it, each under its name. Never aggregated. */
import { type Account, emptyAccount } from './account.ts';
import type { Figure } from './figure.ts';
import type { AccountRequest } from './figure-account.ts';
import type { FigureTable } from './figure-table.ts';
import { containsPeriod, lastMonth } from './period.ts';
import type { SettledFact } from './series.ts';
import { isWithin } from './territory.ts';

export function textFigure(
  table: FigureTable,
  request: AccountRequest,
): { readonly figure: Figure; readonly account: Account } {
  const { isOwn, facts } = textFacts(table, request);
  const text = join(facts, isOwn ? () => null : nameIn(table));
  return { figure: narrative(text), account: emptyAccount };
}

/** The texts that a narrative is made of: the unit's own, else those below it. */
export function textFacts(
  table: FigureTable,
  request: AccountRequest,
): { readonly isOwn: boolean; readonly facts: readonly SettledFact[] } {
  const { target, unit } = request;
  const facts = table
    .seriesOf(request.indicator.code)
    .facts.filter((fact) => containsPeriod(target, fact.period) && fact.reading.kind === 'text');
  const own = facts.filter((fact) => fact.unit === unit);
  if (own.length > 0) return { isOwn: true, facts: inOrder(own) };
  const below = facts.filter(
    (fact) =>
      fact.unit !== unit && isWithin(table.territory, fact.unit, unit, lastMonth(fact.period)),
  );
  return { isOwn: false, facts: inOrder(below) };
}

function inOrder(facts: readonly SettledFact[]): readonly SettledFact[] {
  return [...facts].sort((a, b) => a.period.start - b.period.start);
}

function nameIn(table: FigureTable): (fact: SettledFact) => string {
  return (fact) => table.territory.stateIn(fact.unit, lastMonth(fact.period)).name;
}

function join(
  facts: readonly SettledFact[],
  nameOf: (fact: SettledFact) => string | null,
): string | null {
  const lines = facts.flatMap((fact) => {
    if (fact.reading.kind !== 'text') return [];
    const name = nameOf(fact);
    return [name === null ? fact.reading.text : `${name}: ${fact.reading.text}`];
  });
  return lines.length > 0 ? lines.join('\n') : null;
}

function narrative(text: string | null): Figure {
  return {
    value: null,
    status: text === null ? 'not-filed' : 'complete',
    basis: null,
    estimated: false,
    unitsReported: text === null ? 0 : 1,
    unitsExpected: 1,
    unitsStale: 0,
    gaps: [],
    missing: [],
    asOf: null,
    of: null,
    numerator: null,
    denominator: null,
    scope: null,
    notApplicable: false,
    text,
    unallocated: [],
  };
}
